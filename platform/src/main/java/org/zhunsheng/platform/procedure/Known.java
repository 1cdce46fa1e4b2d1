package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Shape;

/**
 * What a module knows already, so that nobody types it (已知): words that a declaration's {@code sets} and {@code offers}
 * may name. A word has one module that knows it.
 */
public interface Known {

    /**
     * Of what it is asked.
     *
     * @param shape   the ledger
     * @param columns the record as far as it is written, and what the step writes or offers besides
     * @param office  for which the step is done
     * @param by      who looks or acts: nobody is told what they may not see
     */
    record About(Shape<?> shape, Map<String, String> columns, OrganCode office, Person by, LocalDate day) {}

    /** The words that it knows. */
    Set<String> words();

    /** What the column says, as the ledger stores it; null where it is not known. */
    @Nullable
    String say(String word, About about);
}
