package org.zhunsheng.papers.proof;

import org.zhunsheng.papers.proof.Verification.Differs;
import org.zhunsheng.papers.proof.Verification.What;

/** Ends the check of a pack where the first difference shows; never leaves this package. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Verification verification;

    Stopped(Verification verification) {
        super(verification.toString(), null, false, false);
        this.verification = verification;
    }

    Stopped(What what, String entry, Object expected, Object found) {
        this(new Differs(what, entry, "", expected.toString(), found.toString()));
    }

    Verification verification() {
        return verification;
    }
}
