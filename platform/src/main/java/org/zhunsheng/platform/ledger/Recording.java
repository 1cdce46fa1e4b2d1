package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.AccountNames;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Personal;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Check.Verdict;

/** Prepares the page of one record: its fields, what checks say of it, its history. */
@Component
class Recording {

    /** Longer values take a line of their own. */
    private static final int WIDE = 24;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Ledgers ledgers;
    private final Wording wording;
    private final Lines lines;
    private final ObjectProvider<AccountNames> names;
    private final ObjectProvider<Standing> standing;
    private final ObjectProvider<Moves> moves;
    private final OrganRegister organs;
    private final Reserved reserved;

    Recording(
            Ledgers ledgers,
            Wording wording,
            Lines lines,
            ObjectProvider<AccountNames> names,
            ObjectProvider<Standing> standing,
            ObjectProvider<Moves> moves,
            OrganRegister organs,
            Reserved reserved) {
        this.ledgers = ledgers;
        this.wording = wording;
        this.lines = lines;
        this.names = names;
        this.standing = standing;
        this.moves = moves;
        this.organs = organs;
        this.reserved = reserved;
    }

    /**
     * Empty where the entry was never in sight, or not yet there at the moment that is looked at.
     *
     * @param corrected whether to say what the last correction did to the figures
     */
    <R extends Record> Optional<RecordPage> page(
            Entries<R> entries, Person by, UUID id, Asking.Heard heard, boolean clear, boolean corrected) {
        List<Version<R>> versions = entries.history(by, id);
        Map<Long, Line> acts = lines.of(acts(versions));
        Instant moment = heard.asked().question().asOf();
        return versions.stream()
                .filter(version -> moment == null || stoodAt(version, acts, moment))
                .findFirst()
                .map(version -> new Writing<>(entries, by, heard, clear, corrected, versions, acts).page(version));
    }

    private static <R extends Record> Set<Long> acts(List<Version<R>> versions) {
        Set<Long> acts = new HashSet<>();
        versions.forEach(version -> {
            acts.add(version.entry().act());
            if (version.replacedAct() != null) acts.add(version.replacedAct());
        });
        return acts;
    }

    private static <R extends Record> boolean stoodAt(Version<R> version, Map<Long, Line> acts, Instant moment) {
        return by(acts, version.entry().act(), moment)
                && (version.replacedAct() == null || !by(acts, version.replacedAct(), moment));
    }

    private static boolean by(Map<Long, Line> acts, long act, Instant moment) {
        Line line = acts.get(act);
        return line != null && !line.at().isAfter(moment);
    }

    /** The writing of one page. */
    private final class Writing<R extends Record> {

        private final Entries<R> entries;
        private final Shape<R> shape;
        private final Person by;
        private final Asking.Heard heard;
        private final boolean clear;
        private final boolean corrected;
        private final List<Version<R>> versions;
        private final Map<Long, Line> acts;
        private final Map<UUID, String> titles = new HashMap<>();

        Writing(
                Entries<R> entries,
                Person by,
                Asking.Heard heard,
                boolean clear,
                boolean corrected,
                List<Version<R>> versions,
                Map<Long, Line> acts) {
            this.entries = entries;
            this.shape = entries.shape();
            this.by = by;
            this.heard = heard;
            this.clear = clear;
            this.corrected = corrected;
            this.versions = versions;
            this.acts = acts;
        }

        RecordPage page(Version<R> shown) {
            Entry<R> entry = shown.entry();
            R content = entry.content();
            lookUpReferences();
            List<Finding> findings = shape.judge(List.of(content)).getFirst();
            boolean past = heard.asked().question().asOf() != null;
            boolean withdrawn = !past && shown.replacedAct() != null;
            boolean writes = !past && !withdrawn && entries.writable(by).covers(shape.ownerOf(content));
            Line last = acts.get(entry.act());
            Readings.Neighbours beside = withdrawn
                    ? new Readings.Neighbours(null, null)
                    : entries.readings()
                            .neighbours(
                                    by, heard.asked().question(), heard.asked().order(), entry);
            boolean masked =
                    shape.columns().stream().anyMatch(column -> column.personal() && column.of(content) != null);
            return new RecordPage(
                    text(shape.title(), content),
                    shape.path(),
                    entry.id().toString(),
                    entry.act(),
                    heard.address(),
                    registered(shape.ownerOf(content)),
                    reserved.concerns(shape.name()) ? reserved.place(entry.id()).orElse(null) : null,
                    past,
                    withdrawn,
                    writes,
                    writes && shape.writers().refused(by, content, null).isEmpty(),
                    writes
                            && versions.size() > 1
                            && last != null
                            && last.kind().equals("ledger.correct")
                            && shape.writers()
                                    .refused(
                                            by, content, versions.get(1).entry().content())
                                    .isEmpty(),
                    masked && !clear,
                    masked && clear,
                    by.may(Right.UNMASK, shape.module()),
                    link(beside.before()),
                    link(beside.after()),
                    parts(content, findings),
                    checks(findings, Verdict.BROKEN),
                    checks(findings, Verdict.NOT_CHECKABLE),
                    findings.stream()
                            .filter(finding -> finding.verdict() == Verdict.KEPT)
                            .map(finding -> wording.asks(finding))
                            .toList(),
                    events(content),
                    standing.stream()
                            .flatMap(tells -> tells.standsIn(by, shape.name(), entry.id()).stream())
                            .toList(),
                    corrected && last != null && !past && !withdrawn ? moved(content, last) : List.of());
        }

        /** What the last correction did to the figures; nothing where that was no correction. */
        private List<Standing.Place> moved(R content, Line last) {
            if (!last.kind().equals("ledger.correct")) return List.of();
            Instant before = last.at().minusNanos(1000);
            return moves.stream()
                    .flatMap(tells ->
                            tells
                                    .since(by, shape.name(), shape.ownerOf(content), shape.dayOf(content), before)
                                    .stream())
                    .toList();
        }

        private @Nullable String link(@Nullable UUID id) {
            return id == null
                    ? null
                    : heard.address().at(shape.path() + "/" + id).href();
        }

        /** Titles of everything that any version points at, one query a ledger. */
        private void lookUpReferences() {
            for (Column column : shape.columns()) {
                if (column.kind() != Kind.REFERENCE) continue;
                Set<UUID> wanted = versions.stream()
                        .map(version -> column.of(version.entry().content()))
                        .filter(Reference.class::isInstance)
                        .map(value -> ((Reference) value).id())
                        .collect(Collectors.toSet());
                titles.putAll(
                        ledgers.of(Objects.requireNonNull(column.target())).titles(wanted));
            }
        }

        private List<RecordPage.Part> parts(R content, List<Finding> findings) {
            List<RecordPage.Part> parts = new ArrayList<>();
            List<RecordPage.Field> fields = new ArrayList<>();
            String group = null;
            for (Column column : shape.columns()) {
                if (column.group() != null && !fields.isEmpty()) {
                    parts.add(part(parts.size(), group, fields));
                    fields = new ArrayList<>();
                }
                if (column.group() != null) group = column.group();
                fields.add(field(column, content, findings));
            }
            parts.add(part(parts.size(), group, fields));
            return parts;
        }

        private RecordPage.Part part(int number, @Nullable String group, List<RecordPage.Field> fields) {
            String title = group == null ? wording.title(shape) : wording.group(shape, group);
            return new RecordPage.Part("g" + number, title, inLines(fields));
        }

        /** Two fields a line; one that would stand alone beside nothing takes the whole line. */
        private static List<RecordPage.Field> inLines(List<RecordPage.Field> fields) {
            List<RecordPage.Field> lines = new ArrayList<>();
            boolean half = false;
            for (RecordPage.Field field : fields) {
                if (field.wide() && half) lines.set(lines.size() - 1, widened(lines.getLast()));
                lines.add(field);
                half = !field.wide() && !half;
            }
            if (half) lines.set(lines.size() - 1, widened(lines.getLast()));
            return lines;
        }

        private static RecordPage.Field widened(RecordPage.Field field) {
            return new RecordPage.Field(field.name(), field.label(), field.text(), true, field.wrong(), field.href());
        }

        private RecordPage.Field field(Column column, R content, List<Finding> findings) {
            String text = text(column, content);
            List<String> wrong = findings.stream()
                    .filter(Finding::broken)
                    .filter(finding -> finding.column().equals(column))
                    .map(finding -> wording.reason(finding))
                    .toList();
            return new RecordPage.Field(
                    column.name(),
                    wording.label(shape, column),
                    text,
                    text.length() > WIDE || !wrong.isEmpty(),
                    wrong,
                    href(column, content));
        }

        private @Nullable String href(Column column, R content) {
            return switch (column.of(content)) {
                case Reference reference ->
                    ledgers.of(Objects.requireNonNull(column.target())).shape().path() + "/" + reference.id();
                case Attachment attachment -> "/files/" + attachment.sm3();
                case null, default -> null;
            };
        }

        private String text(Column column, R content) {
            return switch (column.of(content)) {
                case Reference reference -> titles.getOrDefault(reference.id(), "");
                case Attachment _ -> wording.say("ledger.page.attachment");
                case Personal personal when clear -> personal.value();
                case null -> "";
                case Object value -> wording.print(value);
            };
        }

        private List<RecordPage.Check> checks(List<Finding> findings, Verdict verdict) {
            return findings.stream()
                    .filter(finding -> finding.verdict() == verdict)
                    .map(finding -> new RecordPage.Check(
                            finding.column().name(),
                            wording.asks(finding),
                            verdict == Verdict.BROKEN
                                    ? wording.reason(finding)
                                    : wording.maybe(finding.sentence() + ".unchecked")
                                            .orElseGet(() -> wording.say("ledger.page.unchecked.why")),
                            verdict == Verdict.BROKEN ? wording.remedy(finding) : "",
                            Objects.toString(finding.basis(), ""),
                            since(finding.basis())))
                    .toList();
        }

        private String since(@Nullable LegalBasis basis) {
            return basis == null
                    ? ""
                    : wording.say("ledger.page.inForce", basis.from().toString());
        }

        /** Who registered it, on which day; where that was another organ's clerk (代录), whose. */
        private String registered(OrganCode owner) {
            Version<R> first = versions.getLast();
            Line line = acts.get(first.entry().act());
            String day = Today.dayOf(first.entry().enteredAt()).toString();
            return organOf(line)
                    .filter(organ -> !organs.under(owner, null).covers(organ))
                    .map(organ -> wording.say("ledger.page.registeredFor", name(line), day, organs.nameOf(organ)))
                    .orElseGet(() -> wording.say("ledger.page.registered", name(line), day));
        }

        private Optional<OrganCode> organOf(@Nullable Line line) {
            return line == null
                    ? Optional.empty()
                    : Optional.ofNullable(called().get(line.account())).map(AccountNames.Called::organ);
        }

        private String name(@Nullable Line line) {
            if (line == null) return "";
            AccountNames.Called person = called().get(line.account());
            return person == null ? line.account() : person.name();
        }

        private @Nullable Map<String, AccountNames.Called> called;

        private Map<String, AccountNames.Called> called() {
            Map<String, AccountNames.Called> known = called;
            if (known == null) {
                AccountNames all = names.getIfAvailable();
                Set<String> accounts = acts.values().stream().map(Line::account).collect(Collectors.toSet());
                called = known = all == null ? Map.of() : all.people(accounts);
            }
            return known;
        }

        private record Dated(Instant at, RecordPage.Event event) {}

        /** Acts on the record and the days that it tells of, the newest first. */
        private List<RecordPage.Event> events(R content) {
            List<Dated> dated = new ArrayList<>();
            for (int i = 0; i < versions.size(); i++) {
                Version<R> version = versions.get(i);
                if (i == 0 && version.replacedAct() != null)
                    written(version.replacedAct(), "ledger.page.event.withdrawn", List.of(), "late")
                            .ifPresent(dated::add);
                boolean first = i == versions.size() - 1;
                written(
                                version.entry().act(),
                                first ? key(version.entry().act()) : "ledger.page.event.corrected",
                                first
                                        ? List.of()
                                        : changes(
                                                versions.get(i + 1).entry().content(),
                                                version.entry().content()),
                                null)
                        .ifPresent(dated::add);
            }
            for (Column column : shape.columns()) {
                if (column.kind() == Kind.DAY && column.of(content) instanceof LocalDate day)
                    dated.add(new Dated(
                            day.atTime(LocalTime.NOON).atZone(Today.BEIJING).toInstant(),
                            new RecordPage.Event(
                                    day.toString(), "", wording.label(shape, column), List.of(), "", null)));
            }
            return dated.stream()
                    .sorted(Comparator.comparing(Dated::at).reversed())
                    .map(Dated::event)
                    .toList();
        }

        private String key(long act) {
            Line line = acts.get(act);
            return line != null && line.kind().equals("ledger.import")
                    ? "ledger.page.event.imported"
                    : "ledger.page.event.registered";
        }

        private Optional<Dated> written(long act, String key, List<String> changes, @Nullable String state) {
            Line line = acts.get(act);
            if (line == null) return Optional.empty();
            String reason = line.reason();
            String under = name(line) + (reason.isEmpty() ? "" : wording.say("ledger.page.event.reason", reason));
            return Optional.of(new Dated(
                    line.at(),
                    new RecordPage.Event(
                            Today.dayOf(line.at()).toString(),
                            LocalTime.ofInstant(line.at(), Today.BEIJING).format(MINUTE),
                            line.takesOver()
                                    ? wording.say("ledger.page.event.takenOver", wording.say(key))
                                    : wording.say(key),
                            changes,
                            under,
                            state)));
        }

        private List<String> changes(R before, R after) {
            return shape.columns().stream()
                    .filter(column -> !Objects.equals(column.of(before), column.of(after)))
                    .map(column -> wording.say(
                            "ledger.page.event.change",
                            wording.label(shape, column),
                            orNothing(text(column, before)),
                            orNothing(text(column, after))))
                    .toList();
        }

        private String orNothing(String text) {
            return text.isEmpty() ? wording.say("ledger.page.nothing") : text;
        }
    }
}
