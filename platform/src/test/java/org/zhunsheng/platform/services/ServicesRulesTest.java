package org.zhunsheng.platform.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Trial;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Shape;

@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("政务服务台账的核对")
class ServicesRulesTest {

    /** Check, row, what differs where it is kept, what differs where it is broken, and what a breach does. */
    private static final String CASES = """
            version.AtLeast             | item    | version=2 | version=0 | refused
            basis.NeededWhen            | item    | kind=行政许可 basis=食品安全法第三十五条 | kind=行政许可 basis= | flagged
            materialCount.AtLeast       | item    | materialCount=0 shareable= | materialCount=-1 | refused
            shareable.NotAbove          | item    | shareable=0 | shareable=3 | refused
            shareable.AtLeast           | item    | shareable=0 | shareable=-1 | refused
            statutoryLimit.AtLeast      | item    | statutoryLimit=10 | statutoryLimit=0 | refused
            promisedLimit.NotAbove      | item    | promisedLimit=20 | promisedLimit=21 | flagged
            promisedLimit.AtLeast       | item    | promisedLimit=1 | promisedLimit=-1 | refused
            offlineReason.NeededWhen    | item    | online=否 offlineReason=涉及国家秘密 | online=否 offlineReason= | flagged
            visits.AtLeast              | item    | visits=0 | visits=-1 | refused
            validTo.NotBefore           | item    | validTo=2021-03-01 | validTo=2021-02-28 | refused
            ImmediateItemPromisesNoDays | item    | handling=即办件 promisedLimit=0 | handling=即办件 promisedLimit=1 | refused
            ImmediateItemPromisesNoDays | item    | handling=承诺件 promisedLimit=1 | handling=承诺件 promisedLimit=0 | refused
            GuideHasNoCatchAll          | item    | materials=申请表；名册 | materials=申请表；其他材料 | flagged
            GuideHasNoCatchAll          | item    | conditions=年满十八周岁 | conditions=符合有关规定 | flagged
            ShareableMaterialIsNotAsked | item    | shareable=0 | shareable=1 | flagged
            materialsBefore.AtLeast     | theme   | materialsBefore=4 | materialsBefore=0 materialsAfter=0 | refused
            materialsAfter.NotAbove     | theme   | materialsAfter=9 | materialsAfter=10 | refused
            materialsAfter.AtLeast      | theme   | materialsAfter=0 | materialsAfter=-1 | refused
            daysBefore.AtLeast          | theme   | daysBefore=5 | daysBefore=0 daysAfter=0 | refused
            daysAfter.NotAbove          | theme   | daysAfter=25 | daysAfter=26 | refused
            daysAfter.AtLeast           | theme   | daysAfter=0 | daysAfter=-1 | refused
            visitsBefore.AtLeast        | theme   | visitsBefore=1 | visitsBefore=-1 visitsAfter= | refused
            visitsAfter.NotAbove        | theme   | visitsAfter=4 | visitsAfter=5 | refused
            visitsAfter.AtLeast         | theme   | visitsAfter=0 | visitsAfter=-1 | refused
            endedOn.NotBefore           | theme   | endedOn=2021-06-01 | endedOn=2021-05-31 | refused
            ThemeBundlesItems           | theme   | items=T-ONLINE；T-ONLINE2 | items=T-ONLINE；T-ONLINE | refused
            ThemeNamesListedItems       | theme   | onlineOn=2021-06-01 | items=T-ONLINE；T-NONE | flagged
            ThemeNamesListedItems       | theme   | onlineOn=2021-03-01 | onlineOn=2021-02-28 | flagged
            OnlineThemeHasOnlineItems   | theme   | online=是 | items=T-ONLINE；T-OFFLINE | flagged
            S-SEAL                      | seal    | certificateTo=2022-03-30 | certificateTo=2022-03-29 | flagged
            filedOn.NeededWith          | seal    | filedOn=2021-02-27 | filedOn= | flagged
            usedFrom.NotBefore          | seal    | filedOn=2021-03-01 | filedOn=2021-03-02 | refused
            uses.AtLeast                | seal    | uses=0 | uses=-1 | refused
            lastUsedOn.NotBefore        | seal    | lastUsedOn=2021-03-01 | lastUsedOn=2021-02-28 | refused
            endedOn.NotBefore           | seal    | endedOn=2022-03-30 | endedOn=2022-03-29 | refused
            proof.NeededWhen            | citem   | kind=证明事项 proof=收入证明 | kind=证明事项 proof= proofIssuer= | refused
            proofIssuer.NeededWith      | citem   | proofIssuer=用人单位 | proofIssuer= | refused
            statutoryLimit.AtLeast      | citem   | statutoryLimit=4 | statutoryLimit=0 | refused
            promisedLimit.NotAbove      | citem   | promisedLimit=20 | promisedLimit=21 | flagged
            promisedLimit.AtLeast       | citem   | promisedLimit=0 | promisedLimit=-1 | refused
            checkWithin.NeededWith      | citem   | checkWithin=1 | checkWithin= checkUnit= | refused
            checkWithin.AtLeast         | citem   | checkWithin=1 | checkWithin=0 | refused
            checkUnit.NeededWith        | citem   | checkUnit=工作日 | checkUnit= | refused
            checkUnit.OnlyWith          | citem   | checkModes= checkWithin= checkUnit= checkExemption=日常监管 | checkModes= checkWithin= checkUnit=月 checkExemption=日常监管 | refused
            delistedOn.NotBefore        | citem   | delistedOn=2021-01-01 | delistedOn=2020-12-31 | refused
            ExcludedFieldHasNoCommitment | citem  | excluded= | excluded=公共安全 | flagged
            CheckIsSetOrExempt          | citem   | checkExemption= | checkExemption=日常监管 | refused
            CheckIsSetOrExempt          | citem   | checkModes= checkWithin= checkUnit= checkExemption=日常监管 | checkModes= checkWithin= checkUnit= | refused
            enterprise.NeededWhen       | case    | enterprise=某公司 | enterprise= creditCode= | refused
            enterprise.OnlyWhen         | case    | client=自然人 enterprise= creditCode= applicant=黎青禾 | client=自然人 applicant=黎青禾 | refused
            creditCode.CreditCode       | case    | creditCode=52990100MJ0000018Q | creditCode=52990100MJ0000018R | refused
            creditCode.NeededWith       | case    | creditCode=91990100MJ0000026J | creditCode= | refused
            applicant.NeededWhen        | case    | client=自然人 enterprise= creditCode= applicant=黎青禾 | client=自然人 enterprise= creditCode= | refused
            applicant.OnlyWhen          | case    | applicant= | applicant=黎青禾 | refused
            committedOn.NeededWhen      | case    | committedOn=2021-03-02 | committedOn= | refused
            acceptedOn.NotBefore        | case    | acceptedOn=2021-03-01 | acceptedOn=2021-02-26 | refused
            pausedDays.AtLeast          | case    | pausedDays=1 pauseNotice=中止1号 | pausedDays=0 pauseNotice=中止1号 | refused
            pauseNotice.NeededWith      | case    | pausedDays=2 pauseNotice=中止1号 | pausedDays=2 | flagged
            pauseNotice.OnlyWith        | case    | pausedDays=2 pauseNotice=中止1号 | pauseNotice=中止1号 | refused
            decidedOn.NotBefore         | case    | decidedOn=2021-03-02 | decidedOn=2021-03-01 deliveredOn= | refused
            outcome.NeededWith          | case    | outcome=准予 | outcome= deliveredOn= checkedOn= checkMode= conclusion= | refused
            deliveredOn.NotBefore       | case    | deliveredOn=2021-03-03 | deliveredOn=2021-03-02 | refused
            checkMode.NeededWith        | case    | checkMode=书面核查 | checkMode= | refused
            checkers.AtLeast            | case    | checkers=2 | checkers=0 | refused
            checkedOn.NotBefore         | case    | checkedOn=2021-03-03 | checkedOn=2021-03-02 | refused
            checkedOn.OnlyWhen          | case    | outcome=准予 | outcome=不予准予 | refused
            conclusion.NeededWith       | case    | conclusion=属实 | conclusion= | refused
            correctBy.NeededWhen        | case    | conclusion=未履行承诺 correctBy=2021-04-12 correctedOn=2021-04-01 creditPushedOn=2021-03-26 | conclusion=未履行承诺 creditPushedOn=2021-03-26 | flagged
            correctBy.OnlyWhen          | case    | conclusion=未履行承诺 correctBy=2021-04-12 correctedOn=2021-04-01 creditPushedOn=2021-03-26 | correctBy=2021-04-12 | refused
            correctedOn.OnlyWith        | case    | correctedOn= | correctedOn=2021-04-01 | refused
            revokedOn.NeededWhen        | case    | conclusion=虚假承诺 revokedOn=2021-03-30 legallyReviewed=是 partyHeard=是 creditPushedOn=2021-03-26 | conclusion=虚假承诺 creditPushedOn=2021-03-26 | flagged
            legallyReviewed.NeededWith  | case    | legallyReviewed= | conclusion=虚假承诺 revokedOn=2021-03-30 partyHeard=是 | refused
            partyHeard.OnlyWith         | case    | partyHeard= | partyHeard=是 | refused
            RevocationIsReviewed        | case    | conclusion=虚假承诺 revokedOn=2021-03-30 legallyReviewed=是 partyHeard=是 | conclusion=虚假承诺 revokedOn=2021-03-30 legallyReviewed=否 partyHeard=是 | flagged
            RevocationHearsTheParty     | case    | conclusion=虚假承诺 revokedOn=2021-03-30 legallyReviewed=是 partyHeard=是 | conclusion=虚假承诺 revokedOn=2021-03-30 legallyReviewed=是 partyHeard=否 | flagged
            UnmendedBreachIsRevoked     | case    | conclusion=未履行承诺 correctBy=2021-04-12 correctedOn=2021-04-12 | conclusion=未履行承诺 correctBy=2021-04-12 correctedOn=2021-04-13 | flagged
            repairedOn.OnlyWith         | case    | repairedOn= | repairedOn=2021-06-01 | refused
            ratedOn.NeededWith          | case    | ratedOn=2021-03-05 | ratedOn= | refused
            answeredOn.OnlyWhen         | case    | rating=不满意 answeredOn=2021-03-08 | answeredOn=2021-03-08 | refused
            S-ACCEPT                    | case    | submittedOn=2021-02-23 committedOn=2021-02-23 | submittedOn=2021-02-22 committedOn=2021-02-22 | flagged
            S-DELIVER                   | case    | deliveredOn=2021-03-17 | deliveredOn=2021-03-18 | flagged
            S-PUSH                      | case    | conclusion=虚假承诺 creditPushedOn=2021-03-31 | conclusion=虚假承诺 creditPushedOn=2021-04-01 | flagged
            S-REVIEW                    | case    | rating=不满意 answeredOn=2021-03-12 | rating=不满意 answeredOn=2021-03-15 | flagged
            S-PROMISE                   | case    | decidedOn=2021-03-08 deliveredOn=2021-03-08 | decidedOn=2021-03-09 deliveredOn=2021-03-09 | flagged
            S-PROMISE                   | case    | decidedOn=2021-03-10 deliveredOn=2021-03-10 pausedDays=2 pauseNotice=中止1号 | decidedOn=2021-03-10 deliveredOn=2021-03-10 pausedDays=2 | flagged
            S-CHECK                     | case    | checkedOn=2021-05-03 | checkedOn=2021-05-04 | flagged
            CaseRestsOnAListedItem      | case    | item=GZ-TEST | item=GZ-NONE | flagged
            CommitmentFollowsTheNotice  | case    | notice=2021-1 | notice=2020-1 | flagged
            SiteCheckNeedsTwo           | case    | checkMode=现场核查 checkers=2 | checkMode=现场核查 checkers=1 | flagged
            creditCode.OnlyWith         | case    | client=自然人 enterprise= creditCode= applicant=黎青禾 | client=自然人 enterprise= applicant=黎青禾 | refused
            outcome.OnlyWith            | case    | outcome=准予 | decidedOn= deliveredOn= | refused
            deliveredOn.OnlyWith        | case    | deliveredOn= | decidedOn= outcome= checkedOn= checkMode= conclusion= | refused
            conclusion.OnlyWith         | case    | conclusion=属实 | checkedOn= checkMode= | refused
            correctBy.NotBefore         | case    | conclusion=未履行承诺 correctBy=2021-03-22 correctedOn=2021-03-22 | conclusion=未履行承诺 correctBy=2021-03-21 | refused
            correctedOn.NotBefore       | case    | conclusion=未履行承诺 correctBy=2021-04-12 correctedOn=2021-03-22 | conclusion=未履行承诺 correctBy=2021-04-12 correctedOn=2021-03-21 | refused
            revokedOn.NotBefore         | case    | conclusion=虚假承诺 revokedOn=2021-03-22 legallyReviewed=是 partyHeard=是 | conclusion=虚假承诺 revokedOn=2021-03-21 legallyReviewed=是 partyHeard=是 | refused
            legallyReviewed.OnlyWith    | case    | legallyReviewed= | legallyReviewed=是 | refused
            partyHeard.NeededWith       | case    | partyHeard= | conclusion=虚假承诺 revokedOn=2021-03-30 legallyReviewed=是 | refused
            creditPushedOn.NotBefore    | case    | conclusion=虚假承诺 creditPushedOn=2021-03-22 | conclusion=虚假承诺 creditPushedOn=2021-03-21 | refused
            repairedOn.NotBefore        | case    | conclusion=虚假承诺 creditPushedOn=2021-03-26 repairedOn=2021-03-26 | conclusion=虚假承诺 creditPushedOn=2021-03-26 repairedOn=2021-03-25 | refused
            ratedOn.OnlyWith            | case    | ratedOn=2021-03-05 | rating= | refused
            answeredOn.NotBefore        | case    | rating=不满意 answeredOn=2021-03-05 | rating=不满意 answeredOn=2021-03-04 | refused
            creditCode.CreditCode       | licence | creditCode=91990100MJ0000026J | creditCode=91990100MJ0000026K | refused
            noticeEndedOn.NeededWhen    | licence | kind=简易注销登记 noticeEndedOn=2021-02-26 | kind=简易注销登记 | refused
            noticeEndedOn.OnlyWhen      | licence | noticeEndedOn= | noticeEndedOn=2021-02-26 | refused
            acceptedOn.NotBefore        | licence | kind=简易注销登记 noticeEndedOn=2021-03-01 | kind=简易注销登记 noticeEndedOn=2021-03-02 | refused
            finishedOn.NotBefore        | licence | finishedOn=2021-03-02 | finishedOn=2021-02-26 hours=0 | refused
            hours.AtLeast               | licence | hours=0.5 | hours=-1 | refused
            HoursFitTheClock            | licence | hours=1.85 | hours=1.9 | refused
            S-HOURS                     | licence | finishedAt=13:40 hours=4 | finishedAt=14:40 hours=4.1 | flagged
            """;

    @Autowired
    Ledgers ledgers;

    private final Map<UUID, Class<? extends Record>> entered = new LinkedHashMap<>();

    @BeforeAll
    void theListsThatOthersRestOn() {
        enter(ServiceItem.class, Trial.with(Rows.item(), "code=T-ONLINE"));
        enter(ServiceItem.class, Trial.with(Rows.item(), "code=T-ONLINE2"));
        enter(ServiceItem.class, Trial.with(Rows.item(), "code=T-OFFLINE online=否 offlineReason=涉及国家秘密"));
        enter(CommitmentItem.class, Trial.with(Rows.commitmentItem(), "code=GZ-TEST"));
        enter(
                CommitmentItem.class,
                Trial.with(
                        Rows.commitmentItem(),
                        "code=GZ-EXEMPT checkModes= checkWithin= checkUnit= checkExemption=日常监管 delistedOn=2021-06-30"));
    }

    @AfterAll
    void takeThemOut() {
        entered.forEach((id, ledger) -> {
            Entries<?> entries = ledgers.of(ledger);
            var entry = entries.find(District.OFFICER, id).orElseThrow();
            entries.withdraw(District.OFFICER, id, entry.act(), "测试用记录");
        });
    }

    private UUID enter(Class<? extends Record> ledger, Map<String, String> row) {
        Outcome outcome = ledgers.register(ledgers.of(ledger), District.OFFICER, row);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        UUID id = ((Outcome.Written) outcome).id();
        entered.put(id, ledger);
        return id;
    }

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每项核对：合规的通过，违反的拒绝或者标记")
    void everyCheckHasARowThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = line.split("\\|");
        String check = parts[0].strip();
        Trial kept = trial(parts[1].strip(), parts[2].strip());
        assertThat(kept.refused()).as(kept.toString()).isFalse();
        assertThat(kept.broken()).doesNotContain(check);
        assertThat(kept.unchecked()).doesNotContain(check);
        Trial broken = trial(parts[1].strip(), parts[3].strip());
        assertThat(broken.broken()).contains(check);
        assertThat(broken.refused()).isEqualTo(parts[4].strip().equals("refused"));
    }

    @Test
    @DisplayName("每项核对都在上面的例子里，没有遗漏")
    void noCheckIsWithoutExamples() {
        Set<String> told = cases().stream()
                .map(line -> line.split("\\|")[0].strip())
                .collect(Collectors.toCollection(HashSet::new));
        told.addAll(Set.of("ItemVersionsFollowEachOther", "S-BARRED"));
        for (Class<? extends Record> ledger : List.of(
                ServiceItem.class,
                ServiceTheme.class,
                ElectronicSeal.class,
                CommitmentItem.class,
                CommitmentCase.class,
                LicenceCase.class))
            assertThat(ledgers.of(ledger).shape().checks())
                    .extracting(Shape.Held::id)
                    .isSubsetOf(told);
    }

    @Test
    @DisplayName("合规的一条什么也不违反")
    void rowsInOrderBreakNothing() {
        for (String row : List.of("item", "theme", "seal", "citem", "case", "licence"))
            assertThat(trial(row, "")).as(row).isEqualTo(new Trial(false, List.of(), List.of()));
    }

    @Test
    @DisplayName("同一实施编码的两个版本不重叠；旧版本失效之后才登记新版本")
    void versionsFollowEachOther() {
        enter(ServiceItem.class, Trial.with(Rows.item(), "code=T-V validTo=2021-08-31"));
        assertThat(trial("item", "code=T-V version=2 validFrom=2021-08-31").broken())
                .containsExactly("ItemVersionsFollowEachOther");
        assertThat(trial("item", "code=T-V version=2 validFrom=2021-09-01").refused())
                .isFalse();
    }

    @Test
    @DisplayName("作过虚假承诺的，信用修复以前再申请的标记，修复以后的不标记")
    void aFalseCommitmentBarsUntilItIsRepaired() {
        enter(
                CommitmentCase.class,
                Trial.with(
                        Rows.commitmentCase(),
                        "creditCode=91990100MJ0000026J conclusion=虚假承诺 revokedOn=2021-03-30 legallyReviewed=是"
                                + " partyHeard=是 creditPushedOn=2021-03-26 repairedOn=2021-06-01"));
        assertThat(on("2021-05-06").broken()).contains("S-BARRED");
        assertThat(on("2021-06-02").broken()).doesNotContain("S-BARRED");
        assertThat(on("2021-03-22").broken()).doesNotContain("S-BARRED");
    }

    private Trial on(String day) {
        return trial(
                "case",
                ("creditCode=91990100MJ0000026J submittedOn=%1$s committedOn=%1$s acceptedOn=%1$s decidedOn=%1$s"
                                + " deliveredOn=%1$s ratedOn=%1$s checkedOn=%1$s")
                        .formatted(day));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            acceptedOn=                                   | S-PROMISE
            item=GZ-NONE                                  | S-PROMISE
            item=GZ-NONE                                  | S-CHECK
            item=GZ-NONE                                  | CommitmentFollowsTheNotice
            checkMode=现场核查 checkers=                   | SiteCheckNeedsTwo
            """)
    @DisplayName("缺少事实的，是无法核对，不是通过")
    void missingFactsAreNotCheckable(String changes, String check) {
        assertThat(trial("case", changes).unchecked()).contains(check);
    }

    @Test
    @DisplayName("免予核查的不问核查；移出清单以后收的件标记；没有决定而超过承诺时限的标记，撤回的不问")
    void whatTheItemSaysDecides() {
        Trial exempt = trial("case", "item=GZ-EXEMPT checkedOn= checkMode= conclusion=");
        assertThat(exempt.broken()).isEmpty();
        assertThat(exempt.unchecked()).isEmpty();
        assertThat(trial("case", "checkedOn= checkMode= conclusion=").broken()).containsExactly("S-CHECK");
        assertThat(trial(
                                "case",
                                "item=GZ-EXEMPT checkedOn= checkMode= conclusion= submittedOn=2021-07-01 committedOn=2021-07-01"
                                        + " acceptedOn=2021-07-01 decidedOn=2021-07-01 deliveredOn=2021-07-01 ratedOn=2021-07-01")
                        .broken())
                .containsExactly("CaseRestsOnAListedItem");
        String open = "decidedOn= deliveredOn= checkedOn= checkMode= conclusion= rating= ratedOn= outcome=";
        assertThat(trial("case", open).broken()).contains("S-PROMISE");
        assertThat(trial("case", open + " submittedOn=2022-04-11 committedOn=2022-04-11 acceptedOn=2022-04-12")
                        .unchecked())
                .contains("S-PROMISE");
        assertThat(trial(
                                "case",
                                "decidedOn=2021-04-30 outcome=申请人撤回 deliveredOn= checkedOn= checkMode= conclusion= rating= ratedOn=")
                        .broken())
                .isEmpty();
    }

    @Test
    @DisplayName("街道看不见市场监管局的办件")
    void aStreetSeesItsOwn() {
        UUID id = enter(LicenceCase.class, Rows.licence());
        var cases = ledgers.of(LicenceCase.class);
        assertThat(cases.find(District.STREET_CLERK, id)).isEmpty();
        assertThat(cases.find(District.MARKET_CLERK, id)).isPresent();
    }

    private Trial trial(String row, String changes) {
        return switch (row) {
            case "item" -> Trial.of(ledgers, ServiceItem.class, Trial.with(Rows.item(), changes));
            case "theme" -> Trial.of(ledgers, ServiceTheme.class, Trial.with(Rows.theme(), changes));
            case "seal" -> Trial.of(ledgers, ElectronicSeal.class, Trial.with(Rows.seal(), changes));
            case "citem" -> Trial.of(ledgers, CommitmentItem.class, Trial.with(Rows.commitmentItem(), changes));
            case "case" -> Trial.of(ledgers, CommitmentCase.class, Trial.with(Rows.commitmentCase(), changes));
            case "licence" -> Trial.of(ledgers, LicenceCase.class, Trial.with(Rows.licence(), changes));
            default -> throw new IllegalArgumentException(row);
        };
    }
}
