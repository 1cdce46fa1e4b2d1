package org.zhunsheng.platform.audit;

import java.util.Iterator;
import org.jooq.DSLContext;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.platform.kernel.Today;

/** The chain from its first line to its last (审计链), for whoever wants to know that nobody changed it. */
public final class AuditChain {

    private AuditChain() {}

    /**
     * Walks the chain as it stands in the database.
     *
     * @param dsl may read {@code audit.line}; not in a transaction
     */
    public static Chain.Verdict verify(DSLContext dsl) {
        return new LineStore(dsl, new Today("now")).verify();
    }

    /** Walks lines that lie elsewhere: in a backup. */
    public static Chain.Verdict verify(Iterator<Line> lines) {
        return Chain.verify(new Iterator<>() {
            private String previous = Chain.GENESIS;

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Chain.Line next() {
                Line line = lines.next();
                Chain.Line linked = new Chain.Line(previous, line.content(), line.hash());
                previous = line.hash();
                return linked;
            }
        });
    }
}
