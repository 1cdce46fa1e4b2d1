package org.zhunsheng.platform.ledger;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** By whose hand a column of a ledger is filled (填写单位). */
public enum Hand {
    /** 登记单位: whoever keeps the entries of the organ. What the page of a ledger says nothing of is theirs. */
    KEEPER(Right.WRITE, true),
    /** 交办、组织单位: whoever gives tasks and sets terms, to their own organ too. */
    ORGANISER(Right.ASSESS, true),
    /** 审核、评价单位: whoever verifies, scores or certifies; never what is about their own organ. */
    ASSESSOR(Right.ASSESS, false),
    /** 人大: the Standing Committee's office. */
    CONGRESS(Right.OVERSEE, true),
    /** 系统记载: the platform alone, in the act of which it tells; nobody takes it over or corrects it. */
    HOUSE(null, true);

    private final @Nullable Right right;
    private final boolean ofTheirOwn;

    Hand(@Nullable Right right, boolean ofTheirOwn) {
        this.right = right;
        this.ofTheirOwn = ofTheirOwn;
    }

    /** A person has it in somebody's entries. */
    boolean isOf(Person by, String module) {
        return right != null && by.may(right, module);
    }

    /** The organs in whose entries a person has it. */
    Scope scope(Person by, String module) {
        return right == null ? Scope.NOTHING : by.scope(right, module);
    }

    /** Who takes over old files fills it too. */
    boolean isTakenOver() {
        return right != null;
    }

    /** Fills it also where it is about their own organ. */
    boolean ofTheirOwn() {
        return ofTheirOwn;
    }
}
