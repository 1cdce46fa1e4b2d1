package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.reports.Manuscript.Listed;
import org.zhunsheng.platform.reports.Manuscript.Piece;
import org.zhunsheng.platform.reports.Manuscript.Place;
import org.zhunsheng.platform.reports.TokenReader.Asked;

/**
 * Reads a table (表): its rows are organs of some kinds or metrics, its columns metrics or periods, and every cell is a
 * figure.
 */
final class TableReader {

    private static final Pattern LINE = Pattern.compile("(行|列|口径|排名|只列|图)[：:](.*)");
    private static final Pattern FEWER = Pattern.compile("(.+?)[\\s\u3000]+少于(\\d{1,9})");
    private static final int MOST_CELLS = 2_000;

    /** What a row may name, with the kinds of organs that it means. */
    private static final Map<String, Set<String>> KINDS = kinds();

    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("部门", Set.of("DEPARTMENT"));
        kinds.put("街道", Set.of("STREET"));
        kinds.put("乡镇", Set.of("TOWN"));
        kinds.put("街乡", Set.of("STREET", "TOWN"));
        kinds.put("其他单位", Set.of("OTHER"));
        return kinds;
    }

    /**
     * A line of the table as it will be read: its caption, its head, a row, or a chart of it.
     *
     * @param only of a row the figures for which it is listed; empty lists it always
     */
    record Line(Element element, List<Piece> pieces, List<Listed> only) {

        private static Line of(Element element, List<Piece> pieces) {
            return new Line(element, pieces, List.of());
        }
    }

    /** Something named in one of the table's lines, and where. */
    private record Item(String text, int line, int column) {}

    private final Organs organs;
    private final TokenReader tokens;
    private final OrganCode organ;
    private final Period period;
    private final List<Fault> faults;
    private final Map<String, List<Item>> said = new LinkedHashMap<>();

    /** @param organ and {@code period}: the report's own */
    TableReader(Organs organs, TokenReader tokens, OrganCode organ, Period period, List<Fault> faults) {
        this.organs = organs;
        this.tokens = tokens;
        this.organ = organ;
        this.period = period;
        this.faults = faults;
    }

    /** Says something of the table above it. */
    static boolean belongs(String written) {
        return LINE.matcher(written.strip()).matches();
    }

    /** Takes a line that says something of the table; false where it belongs to it no longer. */
    boolean takes(String written, int number) {
        Matcher line = LINE.matcher(written.strip());
        if (!line.matches()) return false;
        List<Item> items = new ArrayList<>();
        int from = written.indexOf(line.group(2));
        int at = 0;
        for (String item : line.group(2).split("、", -1)) {
            if (!item.isBlank()) items.add(new Item(item.strip(), number, from + at + 1));
            at += item.length() + 1;
        }
        said.put(line.group(1), items);
        return true;
    }

    /** A row or a column: its words, and what it asks for. */
    private record Header(
            String name,
            @Nullable Asked asked,
            @Nullable OrganCode organ,
            @Nullable Period period,
            String among) {}

    /**
     * @param caption what stands above it
     * @param table   its number
     */
    List<Line> lines(String caption, int line, int table) {
        int before = faults.size();
        if (caption.isEmpty()) faults.add(Fault.at(line, 1, "tableWithoutCaption"));
        List<Header> rows = rows(line);
        Asked metric = said.containsKey("口径") ? only(line) : null;
        List<Header> columns = columns(line, rows, metric);
        List<Integer> ranked = named("排名", columns);
        List<Integer> drawn = named("图", columns);
        List<Only> only = listedBy(columns);
        if (ranked.size() > 1) faults.add(Fault.at(line, 1, "tableRankedTwice"));
        if (rows.size() * columns.size() > MOST_CELLS)
            faults.add(Fault.at(line, 1, "tableTooLarge", String.valueOf(MOST_CELLS)));
        if (faults.size() > before) return List.of(Line.of(Element.TABLE_CAPTION, List.of(Piece.of(caption))));

        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Element.TABLE_CAPTION, List.of(Piece.of("表" + table + "　" + caption))));
        List<Piece> head = new ArrayList<>(List.of(Piece.of(ofMetrics(rows) ? "项目" : "机关")));
        columns.forEach(column -> head.addAll(List.of(Piece.TAB, Piece.of(column.name()))));
        if (!ranked.isEmpty()) head.addAll(List.of(Piece.TAB, Piece.of("位次")));
        lines.add(Line.of(Element.TABLE_HEAD, head));
        for (int r = 0; r < rows.size(); r++) lines.add(row(rows.get(r), columns, metric, table, r + 1, ranked, only));
        if (!drawn.isEmpty()) {
            List<Piece> chart = new ArrayList<>(List.of(Piece.of(caption)));
            drawn.forEach(at ->
                    chart.addAll(List.of(Piece.TAB, Piece.of(columns.get(at).name()))));
            lines.add(Line.of(Element.CHART, chart));
        }
        return lines;
    }

    private Line row(
            Header row,
            List<Header> columns,
            @Nullable Asked metric,
            int table,
            int number,
            List<Integer> ranked,
            List<Only> only) {
        String id = "T" + table + "R" + number + "C";
        String group = "T" + table + row.among();
        List<Piece> pieces = new ArrayList<>(List.of(Piece.of(row.name())));
        List<Token> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Header column = columns.get(c);
            Asked asked = Stream.of(row.asked(), column.asked(), metric)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElseThrow();
            Token cell = new Asked(null, asked.metric(), asked.organ(), asked.period(), asked.prose(), false)
                    .token(
                            id + (c + 1),
                            row.organ() == null ? organ : row.organ(),
                            column.period() == null ? period : column.period());
            cells.add(cell);
            pieces.addAll(List.of(Piece.TAB, Piece.of(cell)));
        }
        ranked.forEach(at -> pieces.addAll(List.of(Piece.TAB, Piece.of(new Place(group, cells.get(at))))));
        return new Line(
                Element.TABLE_ROW,
                pieces,
                only.stream()
                        .map(one -> new Listed(cells.get(one.column()), one.fewer()))
                        .toList());
    }

    private static boolean ofMetrics(List<Header> rows) {
        return !rows.isEmpty() && rows.getFirst().asked() != null;
    }

    private List<Header> rows(int line) {
        List<Item> items = said.getOrDefault("行", List.of());
        if (items.isEmpty()) faults.add(Fault.at(line, 1, "tableWithoutRows").near(List.copyOf(KINDS.keySet())));
        List<Header> rows = new ArrayList<>();
        boolean kinds = items.stream().anyMatch(item -> KINDS.containsKey(item.text()));
        for (Item item : items) {
            if (!kinds) metric(item).ifPresent(rows::add);
            else if (KINDS.containsKey(item.text()))
                organs(KINDS.getOrDefault(item.text(), Set.of()), item.text()).forEach(rows::add);
            else
                faults.add(Fault.at(item.line(), item.column(), "tableRowKind", item.text())
                        .near(List.copyOf(KINDS.keySet())));
        }
        if (!items.isEmpty() && kinds && rows.isEmpty())
            faults.add(Fault.at(items.getFirst().line(), 1, "tableOfNobody"));
        return rows;
    }

    /** The organs that stood on the period's last day, below the report's organ, in the order of the tree. */
    private Stream<Header> organs(Set<String> kinds, String group) {
        Scope below = organs.under(organ, null);
        Set<OrganCode> standing = organs.standing(kinds, period.last(), null);
        return organs.all().stream()
                .map(Organs.Listed::code)
                .filter(code -> standing.contains(code) && below.covers(code))
                .map(code -> new Header(organs.shortNameOf(code), null, code, null, group));
    }

    private List<Header> columns(int line, List<Header> rows, @Nullable Asked metric) {
        List<Item> items = said.getOrDefault("列", List.of());
        if (items.isEmpty()) faults.add(Fault.at(line, 1, "tableWithoutColumns"));
        boolean periods = metric != null || ofMetrics(rows);
        if (metric != null && ofMetrics(rows)) faults.add(Fault.at(line, 1, "tableOfTwoMetrics"));
        List<Header> columns = new ArrayList<>();
        for (Item item : items) {
            if (!periods) {
                metric(item).ifPresent(columns::add);
                continue;
            }
            String[] parts = item.text().split("=", 2);
            Period named = tokens.named(parts[parts.length - 1].strip());
            if (named == null) faults.add(Fault.at(item.line(), item.column(), "tablePeriod", item.text()));
            else columns.add(new Header(parts[0].strip(), null, null, named, ""));
        }
        return columns;
    }

    private @Nullable Asked only(int line) {
        List<Item> items = said.getOrDefault("口径", List.of());
        if (items.size() == 1)
            return tokens.read(
                    items.getFirst().text(),
                    items.getFirst().line(),
                    items.getFirst().column());
        faults.add(Fault.at(line, 1, "tableOfTwoMetrics"));
        return null;
    }

    /** A metric with its unit, or the words that the writer gives it: {@code 出庭=heads-in-court}. */
    private Optional<Header> metric(Item item) {
        String[] parts = item.text().split("=", 2);
        String written = parts[parts.length - 1];
        Asked asked =
                tokens.read(written, item.line(), item.column() + item.text().length() - written.length());
        if (asked == null) return Optional.empty();
        String name = parts.length == 2 ? parts[0].strip() : name(asked.metric());
        return Optional.of(new Header(name, asked, null, asked.period(), ""));
    }

    private static String name(Metric metric) {
        String name = metric.words().name();
        String unit = metric.words().unit();
        return unit.isEmpty() || unit.equals("%") || name.endsWith(unit) ? name : name + "（" + unit + "）";
    }

    /** The columns that a line names by their words, or by the metric that they ask for. */
    private List<Integer> named(String key, List<Header> columns) {
        List<Integer> named = new ArrayList<>();
        for (Item item : said.getOrDefault(key, List.of())) {
            int found = called(item.text(), columns);
            if (found >= 0) named.add(found);
            else faults.add(noSuchColumn(item, columns));
        }
        return named;
    }

    /** A column by which rows are listed; {@code fewer} is as in {@link Listed}. */
    private record Only(int column, @Nullable BigDecimal fewer) {}

    /** {@code 只列：逾期、会前学法 少于4}. */
    private List<Only> listedBy(List<Header> columns) {
        List<Only> only = new ArrayList<>();
        for (Item item : said.getOrDefault("只列", List.of())) {
            Matcher fewer = FEWER.matcher(item.text());
            int found = called(item.text(), columns);
            int least = found < 0 && fewer.matches() ? called(fewer.group(1), columns) : -1;
            if (found >= 0) only.add(new Only(found, null));
            else if (least >= 0) only.add(new Only(least, new BigDecimal(fewer.group(2))));
            else faults.add(noSuchColumn(item, columns));
        }
        return only;
    }

    private static int called(String name, List<Header> columns) {
        int found = -1;
        for (int at = 0; at < columns.size(); at++) if (isCalled(columns.get(at), name)) found = at;
        return found;
    }

    private static Fault noSuchColumn(Item item, List<Header> columns) {
        return Fault.at(item.line(), item.column(), "tableColumn", item.text())
                .near(columns.stream().map(Header::name).toList());
    }

    private static boolean isCalled(Header column, String name) {
        return column.name().equals(name)
                || (column.asked() != null
                        && Arrays.asList(
                                        column.asked().metric().id(),
                                        column.asked().metric().words().name())
                                .contains(name));
    }
}
