package org.zhunsheng.platform.access;

import static org.zhunsheng.platform.kernel.Right.ADMINISTER;
import static org.zhunsheng.platform.kernel.Right.ASSESS;
import static org.zhunsheng.platform.kernel.Right.AUDIT;
import static org.zhunsheng.platform.kernel.Right.EXPORT;
import static org.zhunsheng.platform.kernel.Right.OVERSEE;
import static org.zhunsheng.platform.kernel.Right.READ;
import static org.zhunsheng.platform.kernel.Right.REPORT;
import static org.zhunsheng.platform.kernel.Right.SECURE;
import static org.zhunsheng.platform.kernel.Right.SIGN;
import static org.zhunsheng.platform.kernel.Right.TAKE_OVER;
import static org.zhunsheng.platform.kernel.Right.UNMASK;
import static org.zhunsheng.platform.kernel.Right.WRITE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** What a person is in the platform (角色): a bundle of rights, given over an organ and all below it. */
@SuppressWarnings("ImmutableEnumChecker") // both collections are views that nobody can change
public enum Role {
    /** 登记员: keeps the records of their organ. */
    CLERK(Duty.RECORDS, EnumSet.of(READ, WRITE, EXPORT)),
    /** 审核员: the Justice Bureau's officer, who also writes the reports. */
    REVIEWER(Duty.RECORDS, EnumSet.of(READ, WRITE, EXPORT, UNMASK, REPORT, ASSESS)),
    /** 领导: reads, and signs what leaves the organ. */
    LEADER(Duty.RECORDS, EnumSet.of(READ, SIGN)),
    /** 人大: reads and writes what the People's Congress supervises by, and how heads answer for it. */
    CONGRESS(
            Duty.RECORDS, EnumSet.of(READ, OVERSEE), "figures", "reports", "supervision", "accountability", "training"),
    /** 评查员: scores the case files of organs that are not their own, and sees nothing else of them. */
    FILE_REVIEWER(Duty.RECORDS, EnumSet.of(READ, ASSESS), "casefiles"),
    /** 补录员: takes over files from before the platform, for as long as that takes. */
    ARCHIVIST(Duty.RECORDS, EnumSet.of(READ, TAKE_OVER)),
    /** 系统管理员: keeps accounts, settings and the register of organs; sees no records. */
    ADMINISTRATOR(Duty.ADMINISTRATOR, EnumSet.of(ADMINISTER)),
    /** 安全管理员: gives roles and ends sessions; sees no records. */
    SECURITY(Duty.SECURITY, EnumSet.of(SECURE)),
    /** 审计员: reads the audit chain; sees no records. */
    AUDITOR(Duty.AUDITOR, EnumSet.of(AUDIT));

    /** Duties of which nobody has two (GB/T 22239-2019 8.1.5.1—8.1.5.3, 8.1.4.2 d). */
    enum Duty {
        RECORDS,
        ADMINISTRATOR,
        SECURITY,
        AUDITOR
    }

    /** Every module. */
    public static final String EVERY_MODULE = "*";

    private final Duty duty;
    private final Set<Right> rights;
    private final List<String> modules;

    Role(Duty duty, Set<Right> rights, String... modules) {
        this.duty = duty;
        this.rights = Collections.unmodifiableSet(rights);
        this.modules = List.of(modules);
    }

    Duty duty() {
        return duty;
    }

    /** The rights this role gives in the module and over the scope for which it was given. */
    Stream<Person.Grant> grants(String module, Scope scope) {
        if (this == ADMINISTRATOR)
            return Stream.of(
                    new Person.Grant(EVERY_MODULE, rights, scope),
                    new Person.Grant(Person.REGISTER_OF_ORGANS, Set.of(READ, WRITE, EXPORT), scope));
        if (modules.isEmpty()) return Stream.of(new Person.Grant(module, rights, scope));
        return modules.stream()
                .filter(own -> module.equals(EVERY_MODULE) || module.equals(own))
                .map(own -> new Person.Grant(own, rights, scope));
    }
}
