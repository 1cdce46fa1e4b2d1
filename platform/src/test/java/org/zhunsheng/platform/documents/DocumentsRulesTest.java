package org.zhunsheng.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Wording;

@PlatformTest
@DisplayName("规范性文件各台账的核对")
class DocumentsRulesTest {

    /** Check, start row, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
        NumberMustFitTheYear        | document | title=通告 | number=示街发〔2020〕96号
        N-IDENT                     | document | criteria=普遍约束力；反复适用 normative=否 | criteria=普遍约束力；反复适用
        legalGrounds.NeededWhen     | document | title=通告 | legalGrounds=
        commentTo.NotBefore         | document | commentTo=2021-03-15 | commentTo=2021-03-14
        commentTo.NeededWith        | document | title=通告 | commentTo=
        commentsAnswered.NotAbove   | document | title=通告 | commentsAnswered=13
        P-COMM-NONE                 | document | affectsOperators=是 | affectsOperators=是 commentFrom= commentTo=
        P-COMM                      | document | affectsOperators=是 | affectsOperators=是 commentFrom=2021-03-16
        P-FEED                      | document | affectsOperators=是 | affectsOperators=是 commentsAnswered=11
        P-FC                        | document | affectsOperators=是 competitionReviewer=起草单位 competitionReviewedOn=2021-04-20 | affectsOperators=是 competitionReviewer=起草单位 competitionReviewedOn=2021-04-21
        RegulatorMustReviewGovernmentMeasures | issued2025 | competitionReviewer=市场监管部门 competitionReviewedOn=2025-01-08 | competitionReviewer=起草单位 competitionReviewedOn=2025-01-08
        competitionReviewedOn.NeededWith | document | competitionReviewer=起草单位 competitionReviewedOn=2021-04-19 | competitionReviewer=起草单位
        sentForReviewOn.NotBefore   | document | sentForReviewOn=2021-04-15 | initiatedOn=2021-04-22
        P-REV                       | document | title=通告 | reviewForm=
        P-SUBST                     | document | title=通告 | reviewForm=会签代替
        P-REV-RESULT                | document | review=示司审〔2021〕901号 | review=示司审〔2021〕902号
        reviewedOn.NotBefore        | document | reviewedOn=2021-04-20 | reviewedOn=2021-04-19
        P-REV-ORDER                 | document | deliberatedOn=2021-04-28 | deliberatedOn=2021-04-27
        meeting.NeededWith          | document | title=通告 | meeting=
        issuedOn.NotBefore          | document | issuedOn=2021-05-10 | issuedOn=2021-05-09
        P-PUB                       | document | publishedOn=2021-06-09 effectiveOn=2021-07-15 filedOn=2021-06-20 | publishedOn=2021-06-10 effectiveOn=2021-07-15 filedOn=2021-06-20
        publishedOn.NotBefore       | document | title=通告 | publishedOn=2021-05-11
        channel.NeededWith          | document | title=通告 | channel=
        P-PUB-URL                   | document | title=通告 | url=
        F-EFF-DAY                   | document | title=通告 | effectiveOn= expiresOn=
        N-RETRO                     | document | effectiveOn=2021-05-14 | effectiveOn=2021-05-13
        P-GAP                       | document | affectsOperators=是 effectiveOn=2021-06-13 | affectsOperators=是 effectiveOn=2021-06-12
        F-EFF                       | document | expiresOn=2026-06-15 | expiresOn=2026-06-16
        expiresOn.NotBefore         | document | title=通告 | expiresOn=2021-06-14
        P-MISS                      | document | filedOn=2021-06-15 | filedOn=2021-06-16
        P-FILE-DISTRICT             | document | title=通告 | filedWith=市政府
        P-FILE-CITY                 | ofTheDistrict | title=办法 | filedWith=区人大常委会
        P-FILE-CONGRESS             | issued2025 | title=办法 | filedWith=市政府
        filedWith.OnlyWith          | document | title=通告 | publishedOn= channel= url=
        filedOn.NeededWith          | document | title=通告 | filedOn=
        filedOn.NotBefore           | document | title=通告 | filedOn=2021-05-13
        P-EXP                       | document | expiresOn=2022-08-01 evaluatedOn=2022-02-02 | expiresOn=2022-08-01 evaluatedOn=2022-02-03
        endedOn.NeededWhen          | document | state=废止 endedOn=2022-01-31 | state=废止
        endedOn.OnlyWhen            | document | state=废止 endedOn=2022-01-31 | endedOn=2022-01-31
        DraftNeedsItsMaterials      | review   | subject=通告 | materials=送审稿；起草说明；制定依据；征求意见及采纳情况
        DecisionNeedsItsMaterials   | decision | subject=规划 | materials=送审稿；制定依据
        L-USE                       | decision | subject=规划 | adviser=
        P-REV-LATE                  | review   | opinionOn=2021-05-12 | opinionOn=2021-05-13
        P-REV-DAYS                  | review   | opinionOn=2021-04-26 | opinionOn=2021-04-25
        D-REV                       | decision | opinionOn=2021-04-28 | opinionOn=2021-04-27
        completeOn.NotBefore        | review   | supplementAskedOn=2021-04-20 | supplementAskedOn=2021-04-21
        opinionOn.NotBefore         | review   | subject=通告 | opinionOn=2021-04-19
        result.NeededWith           | review   | subject=通告 | result=
        result.OnlyWith             | review   | subject=通告 | opinionOn= reviewer=
        reviewer.NeededWith         | review   | subject=通告 | reviewer=
        OpinionMustFitItsReview     | opinion  | givenOn=2021-04-19 | givenOn=2021-04-18
        legalGrounds.NeededWhen     | opinion  | clause=第四条 | legalGrounds=
        adoption.NeededWith         | opinion  | clause=第四条 | adoption=
        reason.NeededWhen           | opinion  | adoption=未采纳 reason=上级文件另有规定 | adoption=未采纳
        answeredOn.NotBefore        | opinion  | clause=第四条 | answeredOn=2021-04-27
        P-FILE                      | filing   | filedOn=2021-06-15 | filedOn=2021-06-16
        P-FILE-NPC                  | congress2025 | filedOn=2025-03-17 | filedOn=2025-03-18
        P-FILE-SET                  | filing   | copies=1 | papers=备案报告；正式文本
        P-FILE-PAPERS               | congress2025 | filedOn=2025-03-03 | copies=1
        CongressNeededFiveCopies    | congress2022 | copies=5 | copies=4
        FilingMustAgreeWithTheDocument | filing | filedOn=2021-06-05 | publishedOn=2021-05-13
        filedOn.NotBefore           | filing   | copies=1 | filedOn=2021-05-13
        formCheck.NeededWith        | filing   | copies=1 | formCheck= registerNumber=
        registerNumber.NeededWhen   | filing   | copies=1 | registerNumber=
        conclusion.NeededWith       | filing   | concludedOn=2021-07-01 conclusion=未发现问题 | concludedOn=2021-07-01
        opinionReceivedOn.NeededWhen | filing  | concludedOn=2021-07-01 conclusion=书面审查意见 opinionReceivedOn=2021-07-02 | concludedOn=2021-07-01 conclusion=书面审查意见
        P-SUPP                      | congress2025 | supplementAskedOn=2025-03-05 supplementedOn=2025-03-17 | supplementAskedOn=2025-03-05 supplementedOn=2025-03-18
        P-ANSW                      | congress2025 | opinionReceivedOn=2025-04-01 answeredOn=2025-05-06 | opinionReceivedOn=2025-04-01 answeredOn=2025-05-07
        P-ANSW                      | congress2022 | opinionReceivedOn=2022-01-04 answeredOn=2022-03-07 | opinionReceivedOn=2022-01-04 answeredOn=2022-03-08
        P-REFILE                    | congress2025 | amendedOn=2025-06-03 refiledOn=2025-07-03 | amendedOn=2025-06-03 refiledOn=2025-07-04
        P-MISS                      | check    | filed=否 findings=应备未备 | filed=否
        notifiedOn.NeededWith       | check    | documentTitle=通告 | notifiedOn= mendedOn= dueOn= recheckedOn= result=
        result.OnlyWith             | check    | documentTitle=通告 | recheckedOn=
        mending.NeededWhen          | check    | documentTitle=通告 | mending=
        law.NeededWhen              | campaign | noticeNumber=示司发〔2021〕7号 | law=
        C-PUBL                      | campaign | reportedOn=2021-10-31 | reportedOn=2021-11-01
        reportedOn.OnlyWith         | campaign | noticeNumber=示司发〔2021〕7号 | decidedOn= publishedOn= reportedTo=
        C-SCOPE-LIST                | result   | reason=无关 | organ=区城管执法局
        InconsistencyNeedsAnOutcome | result   | inconsistent=是 outcome=拟修改 | inconsistent=是
        reviewedBy.NeededWith       | result   | reason=无关 | reviewedBy=
        reviewedOn.NotBefore        | result   | reason=无关 | reviewedOn=2021-08-09
        followUp.OnlyWhen           | result   | outcome=废止 followUp=示街发〔2021〕9号 | followUp=示街发〔2021〕9号
        made.AtLeast                | list     | made=0 | made=-1
        submittedOn.NotBefore       | list     | submittedOn=2021-12-31 | submittedOn=2021-12-30
        """;

    private static int last = 1_000;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    static List<String> cases() {
        return CASES.lines().toList();
    }

    /** What the rows refer to: two reviews, a document of the street and two of the district, a cleanup. */
    @BeforeEach
    void theOthers() {
        enter(LegalityReview.class, with(review(), "number=示司审〔2021〕901号"));
        enter(LegalityReview.class, with(review(), "number=示司审〔2021〕902号 result=不合法"));
        enter(NormativeDocument.class, with(document(), "number=示街发〔2021〕901号"));
        enter(NormativeDocument.class, with(issued2025(), "number=示政发〔2025〕901号"));
        enter(
                NormativeDocument.class,
                with(
                        issued2025(),
                        "number=示政发〔2021〕902号 issuedOn=2021-12-20 publishedOn=2021-12-21 filedOn=2022-01-04"
                                + " effectiveOn=2022-02-01 sentForReviewOn= reviewedOn= deliberatedOn= commentFrom="
                                + " commentTo= competitionReviewedOn= competitionReviewer="));
        enter(CleanupCampaign.class, with(campaign(), "name=二〇二一年清理 decidedOn= publishedOn= reportedOn= reportedTo="));
    }

    private void enter(Class<? extends Record> type, Map<String, String> row) {
        ledgers.register(ledgers.of(type), District.OFFICER, row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每条核对：合规的通过，违反的不通过，并说明原因和办法")
    void everyCheckHasARecordThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = line.split("\\|", -1);
        String check = parts[0].strip();
        Entries<?> entries = ledgers.of(typeOf(parts[1].strip()));
        Map<String, String> start = start(parts[1].strip());

        Finding kept = finding(entries, check, with(start, parts[2].strip()));
        assertThat(kept.verdict()).as("应当通过").isEqualTo(Verdict.KEPT);
        Finding broken = finding(entries, check, with(start, parts[3].strip()));
        assertThat(broken.verdict()).as("应当不通过").isEqualTo(Verdict.BROKEN);
        for (Locale locale : Wording.LOCALES) {
            assertThat(wording.sentence(broken, locale))
                    .doesNotContain("null", "??")
                    .hasSizeGreaterThan(12);
        }
    }

    private static Class<? extends Record> typeOf(String start) {
        return switch (start) {
            case "document", "ofTheDistrict", "issued2025" -> NormativeDocument.class;
            case "review", "decision" -> LegalityReview.class;
            case "opinion" -> ReviewOpinion.class;
            case "filing", "congress2022", "congress2025" -> Filing.class;
            case "check" -> SpotCheck.class;
            case "campaign" -> CleanupCampaign.class;
            case "result" -> CleanupResult.class;
            case "list" -> AnnualList.class;
            default -> throw new IllegalArgumentException(start);
        };
    }

    private static Map<String, String> start(String name) {
        return switch (name) {
            case "document" -> document();
            case "ofTheDistrict" -> with(document(), "organ=区政府 issuedAs=区政府 filedWith=市政府；区人大常委会");
            case "issued2025" -> issued2025();
            case "review" -> review();
            case "decision" ->
                with(review(), "subjectKind=重大行政决策 materials=送审稿；制定依据；履行程序的说明 adviser=叶庭芳 opinionOn=2021-04-29");
            case "opinion" -> opinion();
            case "filing" -> filing();
            case "congress2022" ->
                with(congress2025(), "documentNumber=示政发〔2021〕902号 publishedOn=2021-12-21 filedOn=2022-01-04");
            case "congress2025" -> congress2025();
            case "check" -> check();
            case "campaign" -> campaign();
            case "result" -> result();
            case "list" -> list();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What the check says of the row; a row that is registered is taken out again. */
    private <R extends Record> Finding finding(Entries<R> entries, String check, Map<String, String> row) {
        List<Finding> findings = switch (ledgers.register(entries, District.OFFICER, row)) {
            case Outcome.Refused(var refused) -> refused;
            case Outcome.Written(var id) -> {
                var entry = entries.find(District.OFFICER, id).orElseThrow();
                entries.withdraw(District.OFFICER, id, entry.act(), "测试用记录");
                yield entries.shape().judge(List.of(entry.content())).getFirst();
            }
            case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ -> throw new IllegalStateException();
        };
        return findings.stream()
                .filter(finding -> finding.rule().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " says nothing, only "
                        + findings.stream()
                                .map(finding -> finding.column() + " " + finding.rule() + " " + finding.verdict())
                                .toList()));
    }

    @Test
    @DisplayName("有名称的核对都在上面的例子里，没有遗漏")
    void noNamedCheckIsWithoutExamples() {
        Set<String> told =
                cases().stream().map(line -> line.split("\\|", -1)[0].strip()).collect(Collectors.toSet());
        Set<String> held = new TreeSet<>();
        for (Class<? extends Record> type : List.<Class<? extends Record>>of(
                NormativeDocument.class,
                LegalityReview.class,
                ReviewOpinion.class,
                Filing.class,
                SpotCheck.class,
                CleanupCampaign.class,
                CleanupResult.class)) {
            ledgers.of(type).shape().checks().stream()
                    .map(check -> check.id())
                    .filter(id -> !id.contains("."))
                    .forEach(held::add);
        }
        held.removeAll(told);
        assertThat(held).containsExactly("C-SCOPE", "CongressFilingBeforeItsText");
    }

    @Test
    @DisplayName("清理作出决定时，每件文件都有经复核签字的结果，清理全部现行有效文件的，件数与台账一致")
    void aCleanupIsDecidedWhenEveryDocumentHasASignedResult() {
        Map<String, String> open = with(campaign(), "decidedOn= publishedOn= reportedOn= reportedTo=");
        String name = open.get("name");
        enter(CleanupCampaign.class, open);
        assertThat(decided(name, "documents=1")).isEqualTo(Verdict.BROKEN);

        enter(CleanupResult.class, with(result(), "campaign=" + name + " reviewedBy= reviewedOn="));
        assertThat(decided(name, "documents=1")).as("没有复核").isEqualTo(Verdict.BROKEN);

        enter(CleanupResult.class, with(result(), "documentNumber=示街发〔2021〕903号 campaign=" + name));
        assertThat(decided(name, "documents=1")).as("比应清理的多").isEqualTo(Verdict.BROKEN);

        Entries<CleanupResult> results = ledgers.of(CleanupResult.class);
        withdraw(results, "示街发〔2021〕901号", name);
        assertThat(decided(name, "documents=1")).isEqualTo(Verdict.KEPT);
        assertThat(decided(name, "documents=1 whole=是")).as("现行有效的不止一件").isEqualTo(Verdict.BROKEN);
    }

    /** What C-SCOPE says when the cleanup is corrected to have been decided. */
    private Verdict decided(String name, String changes) {
        Entries<CleanupCampaign> entries = ledgers.of(CleanupCampaign.class);
        var standing = only(entries, "name", name);
        Map<String, String> texts = with(Map.of("decidedOn", "2021-10-11", "publishedOn", "2021-10-15"), changes);
        assertThat(ledgers.correct(entries, District.OFFICER, standing.id(), standing.act(), texts, "决定"))
                .isInstanceOfAny(Outcome.Written.class, Outcome.Unchanged.class);
        return entries.shape().judge(List.of(only(entries, "name", name).content())).getFirst().stream()
                .filter(finding -> finding.rule().equals("C-SCOPE"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private void withdraw(Entries<CleanupResult> results, String number, String campaign) {
        Question question = Question.everything(Scope.WHOLE).with("documentNumber", new Condition.In(Set.of(number)));
        results.page(District.OFFICER, question, results.shape().order(), null, 50).entries().stream()
                .filter(entry -> campaignOf(entry).equals(campaign))
                .forEach(entry -> results.withdraw(District.OFFICER, entry.id(), entry.act(), "列错"));
    }

    private String campaignOf(Entry<CleanupResult> entry) {
        UUID campaign = entry.content().campaign().id();
        return Objects.requireNonNull(
                ledgers.of(CleanupCampaign.class).titles(List.of(campaign)).get(campaign));
    }

    private static <R extends Record> Entry<R> only(Entries<R> entries, String column, String value) {
        Question question = Question.everything(Scope.WHOLE).with(column, new Condition.In(Set.of(value)));
        return entries.page(District.OFFICER, question, entries.shape().order(), null, 2)
                .entries()
                .getFirst();
    }

    @Test
    @DisplayName("2022年以前报人大常委会的，不按2021年文本判断，显示为无法核对")
    void filingsWithTheCongressBefore2022CannotBeJudged() {
        Map<String, String> row = with(filing(), "recipient=区人大常委会 filedOn=2021-12-31");
        Finding finding = finding(ledgers.of(Filing.class), "CongressFilingBeforeItsText", row);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        Finding agrees = finding(ledgers.of(Filing.class), "FilingMustAgreeWithTheDocument", row);
        assertThat(agrees.verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    @DisplayName("没有登记在案的文件，备案的内容无法核对；暂行文件没有写明有效期的不通过")
    void whatIsNotRegisteredCannotBeCompared() {
        assertThat(finding(
                                ledgers.of(Filing.class),
                                "FilingMustAgreeWithTheDocument",
                                with(filing(), "documentNumber=示街发〔2021〕4321号"))
                        .verdict())
                .isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(finding(
                                ledgers.of(NormativeDocument.class),
                                "F-EFF",
                                with(document(), "title=望河街道停车管理暂行办法 expiresOn="))
                        .verdict())
                .isEqualTo(Verdict.BROKEN);
        assertThat(finding(
                                ledgers.of(NormativeDocument.class),
                                "F-EFF",
                                with(document(), "title=望河街道停车管理暂行办法 expiresOn=2023-06-15"))
                        .verdict())
                .isEqualTo(Verdict.KEPT);
    }

    @Test
    @DisplayName("法律施行以前的文件不按后来的规定判断")
    void earlierDocumentsAreJudgedByTheRulesOfTheirTime() {
        String old = "number=示街发〔2015〕3号 issuedOn=2015-05-12 publishedOn=2015-09-14 effectiveOn=2015-09-14 initiatedOn="
                + " commentFrom= commentTo= comments= commentsAnswered= sentForReviewOn= reviewForm= reviewedOn="
                + " deliberatedOn= meeting= filedWith= filedOn= expiresOn= review= affectsOperators=是";
        Entries<NormativeDocument> entries = ledgers.of(NormativeDocument.class);
        assertThat(ledgers.register(entries, District.OFFICER, with(document(), old)))
                .isInstanceOfSatisfying(Outcome.Written.class, written -> {
                    var entry = entries.find(District.OFFICER, written.id()).orElseThrow();
                    assertThat(entry.broken()).isEmpty();
                    entries.withdraw(District.OFFICER, written.id(), entry.act(), "测试用记录");
                });
    }

    @Test
    @DisplayName("街道看不到别的机关的文件，也不能替别的机关登记")
    void anOrganSeesItsOwn() {
        Person street = District.STREET_CLERK;
        Entries<NormativeDocument> entries = ledgers.of(NormativeDocument.class);
        enter(NormativeDocument.class, with(document(), "number=示市监发〔2021〕901号 organ=区市场监管局 issuedAs=区政府部门"));
        assertThat(entries.page(
                                street,
                                Question.everything(street.scope(Right.READ, "documents")),
                                entries.shape().order(),
                                null,
                                100)
                        .entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.content().organ()).isEqualTo(District.STREET));
        assertThat(ledgers.register(entries, street, with(document(), "number=示市监发〔2021〕905号 organ=区市场监管局")))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** A street's notice, in order under the rules of 2021. */
    static Map<String, String> document() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "示街发〔2021〕" + ++last + "号");
        row.put("title", "望河街道办事处关于加强背街小巷停车秩序管理的通告");
        row.put("organ", "望河街道");
        row.put("issuedAs", "街道办事处");
        row.put("kind", "通告");
        row.put("criteria", "制定主体适格；依照权限程序制定；应当公开发布；涉及权利义务；普遍约束力；反复适用；属于公文");
        row.put("normative", "是");
        row.put("affectsOperators", "否");
        row.put("majorDecision", "否");
        row.put("legalGrounds", "《北京市机动车停车条例》第二十三条");
        row.put("initiatedOn", "2021-03-01");
        row.put("commentFrom", "2021-03-15");
        row.put("commentTo", "2021-04-14");
        row.put("comments", "12");
        row.put("commentsAnswered", "12");
        row.put("sentForReviewOn", "2021-04-20");
        row.put("reviewForm", "书面审核意见");
        row.put("review", "示司审〔2021〕901号");
        row.put("reviewedOn", "2021-04-28");
        row.put("deliberatedOn", "2021-05-10");
        row.put("meeting", "主任办公会");
        row.put("issuedOn", "2021-05-12");
        row.put("publishedOn", "2021-05-14");
        row.put("channel", "区政府网站");
        row.put("url", "https://www.example.gov.cn/wh/2021/6.html");
        row.put("effectiveOn", "2021-06-15");
        row.put("immediate", "否");
        row.put("expiresOn", "2026-06-14");
        row.put("filedWith", "区政府");
        row.put("filedOn", "2021-06-04");
        row.put("state", "现行有效");
        return row;
    }

    /** A measure of the district government under the rules of 2025. */
    static Map<String, String> issued2025() {
        return with(
                document(),
                "number=示政发〔2025〕%d号 organ=区政府 issuedAs=区政府 kind=通知 affectsOperators=是 initiatedOn= commentFrom=2024-12-01 commentTo=2024-12-31 competitionReviewer=市场监管部门 competitionReviewedOn=2025-01-06 sentForReviewOn=2025-01-08 review= reviewedOn=2025-01-17 deliberatedOn=2025-02-06 issuedOn=2025-02-10 publishedOn=2025-02-13 effectiveOn=2025-04-01 expiresOn= filedWith=市政府；区人大常委会 filedOn=2025-03-03"
                        .formatted(++last));
    }

    static Map<String, String> review() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "示司审〔2021〕" + ++last + "号");
        row.put("subjectKind", "行政规范性文件");
        row.put("subject", "望河街道办事处关于加强背街小巷停车秩序管理的通告（送审稿）");
        row.put("submittedBy", "望河街道");
        row.put("organ", "望河街道");
        row.put("receivedOn", "2021-04-19");
        row.put("materials", "送审稿；起草说明；制定依据；征求意见及采纳情况；起草单位审核意见");
        row.put("completeOn", "2021-04-20");
        row.put("urgent", "否");
        row.put("opinionOn", "2021-04-28");
        row.put("result", "应当予以修改");
        row.put("reviewer", "何清晏");
        return row;
    }

    static Map<String, String> opinion() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "示司审〔2021〕901号第" + ++last + "条");
        row.put("review", "示司审〔2021〕901号");
        row.put("organ", "望河街道");
        row.put("givenOn", "2021-04-28");
        row.put("clause", "第四条第二款");
        row.put("kind", "设定禁止事项");
        row.put("legalGrounds", "《行政处罚法》第十四条");
        row.put("suggestion", "删去“一律处以五百元罚款”");
        row.put("adoption", "采纳");
        row.put("answeredOn", "2021-05-06");
        return row;
    }

    /** The street's notice, filed with the district government. */
    static Map<String, String> filing() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("documentNumber", "示街发〔2021〕901号");
        row.put("direction", "本机关报出");
        row.put("recipient", "区政府");
        row.put("organ", "望河街道");
        row.put("issuer", "望河街道");
        row.put("issuedAs", "街道办事处");
        row.put("publishedOn", "2021-05-14");
        row.put("filedOn", "2021-06-04");
        row.put("papers", "备案报告；正式文本；电子文本");
        row.put("copies", "1");
        row.put("formCheckedOn", "2021-06-30");
        row.put("formCheck", "登记");
        row.put("registerNumber", "示备〔2021〕3号");
        return row;
    }

    static Map<String, String> congress2025() {
        return with(
                filing(),
                "documentNumber=示政发〔2025〕901号 recipient=区人大常委会 organ=区政府 issuer=区政府 issuedAs=区政府"
                        + " publishedOn=2025-02-13 filedOn=2025-03-03 papers=备案报告；正式文本；电子文本；起草说明；制定依据 copies=2"
                        + " formCheckedOn= formCheck= registerNumber=");
    }

    static Map<String, String> check() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "2021年第1次抽查" + ++last + "号");
        row.put("organ", "望河街道");
        row.put("checkedOn", "2021-10-12");
        row.put("checkedBy", "何清晏");
        row.put("documentNumber", "示街发〔2021〕901号");
        row.put("documentTitle", "望河街道办事处关于加强背街小巷停车秩序管理的通告");
        row.put("normative", "是");
        row.put("filed", "是");
        row.put("findings", "征求意见期限不足");
        row.put("notifiedOn", "2021-10-15");
        row.put("mendedOn", "2021-11-02");
        row.put("dueOn", "2021-11-15");
        row.put("mending", "修订制定程序规定");
        row.put("recheckedOn", "2021-11-08");
        row.put("result", "已整改");
        return row;
    }

    static Map<String, String> campaign() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", "第" + ++last + "次清理");
        row.put("organ", "区政府");
        row.put("trigger", "上位法修改");
        row.put("law", "行政处罚法");
        row.put("lawInForceOn", "2021-07-15");
        row.put("startedOn", "2021-07-20");
        row.put("baseOn", "2021-07-15");
        row.put("whole", "否");
        row.put("documents", "1");
        row.put("decidedOn", "2021-10-11");
        row.put("publishedOn", "2021-10-15");
        row.put("channel", "区政府网站");
        row.put("reportDueOn", "2021-10-31");
        row.put("reportedOn", "2021-10-20");
        row.put("reportedTo", "市司法局");
        return row;
    }

    static Map<String, String> result() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("documentNumber", "示街发〔2021〕901号");
        row.put("campaign", "二〇二一年清理");
        row.put("organ", "望河街道");
        row.put("comparedOn", "2021-08-10");
        row.put("comparedBy", "何清晏");
        row.put("compared", "行政处罚法2017年、2021年文本");
        row.put("inconsistent", "否");
        row.put("outcome", "继续有效");
        row.put("reason", "不涉及行政处罚");
        row.put("reviewedBy", "叶庭芳");
        row.put("reviewedOn", "2021-08-20");
        return row;
    }

    static Map<String, String> list() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", "2021年目录第" + ++last + "份");
        row.put("organ", "区政府");
        row.put("coversTo", "2021-12-31");
        row.put("made", "1");
        row.put("amended", "0");
        row.put("repealed", "0");
        row.put("submittedOn", "2022-01-25");
        return row;
    }

    /** @param changes {@code column=text} with blanks between; no text empties the column */
    static Map<String, String> with(Map<String, String> row, String changes) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        for (String change : changes.split(" ", -1)) {
            if (change.isEmpty()) continue;
            String[] parts = change.split("=", 2);
            changed.put(parts[0], parts[1]);
        }
        return changed;
    }
}
