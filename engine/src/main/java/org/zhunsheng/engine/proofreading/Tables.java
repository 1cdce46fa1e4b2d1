package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.proofreading.Quantity.Kind;
import org.zhunsheng.engine.proofreading.Table.Cell;

/** Tables: totals, shares, rates and growth by columns and rows, and what the text beneath says of them (表内、表文核对). */
final class Tables implements Rule {

    private static final Words TOTAL = Words.these("合计", "总计", "共计", "小计", "总数", "总量", "累计", "全区", "总额", "总和");
    private static final Words NOT_ADDED = Words.these(
            "率", "占比", "比重", "比例", "%", "增速", "增长", "增幅", "平均", "人均", "均", "评分", "得分", "名次", "排名", "同比", "环比", "序号",
            "变化", "年份", "时间", "日期", "天数");
    private static final Words WHOLE_PERIOD = Words.these("全年", "上半年", "下半年", "前三季度", "年度");
    private static final Words GROWTH = Words.these("同比", "增长", "增速", "增幅", "环比", "降幅", "变化", "增减");
    private static final Words SHARE = Words.these("占比", "比重", "占总", "所占比例", "比例");
    private static final Words EARLIER = Words.these("上年", "去年", "上期", "上月", "上季", "同期");
    private static final Words RATE = Words.of("bounded");
    private static final Words FREE_RATE = Words.of("unbounded");

    @Override
    public void read(Prose prose, Findings findings) {
        for (Table table : Table.of(prose)) {
            if (table.columns() > 40 || table.rows().size() > 2000) continue;
            int rowTotal = rowTotal(table);
            for (int column = 1; column < table.columns(); column++) {
                if (column != rowTotal) total(table, findings, column);
            }
            rows(table, findings, rowTotal);
            // a row's wrong total makes the sum of the totals wrong, too
            if (rowTotal > 0 && !touched(table, findings, rowTotal)) total(table, findings, rowTotal);
            shares(table, findings);
            growths(table, findings);
            years(table, findings);
            rates(table, findings);
            impossible(table, findings);
            parts(table, findings);
            textBeneath(prose, table, findings);
        }
    }

    private static @Nullable List<Cell> totalRow(Table table) {
        for (List<Cell> row : table.body()) {
            if (!row.isEmpty()
                    && TOTAL.at(row.getFirst().text(), 0, row.getFirst().text().length()) > 0) return row;
        }
        return null;
    }

    private static boolean isAdded(Table table, int column) {
        return !NOT_ADDED.in(table.header(column));
    }

    private static boolean touched(Table table, Findings findings, int column) {
        return table.body().stream()
                .map(row -> table.cell(row, column))
                .anyMatch(cell -> cell != null && findings.touch(cell.start(), cell.end()));
    }

    private static void total(Table table, Findings findings, int column) {
        List<Cell> total = totalRow(table);
        Cell stated = total == null ? null : table.cell(total, column);
        if (stated == null || stated.number() == null) return;
        double sum = 0;
        double step = stated.step();
        int parts = 0;
        boolean plain = true;
        for (List<Cell> row : table.body()) {
            Cell cell = Objects.equals(row, total) ? null : table.cell(row, column);
            boolean subtotal = !Objects.equals(row, total)
                    && !row.isEmpty()
                    && (TOTAL.in(row.getFirst().text()) || row.getFirst().text().contains("其中"));
            plain &= !subtotal;
            if (cell != null && cell.number() != null) {
                sum += cell.number();
                step = Math.max(step, cell.step());
                parts++;
            } else if (!row.equals(total)) {
                plain = false;
            }
        }
        boolean share = SHARE.in(table.header(column)) && stated.isPercent() && stated.number() != 100;
        boolean added = (isAdded(table, column) && !stated.isPercent()) || share;
        double slack = share ? step * 0.51 * Math.max(parts, 2) : step < 1 ? step * 0.51 * parts : 1e-6;
        if (added && plain && parts >= 2 && Math.abs(sum - stated.number()) > slack) {
            findings.error(
                    Label.SUM,
                    "SUM.column",
                    stated.start(),
                    stated.end(),
                    "“" + table.header(column) + "”各行相加为" + Growths.plain(sum) + "，与合计不符。",
                    "请核对合计和各行。");
        }
    }

    /** The column 合计 that sums the columns of its row; −1 for none. */
    private static int rowTotal(Table table) {
        int total = -1;
        for (int column = 1; column < table.columns(); column++) {
            boolean year = WHOLE_PERIOD.at(
                            table.header(column), 0, table.header(column).length())
                    > 0;
            if (table.header(column).contains("其中")) return -1;
            total = TOTAL.in(table.header(column)) || year ? column : total;
        }
        return total;
    }

    private static void rows(Table table, Findings findings, int total) {
        if (total < 0 || table.columns() < 4) return;
        for (List<Cell> row : table.body()) {
            double sum = 0;
            int parts = 0;
            int from = total == table.columns() - 1 ? 1 : total == 1 ? 2 : table.columns();
            int to = total == 1 ? table.columns() : total;
            for (int column = from; column < to; column++) {
                Double number = table.number(row, column);
                Cell cell = table.cell(row, column);
                if (number == null || cell == null || cell.isPercent() || !isAdded(table, column)) {
                    parts = 0;
                    break;
                }
                sum += number;
                parts++;
            }
            Cell stated = table.cell(row, total);
            boolean told = findings.touch(row.getFirst().start(), row.getLast().end());
            if (!told
                    && parts >= 2
                    && stated != null
                    && stated.number() != null
                    && Math.abs(sum - stated.number()) > 1e-6
                    && rowsAdd(table, total, from, to)) {
                findings.error(
                        Label.SUM,
                        "SUM.row",
                        stated.start(),
                        stated.end(),
                        "本行各列相加为" + Growths.plain(sum) + "，与合计不符。",
                        "请核对合计和各列。");
            }
        }
    }

    /** That the columns are parts of the total is believed when it holds for another row, or when there is but one. */
    private static boolean rowsAdd(Table table, int total, int from, int to) {
        int holds = 0;
        for (List<Cell> row : table.body()) {
            double sum = 0;
            for (int column = from; column < to; column++) {
                Double number = table.number(row, column);
                sum += number == null ? 0 : number;
            }
            Double stated = table.number(row, total);
            holds += stated != null && Math.abs(sum - stated) < 1e-6 ? 1 : 0;
        }
        return holds > 0;
    }

    private static void shares(Table table, Findings findings) {
        for (int column = 1; column < table.columns(); column++) {
            if (!SHARE.in(table.header(column))) continue;
            int count = column - 1;
            while (count >= 1 && (!isAdded(table, count) || NOT_ADDED.in(table.header(count)))) count--;
            if (count < 1) continue;
            List<Cell> total = totalRow(table);
            double whole = 0;
            for (List<Cell> row : table.body()) {
                Double number = table.number(row, count);
                whole += Objects.equals(row, total) || number == null ? 0 : number;
            }
            Double stated = total == null ? null : table.number(total, count);
            for (List<Cell> row : table.body()) {
                Cell share = table.cell(row, column);
                Double part = table.number(row, count);
                if (Objects.equals(row, total) || share == null || share.number() == null || part == null || whole <= 0)
                    continue;
                boolean follows = close(share, part / whole * 100)
                        || (stated != null && stated > 0 && close(share, part / stated * 100));
                boolean complete = total != null || sharesAddUp(table, column);
                if (!follows && complete) wrongRate(findings, share, part / (stated != null ? stated : whole) * 100);
            }
        }
    }

    private static boolean sharesAddUp(Table table, int column) {
        double sum = 0;
        for (List<Cell> row : table.body()) {
            Double number = table.number(row, column);
            sum += number == null ? 0 : number;
        }
        return sum > 90 && sum < 112;
    }

    private static boolean close(Cell cell, double value) {
        return cell.number() != null && Math.abs(cell.number() - value) <= cell.step() * 0.51 + 1e-9;
    }

    private static void wrongRate(Findings findings, Cell cell, double right) {
        findings.error(
                Label.RATIO,
                "RATIO.column",
                cell.start(),
                cell.end(),
                "按本行数字计算，应为" + Growths.plain(Growths.round(right, 1)) + "%。",
                "请改正，或者核对本行数字。");
    }

    /** Growth by two columns, the earlier told by 上年 or by its year. */
    private static void growths(Table table, Findings findings) {
        for (int column = 3; column < table.columns(); column++) {
            if (!GROWTH.in(table.header(column))) continue;
            int earlier = -1;
            int later = -1;
            for (int other = 1; other < column; other++) {
                if (NOT_ADDED.in(table.header(other).replace("同期", "")) && !EARLIER.in(table.header(other))) continue;
                boolean old = EARLIER.in(table.header(other)) || isEarlierYear(table, other, column);
                earlier = old && earlier < 0 ? other : earlier;
                later = !old ? other : later;
            }
            if (earlier < 0 || later < 0) continue;
            for (List<Cell> row : table.body()) {
                Cell stated = table.cell(row, column);
                Double from = table.number(row, earlier);
                Double to = table.number(row, later);
                boolean percent = stated != null
                        && (stated.isPercent() || table.header(column).contains("%"));
                if (stated != null && stated.number() != null && from != null && to != null && from > 0) {
                    double right = percent ? (to - from) / from * 100 : to - from;
                    boolean falls = table.header(column).contains("降幅")
                            || table.header(column).contains("下降");
                    if (!close(stated, falls ? -right : right) && !(falls && close(stated, right)))
                        wrongGrowth(findings, stated, right, percent ? "%" : "");
                }
            }
        }
    }

    /** Rows of consecutive years, a count and its growth: each row against the one above. */
    private static void years(Table table, Findings findings) {
        for (int column = 2; column < table.columns(); column++) {
            int count = column - 1;
            boolean growth = GROWTH.in(table.header(column)) && isAdded(table, count);
            for (int r = 1; growth && r < table.body().size(); r++) {
                List<Cell> above = table.body().get(r - 1);
                List<Cell> row = table.body().get(r);
                boolean consecutive = !above.isEmpty()
                        && !row.isEmpty()
                        && year(above.getFirst().text()) > 0
                        && year(row.getFirst().text()) == year(above.getFirst().text()) + 1;
                Cell stated = table.cell(row, column);
                Double from = table.number(above, count);
                Double to = table.number(row, count);
                boolean told = consecutive
                        && stated != null
                        && stated.number() != null
                        && stated.isPercent()
                        && from != null
                        && to != null
                        && from > 0;
                if (told && stated != null && from != null && to != null && !close(stated, (to - from) / from * 100))
                    wrongGrowth(findings, stated, (to - from) / from * 100, "%");
            }
        }
    }

    private static void wrongGrowth(Findings findings, Cell stated, double right, String unit) {
        findings.error(
                Label.GROWTH,
                "GROWTH.column",
                stated.start(),
                stated.end(),
                "按表中两个数计算，应为" + Growths.plain(Growths.round(right, 1)) + unit + "。",
                "请改正，或者核对两个数。");
    }

    private static boolean isEarlierYear(Table table, int column, int limit) {
        int own = year(table.header(column));
        for (int other = 1; other < limit && own > 0; other++) {
            if (year(table.header(other)) > own) return true;
        }
        return false;
    }

    private static int year(String header) {
        for (int i = 0; i + 4 <= header.length(); i++) {
            if ((header.startsWith("20", i) || header.startsWith("19", i))
                    && header.substring(i, i + 4).chars().allMatch(Character::isDigit))
                return Integer.parseInt(header.substring(i, i + 4));
        }
        return 0;
    }

    /** A rate column is the quotient of the two columns that give it in most rows; the rows that differ are wrong. */
    private static void rates(Table table, Findings findings) {
        for (int column = 2; column < table.columns(); column++) {
            boolean rate = table.header(column).contains("率") && !GROWTH.in(table.header(column));
            boolean average = !rate
                    && (table.header(column).contains("平均")
                            || table.header(column).contains("均"));
            if (!rate && !average) continue;
            int[] pair = quotient(table, column, rate ? (a, b) -> a / b * 100 : (a, b) -> a / b);
            if (pair == null) continue;
            for (List<Cell> row : table.body()) {
                Cell stated = table.cell(row, column);
                Double part = table.number(row, pair[0]);
                Double whole = table.number(row, pair[1]);
                if (stated == null || stated.number() == null || part == null || whole == null || whole <= 0) continue;
                double right = part / whole * (rate ? 100 : 1);
                boolean impossible = stated.number() > 100 && RATE.endOf(table.header(column)) && right <= 100;
                if (!close(stated, right) && !impossible) wrongRate(findings, stated, right);
            }
        }
    }

    private static int @Nullable [] quotient(Table table, int column, DoubleBinaryOperator of) {
        int[] best = null;
        int bestHolds = 0;
        int bestRows = 0;
        for (int part = 1; part < table.columns(); part++) {
            for (int whole = 1; whole < table.columns(); whole++) {
                if (part == whole || part == column || whole == column) continue;
                int holds = 0;
                int rows = 0;
                for (List<Cell> row : table.body()) {
                    Cell stated = table.cell(row, column);
                    Double a = table.number(row, part);
                    Double b = table.number(row, whole);
                    if (stated != null && stated.number() != null && a != null && b != null && b > 0) {
                        rows++;
                        holds += close(stated, of.applyAsDouble(a, b)) ? 1 : 0;
                    }
                }
                if (holds > bestHolds) {
                    bestHolds = holds;
                    bestRows = rows;
                    best = new int[] {part, whole};
                }
            }
        }
        boolean rule = (bestHolds >= 2 && bestHolds * 2 > bestRows)
                || (bestHolds == 1 && bestRows == 2 && table.columns() == 4);
        return rule ? best : null;
    }

    /** A rate above the whole, a count below nothing. */
    private static void impossible(Table table, Findings findings) {
        for (int column = 1; column < table.columns(); column++) {
            String header = table.header(column);
            boolean bounded = (RATE.endOf(header.replace("(%)", "")) && !FREE_RATE.endOf(header.replace("(%)", "")))
                    || SHARE.in(header);
            for (List<Cell> row : table.body()) {
                Cell cell = table.cell(row, column);
                if (cell == null || cell.number() == null) continue;
                double value = cell.number();
                boolean above = (cell.isPercent() || header.contains("%")) && bounded && value > 100.001;
                boolean negative = value < 0
                        && (bounded
                                || (!cell.isPercent()
                                        && !GROWTH.in(header)
                                        && !header.contains("增")
                                        && !header.contains("差")
                                        && !header.contains("变")));
                if (above || negative) {
                    findings.error(
                            Label.RANGE,
                            "RANGE.cell",
                            cell.start(),
                            cell.end(),
                            above ? "这个比率不会超过100%。" : "这里不会是负数。",
                            "请核对数字。");
                }
            }
        }
    }

    /** 其中 in a header: the column is part of the one before. */
    private static void parts(Table table, Findings findings) {
        for (int column = 2; column < table.columns(); column++) {
            int whole = column - 1;
            while (whole > 1 && table.header(whole).contains("其中")) whole--;
            boolean of = table.header(column).startsWith("其中")
                    || table.header(column).startsWith("#");
            boolean passed = of || within(table.header(whole), table.header(column));
            for (List<Cell> row : table.body()) {
                Cell part = table.cell(row, column);
                Double limit = table.number(row, whole);
                if (passed
                        && part != null
                        && part.number() != null
                        && limit != null
                        && part.number() > limit
                        && !part.isPercent())
                    findings.error(Label.RANGE, "RANGE.cell", part.start(), part.end(), "其中数大于总数。", "请核对本行两个数。");
            }
        }
    }

    private static boolean within(String whole, String part) {
        return ((whole.contains("抽查") || whole.contains("抽取") || whole.contains("抽检"))
                        && part.contains("合格")
                        && !part.contains("率"))
                || (whole.contains("应出庭") && part.contains("出庭") && !part.contains("率"))
                || (whole.contains("参加") && part.contains("通过") && !part.contains("率"))
                || (whole.contains("应参") && part.contains("实参"));
    }

    /** A sentence beneath that names a row and a column and gives another value. */
    private static void textBeneath(Prose prose, Table table, Findings findings) {
        int line = table.lastLine() + 1;
        for (int next = line; next < Math.min(line + 3, prose.lines().size()); next++) {
            if (prose.lines().get(next).tabular()) return;
        }
        for (Prose.Sentence sentence : prose.sentencesOfLines(line, line + 2)) {
            for (Quantity quantity : prose.quantitiesOf(sentence)) mention(prose, table, findings, quantity);
            ofYears(prose, table, findings, sentence);
        }
    }

    private static void mention(Prose prose, Table table, Findings findings, Quantity quantity) {
        boolean count =
                quantity.isCount() && !prose.isAmount(quantity) && !quantity.isPhrase() && !quantity.isApproximate();
        boolean rate = quantity.kind() == Kind.PERCENT && prose.changeOf(quantity) == null && !quantity.isApproximate();
        if (!count && !rate) return;
        int clauseStart = prose.clause(quantity.clause()).start();
        String around = prose.between(clauseStart, quantity.start()) + prose.trail(quantity);
        List<Cell> row = rowNamed(table, around);
        boolean all = row == null
                && (around.contains("共") || around.contains("合计") || around.contains("总"))
                && (around.contains("全年")
                        || around.contains("全区")
                        || around.contains("各")
                        || around.contains("合计")
                        || around.contains("共"));
        if (row == null && all) {
            whole(table, findings, quantity, around);
            return;
        }
        if (row == null || BASED.in(around)) return;
        List<Cell> fits = new ArrayList<>();
        for (int column = 1; column < table.columns(); column++) {
            Cell cell = table.cell(row, column);
            boolean kind = cell != null && cell.number() != null && cell.isPercent() == rate;
            if (kind && names(table.header(column), around, quantity, table)) fits.add(cell);
        }
        // 配备人员63人: of two columns that fit, the one that counts people
        if (fits.size() > 1 && "人名位".contains(quantity.unit()))
            fits.removeIf(cell -> !table.header(row.indexOf(cell)).contains("人"));
        if (fits.size() == 1 && different(fits.getFirst(), quantity)) {
            findings.error(
                    Label.TWICE,
                    "TWICE.table",
                    quantity.start(),
                    quantity.end(),
                    "表中“" + row.getFirst().text() + "”为" + fits.getFirst().text() + "，正文不一致。",
                    "请核对后统一。");
        }
    }

    private static final Words CHANGED = Words.of("adding", "removing");
    private static final Words BASED = Words.these("上年", "去年", "同期", "上月", "上季", "比", "较");

    private static boolean different(Cell cell, Quantity quantity) {
        return cell.number() != null
                && Math.abs(cell.number() - quantity.value()) > 1e-6
                && Math.abs(cell.number() * 1e4 - quantity.value()) > 1e-6;
    }

    /** 全年共…N件 beneath a table: its total row says so, or the column adds up to it. */
    private static void whole(Table table, Findings findings, Quantity quantity, String around) {
        List<Cell> total = totalRow(table);
        int column = -1;
        int fits = 0;
        for (int other = 1; other < table.columns(); other++) {
            if (isAdded(table, other) && names(table.header(other), around, quantity, table)) {
                column = other;
                fits++;
            }
        }
        if (fits != 1 || quantity.kind() == Kind.PERCENT) return;
        if (total != null) {
            Cell cell = table.cell(total, column);
            if (cell != null && different(cell, quantity)) {
                findings.error(
                        Label.TWICE,
                        "TWICE.table",
                        quantity.start(),
                        quantity.end(),
                        "表中合计为" + cell.text() + "，正文不一致。",
                        "请核对后统一。");
            }
            return;
        }
        double sum = 0;
        for (List<Cell> row : table.body()) {
            Double number = table.number(row, column);
            if (number == null) return;
            sum += number;
        }
        if (Math.abs(sum - quantity.value()) > 1e-6) {
            findings.error(
                    Label.SUM,
                    "SUM.table",
                    quantity.start(),
                    quantity.end(),
                    "表中“" + table.header(column) + "”各行相加为" + Growths.plain(sum) + "，与正文不符。",
                    "请核对表和正文。");
        }
    }

    private static @Nullable List<Cell> rowNamed(Table table, String around) {
        List<Cell> named = null;
        for (List<Cell> row : table.body()) {
            String name = row.isEmpty() ? "" : bare(row.getFirst().text());
            if (name.length() >= 2 && !TOTAL.in(name) && around.contains(name)) {
                if (named != null && bare(named.getFirst().text()).length() >= name.length()) {
                    if (!named.getFirst().text().contains(name)) return null;
                    continue;
                }
                named = row;
            }
        }
        return named;
    }

    /** 鉴定机构 for 鉴定机构(家). */
    private static String bare(String name) {
        int bracket = name.indexOf('(');
        return bracket > 0 && name.endsWith(")") ? name.substring(0, bracket) : name;
    }

    /** Columns of years: 2022年受理数增长13%, 机构新增2家，达到12家 beneath a row of both years. */
    private static void ofYears(Prose prose, Table table, Findings findings, Prose.Sentence sentence) {
        int later = -1;
        for (int column = 1; column < table.columns(); column++)
            later = year(table.header(column)) > 0 ? column : later;
        if (later < 2 || year(table.header(later - 1)) != year(table.header(later)) - 1) return;
        for (Moment moment : prose.momentsWithin(sentence.start(), sentence.end())) {
            if (moment.year() != year(table.header(later)) || moment.fromMonth() > 0) return;
        }
        for (Quantity quantity : prose.quantitiesOf(sentence)) {
            Change change = prose.changeOf(quantity);
            int first = Math.max(sentence.firstClause(), quantity.clause() - 1);
            String around = prose.between(prose.clause(first).start(), quantity.start());
            List<Cell> row = rowNamed(table, around);
            Double from = row == null ? null : table.number(row, later - 1);
            Cell to = row == null ? null : table.cell(row, later);
            if (row == null || from == null || to == null || to.number() == null || quantity.isApproximate()) continue;
            double right = (to.number() - from) / from * 100;
            boolean grows = change != null
                    && !change.to()
                    && quantity.kind() == Kind.PERCENT
                    && !to.isPercent()
                    && from > 0
                    && prose.clause(quantity.clause()).start()
                            <= prose.plain()
                                    .indexOf(
                                            bare(row.getFirst().text()),
                                            prose.clause(first).start());
            boolean unit = row.getFirst().text().endsWith("(" + quantity.unit() + ")");
            if (change != null && grows && Math.abs(right - change.hundredths()) > quantity.step() * 0.51) {
                findings.error(
                        Label.GROWTH,
                        "GROWTH.table",
                        change.start(),
                        change.end(),
                        "按表中两年的数计算，应为" + Growths.plain(Growths.round(right, 1)) + "%。",
                        "请改正，或者核对表中两年的数。");
            } else if (unit
                    && quantity.isCount()
                    && !prose.isAmount(quantity)
                    && !BASED.in(around)
                    && !CHANGED.in(prose.lead(quantity))
                    && different(to, quantity)) {
                findings.error(
                        Label.TWICE,
                        "TWICE.table",
                        quantity.start(),
                        quantity.end(),
                        "表中“" + row.getFirst().text() + "”为" + to.text() + "，正文不一致。",
                        "请核对后统一。");
            }
        }
    }

    /** A header names a figure by its unit in brackets, or by two characters that stand beside the figure. */
    private static boolean names(String header, String around, Quantity quantity, Table table) {
        int bracket = header.indexOf('(');
        String unit = bracket >= 0 && header.endsWith(")") ? header.substring(bracket + 1, header.length() - 1) : "";
        String name = bracket >= 0 ? header.substring(0, bracket) : header;
        boolean unitFits = unit.isEmpty() || unit.equals(quantity.unit());
        if (!unitFits) return false;
        if (!unit.isEmpty() && onlyOneWithUnit(table, unit)) return true;
        for (int i = 0; i + 2 <= name.length(); i++) {
            if (around.contains(name.substring(i, i + 2)) && !name.startsWith("数", i + 1) && !name.startsWith("数量", i))
                return true;
        }
        return table.columns() == 2 || (onlyCountColumn(table) && quantity.kind() != Kind.PERCENT);
    }

    private static boolean onlyCountColumn(Table table) {
        int counts = 0;
        for (int column = 1; column < table.columns(); column++) counts += isAdded(table, column) ? 1 : 0;
        return counts == 1;
    }

    private static boolean onlyOneWithUnit(Table table, String unit) {
        int found = 0;
        for (int column = 1; column < table.columns(); column++)
            found += table.header(column).endsWith("(" + unit + ")") ? 1 : 0;
        return found == 1;
    }
}
