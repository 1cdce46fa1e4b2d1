package org.zhunsheng.papers.proof;

/** Sets tamper marks at the moment at which it is asked. */
@FunctionalInterface
public interface Marking {

    /**
     * Marks something.
     *
     * @param of its kind, as {@link TamperMark#of} names it
     * @param sm3 its digest
     */
    TamperMark mark(String of, String sm3);
}
