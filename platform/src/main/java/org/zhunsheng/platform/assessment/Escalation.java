package org.zhunsheng.platform.assessment;

/** What followed on a fault that stayed or came back (督促措施). */
enum Escalation {
    NONE,
    REMINDER,
    INTERVIEW,
    CRITICISM,
    DEDUCTION;

    /** A talk or more. */
    boolean atLeastInterview() {
        return this == INTERVIEW || this == CRITICISM || this == DEDUCTION;
    }
}
