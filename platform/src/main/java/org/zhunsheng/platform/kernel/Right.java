package org.zhunsheng.platform.kernel;

/** What a person may do in a module (权限). */
public enum Right {
    /** See records in scope; personal data stays masked. */
    READ,
    /** Register, correct, import, take back records in scope. */
    WRITE,
    /** Take records out as files. */
    EXPORT,
    /** See personal data in clear, each time with a reason and an audit line. */
    UNMASK,
    /** Write and issue reports. */
    REPORT,
    /** Verify, review, score and certify what others did: columns that nobody fills for their own organ. */
    ASSESS,
    /** Write what the People's Congress says of the government's work. */
    OVERSEE,
    /** Sign what leaves an organ (签发). */
    SIGN,
    /** Take over files from before the platform, whoever filled what (补录); the record shows it. */
    TAKE_OVER,
    /** Keep accounts, organs and settings; sees no records (系统管理员). */
    ADMINISTER,
    /** Grant roles and end sessions (安全管理员). */
    SECURE,
    /** Read the audit chain (审计员). */
    AUDIT
}
