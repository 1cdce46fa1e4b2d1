package org.zhunsheng.platform.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Condition;

/**
 * Records of a kind that a district counts or leaves out (口径选择): declared in {@code choices/<module>.yaml}, counted
 * unless the district chose otherwise.
 *
 * @param metrics the metrics of ledgers that it concerns; the first is that of which its remark is told
 * @param remark  the metric that says how many there are; null where nobody can say
 * @param less    what an entry must have to be counted where the others are left out; empty where there is nothing to choose
 * @param byOrgan which organs' entries are left out is named with the choice
 */
public record CountingChoice(
        String id,
        String name,
        String english,
        String basis,
        List<String> metrics,
        @Nullable String remark,
        Map<String, Condition> less,
        boolean byOrgan) {

    public CountingChoice {
        metrics = List.copyOf(metrics);
        less = Map.copyOf(less);
    }

    public String called() {
        return Language.now().of(name, english);
    }

    /** Whether there is anything to choose, or only something to tell. */
    public boolean open() {
        return !less.isEmpty() || byOrgan;
    }

    /**
     * What was chosen.
     *
     * @param organs those whose entries are left out; empty where they count
     * @param from   the first day of the periods for whose ends it holds
     */
    public record Made(
            String choice,
            boolean counted,
            Set<OrganCode> organs,
            LocalDate from,
            String reason,
            String account,
            Instant at) {

        public Made {
            organs = Set.copyOf(organs);
        }
    }
}
