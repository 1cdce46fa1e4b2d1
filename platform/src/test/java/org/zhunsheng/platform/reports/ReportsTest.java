package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.papers.proof.Verification;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.audit.ChainHeads;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.ImportResult;
import org.zhunsheng.platform.ledger.Imports;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.TakenBack;
import org.zhunsheng.platform.reports.Outcome.Done;
import org.zhunsheng.platform.tampermark.MachineKeys;

@PlatformTest
@DisplayName("报告：起草、印发、变动")
class ReportsTest {

    private static final String TEMPLATE = """
        示范区人民政府关于出庭应诉情况的报告

        区人大常委会：
        一、总体情况
        【回应：评议意见第二条】
        （一）负责人出庭。区属行政机关负责人出庭应诉{F11 区属行政机关负责人出庭应诉案次}，同比增长{F12 负责人出庭应诉案次同比增长 一倍多}。负责人出庭应诉率为{负责人出庭应诉率}。
        各机关负责人共出庭{F11 区属行政机关负责人出庭应诉案次}。
        特此报告。
        示范区人民政府
        2022年4月12日
        """;

    private static final Person COLLEAGUE =
            new Person("colleague", "同事", District.GOVERNMENT, District.OFFICER.grants());

    @Autowired
    MachineKeys keys;

    @Autowired
    Reports reports;

    @Autowired
    Drifting drifting;

    @Autowired
    Evidence evidence;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    Lines lines;

    @Autowired
    DSLContext dsl;

    @TempDir
    Path folder;

    private Courtroom courtroom;

    @BeforeEach
    void courtSits() {
        courtroom = new Courtroom(ledgers);
    }

    /** Five cases with the head in court in the year, two the year before. */
    private List<UUID> cases(int year) {
        courtroom.headCame(year - 1, "区市场监管局");
        courtroom.headCame(year - 1, "望河街道");
        return List.of(
                courtroom.headCame(year, "区市场监管局"),
                courtroom.headCame(year, "区市场监管局"),
                courtroom.headCame(year, "区城管执法局"),
                courtroom.headCame(year, "望河街道"),
                courtroom.headCame(year, "望河街道"));
    }

    private Report draft(int year) {
        return reports.draft(District.OFFICER, "出庭应诉报告", TEMPLATE, District.GOVERNMENT, Period.year(year));
    }

    private Report issued(Report draft) {
        Outcome outcome = reports.issue(District.SIGNER, draft.id(), draft.version(), "示政发〔2022〕5号");
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).report();
    }

    private static String text(Text text) {
        return text.sentences().stream().map(Text.Sentence::text).collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("草稿的数字从台账取，台账变了草稿跟着变")
    void aDraftFollowsTheLedgers() {
        cases(2011);
        Report draft = draft(2011);
        assertThat(text(reports.composed(District.OFFICER, draft).text()))
                .contains("负责人出庭应诉5案次，同比增长一倍多。", "出庭应诉率为100.00%。", "共出庭5案次。");
        courtroom.headCame(2011, "望河街道");
        assertThat(text(reports.composed(District.OFFICER, draft).text())).contains("负责人出庭应诉6案次，同比增长两倍。");
    }

    @Test
    @DisplayName("印发以后，记录更正了，报告一字不变")
    void anIssuedReportStaysAsItIs() {
        List<UUID> cases = cases(2013);
        Report issued = issued(draft(2013));
        Text then = reports.composed(District.OFFICER, issued).text();
        courtroom.headDidNotCome(District.OFFICER, cases.getFirst(), "出庭人员登记有误");
        assertThat(reports.composed(District.OFFICER, issued).text()).isEqualTo(then);
        assertThat(text(then)).contains("负责人出庭应诉5案次，同比增长一倍多。");
        assertThat(then.figure("F11").records().count()).isEqualTo(5);
        assertThat(then.figure("F12").records().count()).isEqualTo(7);
        assertThat(issued.issue().documentNumber()).isEqualTo("示政发〔2022〕5号");
        assertThat(lines.of(List.of(issued.issue().act()))
                        .get(issued.issue().act())
                        .detail())
                .containsEntry(EvidencePack.REPORT_DIGEST, issued.issue().digest());
        assertThat(reports.save(District.OFFICER, issued.id(), issued.version(), "改"))
                .isEqualTo(new Outcome.AlreadyIssued());
        assertThat(reports.issue(District.SIGNER, issued.id(), issued.version(), ""))
                .isEqualTo(new Outcome.AlreadyIssued());
    }

    @Test
    @DisplayName("绕过平台也改不了已印发的报告")
    void theDatabaseRefusesToo() {
        cases(2015);
        Report issued = issued(draft(2015));
        for (String statement : List.of(
                "update reports.report set title = '改' where id = ?",
                "insert into reports.version select report, number + 1, '改', account, act, saved_at from"
                        + " reports.version where report = ?",
                "insert into reports.frozen_record select report, 'F99', record, ledger, digest from"
                        + " reports.frozen_record where report = ? limit 1",
                "update reports.version set template = '改' where report = ?"))
            assertThatThrownBy(() -> dsl.transaction(tx -> {
                        tx.dsl().fetch("select set_config('zs.organs', '*', true)");
                        tx.dsl().execute(statement, issued.id());
                    }))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("an issued report is never changed");
        for (String table : List.of("issue", "frozen_figure", "frozen_record"))
            assertThatThrownBy(() -> dsl.execute("delete from reports." + table))
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("更正以后，指得出哪一句、哪条记录、谁改的、为什么")
    void driftNamesSentenceRecordPersonAndReason() {
        List<UUID> cases = cases(2017);
        Report issued = issued(draft(2017));
        assertThat(drifting.drift(District.OFFICER, issued).sentences()).isEmpty();

        courtroom.headDidNotCome(District.MARKET_CLERK, cases.getFirst(), "出庭人员登记有误");
        Drift drift = drifting.drift(District.OFFICER, issued);
        assertThat(drift.sentences()).hasSize(3);
        Drift.Moved first = drift.sentences().getFirst();
        assertThat(first.was()).contains("出庭应诉5案次，同比增长一倍多。");
        assertThat(first.now()).contains("出庭应诉4案次，同比增长一倍。");
        Drift.MovedFigure figure = first.figures().getFirst();
        assertThat(figure.then().id()).isEqualTo("F11");
        assertThat(figure.state()).isEqualTo(Drift.State.DIFFERENT);
        assertThat(List.of(figure.came(), figure.went(), figure.corrected())).containsExactly(0L, 1L, 0L);
        Drift.MovedRecord record = figure.records().getFirst();
        assertThat(record.title()).isEqualTo(courtroom.caseNumber(cases.getFirst()));
        assertThat(record.acts()).singleElement().satisfies(line -> {
            assertThat(line.account()).isEqualTo("market");
            assertThat(line.reason()).isEqualTo("出庭人员登记有误");
            assertThat(line.kind()).isEqualTo("ledger.correct");
        });
    }

    @Test
    @DisplayName("数字没变、记录有更正的，单独说明")
    void aCorrectionWithoutANewNumberIsToldApart() {
        List<UUID> cases = cases(2019);
        Report issued = issued(draft(2019));
        courtroom.correct(District.OFFICER, cases.getLast(), Map.of("court", "示范区第二人民法院"), "法院名称有误");
        Drift drift = drifting.drift(District.OFFICER, issued);
        assertThat(drift.sentences()).isNotEmpty().noneMatch(Drift.Moved::readsDifferently);
        assertThat(drift.sentences().getFirst().figures().getFirst().state()).isEqualTo(Drift.State.SAME_WORDS);
        assertThat(drift.sentences().getFirst().figures().getFirst().corrected())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("证据包脱离平台核验得过，改动一个字节就核验不过")
    void theEvidenceVerifiesAndAFlippedByteIsRefused() throws Exception {
        List<UUID> cases = cases(2009);
        Report issued = issued(draft(2009));
        courtroom.headDidNotCome(District.OFFICER, cases.getFirst(), "出庭人员登记有误");
        assertThat(evidence.whole(District.OFFICER, issued)).isTrue();
        Path file = folder.resolve("pack.zip");
        evidence.write(District.OFFICER, issued, file, (files, of) -> {});
        byte[] pack = Files.readAllBytes(file);
        assertThat(EvidencePack.verify(file, Set.of(keys.certificate()))).isInstanceOf(Verification.Whole.class);
        assertThat(EvidencePack.verify(file, Set.of()))
                .isInstanceOfSatisfying(Verification.Consistent.class, consistent -> {
                    Verification.Checked whole = consistent.checked();
                    assertThat(whole.reportDigest()).isEqualTo(issued.issue().digest());
                    assertThat(whole.figures()).isEqualTo(3);
                    assertThat(whole.recounted()).isEqualTo(3);
                    assertThat(whole.records()).isEqualTo(5 + 7 + 5);
                });
        assertThat(ChainHeads.in(file)).singleElement().satisfies(head -> {
            assertThat(head.marked()).isTrue();
            assertThat(head.mark().certificate()).isEqualTo(keys.certificate());
            assertThat(dsl.fetchSingle("select hash from audit.line where sequence = ?", head.sequence())
                            .get(0, String.class))
                    .as("审计用包里的链头核对得上")
                    .isEqualTo(head.hash());
        });
        pack[pack.length / 2] ^= 1;
        assertThat(EvidencePack.verify(Files.write(file, pack), Set.of()))
                .isInstanceOfAny(Verification.Differs.class, Verification.Unreadable.class);
    }

    @Autowired
    Flyway flyway;

    @Test
    @DisplayName("印发时冻结的记录摘要，绕开平台改一个、删一个、加一个：核对时说出是哪份报告的哪个数字")
    void whatWasFrozenIsHeldAgainstTheIssuedText() throws Exception {
        cases(2007);
        Report issued = issued(draft(2007));
        String figure = issued.id() + " F11";
        String these = " where report = '" + issued.id() + "' and figure = 'F11'";
        assertThat(frozen("select 1"))
                .noneMatch(found -> found.contains(issued.id().toString()));
        assertThat(frozen("update reports.frozen_record set digest = sha256('x')" + these
                        + " and record = (select record from reports.frozen_record" + these + " limit 1)"))
                .contains("ROW_CHANGED " + figure);
        assertThat(frozen("delete from reports.frozen_record" + these
                        + " and record = (select record from reports.frozen_record" + these + " limit 1)"))
                .contains("ROW_MISSING " + figure);
        assertThat(frozen("insert into reports.frozen_record select report, figure, uuidv7(), ledger, digest"
                        + " from reports.frozen_record" + these + " limit 1"))
                .contains("ROW_ADDED " + figure);
    }

    /** What is found when the database's owner does this behind the triggers; it is taken back afterwards. */
    private List<String> frozen(String forged) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(forged);
            new FrozenRecords()
                    .hold(
                            DSL.using(owner, SQLDialect.POSTGRES),
                            (what, place, key, act, detail) -> found.add(what + " " + key));
            owner.rollback();
        }
        return found;
    }

    @Test
    @DisplayName("报告所依据的批次不能撤回，没有报告依据的可以")
    void aBatchUnderAnIssuedReportIsNotTakenBack() throws Exception {
        long batch = imported(1995);
        long other = imported(1993);
        issued(reports.draft(
                District.OFFICER, "依据批次的报告", "题\n\n出庭{F11 heads-in-court}。", District.GOVERNMENT, Period.year(1995)));
        assertThat(imports.takeBack(courtroom.appearances, District.OFFICER, batch, "导错了"))
                .isInstanceOfSatisfying(
                        TakenBack.Published.class,
                        published -> assertThat(published.ids()).hasSize(1));
        assertThat(imports.takeBack(courtroom.appearances, District.OFFICER, other, "导错了"))
                .isInstanceOf(TakenBack.Done.class);
    }

    private long imported(int year) throws Exception {
        Map<String, String> row = Courtroom.row(year, "区市场监管局");
        Path file = Files.writeString(
                folder.resolve(year + ".csv"),
                String.join(",", row.keySet()) + "\n" + String.join(",", row.values()) + "\n");
        ImportResult result = imports.take(
                courtroom.appearances,
                District.OFFICER,
                year + ".csv",
                file,
                ImportPlan.check().inEarnest(ImportPlan.Mode.ALL));
        assertThat(((ImportResult.Read) result).errors()).isEmpty();
        return ((ImportResult.Read) result).batch();
    }

    @Test
    @DisplayName("有写法问题或者数字不全的，不能印发")
    void whatIsFaultyIsNotIssued() {
        Report draft = reports.draft(
                District.OFFICER,
                "写错的报告",
                "标题\n\n区人大常委会：\n出庭{F11 区属行政机关负责人出庭应诉案}。\n",
                District.GOVERNMENT,
                Period.year(2011));
        assertThat(reports.issue(District.SIGNER, draft.id(), 1, ""))
                .isInstanceOfSatisfying(Outcome.Faulty.class, faulty -> {
                    Fault fault = faulty.faults().getFirst();
                    assertThat(fault.what()).isEqualTo("noSuchMetric");
                    assertThat(fault.line()).isEqualTo(4);
                    assertThat(fault.column()).isEqualTo(8);
                    assertThat(fault.near().getFirst()).isEqualTo("区属行政机关负责人出庭应诉案次");
                });
        Person reporter = new Person(
                "reporter",
                "报告人",
                District.GOVERNMENT,
                List.of(
                        new Person.Grant("reports", Set.of(Right.READ, Right.REPORT), Scope.WHOLE),
                        new Person.Grant("litigation", Set.of(Right.READ), Scope.of(Set.of(District.MARKET)))));
        Report own = reports.draft(reporter, "看不全的报告", TEMPLATE, District.GOVERNMENT, Period.year(2017));
        assertThat(reports.send(reporter, own.id(), 1))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::what)
                                .contains("narrowed"));
        assertThat(reports.issue(District.SIGNER, own.id(), 1, "示政发[2022]5号"))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.faults().getFirst().near()).containsExactly("示政发〔2022〕5号"));
    }

    @Test
    @DisplayName("草稿只给写报告的人看，印发的给看得到本机关的人看")
    void whoSeesWhat() {
        cases(2007);
        Report draft = draft(2007);
        Person reader = reader(Scope.WHOLE);
        assertThat(reports.find(reader, draft.id())).isEmpty();
        assertThat(reports.find(District.STREET_CLERK, draft.id())).isEmpty();
        assertThat(reports.issue(reader, draft.id(), 1, "")).isEqualTo(new Outcome.Missing());
        Report issued = issued(draft);
        assertThat(reports.find(reader, issued.id())).contains(issued);
        assertThat(reports.find(reader(Scope.of(Set.of(District.MARKET))), issued.id()))
                .isEmpty();
        assertThat(reports.all(reader)).contains(issued);
        assertThat(reports.issue(reader, draft.id(), 1, "")).isEqualTo(new Outcome.Forbidden());
        assertThatThrownBy(() -> reports.draft(reader, "x", TEMPLATE, District.GOVERNMENT, Period.year(2021)))
                .hasMessageContaining("does not write reports");
    }

    private static Person reader(Scope scope) {
        return new Person(
                "reader", "读者", new OrganCode("x"), List.of(new Person.Grant("reports", Set.of(Right.READ), scope)));
    }

    @Test
    @DisplayName("起草、送审、退回、签发、印发：写过、送过的不签发、不印发；签发以后改过的、数字变了的重新签发")
    void nobodyIssuesTheirOwn() {
        List<UUID> cases = cases(2008);
        Report draft = draft(2008);
        assertThat(reports.issue(District.OFFICER, draft.id(), 1, ""))
                .as("写的不印发")
                .isEqualTo(new Outcome.OwnHand());
        assertThat(reports.issue(COLLEAGUE, draft.id(), 1, "")).as("没有签发").isEqualTo(new Outcome.NotSigned(false));
        assertThat(reports.sign(District.OFFICER, draft.id(), 1)).as("没有签发的权限").isEqualTo(new Outcome.Forbidden());
        assertThat(reports.giveBack(District.SIGNER, draft.id(), 1, "未送审")).isEqualTo(new Outcome.NotSent());
        assertThat(status(reports.send(District.OFFICER, draft.id(), 1))).isEqualTo(Report.Status.SENT);
        assertThat(status(reports.giveBack(District.SIGNER, draft.id(), 1, "结尾要改")))
                .isEqualTo(Report.Status.RETURNED);
        assertThat(status(reports.save(District.OFFICER, draft.id(), 1, TEMPLATE.replace("特此报告", "另有说明。\n特此报告"))))
                .isEqualTo(Report.Status.DRAFT);
        assertThat(reports.sign(District.SIGNER, draft.id(), 1)).isInstanceOf(Outcome.Changed.class);
        assertThat(status(reports.sign(District.SIGNER, draft.id(), 2))).isEqualTo(Report.Status.SIGNED);
        courtroom.headDidNotCome(District.OFFICER, cases.getFirst(), "出庭人员登记有误");
        assertThat(reports.issue(COLLEAGUE, draft.id(), 2, "")).as("签发以后数字变了").isEqualTo(new Outcome.NotSigned(true));
        assertThat(status(reports.sign(District.SIGNER, draft.id(), 2))).isEqualTo(Report.Status.SIGNED);
        assertThat(status(reports.issue(COLLEAGUE, draft.id(), 2, ""))).isEqualTo(Report.Status.ISSUED);

        Report settled = draft(2008);
        reports.sign(District.SIGNER, settled.id(), 1);
        assertThat(status(reports.settle(COLLEAGUE, settled.id(), "换了名称", Period.year(2008), null)))
                .as("签发的不是这一份")
                .isEqualTo(Report.Status.DRAFT);
        assertThat(reports.issue(COLLEAGUE, settled.id(), 1, "")).isEqualTo(new Outcome.OwnHand());
        Person both = new Person(
                "both",
                "又写又签",
                District.GOVERNMENT,
                List.of(new Person.Grant("*", Set.of(Right.READ, Right.REPORT, Right.SIGN), Scope.WHOLE)));
        assertThat(reports.send(both, settled.id(), 1)).isInstanceOf(Done.class);
        assertThat(reports.sign(both, settled.id(), 1)).as("送审的不签发").isEqualTo(new Outcome.OwnHand());
        assertThat(reports.issue(both, settled.id(), 1, "")).isEqualTo(new Outcome.OwnHand());
    }

    private static Report.Status status(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).report().status();
    }

    @Test
    @DisplayName("数字再多，查询也只有几次")
    void figuresCostAHandfulOfStatements() throws Exception {
        Report draft = draft(2017);
        Manuscript few = reports.read(draft, TEMPLATE);
        StringBuilder more = new StringBuilder(TEMPLATE);
        for (int year = 1990; year < 2022; year++)
            more.insert(more.indexOf("特此报告"), "出庭{heads-in-court " + year + "}，应诉{cases-heard " + year + "}。\n");
        Manuscript many = reports.read(draft, more.toString());
        assertThat(many.tokens()).hasSize(few.tokens().size() + 64);
        int cost = statements(() -> reports.composed(District.OFFICER, draft, few));
        assertThat(statements(() -> reports.composed(District.OFFICER, draft, many)))
                .isLessThanOrEqualTo(cost)
                .isLessThan(12);
    }

    private int statements(Callable<?> work) throws Exception {
        return Queries.during(work).size();
    }

    @Test
    @DisplayName("每次保存是一稿，存下的稿不能再改；别人先存的不被盖掉")
    void everySaveIsAVersion() {
        Report draft = draft(2005);
        assertThat(reports.save(District.OFFICER, draft.id(), 1, TEMPLATE + "一"))
                .isInstanceOf(Done.class);
        assertThat(reports.save(COLLEAGUE, draft.id(), 1, "盖掉")).isInstanceOf(Outcome.Changed.class);
        assertThat(reports.save(COLLEAGUE, draft.id(), 2, TEMPLATE)).isInstanceOf(Done.class);
        assertThat(reports.versions(draft))
                .extracting(Version::number, Version::account)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "colleague"),
                        org.assertj.core.groups.Tuple.tuple(2, "officer"),
                        org.assertj.core.groups.Tuple.tuple(1, "officer"));
        assertThat(reports.version(draft, 2).template()).isEqualTo(TEMPLATE + "一");
        assertThat(reports.issue(District.SIGNER, draft.id(), 2, "")).isInstanceOf(Outcome.Changed.class);
        assertThatThrownBy(() -> dsl.transaction(tx -> {
                    tx.dsl().fetch("select set_config('zs.organs', '*', true)");
                    tx.dsl().execute("update reports.version set template = '改' where report = ?", draft.id());
                }))
                .rootCause()
                .hasMessageContaining("a version is never changed");
    }

    @Test
    @DisplayName("打字时自动保存的只有本人看得到，不成稿，审计链不为它添行；保存为一稿才有一行，写着那一稿的摘要")
    void typingIsNoActAndSavingIsOne() {
        Report draft = draft(2004);
        long before = lines();
        for (String typed : List.of("一", "一二", "一二三"))
            assertThat(reports.keep(District.OFFICER, draft.id(), 1, TEMPLATE + typed))
                    .isInstanceOf(Done.class);
        assertThat(lines()).isEqualTo(before);
        assertThat(reports.versions(draft)).hasSize(1);
        assertThat(reports.typed(District.OFFICER, draft).orElseThrow().template())
                .isEqualTo(TEMPLATE + "一二三");
        assertThat(reports.typed(COLLEAGUE, draft)).isEmpty();

        assertThat(reports.save(District.OFFICER, draft.id(), 1, TEMPLATE + "一二三四"))
                .isInstanceOf(Done.class);
        assertThat(lines()).isEqualTo(before + 1);
        assertThat(
                        dsl.fetchValue(
                                "select detail ->> 'template' from audit.line where kind = 'reports.save' order by sequence desc limit 1"))
                .isEqualTo(Sm3.hex((TEMPLATE + "一二三四").getBytes(StandardCharsets.UTF_8)));
        assertThat(reports.typed(District.OFFICER, draft)).isEmpty();
        assertThat(reports.save(District.OFFICER, draft.id(), 2, TEMPLATE + "一二三四"))
                .isInstanceOf(Done.class);
        assertThat(lines()).as("没有新写什么，也就没有新的一稿").isEqualTo(before + 1);
    }

    @Test
    @DisplayName("别人先保存了一稿的，自动保存照样收下并说明；已经印发的、不能写的不收")
    void typingIsKeptWhoeverSavesMeanwhile() {
        cases(2003);
        Report draft = draft(2003);
        reports.keep(District.OFFICER, draft.id(), 1, "写了一半");
        assertThat(reports.save(COLLEAGUE, draft.id(), 1, TEMPLATE.replace("总体", "基本")))
                .isInstanceOf(Done.class);
        assertThat(reports.keep(District.OFFICER, draft.id(), 1, "写了一大半")).isInstanceOf(Outcome.Changed.class);
        assertThat(reports.typed(District.OFFICER, draft).orElseThrow())
                .returns("写了一大半", Reports.Typed::template)
                .returns(1, Reports.Typed::base);
        assertThat(reports.save(District.OFFICER, draft.id(), 1, "写完了")).isInstanceOf(Outcome.Changed.class);
        assertThat(reports.typed(District.OFFICER, draft)).isPresent();
        reports.drop(District.OFFICER, draft.id());
        assertThat(reports.typed(District.OFFICER, draft)).isEmpty();
        assertThat(reports.keep(District.STREET_CLERK, draft.id(), 2, "外人")).isInstanceOf(Outcome.Missing.class);
        assertThat(reports.issue(District.SIGNER, draft.id(), 2, "")).isInstanceOf(Done.class);
        assertThat(reports.keep(District.OFFICER, draft.id(), 2, "晚了")).isInstanceOf(Outcome.AlreadyIssued.class);
    }

    private long lines() {
        return dsl.fetchCount(dsl.selectOne().from("audit.line").where("kind <> 'reports.pack'"));
    }
}
