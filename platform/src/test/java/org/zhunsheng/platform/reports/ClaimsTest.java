package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.papers.proof.Verification;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.reports.Manuscript.Passage;
import org.zhunsheng.platform.reports.Manuscript.Piece;

@PlatformTest
@DisplayName("报告里说“全部”的话，都有成立条件")
class ClaimsTest {

    private static final String ALL_CAME =
            "各机关负责人均出庭应诉，共{F11 负责人出庭应诉案次}〔仅当：负责人未出庭案次 = 0〕〔否则：负责人出庭应诉{F11 负责人出庭应诉案次}，未出庭{负责人未出庭案次}。〕。";

    private static final String TEMPLATE = """
            示范区人民政府关于出庭应诉情况的报告

            区人大常委会：
            一、总体情况
            全区开庭审理{开庭审理案次}。%s
            特此报告。
            """.formatted(ALL_CAME);

    @Autowired
    Reports reports;

    @Autowired
    Drifting drifting;

    @Autowired
    Evidence evidence;

    @Autowired
    ManuscriptReader reader;

    @Autowired
    Ledgers ledgers;

    @TempDir
    Path folder;

    private Courtroom courtroom;

    @BeforeEach
    void courtSits() {
        courtroom = new Courtroom(ledgers);
    }

    private Report draft(int year) {
        return reports.draft(District.OFFICER, "出庭应诉报告", TEMPLATE, District.GOVERNMENT, Period.year(year));
    }

    private Report issued(Report draft) {
        Outcome outcome = reports.issue(District.SIGNER, draft.id(), draft.version(), "");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).report();
    }

    private List<Fault> faults(Report draft) {
        Manuscript manuscript =
                reports.read(draft, reports.version(draft, draft.version()).template());
        return reports.faults(manuscript, reports.composed(District.OFFICER, draft, manuscript));
    }

    /** A case to which only staff came. */
    private UUID nobodyCame(int year) {
        UUID id = courtroom.headCame(year, "望河街道");
        courtroom.headDidNotCome(District.OFFICER, id, "只有工作人员到庭");
        return id;
    }

    @Test
    @DisplayName("条件成立的句子照常印发；记号不印，条件和当时的数在印发的报告和证据包里")
    void aClaimThatHoldsIsIssuedWithItsCondition() throws Exception {
        courtroom.headCame(1971, "区市场监管局");
        Report draft = draft(1971);
        assertThat(faults(draft)).isEmpty();
        Report issued = issued(draft);
        Text text = reports.composed(District.OFFICER, issued).text();
        Text.Sentence claim = text.sentences().get(3);
        assertThat(claim.text()).isEqualTo("各机关负责人均出庭应诉，共1案次。");
        assertThat(claim.figures()).containsExactly("F11");
        assertThat(claim.restsOn()).containsExactly("F11", "C1");
        assertThat(text.figure("C1").value()).isEqualByComparingTo("0");

        Path pack = folder.resolve("pack.zip");
        evidence.write(District.OFFICER, issued, pack, (files, of) -> {});
        assertThat(EvidencePack.verify(pack, Set.of())).isInstanceOf(Verification.Consistent.class);
        IssuedReport told =
                text.issued(issued.issue().issuedAt(), issued.issue().asOf());
        assertThat(told.sentences().get(3).conditions()).singleElement().satisfies(condition -> {
            assertThat(condition.figure().metric()).isEqualTo("absences");
            assertThat(condition.figure().value()).isEqualTo("0");
            assertThat(condition.comparison()).isEqualTo("=");
            assertThat(condition.number()).isEqualTo("0");
        });
        assertThat(IssuedReport.of(told.toJson())).isEqualTo(told);
    }

    @Test
    @DisplayName("差一件就不能说“均”：起草时指出，不能印发；改用范本给的另一种写法，再印发")
    void allButOneIsNotAll() {
        courtroom.headCame(1973, "区市场监管局");
        nobodyCame(1973);
        Report draft = draft(1973);
        assertThat(faults(draft)).singleElement().satisfies(fault -> {
            assertThat(fault.what()).isEqualTo("unmetOtherwise");
            assertThat(fault.arguments()).startsWith("负责人未出庭案次", "= 0", "1案次");
        });
        assertThat(reports.issue(District.SIGNER, draft.id(), draft.version(), ""))
                .isInstanceOf(Outcome.Faulty.class);

        Manuscript.Claim claim =
                reports.read(draft, TEMPLATE).claim(5, ALL_CAME).orElseThrow();
        Outcome reworded = reports.reword(District.OFFICER, draft.id(), 1, 5, claim);
        assertThat(reworded).isInstanceOf(Outcome.Done.class);
        Report second = ((Outcome.Done) reworded).report();
        assertThat(faults(second)).isEmpty();
        Text text = reports.composed(District.OFFICER, issued(second)).text();
        assertThat(text.sentences().get(2).text()).isEqualTo("全区开庭审理2案次。");
        assertThat(text.sentences().get(3).text()).isEqualTo("负责人出庭应诉1案次，未出庭1案次。");
    }

    @Test
    @DisplayName("印发以后补登一件没有出庭的：字和数一个没变，也指出这句话已经不成立，是哪一条记录")
    void whatIsNoLongerSoIsToldThoughNoWordChanges() {
        courtroom.headCame(1975, "区市场监管局");
        Report issued = issued(draft(1975));
        assertThat(drifting.drift(District.OFFICER, issued).sentences()).isEmpty();
        UUID absent = nobodyCame(1975);
        Drift drift = drifting.drift(District.OFFICER, issued);
        Drift.Moved claim = drift.sentences().stream()
                .filter(Drift.Moved::contradicted)
                .findFirst()
                .orElseThrow();
        assertThat(claim.readsDifferently()).isFalse();
        assertThat(claim.was()).contains("均出庭应诉，共1案次");
        assertThat(claim.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.state()).isEqualTo(Drift.State.CONTRADICTED);
            assertThat(figure.then().display()).isEqualTo("0案次");
            assertThat(figure.now()).isEqualTo("1案次");
            assertThat(figure.records())
                    .singleElement()
                    .satisfies(record -> assertThat(record.id()).isEqualTo(absent));
        });
    }

    @Test
    @DisplayName("条件写错的，说得出错在哪里")
    void aConditionThatCannotBeReadIsNamed() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("均已出庭〔仅当：负责人未出庭案次〕。", "noProviso");
        written.put("均已出庭〔仅当：负责人没来 = 0〕。", "noSuchMetric");
        written.put("均已公开〔仅当：annual-reports-last-published = 0〕。", "provisoOfDay");
        written.put("均已出庭〔否则：有人没来。〕。", "otherwiseOfNothing");
        written.put("均已出庭〔仅当：absences = 0〕〔否则：{负责人没来}没来。〕。", "noSuchMetric");
        written.forEach(
                (sentence, what) -> assertThat(reader.read("标题\n\n" + sentence, District.GOVERNMENT, Period.year(2021))
                                .faults())
                        .as(sentence)
                        .extracting(Fault::what)
                        .containsExactly(what));
        assertThat(reader.read(
                                "标题\n\n均已出庭〔仅当：负责人未出庭案次 2020年 不超过 2；出庭率 ≥ 98.5〕。",
                                District.GOVERNMENT,
                                Period.year(2021))
                        .faults())
                .extracting(Fault::what)
                .containsExactly("noSuchMetric");
    }

    @Test
    @DisplayName("说“全部”、数字后面又没有成立条件的，校对时提醒")
    void aClaimWithoutConditionIsRemarkedOn() {
        courtroom.headCame(1977, "区市场监管局");
        Report draft = reports.draft(
                District.OFFICER,
                "出庭应诉报告",
                "标题\n\n各机关负责人全部出庭，共{heads-in-court-all}。另有{absences}未出庭。",
                District.GOVERNMENT,
                Period.year(1977));
        assertThat(Proofread.of(reports.composed(District.OFFICER, draft).text()))
                .filteredOn(remark -> remark.rule().equals("claim.condition"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.quote()).isEqualTo("全部"));
    }

    /** Words by which a template says of all, or of quality, what its figures may not say. */
    private static final Pattern CLAIM =
            Pattern.compile("均|全部|全面|全年|每|未发现|不少于|100%|至少|各(?!类)|都(?!是)|一律|无一|一件不漏|逐[条件项]");

    @Test
    @DisplayName("范本里每一句说“均、全部、每、都”的，有成立条件，或者写明为什么不需要")
    void everyClaimOfTheTemplatesHasItsCondition() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/reports/claims.tsv"), StandardCharsets.UTF_8)) {
            if (line.startsWith("#") || line.isBlank()) continue;
            String[] columns = line.split("\t", -1);
            assertThat(columns).as(line).hasSize(2);
            assertThat(columns[1]).as(line).isNotBlank();
            reasons.put(columns[0], columns[1]);
        }
        List<Passage> claims = Stream.of(BuiltIn.values())
                .flatMap(builtIn -> Stream.of(Period.year(2021), Period.quarter(2022, 1))
                        .flatMap(
                                period -> reader
                                        .read(builtIn.text("示范区人民政府", period), District.GOVERNMENT, period)
                                        .passages()
                                        .stream()))
                .filter(passage -> !passage.element().tabular()
                        && CLAIM.matcher(words(passage)).find())
                .toList();
        List<String> bare = claims.stream()
                .filter(passage -> passage.claim().provisos().isEmpty())
                .map(ClaimsTest::words)
                .distinct()
                .toList();
        assertThat(bare)
                .as("有成立条件，或者列有理由")
                .filteredOn(sentence -> reasons.keySet().stream().noneMatch(sentence::contains))
                .isEmpty();
        assertThat(reasons.keySet())
                .as("每条理由都还有用")
                .allMatch(listed -> bare.stream().anyMatch(sentence -> sentence.contains(listed)));
        assertThat(claims.stream().flatMap(passage -> passage.claim().provisos().stream()))
                .extracting(proviso -> proviso.token().metric().id())
                .contains("annual-reports-unpublished", "annual-reports-owing", "pre-meeting-studies-minimum");
    }

    private static String words(Passage passage) {
        return passage.pieces().stream().map(Piece::words).reduce("", String::concat);
    }
}
