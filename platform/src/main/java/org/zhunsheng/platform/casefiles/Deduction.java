package org.zhunsheng.platform.casefiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a reviewer (扣分项), as it is written: {@code A1-27，第12页，扣5分，《行政处罚法》第五十九条}.
 *
 * @param points null where the item vetoes the file
 */
record Deduction(String item, long page, @Nullable BigDecimal points, String article) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(A\\d-\\d{2})[，,]\\s*第(\\d{1,4})页[，,]\\s*(?:扣(\\d{1,3}(?:\\.\\d)?)分|否决)[，,]\\s*(.*第.+条.*)");

    private static final BigDecimal FULL_SCORE = BigDecimal.valueOf(100);

    private static final String ONE =
            "A\\d-\\d{2}[，,] *第\\d{1,4}页[，,] *(?:扣\\d{1,3}(?:\\.\\d)?分|否决)[，,][^；;\n]*第[^；;\n]+条[^；;\n]*";

    /** Of a reviewer's sheet. */
    static final String FORM = ONE + "(?:[；;\n]" + ONE + ")*";

    /** What a sheet says; nothing where it says nothing. */
    static List<Deduction> on(@Nullable String sheet) {
        return in(Objects.requireNonNullElse(sheet, "")).orElse(List.of());
    }

    /** What it comes to: nothing where an item of legality was found. */
    static BigDecimal score(List<Deduction> deductions) {
        if (deductions.stream().anyMatch(Deduction::vetoes)) return BigDecimal.ZERO;
        return deductions.stream()
                .map(deduction -> Objects.requireNonNullElse(deduction.points(), BigDecimal.ZERO))
                .reduce(FULL_SCORE, BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    /** Those that another sheet has not: the same item on the same page is the same finding. */
    static List<Deduction> lacking(List<Deduction> deductions, List<Deduction> other) {
        return deductions.stream()
                .filter(one -> other.stream().noneMatch(one::finds))
                .toList();
    }

    private boolean finds(Deduction other) {
        return item.equals(other.item)
                && page == other.page
                && Objects.compare(points, other.points, Comparator.nullsFirst(Comparator.naturalOrder())) == 0;
    }

    static String written(List<Deduction> deductions) {
        return deductions.stream().map(Deduction::written).collect(Collectors.joining("；"));
    }

    private String written() {
        String weight = points == null ? "否决" : "扣" + points.toPlainString() + "分";
        return item + "，第" + page + "页，" + weight + "，" + article;
    }

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
