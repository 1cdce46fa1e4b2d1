package org.zhunsheng.platform.powers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.legality.Force;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Sheets;
import org.zhunsheng.platform.ledger.Wording;

/**
 * Checks an organ's sheet of powers row by row (职权清单核对): bases that are missing, repealed or of a level that can't set
 * what the row says, powers that stand twice, kinds that nobody knows. What the engine's lists don't have is not
 * checkable: it is neither passed nor said not to exist.
 */
final class PowerSheet implements Sheets.Reader {

    /** What is said of one cell; the provision is the one that is broken, null where none is. */
    record Mark(
            String sheet,
            int row,
            String column,
            String rule,
            Verdict verdict,
            List<Object> arguments,
            @Nullable String basis) {}

    /** Rows that a sheet may have: more than any district's list. */
    static final int MOST_ROWS = 20_000;

    /** Marks that are kept; a sheet with more has one thing wrong everywhere. */
    private static final int MOST_MARKS = 10_000;

    private static final String PENALTY_BASES = "行政处罚法第十条至第十四条";
    private static final String LICENCE_BASES = "行政许可法第十四条至第十七条";
    private static final String COMPULSION_BASES = "行政强制法第十条、第十一条";

    /** Titles of instruments that a place made: 北京市…条例, …省…办法. */
    private static final Pattern OF_A_PLACE = Pattern.compile(".{1,12}?(省|自治区|市|自治州|地区|区|县)(?!场|容|政|民|域|划).*");

    private static final Pattern LAW = Pattern.compile(".*(法|法典)");
    private static final Pattern REGULATION = Pattern.compile(".*条例(实施细则|实施办法)?");

    private final LocalDate today;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    PowerSheet(LocalDate today) {
        this.today = today;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    @Override
    public void take(Sheets.Line line) {
        repeated(line);
        PowerKind kind = kind(line);
        Set<PenaltyKind> penalties = penalties(line, kind);
        basis(line, kind, penalties);
        violated(line, kind);
    }

    /** The same code, or the same name under the same basis, of the same organ. */
    private void repeated(Sheets.Line line) {
        String organ = plain(line.text("organ"));
        String code = plain(line.text("code"));
        String name = plain(line.text("name")) + "|" + plain(line.text("basis"));
        for (String key : code.isEmpty()
                ? List.of("n|" + organ + "|" + name)
                : List.of("c|" + organ + "|" + code, "n|" + organ + "|" + name)) {
            Integer before = seen.putIfAbsent(key, line.row());
            if (before == null) continue;
            say(line, key.startsWith("c") ? "code" : "name", "twice", Verdict.BROKEN, null, String.valueOf(before));
            return;
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u3000]", "").toLowerCase(Locale.ROOT);
    }

    private @Nullable PowerKind kind(Sheets.Line line) {
        if (line.text("kind").isEmpty()) {
            if (line.has("kind")) say(line, "kind", "noKind", Verdict.BROKEN, null);
            return null;
        }
        if (line.value("kind") instanceof PowerKind kind) return kind;
        say(line, "kind", "unknownKind", Verdict.BROKEN, null, line.text("kind"));
        return null;
    }

    private Set<PenaltyKind> penalties(Sheets.Line line, @Nullable PowerKind kind) {
        Set<PenaltyKind> penalties = EnumSet.noneOf(PenaltyKind.class);
        String text = line.text("penaltyKinds");
        if (text.isEmpty()) {
            if (kind == PowerKind.PENALTY && line.has("penaltyKinds"))
                say(line, "penaltyKinds", "noPenalty", Verdict.BROKEN, "行政处罚法第九条");
            return penalties;
        }
        if (line.value("penaltyKinds") instanceof Set<?> said) said.forEach(one -> penalties.add((PenaltyKind) one));
        else say(line, "penaltyKinds", "unknownPenalty", Verdict.BROKEN, "行政处罚法第九条", text);
        return penalties;
    }

    private void violated(Sheets.Line line, @Nullable PowerKind kind) {
        if (kind == PowerKind.PENALTY
                && line.has("violatedBasis")
                && line.text("violatedBasis").isEmpty())
            say(line, "violatedBasis", "noViolated", Verdict.BROKEN, "行政处罚法第三十八条第一款");
    }

    private void basis(Sheets.Line line, @Nullable PowerKind kind, Set<PenaltyKind> penalties) {
        String text = line.text("basis");
        if (text.isEmpty()) {
            say(line, "basis", "noBasis", Verdict.BROKEN, "行政处罚法第三十八条第一款");
            return;
        }
        List<String> instruments = CitedArticle.instruments(text);
        if (instruments.isEmpty()) {
            say(line, "basis", "unread", Verdict.NOT_CHECKABLE, null);
            return;
        }
        for (String title : instruments) {
            switch (Force.of(title, today)) {
                case REPEALED -> say(line, "basis", "repealed", Verdict.BROKEN, null, title);
                case UNKNOWN -> say(line, "basis", "unlisted", Verdict.NOT_CHECKABLE, null, title);
                case IN_FORCE -> {}
            }
        }
        if (CitedArticle.in(text).isEmpty()) say(line, "basis", "noArticle", Verdict.BROKEN, null);
        level(line, kind, penalties, instruments);
    }

    /** Held to the highest of its instruments; one whose level nobody can tell leaves the rest open. */
    private void level(
            Sheets.Line line, @Nullable PowerKind kind, Set<PenaltyKind> penalties, List<String> instruments) {
        if (kind != PowerKind.PENALTY && kind != PowerKind.LICENCE && kind != PowerKind.COMPULSION) return;
        if (instruments.stream().allMatch(CitedArticle::isDocument)) {
            say(line, "basis", "document", Verdict.BROKEN, bases(kind), instruments.getFirst());
            return;
        }
        Set<BasisLevel> levels = EnumSet.noneOf(BasisLevel.class);
        boolean open = false;
        for (String title : instruments) {
            BasisLevel level = CitedArticle.isDocument(title) ? null : levelOf(title);
            if (level != null) levels.add(level);
            else open = open || !CitedArticle.isDocument(title);
        }
        if (line.value("basisLevel") instanceof BasisLevel said) {
            levels.add(said);
            open = false;
        }
        boolean settled = levels.stream().anyMatch(level -> sets(kind, level, penalties));
        if (settled) return;
        if (open || levels.isEmpty()) {
            say(line, "basis", "levelOpen", Verdict.NOT_CHECKABLE, bases(kind));
            return;
        }
        if (kind == PowerKind.PENALTY && penalties.isEmpty()) return;
        BasisLevel highest = levels.iterator().next();
        List<Object> said = new ArrayList<>(List.of(highest));
        if (kind == PowerKind.PENALTY)
            said.add(penalties.stream()
                    .filter(penalty -> !highest.settable().contains(penalty))
                    .collect(Collectors.toSet()));
        marks(line, "basis", "level." + kind, Verdict.BROKEN, bases(kind), said);
    }

    private static boolean sets(PowerKind kind, BasisLevel level, Set<PenaltyKind> penalties) {
        return switch (kind) {
            case PENALTY -> !penalties.isEmpty() && level.settable().containsAll(penalties);
            case LICENCE -> level != BasisLevel.DEPARTMENT_RULE;
            case COMPULSION -> level != BasisLevel.DEPARTMENT_RULE && level != BasisLevel.GOVERNMENT_RULE;
            case LEVY, PAYMENT, INSPECTION, CONFIRMATION, REWARD, RULING, OTHER -> true;
        };
    }

    private static String bases(PowerKind kind) {
        return switch (kind) {
            case LICENCE -> LICENCE_BASES;
            case COMPULSION -> COMPULSION_BASES;
            case PENALTY, LEVY, PAYMENT, INSPECTION, CONFIRMATION, REWARD, RULING, OTHER -> PENALTY_BASES;
        };
    }

    /** As far as a title tells: laws and local instruments by their names; a 办法 or 规定 of nobody's can be anything. */
    private static @Nullable BasisLevel levelOf(String title) {
        boolean local = OF_A_PLACE.matcher(title).matches();
        if (!local && LAW.matcher(title).matches() && !title.endsWith("办法")) return BasisLevel.LAW;
        if (local) return REGULATION.matcher(title).matches() ? BasisLevel.LOCAL_REGULATION : null;
        return title.endsWith("条例") ? BasisLevel.ADMINISTRATIVE_REGULATION : null;
    }

    private void say(
            Sheets.Line line,
            String column,
            String rule,
            Verdict verdict,
            @Nullable String basis,
            Object... arguments) {
        marks(line, column, rule, verdict, basis, List.of(arguments));
    }

    private void marks(
            Sheets.Line line,
            String column,
            String rule,
            Verdict verdict,
            @Nullable String basis,
            List<Object> arguments) {
        if (marks.size() < MOST_MARKS)
            marks.add(new Mark(line.sheet(), line.row(), column, rule, verdict, arguments, basis));
    }

    /** What is wrong, how to mend it and why. */
    static String sentence(Mark mark, Wording wording) {
        return reason(mark, wording)
                + wording.say("powerSheet." + mark.rule() + ".remedy")
                + (mark.basis() == null ? "" : wording.say("finding.basis", mark.basis()));
    }

    static String reason(Mark mark, Wording wording) {
        Object[] arguments = mark.arguments().stream()
                .map(argument -> argument instanceof String text ? text : wording.print(argument))
                .toArray();
        String said = wording.say("powerSheet." + mark.rule(), arguments);
        return mark.verdict() == Verdict.BROKEN ? said : wording.say("powerSheet.open", said);
    }
}
