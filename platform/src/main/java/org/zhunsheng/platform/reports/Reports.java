package org.zhunsheng.platform.reports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.papers.document.DocumentNumber;
import org.zhunsheng.papers.document.NumberReading.Misformed;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.ChainHeads;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Wanted;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Sought;
import org.zhunsheng.platform.ledger.TypedStore;
import org.zhunsheng.platform.reports.Composing.Composed;

/** The door to reports (报告): written, kept in versions, issued once. */
@Service
public class Reports {

    static final String MODULE = "reports";

    private final ReportStore store;
    private final FrozenStore frozen;
    private final ManuscriptReader reader;
    private final Composing composing;
    private final Figures figures;
    private final Ledgers ledgers;
    private final TypedStore typed;
    private final Acts acts;
    private final ChainHeads heads;
    private final Today today;
    private final Packs packs;

    Reports(
            ReportStore store,
            FrozenStore frozen,
            ManuscriptReader reader,
            Composing composing,
            Figures figures,
            Ledgers ledgers,
            TypedStore typed,
            Acts acts,
            ChainHeads heads,
            Today today,
            Packs packs) {
        this.store = store;
        this.frozen = frozen;
        this.reader = reader;
        this.composing = composing;
        this.figures = figures;
        this.ledgers = ledgers;
        this.typed = typed;
        this.acts = acts;
        this.heads = heads;
        this.today = today;
        this.packs = packs;
    }

    /** Issued reports in sight, and the drafts of the organs for which the person reports; the newest first. */
    public List<Report> all(Person by) {
        return store.all(readable(by), drafted(by));
    }

    public Optional<Report> find(Person by, UUID id) {
        return store.find(readable(by), drafted(by), id);
    }

    /** May write reports of this organ. */
    public boolean mayWrite(Person by, OrganCode organ) {
        return written(by).covers(organ);
    }

    private static Scope readable(Person by) {
        return by.scope(Right.READ, MODULE);
    }

    private static Scope written(Person by) {
        return by.scope(Right.REPORT, MODULE);
    }

    private static Scope signed(Person by) {
        return by.scope(Right.SIGN, MODULE);
    }

    /** The organs whose drafts somebody sees: who writes them, and who signs them. */
    private static Scope drafted(Person by) {
        return written(by).and(signed(by));
    }

    /**
     * What somebody may do about a report now (轮到谁).
     *
     * @param writes  saves versions
     * @param sends   sends it for approval
     * @param returns sends it back to who wrote it
     * @param signs   signs it
     * @param issues  issues it; who signs does both at once
     * @param wrote   had a hand in it, and would have the right to sign or to issue it otherwise
     */
    record Turn(boolean writes, boolean sends, boolean returns, boolean signs, boolean issues, boolean wrote) {

        /** May look at what was written before. */
        public boolean compares() {
            return writes || signs;
        }
    }

    Turn turn(Person by, Report report) {
        boolean writes = mayWrite(by, report.organ());
        boolean signs = signed(by).covers(report.organ());
        if (report.issue() != null || !(writes || signs)) return new Turn(writes, false, false, false, false, false);
        Report.Status status = report.status();
        boolean sent = status == Report.Status.SENT || status == Report.Status.SIGNED;
        boolean hand = store.hands(report.id()).contains(by.account());
        return new Turn(
                writes,
                writes && !sent,
                signs && sent,
                signs && !hand,
                !hand && (signs || status == Report.Status.SIGNED),
                hand);
    }

    /**
     * Begins a report; its template may still have faults.
     *
     * @param title what lists call it
     * @throws IllegalArgumentException if the person may not write reports of this organ
     */
    public Report draft(Person by, String title, String template, OrganCode organ, Period period) {
        if (!mayWrite(by, organ))
            throw new IllegalArgumentException(by.account() + " does not write reports of " + organ);
        UUID id = acts.write(by, written(by), "reports.draft", title, Map.of("organ", organ.value()), act -> {
            UUID created = store.create(act, title, organ, period);
            store.add(act, created, new Version(1, template, by.account(), act.begun()));
            act.note("report", created.toString()).note("version", 1L).note("template", Sm3.hex(bytes(template)));
            return created;
        });
        return find(by, id).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    List<Version> versions(Report report) {
        return store.versions(report.id());
    }

    Version version(Report report, int number) {
        return store.version(report.id(), number).orElseThrow();
    }

    /** How a template reads in this report. */
    Manuscript read(Report report, String template) {
        return reader.read(template, report.organ(), report.period());
    }

    /** The text as its last version has it: of a draft with its figures as of its moment, of an issued report as it was issued. */
    Composed composed(Person by, Report report) {
        Report.Issue issue = report.issue();
        if (issue != null) return new Composed(store.text(report.id()), issue.asOf(), Map.of(), List.of());
        return composed(
                by, report, read(report, version(report, report.version()).template()));
    }

    Composed composed(Person by, Report report, Manuscript manuscript) {
        return composing.compose(by, manuscript, ledgers.moment(report.asOf()));
    }

    /** As of another moment than the report's own. */
    Composed composed(Person by, Manuscript manuscript, Instant asOf) {
        return composing.compose(by, manuscript, ledgers.moment(asOf));
    }

    /**
     * What the person has typed on a report and not yet saved as a version.
     *
     * @param base the version on which they began
     */
    record Typed(String template, int base, Instant at) {}

    Optional<Typed> typed(Person by, Report report) {
        if (report.issue() != null) return Optional.empty();
        return typed.find(by.account(), MODULE, report.id().toString())
                .map(kept -> new Typed(
                        kept.texts().getOrDefault("template", ""),
                        Integer.parseInt(kept.texts().getOrDefault("base", "1")),
                        kept.savedAt()));
    }

    /**
     * Keeps what is being typed for the person who types it, until they save or drop it. It is kept also where somebody
     * else has saved meanwhile, which is said.
     *
     * @param base the version on which the person began
     */
    Outcome keep(Person by, UUID id, int base, String template) {
        Report report = find(by, id).orElse(null);
        if (report == null) return new Outcome.Missing();
        if (!mayWrite(by, report.organ())) return new Outcome.Forbidden();
        if (report.issue() != null) return new Outcome.AlreadyIssued();
        typed.keep(
                by.account(),
                MODULE,
                id.toString(),
                new TypedStore.Typed(Map.of("template", template, "base", String.valueOf(base)), today.now()));
        return report.version() == base
                ? new Outcome.Done(report)
                : new Outcome.Changed(report.account(), report.savedAt());
    }

    /** Drops what the person has typed and not saved. */
    void drop(Person by, UUID id) {
        typed.forget(by.account(), MODULE, id.toString());
    }

    /**
     * Saves a version; what its author had typed until then is in it.
     *
     * @param base the version on which the author began
     */
    Outcome save(Person by, UUID id, int base, String template) {
        Outcome outcome = writing(by, id, "reports.save", (act, report) -> {
            Version last = store.last(act, report.id());
            if (last.template().equals(template)) throw new Undone(new Outcome.Done(report));
            if (last.number() != base) throw new Undone(new Outcome.Changed(last.account(), last.savedAt()));
            Version version = new Version(base + 1, template, by.account(), act.begun());
            store.add(act, report.id(), version);
            act.note("version", (long) version.number()).note("template", Sm3.hex(bytes(template)));
        });
        if (outcome instanceof Outcome.Done) drop(by, id);
        return outcome;
    }

    /** Saves a version in which a sentence is written as its template offers where its conditions do not hold. */
    Outcome reword(Person by, UUID id, int base, int line, Manuscript.Claim claim) {
        List<String> lines = new ArrayList<>(
                store.version(id, base).orElseThrow().template().lines().toList());
        lines.set(line - 1, lines.get(line - 1).replace(claim.source(), Objects.requireNonNull(claim.otherwise())));
        return save(by, id, base, String.join("\n", lines) + "\n");
    }

    /** Changes what lists call a draft, and for which period and as of which moment it shows its figures. */
    Outcome settle(Person by, UUID id, String title, Period period, @Nullable Instant asOf) {
        return writing(by, id, "reports.settle", (act, report) -> {
            store.settings(act, report.id(), title, period, asOf);
            deed(by, act, report, Approval.Deed.SETTLED, "", null);
        });
    }

    private Outcome writing(Person by, UUID id, String kind, Work work) {
        return writing(by, id, kind, written(by), report -> written(by), work);
    }

    private interface Work {
        void accept(Act act, Report report);
    }

    /** @param may the organs whose reports the person may act upon so */
    private Outcome writing(Person by, UUID id, String kind, Scope may, Function<Report, Scope> scope, Work work) {
        Report report = find(by, id).orElse(null);
        if (report == null) return new Outcome.Missing();
        if (!may.covers(report.organ())) return new Outcome.Forbidden();
        try {
            acts.write(by, scope.apply(report), kind, report.title(), Map.of("report", id.toString()), act -> {
                if (!store.draft(act, id)) throw new Undone(new Outcome.AlreadyIssued());
                work.accept(act, find(by, id).orElseThrow());
                return true;
            });
            if (kind.equals("reports.issue")) heads.keep();
            return new Outcome.Done(find(by, id).orElseThrow());
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    /** What keeps a report from being issued; nothing if it can be. */
    List<Fault> faults(Manuscript manuscript, Composed composed) {
        List<Fault> faults = new ArrayList<>(manuscript.faults());
        faults.addAll(composed.faults());
        return faults;
    }

    /**
     * Sends a draft to who signs it (送审).
     *
     * @param seen the version that its sender saw
     */
    Outcome send(Person by, UUID id, int seen) {
        if (find(by, id).filter(report -> !mayWrite(by, report.organ())).isPresent()) return new Outcome.Forbidden();
        return approving(by, id, seen, written(by), Approval.Deed.SENT);
    }

    /**
     * Signs a draft (签发): nobody who had a hand in it does.
     *
     * @param seen the version that its signer saw
     */
    Outcome sign(Person by, UUID id, int seen) {
        Report report = find(by, id).orElse(null);
        if (report != null && report.issue() == null && signed(by).covers(report.organ()) && wrote(by, report))
            return new Outcome.OwnHand();
        return approving(by, id, seen, signed(by), Approval.Deed.SIGNED);
    }

    private boolean wrote(Person by, Report report) {
        return store.hands(report.id()).contains(by.account());
    }

    /** What goes on its way has no faults. */
    private Outcome approving(Person by, UUID id, int seen, Scope may, Approval.Deed deed) {
        return switch (ready(by, id, seen, may, "")) {
            case Ready.Not(Outcome why) -> why;
            case Ready.Yes(Version version, Composed composed) ->
                writing(by, id, kind(deed), may, draft -> may, (act, draft) -> {
                    stands(by, act, draft, version, deed == Approval.Deed.SIGNED);
                    deed(by, act, draft, deed, "", deed == Approval.Deed.SIGNED ? words(composed) : null);
                });
        };
    }

    private static String kind(Approval.Deed deed) {
        return switch (deed) {
            case SENT -> "reports.send";
            case RETURNED -> "reports.return";
            case SIGNED -> "reports.sign";
            case SETTLED -> "reports.settle";
        };
    }

    /** Sends a draft back to who wrote it (退回), also after it was signed. */
    Outcome giveBack(Person by, UUID id, int seen, String reason) {
        return writing(by, id, kind(Approval.Deed.RETURNED), signed(by), draft -> signed(by), (act, draft) -> {
            Version last = store.last(act, id);
            if (last.number() != seen) throw new Undone(new Outcome.Changed(last.account(), last.savedAt()));
            if (!turn(by, draft).returns()) throw new Undone(new Outcome.NotSent());
            deed(by, act, draft, Approval.Deed.RETURNED, reason, null);
            act.note("reason", reason);
        });
    }

    private void deed(Person by, Act act, Report report, Approval.Deed deed, String reason, @Nullable String words) {
        int version = store.last(act, report.id()).number();
        store.approve(act, report.id(), new Approval(deed, version, by.account(), reason, words, act.begun()));
        act.note("version", (long) version);
    }

    /** Of the words as they are printed: where a figure reads otherwise it is not what was signed. */
    private static String words(Composed composed) {
        StringBuilder words = new StringBuilder(composed.text().titleInOneLine());
        composed.text().sentences().forEach(sentence -> words.append('\n').append(sentence.text()));
        return Sm3.hex(bytes(words.toString()));
    }

    /** Whether a version can go on its way. */
    private sealed interface Ready {
        record Yes(Version version, Composed composed) implements Ready {}

        record Not(Outcome why) implements Ready {}
    }

    private Ready ready(Person by, UUID id, int seen, Scope may, String number) {
        Report report = find(by, id).orElse(null);
        if (report == null) return new Ready.Not(new Outcome.Missing());
        if (!may.covers(report.organ())) return new Ready.Not(new Outcome.Forbidden());
        if (report.issue() != null) return new Ready.Not(new Outcome.AlreadyIssued());
        Version version = store.version(id, seen).orElse(null);
        if (version == null || seen != report.version())
            return new Ready.Not(new Outcome.Changed(report.account(), report.savedAt()));
        Manuscript manuscript = read(report, version.template());
        Composed composed = composed(by, report, manuscript);
        List<Fault> faults = faults(manuscript, composed);
        if (!number.isBlank() && DocumentNumber.read(number) instanceof Misformed wrong)
            faults.add(misformed(wrong, number));
        return faults.isEmpty() ? new Ready.Yes(version, composed) : new Ready.Not(new Outcome.Faulty(faults));
    }

    /** Ends the act where somebody came in between, or where the person themself has a hand in what they approve. */
    private void stands(Person by, Act act, Report draft, Version version, boolean approves) {
        Version last = store.last(act, draft.id());
        if (last.number() != version.number() || !last.template().equals(version.template()))
            throw new Undone(new Outcome.Changed(last.account(), last.savedAt()));
        if (approves && wrote(by, draft)) throw new Undone(new Outcome.OwnHand());
    }

    /**
     * Issues a report: freezes its sentences, its figures and the records behind them as of one moment. It is never
     * changed again. Nobody issues what they wrote or sent for approval; who may sign it signs it thereby, anybody else issues
     * what was signed and still reads so.
     *
     * @param seen   the version that its reader saw
     * @param number the document number (发文字号), or empty
     */
    public Outcome issue(Person by, UUID id, int seen, String number) {
        Report report = find(by, id).orElse(null);
        if (report == null) return new Outcome.Missing();
        if (!drafted(by).covers(report.organ())) return new Outcome.Forbidden();
        if (report.issue() == null && wrote(by, report)) return new Outcome.OwnHand();
        boolean signs = signed(by).covers(report.organ());
        return switch (ready(by, id, seen, drafted(by), number)) {
            case Ready.Not(Outcome why) -> why;
            case Ready.Yes(Version version, Composed composed) ->
                signs || isSigned(report, composed)
                        ? issue(by, report, version, composed, number, signs)
                        : new Outcome.NotSigned(report.status() == Report.Status.SIGNED);
        };
    }

    private static boolean isSigned(Report report, Composed composed) {
        Approval approval = report.approval();
        return report.status() == Report.Status.SIGNED
                && approval != null
                && words(composed).equals(approval.words());
    }

    private Outcome issue(Person by, Report report, Version version, Composed composed, String number, boolean signs) {
        Outcome outcome =
                writing(by, report.id(), "reports.issue", drafted(by), draft -> scope(by, composed), (act, draft) -> {
                    stands(by, act, draft, version, true);
                    if (signs && !isSigned(draft, composed))
                        deed(by, act, draft, Approval.Deed.SIGNED, "", words(composed));
                    else if (!isSigned(draft, composed)) throw new Undone(new Outcome.NotSigned(true));
                    freeze(by, act, draft, composed, version.number(), number.isBlank() ? null : number);
                });
        if (outcome instanceof Outcome.Done(Report issued)) packs.state(issued);
        return outcome;
    }

    /**
     * Takes an issued report back: its text, its figures and its pack stay as they were issued, and say that it was
     * recalled. A report that stands corrected is another one, begun with its text.
     *
     * @param reason why, for its readers; not blank
     */
    public Outcome recall(Person by, UUID id, String reason) {
        Report report = find(by, id).orElse(null);
        if (report == null || report.issue() == null) return new Outcome.Missing();
        if (!mayWrite(by, report.organ())) return new Outcome.Forbidden();
        if (report.recall() == null)
            acts.write(
                    by,
                    written(by),
                    "reports.recall",
                    report.title(),
                    Map.of("report", id.toString(), "reason", reason),
                    act -> {
                        store.recall(act, id, reason, by.account());
                        return true;
                    });
        return new Outcome.Done(find(by, id).orElseThrow());
    }

    private static Fault misformed(Misformed wrong, String number) {
        DocumentNumber meant = wrong.meant();
        return Fault.at(1, 1, "documentNumber." + wrong.fault(), number)
                .near(meant == null ? List.of() : List.of(meant.toString()));
    }

    /** The report's own organs, and those whose records its figures count. */
    private static Scope scope(Person by, Composed composed) {
        return composed.asked().values().stream()
                .flatMap(figure -> figure.metric().counted())
                .map(counted -> by.scope(Right.READ, counted.entries().shape().module()))
                .reduce(drafted(by), Scope::and);
    }

    private void freeze(Person by, Act act, Report report, Composed composed, int version, @Nullable String number) {
        Map<String, String> owners = owners(by, composed);
        Set<String> kept = new LinkedHashSet<>();
        composed.asked().forEach((figure, asked) -> {
            if (!figure.equals(owners.get(figure)) || !kept.add(figure)) return;
            for (Sought sought : sought(by, asked))
                frozen.freeze(
                        act,
                        report.id(),
                        figure,
                        sought.entries().shape().name(),
                        sought.entries().proof(by, sought.question()));
        });
        Text text = composed.text().resting(records(by, act, report, composed, owners));
        Instant begun = act.begun().truncatedTo(ChronoUnit.MICROS);
        Instant issuedAt = begun.isBefore(composed.asOf()) ? composed.asOf() : begun;
        String digest = text.issued(issuedAt, composed.asOf()).digest();
        store.issue(
                act,
                report.id(),
                new Report.Issue(version, number, issuedAt, composed.asOf(), digest, by.account(), act.number()),
                text);
        act.note("version", (long) version)
                .note("asOf", composed.asOf().toString())
                .note("figures", (long) text.figures().size())
                .note(EvidencePack.REPORT_DIGEST, digest);
        if (number != null) act.note("documentNumber", number);
    }

    private List<Sought> sought(Person by, Figure figure) {
        return figures.proof(by, new Wanted(figure.metric(), figure.organ(), figure.period()), figure.asOf());
    }

    /** Under which figure each figure's records are kept: the first that rests on the same ones. */
    private Map<String, String> owners(Person by, Composed composed) {
        Map<Set<Sought>, String> first = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        composed.asked()
                .forEach((id, figure) ->
                        owners.put(id, first.computeIfAbsent(new LinkedHashSet<>(questions(by, figure)), none -> id)));
        return owners;
    }

    private List<Sought> questions(Person by, Figure figure) {
        return sought(by, figure).stream()
                .map(sought -> new Sought(sought.entries(), sought.question(), new Measure.Count()))
                .toList();
    }

    private Map<String, IssuedReport.Records> records(
            Person by, Act act, Report report, Composed composed, Map<String, String> owners) {
        Map<String, IssuedReport.Records> frozen = this.frozen.frozen(act, report.id());
        Map<String, IssuedReport.Records> records = new HashMap<>();
        composed.asked().forEach((id, figure) -> {
            String owner = Objects.requireNonNull(owners.get(id));
            IssuedReport.Records found = frozen.getOrDefault(
                    owner, new IssuedReport.Records(0, Sm3.hex(new byte[0]), IssuedReport.Records.file(owner)));
            boolean plain = sought(by, figure).size() == 1;
            if (plain
                    && (found.count() != figure.records().count()
                            || !found.digest().equals(figure.records().digest())))
                throw new IllegalStateException(
                        "figure " + id + " rests on " + figure.records() + " and " + found + " were found to be kept");
            records.put(id, found);
        });
        return records;
    }

    /** Ends an act that must leave nothing behind. */
    @SuppressWarnings("serial")
    private static final class Undone extends RuntimeException {

        private final transient Outcome outcome;

        Undone(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
