package org.zhunsheng.papers.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The row that names the columns (表头).
 *
 * @param row the number that Excel shows
 * @param labels one a column from A on, stripped, without a template's mark for required columns; empty where none stands
 */
public record Header(int row, List<String> labels) implements HeaderSearch {

    private static final Pattern REQUIRED = Pattern.compile("\\s*[*＊]$");

    public Header {
        labels = List.copyOf(labels);
    }

    static Header of(Row row) {
        return new Header(row.number(), row.cells().stream().map(Header::label).toList());
    }

    private static String label(Cell cell) {
        return REQUIRED.matcher(cell.text().strip()).replaceFirst("");
    }

    /** How many columns have a label. */
    int filled() {
        return (int) labels.stream().filter(label -> !label.isEmpty()).count();
    }

    /** This row's labels completed by those of the row above, which stand over groups of columns from their first one on. */
    Header below(Header above, Predicate<String> known) {
        List<String> both = new ArrayList<>();
        String group = "";
        for (int column = 0; column < Math.max(labels.size(), above.labels.size()); column++) {
            String own = column < labels.size() ? labels.get(column) : "";
            String upper = column < above.labels.size() ? above.labels.get(column) : "";
            if (!upper.isEmpty()) group = upper;
            if (own.isEmpty()) {
                both.add(upper);
                group = "";
            } else both.add(known.test(own) || group.isEmpty() || !known.test(group + own) ? own : group + own);
        }
        return new Header(row, both);
    }

    /** Labels that stand over more than one column, each with those columns' indexes (A is 0). */
    public Map<String, List<Integer>> repeated() {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int column = 0; column < labels.size(); column++) {
            if (labels.get(column).isEmpty()) continue;
            columns.computeIfAbsent(labels.get(column), unseen -> new ArrayList<>())
                    .add(column);
        }
        columns.values().removeIf(found -> found.size() < 2);
        return columns;
    }
}
