package org.zhunsheng.platform.casefiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a reviewer (扣分项), as it is written: {@code A1-27，第12页，扣5分，《行政处罚法》第五十九条}.
 *
 * @param points null where the item vetoes the file
 */
record Deduction(String item, long page, @Nullable BigDecimal points, String article) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(A\\d-\\d{2})[，,]\\s*第(\\d{1,4})页[，,]\\s*(?:扣(\\d{1,3}(?:\\.\\d)?)分|否决)[，,]\\s*(.*第.+条.*)");

    /** Empty where a finding does not say item, page, points and article. */
    static Optional<List<Deduction>> in(String findings) {
        List<Deduction> deductions = new ArrayList<>();
        for (String one : findings.split("[；;\\n]", -1)) {
            if (one.isBlank()) continue;
            Matcher m = WRITTEN.matcher(one.strip());
            if (!m.matches()) return Optional.empty();
            deductions.add(new Deduction(
                    m.group(1),
                    Long.parseLong(m.group(2)),
                    m.group(3) == null ? null : new BigDecimal(m.group(3)),
                    m.group(4)));
        }
        return Optional.of(deductions);
    }

    boolean vetoes() {
        return points == null;
    }
}
