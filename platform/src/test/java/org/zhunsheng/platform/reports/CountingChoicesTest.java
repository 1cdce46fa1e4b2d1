package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.Verification;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.figures.Choices;
import org.zhunsheng.platform.figures.CountingChoice;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.figures.Wanted;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.tampermark.MachineKeys;

@PlatformTest
@DisplayName("口径选择：计入还是不计入，由区里定，写明理由和起始日期")
class CountingChoicesTest {

    private static final Period YEAR = Period.year(1961);

    @Autowired
    Choices choices;

    @Autowired
    Figures figures;

    @Autowired
    Metrics metrics;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @Autowired
    Reports reports;

    @Autowired
    Evidence evidence;

    @Autowired
    MachineKeys keys;

    @Autowired
    MockMvc mvc;

    @Autowired
    DSLContext dsl;

    private Courtroom courtroom;

    @BeforeEach
    void courtSits() {
        courtroom = new Courtroom(ledgers);
    }

    /** What one test chooses is no other's choice. */
    @AfterEach
    void everythingCountsAgain() {
        for (String id : Set.of("unproven-identity", "offices-of-the-city", "auxiliary-staff")) {
            CountingChoice choice = choice(id);
            if (choices.chosen(choice, LocalDate.MAX, Instant.MAX)
                    .filter(made -> !made.counted())
                    .isPresent())
                choices.choose(District.OFFICER, choice, true, Set.of(), LocalDate.of(1900, 1, 1), "恢复原来的口径");
        }
    }

    private CountingChoice choice(String id) {
        return choices.named(id).orElseThrow();
    }

    private Figure heads(Period period, Instant asOf) {
        return figures.ask(District.OFFICER, "heads-in-court", District.GOVERNMENT, period, asOf);
    }

    @Test
    @DisplayName("没有身份证明日期的出庭先是计入的，旁边写明几件；定为不计入以后少计，以前时点的数字和更早的期间不变")
    void whatIsLeftOutIsLeftOutFromThatDayOn() {
        UUID proven = courtroom.headCame(1961, "区市场监管局");
        courtroom.correct(District.OFFICER, proven, Map.of("identityProofOn", "1961-05-10"), "补填身份证明提交日期");
        courtroom.headCame(1961, "望河街道");
        courtroom.headCame(1960, "望河街道");
        Figure before = heads(YEAR, null);
        assertThat(before.value()).isEqualByComparingTo("2");
        var wanted = new Wanted(metrics.named("heads-in-court-growth"), District.GOVERNMENT, YEAR);
        assertThat(figures.remarks(District.OFFICER, wanted, before.asOf()))
                .filteredOn(remark -> remark.choice().id().equals("unproven-identity"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.counted()).isTrue();
                    assertThat(remark.number().value()).isEqualByComparingTo("1");
                });

        choices.choose(
                District.OFFICER,
                choice("unproven-identity"),
                false,
                Set.of(),
                LocalDate.of(1961, 1, 1),
                "没有身份证明的不能认定出庭");
        Figure after = heads(YEAR, null);
        assertThat(after.value()).isEqualByComparingTo("1");
        assertThat(after.records().count()).isEqualTo(1);
        assertThat(heads(YEAR, before.asOf()).records()).isEqualTo(before.records());
        assertThat(heads(Period.year(1960), null).value()).as("起始日以前的期间照旧").isEqualByComparingTo("1");
        assertThat(figures.ask(District.OFFICER, "heads-in-court-unproven", District.GOVERNMENT, YEAR, null)
                        .value())
                .isEqualByComparingTo("1");
        assertThat(choices.history(choice("unproven-identity")).getFirst().reason())
                .isEqualTo("没有身份证明的不能认定出庭");
    }

    @Test
    @DisplayName("市级部门的分局不算区属机关的，指明是哪几个，分子分母一起不计")
    void offices() {
        courtroom.headCame(1963, "区市场监管局");
        courtroom.headCame(1963, "望河街道");
        OrganCode office = organs.named("区市场监管局").getFirst();
        choices.choose(
                District.OFFICER,
                choice("offices-of-the-city"),
                false,
                Set.of(office),
                LocalDate.of(1963, 1, 1),
                "由市局垂直管理");
        assertThat(heads(Period.year(1963), null).value()).isEqualByComparingTo("1");
        Figure rate =
                figures.ask(District.OFFICER, "heads-in-court-rate", District.GOVERNMENT, Period.year(1963), null);
        assertThat(rate.denominator()).isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("只有写全区报告的人能定；不写理由、不指明机关的不能定；定过的谁也改不了")
    void notEverybodyChooses() {
        CountingChoice choice = choice("offices-of-the-city");
        LocalDate from = LocalDate.of(1965, 1, 1);
        assertThat(choices.mayChoose(District.MARKET_CLERK)).isFalse();
        assertThatThrownBy(() -> choices.choose(District.MARKET_CLERK, choice, true, Set.of(), from, "理由"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> choices.choose(District.OFFICER, choice, false, Set.of(), from, "理由"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> choices.choose(District.OFFICER, choice, true, Set.of(), from, " "))
                .isInstanceOf(IllegalArgumentException.class);
        choices.choose(District.OFFICER, choice, true, Set.of(), from, "照旧");
        assertThatThrownBy(() -> dsl.execute("update figures.choice set counted = false"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static final String TEMPLATE = """
            示范区人民政府关于出庭应诉情况的报告

            区人大常委会：
            一、总体情况
            （一）情况。%s
            特此报告。

            示范区人民政府
            2022年4月8日
            """;

    @Test
    @DisplayName("定为不计入以后印发的报告，证据包里的口径就是这样定的：脱离平台重新计数，每个数字都对得上")
    void thePackIsCountedAsWasChosen(@TempDir Path folder) throws Exception {
        UUID proven = courtroom.headCame(1967, "区市场监管局");
        courtroom.correct(District.OFFICER, proven, Map.of("identityProofOn", "1967-05-10"), "补填身份证明提交日期");
        UUID also = courtroom.headCame(1967, "区城管执法局");
        courtroom.correct(District.OFFICER, also, Map.of("identityProofOn", "1967-05-10"), "补填身份证明提交日期");
        courtroom.headCame(1967, "望河街道");
        LocalDate from = LocalDate.of(1967, 1, 1);
        choices.choose(District.OFFICER, choice("unproven-identity"), false, Set.of(), from, "没有身份证明的不能认定出庭");
        choices.choose(
                District.OFFICER,
                choice("offices-of-the-city"),
                false,
                Set.of(organs.named("区市场监管局").getFirst()),
                from,
                "由市局垂直管理");

        whole(
                folder,
                1967,
                "开庭审理{F10 区属行政机关开庭审理案次}，负责人出庭应诉{F11 区属行政机关负责人出庭应诉案次}，出庭应诉率为{F12 负责人出庭应诉率}，没有身份证明的{F13 没有登记身份证明提交日期的出庭案次}。",
                4);
    }

    /** A report that says so is issued, and every figure of its pack is counted again. */
    private void whole(Path folder, int year, String sentence, int many) throws IOException {
        Report draft = reports.draft(
                District.OFFICER, "报告", TEMPLATE.formatted(sentence), District.GOVERNMENT, Period.year(year));
        Outcome outcome = reports.issue(District.SIGNER, draft.id(), draft.version(), "示政发〔2022〕9号");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        Path pack = folder.resolve("pack.zip");
        evidence.write(District.OFFICER, ((Outcome.Done) outcome).report(), pack, (files, of) -> {});
        assertThat(EvidencePack.verify(pack, Set.of(keys.certificate())))
                .isInstanceOfSatisfying(Verification.Whole.class, whole -> {
                    assertThat(whole.checked().figures()).isEqualTo(many);
                    assertThat(whole.checked().recounted()).isEqualTo(many);
                });
    }

    @Test
    @DisplayName("司法所的辅助人员定为不计入：在岗人数、法律专业人员占比的分子分母一起少，以前时点的数字不变，证据包重新计数对得上")
    void auxiliariesAreLeftOut(@TempDir Path folder) throws Exception {
        member("1", "JUDICIAL_CIVIL_SERVICE", "LAW");
        member("2", "PUBLIC_INSTITUTION", "OTHER");
        member("3", "AUXILIARY", "LAW");
        Figure before = staff(null);
        assertThat(before.value()).isEqualByComparingTo("3");
        choices.choose(
                District.OFFICER, choice("auxiliary-staff"), false, Set.of(), LocalDate.of(1971, 1, 1), "辅助人员不是编制内人员");
        assertThat(staff(null).value()).isEqualByComparingTo("2");
        assertThat(staff(before.asOf()).records()).isEqualTo(before.records());
        Figure share = figures.ask(
                District.OFFICER, "judicial-office-law-degree-rate", District.GOVERNMENT, Period.year(1971), null);
        assertThat(share.numerator()).isEqualByComparingTo("1");
        assertThat(share.denominator()).isEqualByComparingTo("2");

        whole(folder, 1971, "在岗{F24 司法所在岗人数}，辅助人员{F25 司法所辅助人员数}，法律专业人员占{F26 司法所法律专业人员占比}。", 3);
    }

    private Figure staff(Instant asOf) {
        return figures.ask(District.OFFICER, "judicial-office-staff", District.GOVERNMENT, Period.year(1971), asOf);
    }

    private void member(String number, String employment, String discipline) {
        assertThat(ledgers.register(
                        ledgers.named("counsel/judicial-office-staff").orElseThrow(),
                        District.OFFICER,
                        Map.of(
                                "number", "测司所-" + number,
                                "snapshotOn", "1971-06-30",
                                "organ", "望河街道",
                                "office", "望河司法所",
                                "name", "秦乐康",
                                "employment", employment,
                                "discipline", discipline,
                                "qualification", "NONE")))
                .isInstanceOf(org.zhunsheng.platform.ledger.Outcome.Written.class);
    }

    @Test
    @DisplayName("接口说得出一个数字用了哪些口径选择：计入还是不计入，自哪天起，为什么")
    void theInterfaceNamesWhatWasChosen() throws Exception {
        courtroom.headCame(1969, "望河街道");
        choices.choose(
                District.OFFICER,
                choice("unproven-identity"),
                false,
                Set.of(),
                LocalDate.of(1969, 1, 1),
                "没有身份证明的不能认定出庭");
        mvc.perform(get("/api/v1/figures/heads-in-court?period=1969").with(Desk.of(District.OFFICER)))
                .andExpect(jsonPath("$.choices[0].choice").value("unproven-identity"))
                .andExpect(jsonPath("$.choices[0].counted").value(false))
                .andExpect(jsonPath("$.choices[0].from").value("1969-01-01"))
                .andExpect(jsonPath("$.choices[0].reason").value("没有身份证明的不能认定出庭"));
        mvc.perform(get("/api/v1/figures/heads-in-court?period=1968").with(Desk.of(District.OFFICER)))
                .andExpect(jsonPath("$.choices[0].counted").value(true));
    }
}
