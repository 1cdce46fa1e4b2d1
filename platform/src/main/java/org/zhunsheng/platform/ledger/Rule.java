package org.zhunsheng.platform.ledger;

/** A check that needs nothing but the record. */
non-sealed interface Rule<R extends Record> extends Check {

    boolean keptBy(R content);

    /** False where the record holds too little to tell: then it is not checkable, which is not the same as kept. */
    default boolean checkable(R content) {
        return true;
    }

    /** False where the sentence has nothing to say about this record. */
    default boolean concerns(R content) {
        return true;
    }
}
