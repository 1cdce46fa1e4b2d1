package org.zhunsheng.platform.access;

/** What somebody who is signed in must do before anything else; pages lead there, programs are told. */
enum Before {
    NOTHING("", ""),
    /** Give the code of the second factor. */
    CODE("/account/code", "access.problem.code"),
    /** Choose a password of their own, or a new one. */
    PASSWORD("/account/password", "access.problem.changePassword"),
    /** Set up the second factor that the role demands. */
    ENROLMENT("/account/second-factor", "access.problem.enrolment");

    final String page;
    final String message;

    Before(String page, String message) {
        this.page = page;
        this.message = message;
    }
}
