package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.kernel.Declared;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.procedure.Procedure.Vocabulary;
import org.zhunsheng.platform.procedure.Step.Stage;

/** Reads a procedure from YAML: what it says, word by word. Whether it makes sense is {@link Procedure}'s to judge. */
final class Declaration {

    private static final String[] WORDS = {
        "name",
        "by",
        "basis",
        "not",
        "not-organ",
        "fills",
        "sets",
        "offers",
        "after",
        "applies",
        "needs",
        "gate",
        "owes",
        "rests-on",
        "rounds",
        "may",
        "ends",
        "event",
        "opens",
        "awaits",
        "each",
        "quorum",
        "within",
        "no-sooner",
        "extends",
        "stops",
        "holds",
        "silence",
        "paper"
    };

    private static final Pattern LIMIT = Pattern.compile("([1-9]\\d{0,3}) (workday|day|month|year)");

    final String id;
    final Named name;
    final String basis;
    final LocalDate from;
    final Map<String, Part> parts = new LinkedHashMap<>();
    final List<Step> steps = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final Map<String, Step> byId = new LinkedHashMap<>();

    Declaration(String id, Declared said, Vocabulary vocabulary) {
        said.only("name", "ledger", "basis", "from", "parts", "begins", "steps");
        this.id = id;
        this.vocabulary = vocabulary;
        this.name = named(said);
        this.basis = said.text("basis");
        LocalDate day = said.optionalDay("from");
        this.from = day == null ? LocalDate.EPOCH : day;
        Declared played = said.under("parts");
        played.said().keySet().forEach(part -> parts.put(part, part(played.under(part))));
        read("begins", said.under("begins"), null);
        String previous = "begins";
        Declared all = said.under("steps");
        for (String step : all.said().keySet()) {
            String last = read(step, all.under(step), previous);
            if (!read(step).may()) previous = last;
        }
    }

    private static Part part(Declared said) {
        said.only("column", "office", "right", "instead");
        String instead = said.optional("instead");
        String office = said.optional("office");
        String column = said.optional("column");
        if ((office == null) == (column == null)) throw said.refusal("“column”和“office”写一项");
        String right = said.optional("right");
        return new Part(
                column,
                office == null ? null : choice(said, "office", office, Part.Fixed.class),
                right == null ? Right.WRITE : choice(said, "right", right, Right.class),
                instead == null ? null : choice(said, "instead", instead, Part.Fixed.class));
    }

    private static <E extends Enum<E>> E choice(Declared said, String key, String written, Class<E> choices) {
        for (E choice : choices.getEnumConstants())
            if (choice.name().toLowerCase(Locale.ROOT).equals(written)) return choice;
        throw said.refusal("“" + key + "”没有“" + written + "”这一项");
    }

    /** @return the id of the last step that it stands for: a paper goes on to its seal */
    private String read(String step, Declared said, @Nullable String previous) {
        said.only(WORDS);
        boolean may = said.said().containsKey("event") || said.truth("may");
        Set<String> after =
                said.said().containsKey("after") || may || previous == null ? said.names("after") : Set.of(previous);
        add(said, read(step, said, after, may));
        if (!said.said().containsKey("paper")) return step;
        String last = step;
        for (Stage stage : Stage.values()) last = stage(stage, step, last, said);
        return last;
    }

    private Step read(String step, Declared said, Set<String> after, boolean may) {
        Declared stops = said.under("stops").only("of", "from", "to");
        Declared longer = said.under("extends").only("of", "limit", "times");
        List<String> fills = fills(said);
        return new Step(
                steps.size(),
                step,
                named(said),
                said.text("by"),
                said.text("basis"),
                said.names("not"),
                said.names("not-organ"),
                fills,
                required(fills),
                words(said.under("sets")),
                words(said.under("offers")),
                allTheWayBack(said, after),
                after,
                applies(said.under("applies")),
                said.names("needs"),
                said.names("gate"),
                said.names("owes"),
                said.names("rests-on"),
                // a term that may be lengthened more than once says so by its times
                said.truth("rounds") || longer.optional("times") != null,
                may,
                said.truth("ends"),
                said.optional("event"),
                said.said().containsKey("opens") ? opens(said.under("opens")) : null,
                said.names("awaits"),
                said.optional("each"),
                said.optional("quorum") == null ? 0 : said.number("quorum"),
                terms(said, step),
                term(said, "no-sooner", step),
                longer.said().isEmpty() ? null : extension(longer, said),
                stops.said().isEmpty() ? null : new Step.Stops(stops.names("of"), stops.text("from"), stops.text("to")),
                said.said().containsKey("holds") ? holds(said.under("holds")) : null,
                words(said.under("silence")),
                null);
    }

    /**
     * A stage of the paper that a step drafts. Who drafted it neither checks nor signs it, and who signed it doesn't seal it;
     * a number and a seal are given by the office that drafted it. An office that may not draft it has no hand in its way out.
     */
    private String stage(Stage stage, String draft, String last, Declared said) {
        Declared paper = said.under("paper").only("signer", "number", "on", "who");
        List<String> fills = stage == Stage.NUMBERING ? List.copyOf(paper.names("number")) : List.of();
        Set<String> others = switch (stage) {
            case CHECKING, SIGNING -> Set.of(draft);
            case NUMBERING -> Set.of();
            case SEALING -> Set.of(Stage.SIGNING.of(draft));
        };
        Map<String, String> sets = new TreeMap<>();
        if (stage == Stage.SIGNING && paper.optional("on") != null) sets.put(paper.text("on"), Procedure.TODAY);
        if (stage == Stage.SIGNING && paper.optional("who") != null) sets.put(paper.text("who"), "person");
        add(
                said,
                new Step(
                        steps.size(),
                        stage.of(draft),
                        stage.name,
                        stage == Stage.SIGNING ? paper.text("signer") : said.text("by"),
                        "党政机关公文处理工作条例",
                        others,
                        read(draft).notOrgan(),
                        fills,
                        required(fills),
                        sets,
                        Map.of(),
                        allTheWayBack(said, Set.of(last)),
                        Set.of(last),
                        read(draft).applies(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(last),
                        false,
                        false,
                        false,
                        null,
                        null,
                        Set.of(),
                        null,
                        0,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        stage));
        return stage.of(draft);
    }

    /** A step that has been read. */
    private Step read(String step) {
        return Objects.requireNonNull(byId.get(step), step);
    }

    private void add(Declared said, Step step) {
        steps.add(step);
        if (byId.put(step.id(), step) != null) throw said.refusal("声明了两次");
    }

    private static Named named(Declared said) {
        try {
            return Named.of(said.text("name"));
        } catch (IllegalArgumentException oneLanguage) {
            throw said.refusal("“name”写作“受理 / Acceptance”");
        }
    }

    /** A group of the form stands for its columns, unless a column is called so itself. */
    private List<String> fills(Declared said) {
        Set<String> columns = new LinkedHashSet<>();
        for (String named : said.names("fills"))
            columns.addAll(
                    vocabulary.columns().contains(named)
                            ? List.of(named)
                            : vocabulary.groups().getOrDefault(named, List.of(named)));
        List<String> known =
                vocabulary.columns().stream().filter(columns::contains).toList();
        return known.size() == columns.size() ? known : List.copyOf(columns);
    }

    private Set<String> required(List<String> fills) {
        Set<String> required = new LinkedHashSet<>(fills);
        required.retainAll(vocabulary.required());
        return required;
    }

    private static Map<String, Set<String>> applies(Declared said) {
        Map<String, Set<String>> applies = new LinkedHashMap<>();
        for (String column : said.said().keySet())
            applies.put(column, said.names(column).contains("*") ? Set.of() : said.names(column));
        return applies;
    }

    private static Map<String, String> words(Declared said) {
        Map<String, String> words = new TreeMap<>();
        said.said().keySet().forEach(key -> words.put(key, said.text(key)));
        return words;
    }

    /** Steps stand in the order in which they can be done: after names earlier ones only, so no order runs in a circle. */
    private Set<String> allTheWayBack(Declared said, Set<String> after) {
        Set<String> before = new LinkedHashSet<>();
        for (String earlier : after) {
            Step step = byId.get(earlier);
            if (step == null) throw said.refusal("排在“" + earlier + "”之后，而前面没有这一步");
            before.addAll(step.before());
            before.add(earlier);
        }
        return before;
    }

    /** One term, or several of which each is for other records. */
    private List<Deadline> terms(Declared said, String step) {
        if (said.said().get("within") instanceof List<?>)
            return said.names("within").stream()
                    .map(named -> declared(said, named))
                    .toList();
        Deadline one = term(said, "within", step);
        return one == null ? List.of() : List.of(one);
    }

    private Deadline declared(Declared said, String named) {
        return vocabulary.deadline().apply(named).orElseThrow(() -> said.refusal("没有“" + named + "”这一个期限"));
    }

    /** A term by its id, or one that a district sets: {@code {from: receivedOn, limit: 5 workday}}, by the step's own basis. */
    private @Nullable Deadline term(Declared said, String key, String step) {
        Object written = said.said().get(key);
        if (written == null) return null;
        if (written instanceof String named) return declared(said, named);
        Declared own = said.under(key).only("from", "limit");
        return new Deadline(
                id + "." + step + "." + key,
                named(said).chinese(),
                named(said).english(),
                vocabulary.ledger(),
                own.text("from"),
                null,
                null,
                null,
                Map.of(),
                true,
                null,
                Deadline.Direction.AFTER,
                false,
                List.of(limit(own, said)),
                null,
                List.of());
    }

    private static Step.Opens opens(Declared said) {
        said.only("procedure", "with");
        return new Step.Opens(said.text("procedure"), words(said.under("with")));
    }

    private static Step.Holds holds(Declared said) {
        said.only("metric", "least", "every", "of", "first", "last", "until", "afterwards");
        return new Step.Holds(
                said.text("metric"),
                said.text("least"),
                said.text("every"),
                said.text("of"),
                said.text("first"),
                said.text("last"),
                said.text("until"),
                said.text("afterwards"));
    }

    private static Step.Extension extension(Declared longer, Declared said) {
        return new Step.Extension(
                longer.text("of"), limit(longer, said), longer.optional("times") == null ? 1 : longer.number("times"));
    }

    private static Deadline.Limit limit(Declared written, Declared said) {
        Matcher limit = LIMIT.matcher(written.text("limit"));
        if (!limit.matches()) throw written.refusal("期限应当写作“15 day”，单位是 workday、day、month 或 year");
        return new Deadline.Limit(
                Integer.parseInt(limit.group(1)),
                Deadline.Unit.valueOf(limit.group(2).toUpperCase(Locale.ROOT)),
                new LegalBasis(said.text("basis"), "", LocalDate.EPOCH, LocalDate.MAX));
    }
}
