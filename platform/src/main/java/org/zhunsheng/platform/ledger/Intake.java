package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.IdNumber;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Letters;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.kernel.Scope;

/**
 * Reads the texts of a form, of a request or of a sheet's rows into records, and checks what one record alone tells:
 * one way in for people, files and programs.
 */
final class Intake<R extends Record> {

    /** The texts of one row. */
    @FunctionalInterface
    interface Texts extends Function<Column, @Nullable String> {

        /** The sentence that says why a cell has no text that could be read; null where it has, or is empty. */
        default @Nullable String unreadable(Column column) {
            return null;
        }
    }

    /** What a text of a choice, or of yes and no, stands for; a null value: for nothing. */
    record Reading(@Nullable Object value) {}

    /** Knows what offices write for values; asked where the ledger's own words don't tell. */
    @FunctionalInterface
    interface Readings {

        /** Null where nobody has said what it stands for. */
        @Nullable
        Reading of(Column column, String text);
    }

    /** 2022-03-01, 2022/3/1, 2022.3.1, 2022年3月1日, 20220301, and any of these with a time of day behind it. */
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*(?:[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))(?:["
                    + " T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");

    /** The days that Excel counts from 1899-12-30, where a date cell was pasted as a number: 1954 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}");

    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private static final Set<String> YES = Set.of("是", "有", "1", "Y", "YES", "TRUE", "√", "✓", "✔", "☑", "对");
    private static final Set<String> NO = Set.of("否", "无", "0", "N", "NO", "FALSE", "×", "✗", "✘", "X", "非", "没有");

    private final Shape<R> shape;
    private final Wording wording;
    private final OrganRegister organs;
    private final Scope scope;
    private final Function<Column, Function<Set<String>, Map<String, List<UUID>>>> targets;
    private final Function<Class<? extends Supplier<String>>, String> otherwise;

    private final Readings readings;

    /** Names that rows of the same file bring with them: an organ may be another's parent three rows above. */
    private final Map<String, OrganCode> brought = new HashMap<>();

    /**
     * @param targets   finds the entries of a reference's ledger by their titles, many at once
     * @param otherwise asks what a column says where nobody does
     */
    Intake(
            Shape<R> shape,
            Wording wording,
            OrganRegister organs,
            Scope scope,
            Function<Column, Function<Set<String>, Map<String, List<UUID>>>> targets,
            Function<Class<? extends Supplier<String>>, String> otherwise) {
        this(shape, wording, organs, scope, targets, otherwise, (_, _) -> null);
    }

    private Intake(
            Shape<R> shape,
            Wording wording,
            OrganRegister organs,
            Scope scope,
            Function<Column, Function<Set<String>, Map<String, List<UUID>>>> targets,
            Function<Class<? extends Supplier<String>>, String> otherwise,
            Readings readings) {
        this.readings = readings;
        this.shape = shape;
        this.wording = wording;
        this.organs = organs;
        this.scope = scope;
        this.targets = targets;
        this.otherwise = otherwise;
    }

    /** The same, which also knows what these readings do. */
    Intake<R> with(Readings more) {
        return new Intake<>(shape, wording, organs, scope, targets, otherwise, more);
    }

    /** Whether a text could be a value of the column, whatever it refers to. */
    boolean reads(Column column, String text) {
        return !(value(column, clean(text), Map.of()) instanceof Finding);
    }

    /** What a text means as a value of the column; null where it means none, or refers to another ledger. */
    @Nullable
    Object valueOf(Column column, String text) {
        Object read = value(column, clean(text), Map.of());
        return read instanceof Finding || read == NOTHING ? null : read;
    }

    /** What some columns mean, as one hand of several writes them, and what is wrong with them. */
    List<Finding> read(Collection<Column> some, Texts row, BiConsumer<Column, Object> meant) {
        Map<Column, Map<String, List<UUID>>> references = references(List.of(row));
        List<Finding> findings = new ArrayList<>();
        for (Column column : some) {
            String text = clean(row.apply(column));
            Object read = text.isEmpty() ? NOTHING : value(column, text, references.getOrDefault(column, Map.of()));
            if (read instanceof Finding finding) findings.add(finding);
            else if (read != NOTHING) meant.accept(column, read);
            else if (column.required()) findings.add(Finding.refusing(column, "column.missing"));
        }
        return findings;
    }

    Draft<R> read(Texts texts) {
        return read(List.of(texts)).getFirst();
    }

    /** Reads rows together, so that references are looked up once a column. */
    List<Draft<R>> read(List<? extends Texts> rows) {
        Map<Column, Map<String, List<UUID>>> references = references(rows);
        List<Draft<R>> drafts = new ArrayList<>(rows.size());
        for (Texts row : rows) drafts.add(read(row, references));
        return drafts;
    }

    private Map<Column, Map<String, List<UUID>>> references(List<? extends Texts> rows) {
        Map<Column, Map<String, List<UUID>>> found = new HashMap<>();
        for (Column column : shape.columns()) {
            if (column.kind() != Kind.REFERENCE) continue;
            Set<String> titles = new HashSet<>();
            for (Texts row : rows) titles.add(clean(row.apply(column)));
            titles.remove("");
            found.put(
                    column, titles.isEmpty() ? Map.of() : targets.apply(column).apply(titles));
        }
        return found;
    }

    /** The key of each row as {@link Rows#key} has it; null where a part of it is missing or can't be read. */
    List<@Nullable List<@Nullable Object>> keys(List<? extends Texts> rows) {
        Map<Column, Map<String, List<UUID>>> references = references(rows);
        List<@Nullable List<@Nullable Object>> keys = new ArrayList<>(rows.size());
        for (Texts row : rows) keys.add(key(row, references));
        return keys;
    }

    private @Nullable List<@Nullable Object> key(Texts row, Map<Column, Map<String, List<UUID>>> references) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Column column : shape.key()) {
            String text = clean(row.apply(column));
            Object read = text.isEmpty() ? null : value(column, text, references.getOrDefault(column, Map.of()));
            if (read instanceof Finding || (read == null && column.required())) return null;
            key.add(column.stored(read));
        }
        return key;
    }

    private Draft<R> read(Texts row, Map<Column, Map<String, List<UUID>>> references) {
        List<Column> columns = shape.columns();
        @Nullable Object[] values = new Object[columns.size()];
        List<Finding> findings = new ArrayList<>(0);
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            String text = clean(row.apply(column));
            // an error of a spreadsheet begins so; a formula without a value has no text
            String unreadable = text.isEmpty() || text.charAt(0) == '#' ? row.unreadable(column) : null;
            if (unreadable != null) {
                findings.add(Finding.refusing(column, unreadable, text));
                continue;
            }
            if (text.isEmpty() && column.otherwise() != null) text = otherwise.apply(column.otherwise());
            if (text.isEmpty()) {
                if (column.required()) findings.add(Finding.refusing(column, "column.missing"));
                continue;
            }
            Object read = value(column, text, references.getOrDefault(column, Map.of()));
            if (read == NOTHING) {
                if (column.required()) findings.add(Finding.refusing(column, "column.missing"));
            } else if (read instanceof Finding finding) findings.add(finding);
            else values[i] = read;
        }
        if (!findings.isEmpty()) return new Draft.Refused<>(findings);
        R content = shape.make(values);
        remember(content);
        return new Draft.Accepted<>(content);
    }

    private void remember(R content) {
        if (!(content instanceof BringsOrgan organ)) return;
        brought.put(organ.organName(), organ.organCode());
        brought.put(organ.organCode().value(), organ.organCode());
    }

    /** Somebody said of a text that it stands for no value. */
    private static final Object NOTHING = new Object();

    /** The value, or the finding that says why it is none. */
    private Object value(Column column, String text, Map<String, List<UUID>> references) {
        if (!Letters.keepable(text)) return Finding.refusing(column, "column.LETTERS");
        return switch (column.kind()) {
            case TEXT -> text(column, text);
            case DAY -> day(column, text);
            case NUMBER -> number(column, text);
            case DECIMAL -> decimal(column, text);
            case MONEY ->
                Money.parse(plain(text))
                        .<Object>map(money -> money)
                        .orElseGet(() -> Finding.refusing(column, "column.MONEY"));
            case FLAG -> flag(column, text);
            case CHOICE -> {
                Object choice = choice(column, text);
                yield choice == null ? Finding.refusing(column, "column.CHOICE", choices(column)) : choice;
            }
            case CHOICES -> choices(column, text);
            case ORGAN -> organ(column, text);
            case REFERENCE -> reference(column, text, references.getOrDefault(text, List.of()));
            case ATTACHMENT ->
                text.matches("[0-9a-f]{64}") ? new Attachment(text) : Finding.refusing(column, "column.ATTACHMENT");
            case PERSONAL -> personal(column, text);
        };
    }

    private Object text(Column column, String text) {
        if (text.length() > LONGEST) return Finding.refusing(column, "column.long", String.valueOf(LONGEST));
        if (column.isMarked(Ledger.CreditCode.class)) return code(text);
        if (column.accepts(text)) return text;
        String plain = plain(text);
        if (column.accepts(plain)) return plain;
        String bracketed = officialBrackets(plain);
        if (column.accepts(bracketed)) return bracketed;
        return Finding.refusing(column, "column.TEXT", Language.CHINESE.say(() -> wording.example(shape, column)));
    }

    private static final int LONGEST = 4_000;

    /** In half width and capitals, without spaces: so one code is one, however it was typed. */
    private static String code(String text) {
        return plain(text).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private Object day(Column column, String text) {
        String plain = plain(text);
        try {
            if (iso(plain))
                return LocalDate.of(
                        Integer.parseInt(plain, 0, 4, 10),
                        Integer.parseInt(plain, 5, 7, 10),
                        Integer.parseInt(plain, 8, 10, 10));
            Matcher m = DAY.matcher(plain);
            if (m.matches()) {
                boolean spaced = m.group(2) != null;
                return LocalDate.of(
                        Integer.parseInt(m.group(1)),
                        Integer.parseInt(spaced ? m.group(2) : m.group(4)),
                        Integer.parseInt(spaced ? m.group(3) : m.group(5)));
            }
        } catch (DateTimeException noSuchDay) {
            return Finding.refusing(column, "column.DAY.none", text);
        }
        if (SERIAL.matcher(plain).matches()) return SERIAL_START.plusDays(Integer.parseInt(plain));
        return Finding.refusing(column, "column.DAY");
    }

    /** As most files write a day, told without the pattern: a large one has millions of them. */
    private static boolean iso(String text) {
        if (text.length() != 10) return false;
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            boolean parts = i == 4 || i == 7;
            if (parts ? c != '-' : (c < '0' || c > '9')) return false;
        }
        return true;
    }

    private static Object number(Column column, String text) {
        try {
            return new BigDecimal(plain(text).replace(",", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException noWholeNumber) {
            return Finding.refusing(column, "column.NUMBER");
        }
    }

    private static Object decimal(Column column, String text) {
        try {
            BigDecimal decimal = new BigDecimal(plain(text).replace(",", ""));
            return decimal.precision() > 30 || Math.abs(decimal.scale()) > 15
                    ? Finding.refusing(column, "column.DECIMAL")
                    : decimal;
        } catch (NumberFormatException noNumber) {
            return Finding.refusing(column, "column.DECIMAL");
        }
    }

    private Object flag(Column column, String text) {
        Boolean said = flag(text);
        if (said != null) return said;
        Reading reading = readings.of(column, text);
        if (reading == null) return Finding.refusing(column, "column.FLAG");
        return reading.value() == null ? NOTHING : reading.value();
    }

    /** Yes or no; null where the text is neither. */
    static @Nullable Boolean flag(String text) {
        String said = plain(clean(text)).toUpperCase(Locale.ROOT);
        if (YES.contains(said)) return true;
        return NO.contains(said) ? false : null;
    }

    /** The choice, or nothing where somebody said that the text stands for none; null where it is unknown. */
    private @Nullable Object choice(Column column, String text) {
        Optional<Enum<?>> named = wording.choiceNamed(column, text);
        if (named.isPresent()) return named.get();
        Reading reading = readings.of(column, text);
        if (reading == null) return null;
        return reading.value() == null ? NOTHING : reading.value();
    }

    /** Things that a cell lists, parted by semicolons, commas of enumerations or line ends. */
    static List<String> several(String text) {
        return SEPARATORS
                .splitAsStream(text)
                .map(Intake::clean)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static final Pattern SEPARATORS = Pattern.compile("[;；、\\n]");

    /** Where one of them is unknown, commas and the like may part what it lists. */
    private static final Pattern FURTHER = Pattern.compile("[,，/]|以及|或者|并处|[和及或]");

    private Object choices(Column column, String text) {
        List<Enum<?>> chosen = new ArrayList<>();
        for (String one : several(text)) {
            List<String> parts = wording.choiceNamed(column, one).isPresent() ? List.of(one) : parts(column, one);
            for (String part : parts) {
                Object choice = choice(column, part);
                if (choice == null) return Finding.refusing(column, "column.CHOICES", part, choices(column));
                if (choice != NOTHING) chosen.add((Enum<?>) choice);
            }
        }
        return chosen.isEmpty() ? NOTHING : column.chosen(chosen);
    }

    /** Its parts where each of them is a choice; else the whole. */
    private List<String> parts(Column column, String text) {
        List<String> parts = FURTHER.splitAsStream(text)
                .map(Intake::clean)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean known = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> wording.choiceNamed(column, part).isPresent());
        return known ? parts : List.of(text);
    }

    private Object organ(Column column, String text) {
        OrganCode here = brought.get(text);
        if (here != null) return here;
        List<OrganCode> named = organs.named(text);
        if (named.size() > 1) return Finding.refusing(column, "column.ORGAN.several", names(named));
        if (named.isEmpty()) {
            List<OrganCode> near = organs.near(text, 3).stream()
                    .filter(organ -> !column.equals(shape.owner()) || scope.covers(organ))
                    .toList();
            return near.isEmpty()
                    ? Finding.refusing(column, "column.ORGAN", text)
                    : Finding.refusing(column, "column.ORGAN.near", text, names(near));
        }
        OrganCode organ = named.getFirst();
        return !column.equals(shape.owner()) || scope.covers(organ)
                ? organ
                : Finding.refusing(column, "column.ORGAN.foreign", organs.nameOf(organ));
    }

    private String names(List<OrganCode> codes) {
        return codes.stream().map(organs::nameOf).collect(Collectors.joining("、"));
    }

    private static Object reference(Column column, String text, List<UUID> found) {
        if (found.size() == 1) return new Reference(found.getFirst());
        return Finding.refusing(column, found.isEmpty() ? "column.REFERENCE" : "column.REFERENCE.several", text);
    }

    private static Object personal(Column column, String text) {
        if (column.type() == PersonalName.class) return new PersonalName(text);
        String id = plain(text).toUpperCase(Locale.ROOT);
        if (column.type() == IdNumber.class) return new IdNumber(id);
        if (CitizenId.isMasked(id)) return Finding.refusing(column, "column.CITIZEN_ID.MASKED");
        CitizenId.Problem problem = CitizenId.problemOf(id);
        return problem == null ? new CitizenId(id) : Finding.refusing(column, "column.CITIZEN_ID." + problem);
    }

    /** As a sentence names them in its reader's language. */
    private static Set<Enum<?>> choices(Column column) {
        return new LinkedHashSet<>(column.choices());
    }

    /** Without the spaces round it, whatever they are called: Excel cells carry full-width and unbreakable ones. */
    private static String clean(@Nullable String text) {
        if (text == null) return "";
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) from++;
        while (to > from && blank(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff';
    }

    /** Full-width digits, letters and signs as half-width ones. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f)
                return Objects.requireNonNull(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .strip();
        }
        return text;
    }

    /** Round brackets as official documents print them, （2021）, and years of document numbers as 〔2021〕 where they stand so. */
    private static String officialBrackets(String text) {
        return text.replace('(', '（').replace(')', '）').replace('[', '〔').replace(']', '〕');
    }
}
