package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.sheet.Row;

/**
 * A row on its way: where it stands and what it says.
 *
 * @param mended what was typed over its cells, by column
 */
record Incoming(Part part, Row row, Map<String, String> mended) implements Intake.Texts {

    @Override
    public @Nullable String apply(Column column) {
        String typed = mended.get(column.name());
        if (typed != null) return typed;
        Integer at = part.places().get(column);
        if (at == null) return part.filled().get(column);
        Integer shift = part.shifts().get(column);
        return shift == null ? row.at(at).text() : moved(row.at(at).text(), shift);
    }

    @Override
    public @Nullable String unreadable(Column column) {
        Integer at = part.places().get(column);
        if (at == null || mended.containsKey(column.name())) return null;
        return switch (row.at(at).kind()) {
            case UNCALCULATED -> "column.FORMULA";
            case ERROR -> "column.ERROR";
            case BLANK, TEXT, NUMBER, DAY, MOMENT, TIME, BOOLEAN -> null;
        };
    }

    /** An amount in the column's own unit; what is no number stays as it is, and is refused as such. */
    private static String moved(String text, int shift) {
        try {
            return new BigDecimal(text.replace(",", "").strip())
                    .movePointRight(shift)
                    .toPlainString();
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    boolean says(Column column) {
        return part.places().containsKey(column)
                || part.filled().containsKey(column)
                || mended.containsKey(column.name());
    }

    RowPlace place() {
        return new RowPlace(part.index(), row.number());
    }
}
