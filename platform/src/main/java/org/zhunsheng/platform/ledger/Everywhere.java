package org.zhunsheng.platform.ledger;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.Scope;

/**
 * Reads tables across the district, whoever asks: for checks against entries of others and for modules' doors. What
 * leaves it is a verdict or something public, never a person's entry.
 */
@Component
public class Everywhere {

    private final DSLContext dsl;

    Everywhere(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What one question finds in every organ; nothing that is asked besides sees further than before. */
    public Result<Record> fetch(String question, @Nullable Object... values) {
        return Fence.ask(dsl, Scope.WHOLE, DSL.resultQuery(question, values));
    }
}
