package org.zhunsheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.CasePage.Case;
import org.zhunsheng.platform.CasePage.Chapter;
import org.zhunsheng.platform.CasePage.Standing;
import org.zhunsheng.platform.CasePage.Told;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;

/**
 * Tells the cases of a module's ledgers one by one, on the road on which the rows of a form and of a file are registered.
 * The module is the package in which the class lies. What the page says is there before is registered once.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Cases {

    /** What came of a row, and what the checks said of it. */
    private record Answer(boolean written, List<Finding> findings) {}

    /** A check of a ledger that was kept, or broken, in a case of its own. */
    private record Seen(Finding finding, Verdict verdict) {}

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Autowired
    District district;

    private final String module = getClass().getPackageName().replaceFirst(".*\\.", "");
    private final CasePage page = CasePage.of(module);
    private final Map<Standing, UUID> standing = new HashMap<>();
    private final Set<Seen> seen = new HashSet<>();

    @BeforeAll
    void theRowsThatAreThereBefore() {
        district.clear();
        for (Standing row : page.standing()) {
            switch (ledgers.register(entries(row.ledger()), Person.PLATFORM, row.row())) {
                case Outcome.Written(UUID id) -> standing.put(row, id);
                case Outcome.Refused(var findings) -> throw new IllegalStateException(row + ": " + said(findings));
                case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ ->
                    throw new IllegalStateException(row.toString());
            }
        }
        district.refresh();
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear();
    }

    @TestFactory
    Stream<DynamicContainer> cases() {
        assertThat(page.ledgers().keySet())
                .as("cases/%s.txt 写着本模块的每本台账", module)
                .containsExactlyInAnyOrderElementsOf(ledgers.all().stream()
                        .map(entries -> entries.shape())
                        .filter(shape -> shape.module().equals(module))
                        .map(Shape::name)
                        .toList());
        return page.ledgers().values().stream().map(this::told);
    }

    private DynamicContainer told(Chapter chapter) {
        Entries<?> entries = entries(chapter.ledger());
        return DynamicContainer.dynamicContainer(
                wording.title(entries.shape()) + " " + chapter.ledger(),
                Stream.of(
                                Stream.of(DynamicTest.dynamicTest(
                                        "别的机关看不见，也登记不到本机关名下", () -> belongsToItsOrgan(entries, chapter.example()))),
                                chapter.examples().entrySet().stream()
                                        .map(example -> DynamicTest.dynamicTest(
                                                "例 " + example.getKey(),
                                                () -> isInOrder(entries, chapter, example.getValue()))),
                                chapter.cases().stream().map(one -> told(entries, one)),
                                Stream.of(DynamicTest.dynamicTest(
                                        "每条核对都有合规的例子和违反的例子", () -> everyCheckIsKeptAndBroken(entries.shape()))))
                        .flatMap(tests -> tests));
    }

    private DynamicTest told(Entries<?> entries, Case one) {
        return DynamicTest.dynamicTest(
                one.check() + " " + one.text(),
                URI.create("classpath:/cases/" + module + ".txt?line=" + one.line()),
                () -> tell(entries, one));
    }

    private <R extends Record> void belongsToItsOrgan(Entries<R> entries, Map<String, String> row) {
        UUID id = registered(entries, row);
        var entry = entries.find(Person.PLATFORM, id).orElseThrow();
        Person other = entries.shape().ownerOf(entry.content()).equals(District.STREET)
                ? District.MARKET_CLERK
                : District.STREET_CLERK;
        assertThat(entries.find(other, id)).isEmpty();
        entries.withdraw(Person.PLATFORM, id, entry.act(), "测试用记录");
        assertThat(ledgers.register(entries, other, row))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::sentence)
                                .contains("column.ORGAN.foreign"));
    }

    private UUID registered(Entries<?> entries, Map<String, String> row) {
        Outcome outcome = ledgers.register(entries, Person.PLATFORM, row);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        return ((Outcome.Written) outcome).id();
    }

    /** It breaks nothing, and what can not be told of it the page says. */
    private void isInOrder(Entries<?> entries, Chapter chapter, Map<String, String> row) {
        Answer answer = answer(entries, row);
        assertThat(answer.written()).as(said(answer.findings())).isTrue();
        assertThat(answer.findings().stream()
                        .filter(finding -> finding.verdict() != Verdict.KEPT)
                        .filter(finding -> chapter.cases().stream()
                                .noneMatch(one -> one.told() == Told.NOT_CHECKABLE
                                        && one.row().equals(row)
                                        && finding.verdict() == Verdict.NOT_CHECKABLE
                                        && names(one.check(), finding.rule(), finding.sentence(), finding.column()))))
                .as(said(answer.findings()))
                .isEmpty();
    }

    private void tell(Entries<?> entries, Case one) {
        Answer answer =
                one.corrects() == null ? answer(entries, one.row()) : corrected(entries, one.corrects(), one.row());
        List<Finding> own = answer.findings().stream()
                .filter(finding -> names(one.check(), finding.rule(), finding.sentence(), finding.column()))
                .toList();
        assertThat(one.told() != Told.SILENT || known(entries.shape(), one.check()))
                .as("台账有这条核对或者这一栏")
                .isTrue();
        own.forEach(finding -> seen.add(new Seen(finding, finding.verdict())));
        String said = said(answer.findings());
        assertThat(verdict(own))
                .as("第 %d 行：%s", one.line(), said)
                .isEqualTo(
                        switch (one.told()) {
                            case KEPT -> Verdict.KEPT;
                            case REFUSED, FLAGGED -> Verdict.BROKEN;
                            case NOT_CHECKABLE, NEVER_CHECKABLE -> Verdict.NOT_CHECKABLE;
                            case SILENT -> Verdict.SILENT;
                            case JUDGED_BY -> verdict(own);
                        });
        switch (one.told()) {
            case KEPT, FLAGGED ->
                assertThat(answer.written()).as("第 %d 行登记：%s", one.line(), said).isTrue();
            case REFUSED ->
                assertThat(answer.written())
                        .as("第 %d 行不登记：%s", one.line(), said)
                        .isFalse();
            case JUDGED_BY ->
                assertThat(own)
                        .extracting(finding -> String.valueOf(finding.basis()))
                        .containsOnly(one.basis());
            case NOT_CHECKABLE, NEVER_CHECKABLE, SILENT -> {}
        }
        if (one.told() == Told.REFUSED || one.told() == Told.FLAGGED)
            wellSaid(one, own.stream().filter(Finding::broken).toList());
    }

    /** The words of the page are said; what is said has no gap in any language, and says more than what is asked. */
    private void wellSaid(Case one, List<Finding> broken) {
        if (!one.words().isEmpty() || broken.stream().noneMatch(Cases::ofAMark))
            assertThat(broken)
                    .as("第 %d 行说的话", one.line())
                    .extracting(finding -> wording.reason(finding).replaceAll("\\s+", ""))
                    .contains(one.words());
        for (Finding finding : broken) {
            for (Language language : Language.values()) {
                assertThat(language.say(() -> wording.sentence(finding)))
                        .doesNotContain("??", "{")
                        .doesNotContainPattern("\\bnull\\b")
                        .hasSizeGreaterThan(12);
                if (!ofAMark(finding))
                    assertThat(language.say(() -> wording.asks(finding)))
                            .isNotEqualTo(language.say(() -> wording.reason(finding)));
            }
        }
    }

    /** Marks and ways of writing have words that all ledgers share. */
    private static boolean ofAMark(Finding finding) {
        return finding.sentence().contains(".");
    }

    /** What several checks of one id say together. */
    private static Verdict verdict(List<Finding> findings) {
        return Stream.of(Verdict.BROKEN, Verdict.NOT_CHECKABLE, Verdict.KEPT)
                .filter(verdict -> findings.stream().anyMatch(finding -> finding.verdict() == verdict))
                .findFirst()
                .orElse(Verdict.SILENT);
    }

    /** Of a row that is registered the entry is taken out again. */
    private <R extends Record> Answer answer(Entries<R> entries, Map<String, String> row) {
        return answer(ledgers.register(entries, Person.PLATFORM, row), id -> {
            var entry = entries.find(Person.PLATFORM, id).orElseThrow();
            entries.withdraw(Person.PLATFORM, id, entry.act(), "测试用记录");
            return judged(entries, entry);
        });
    }

    /** Of a correction that is registered the entry says again what it said. */
    private <R extends Record> Answer corrected(Entries<R> entries, String title, Map<String, String> changes) {
        String column = entries.shape().title().name();
        Standing row = page.standing().stream()
                .filter(one -> one.ledger().equals(entries.shape().name())
                        && title.equals(one.row().get(column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("先有里没有 " + title));
        UUID id = Objects.requireNonNull(standing.get(row));
        return answer(correct(entries, id, changes), _ -> {
            var entry = entries.find(Person.PLATFORM, id).orElseThrow();
            var findings = judged(entries, entry);
            assertThat(correct(
                            entries,
                            id,
                            changes.keySet().stream()
                                    .collect(Collectors.toMap(
                                            changed -> changed,
                                            changed -> row.row().getOrDefault(changed, "")))))
                    .isInstanceOf(Outcome.Written.class);
            return findings;
        });
    }

    /** What the checks say; the entry was marked by them when it was registered. */
    private static <R extends Record> List<Finding> judged(Entries<R> entries, Entry<R> entry) {
        List<Finding> findings = entries.shape().judge(List.of(entry.content())).getFirst();
        assertThat(entry.broken()).as("违反的").containsExactlyInAnyOrderElementsOf(ids(findings, Verdict.BROKEN));
        assertThat(entry.unchecked())
                .as("无法核对的")
                .containsExactlyInAnyOrderElementsOf(ids(findings, Verdict.NOT_CHECKABLE));
        return findings;
    }

    private static Set<String> ids(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    private Outcome correct(Entries<?> entries, UUID id, Map<String, String> changes) {
        long act = entries.find(Person.PLATFORM, id).orElseThrow().act();
        return ledgers.correct(entries, Person.PLATFORM, id, act, changes, "核对");
    }

    private static Answer answer(Outcome outcome, Function<UUID, List<Finding>> written) {
        return switch (outcome) {
            case Outcome.Written(UUID id) -> new Answer(true, written.apply(id));
            case Outcome.Refused(var findings) -> new Answer(false, findings);
            case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ ->
                throw new IllegalStateException(outcome.toString());
        };
    }

    /** By the handbooks' id, by its own name, or as a mark of its column. */
    private static boolean names(String check, String id, String sentence, Column column) {
        return check.equals(id)
                || check.equals(sentence)
                || check.equals(column + "." + sentence.substring(sentence.indexOf('.') + 1));
    }

    /** A check of the ledger, or how a column of it is written. */
    private static boolean known(Shape<?> shape, String check) {
        return shape.checks().stream().anyMatch(held -> names(check, held.id(), held.sentence(), held.column()))
                || shape.find(check.replaceFirst("\\..*", "")).isPresent();
    }

    private void everyCheckIsKeptAndBroken(Shape<?> shape) {
        List<Case> never = page.ledgers().get(shape.name()).cases().stream()
                .filter(one -> one.told() == Told.NEVER_CHECKABLE)
                .toList();
        assertThat(shape.checks().stream()
                        .filter(held ->
                                never.stream().noneMatch(one -> one.check().equals(held.id())))
                        .flatMap(held -> Stream.of(Verdict.KEPT, Verdict.BROKEN)
                                .filter(verdict -> seen.stream()
                                        .noneMatch(one -> one.verdict() == verdict && says(one.finding(), held)))
                                .map(verdict -> held.id() + " (" + held.sentence() + ") " + verdict)))
                .as("没有例子的核对")
                .isEmpty();
    }

    private static boolean says(Finding finding, Shape.Held held) {
        return finding.sentence().equals(held.sentence())
                && finding.rule().equals(held.id())
                && finding.column().equals(held.column())
                && finding.arguments().equals(held.arguments());
    }

    private static String said(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() != Verdict.KEPT)
                .map(finding ->
                        finding.column() + " " + finding.rule() + " " + finding.sentence() + " " + finding.verdict())
                .collect(Collectors.joining("; "));
    }

    private Entries<?> entries(String ledger) {
        return ledgers.named(ledger).orElseThrow();
    }
}
