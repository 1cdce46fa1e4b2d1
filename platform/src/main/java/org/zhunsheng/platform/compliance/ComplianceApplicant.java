package org.zhunsheng.platform.compliance;

/** Who asks (申请人身份). */
enum ComplianceApplicant {
    ENTERPRISE,
    AGENT
}
