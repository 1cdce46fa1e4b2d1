package org.zhunsheng.platform.ledger;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
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

    /** Sees every organ for the time of the work; inside another's transaction the fences stand again afterwards. */
    public <T> T read(Function<DSLContext, T> work) {
        return dsl.transactionResult(tx -> {
            String before = tx.dsl()
                    .fetchSingle(
                            "select coalesce(current_setting('zs.organs', true), ''), set_config('zs.organs', ?, true)",
                            Scope.WHOLE.fence())
                    .get(0, String.class);
            T found = work.apply(tx.dsl());
            tx.dsl().fetch("select set_config('zs.organs', ?, true)", before);
            return found;
        });
    }
}
