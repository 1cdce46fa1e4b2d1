package org.zhunsheng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.papers.proof.ChainHead;
import org.zhunsheng.papers.proof.FigureDigest;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.audit.Difference.What;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.PlainRecord;

/** Every test is the database's owner who changes something behind the platform's back, and takes it back afterwards. */
@PlatformTest
@DisplayName("核对记录与审计链：数据库的主人绕开平台改了什么，都看得出来，说得出是哪一条")
class ReconciliationTest {

    private static final String ORGANS = "organs.organ";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Acts acts;

    @Autowired
    Recount recount;

    @Autowired
    Flyway flyway;

    private UUID id = new UUID(0, 0);
    private long registered;
    private long corrected;

    /** An organ that was registered and then corrected once. */
    @BeforeEach
    void aRecordWithAHistory() {
        String name = "示范区第" + System.nanoTime() + "办公室";
        var written = (Outcome.Written) ledgers.register(
                organs(),
                District.OFFICER,
                Map.of("name", name, "kind", "OTHER", "parent", "示范区人民政府", "foundedOn", "2020-01-01", "code", code()));
        id = written.id();
        registered = entry().act();
        assertThat(ledgers.correct(organs(), District.OFFICER, id, registered, Map.of("shortName", "办公室"), "补填简称"))
                .isInstanceOf(Outcome.Written.class);
        corrected = entry().act();
    }

    @SuppressWarnings("unchecked")
    private Entries<Record> organs() {
        return (Entries<Record>) ledgers.named("organs/organs").orElseThrow();
    }

    /** The record as its digest sees it. */
    private Map<String, Object> plain() {
        Instant end = Instant.parse("2999-01-01T00:00:00Z");
        return organs().plain(District.OFFICER, List.of(id), end, new PlainRecord.Same(Set.of(), ""))
                .getFirst()
                .content();
    }

    private Entry<Record> entry() {
        return organs().find(District.OFFICER, id).orElseThrow();
    }

    /** A credit code with the check character that belongs to it (GB 32100-2015). */
    private static String code() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String seventeen = "11990100MB%07d".formatted(System.nanoTime() / 1000 % 10_000_000);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + alphabet.charAt((31 - sum % 31) % 31);
    }

    @Test
    @DisplayName("没有人动过的，完整；登记、更正、撤下、授权都在其中")
    void whatNobodyTouchedIsWhole() throws Exception {
        Reconciliation.Report report = after();
        assertThat(report.whole()).as(report.found().toString()).isTrue();
        assertThat(report.records()).isGreaterThanOrEqualTo(2);
        assertThat(report.older()).isZero();
        assertThat(report.lines()).isEqualTo(report.sequence());
    }

    @Test
    @DisplayName("改了一条记录的一个字，摘要没改：说出是哪一条")
    void aChangedColumn() throws Exception {
        assertThat(found(after("update organs.organ set name = name || '甲' where id = '" + id + "'")))
                .contains(What.CONTENT_CHANGED + " " + ORGANS + " " + id + " " + corrected);
    }

    @Test
    @DisplayName("改了一条记录，摘要也按公开的算法改对了：与留痕不符，说出是哪一条")
    void aChangedColumnWithItsDigest() throws Exception {
        Map<String, Object> canonical = new TreeMap<>(plain());
        canonical.put("shortName", "假的简称");
        String digest = FigureDigest.ofRecord(canonical);
        Reconciliation.Report report = after("update organs.organ set short_name = '假的简称', digest = decode('" + digest
                + "', 'hex') where id = '" + id + "'");
        assertThat(found(report)).containsExactly(What.RECORD_CHANGED + " " + ORGANS + " " + id + " " + corrected);
    }

    @Test
    @DisplayName("旧版本改了一个字：说出是哪一条、哪一次行为写的")
    void aChangedVersionInTheHistory() throws Exception {
        assertThat(found(after("update organs.organ_history set name = '别的' where id = '" + id + "'")))
                .containsExactly(What.CONTENT_CHANGED + " " + ORGANS + " " + id + " " + registered);
    }

    @Test
    @DisplayName("摘要以外的列也看得出来：登记时间、所违规则、写它的行为、取代它的行为")
    void whatStandsBesideTheContent() throws Exception {
        assertThat(found(after(
                        "update organs.organ set entered_at = entered_at - interval '1 year' where id = '" + id + "'")))
                .containsExactly(What.RECORD_CHANGED + " " + ORGANS + " " + id + " " + corrected);
        assertThat(found(after("update organs.organ set broken = '{X}' where id = '" + id + "'")))
                .containsExactly(What.RECORD_CHANGED + " " + ORGANS + " " + id + " " + corrected);
        assertThat(found(after("update organs.organ set act = 1 where id = '" + id + "'")))
                .contains(
                        What.RECORD_MISSING + " " + ORGANS + " " + id + " " + corrected,
                        What.RECORD_ADDED + " " + ORGANS + " " + id + " 1");
        assertThat(found(after("update organs.organ_history set replaced_act = 1 where id = '" + id + "'")))
                .containsExactlyInAnyOrder(
                        What.HISTORY_MISSING + " " + ORGANS + " " + id + " " + corrected,
                        What.HISTORY_ADDED + " " + ORGANS + " " + id + " 1");
    }

    @Test
    @DisplayName("删了一条记录、删了它的旧版本：说出是哪一条")
    void aDeletedRecord() throws Exception {
        assertThat(found(after("delete from organs.organ where id = '" + id + "'")))
                .containsExactly(What.RECORD_MISSING + " " + ORGANS + " " + id + " " + corrected);
        assertThat(found(after("delete from organs.organ_history where id = '" + id + "'")))
                .containsExactlyInAnyOrder(
                        What.RECORD_MISSING + " " + ORGANS + " " + id + " " + registered,
                        What.HISTORY_MISSING + " " + ORGANS + " " + id + " " + corrected);
    }

    @Test
    @DisplayName("塞进一条记录，写在别人的行为名下或者没有的行为名下：都看得出来")
    void anInsertedRecord() throws Exception {
        UUID added = UUID.randomUUID();
        String copy = "create temp table t on commit drop as select * from organs.organ where id = '" + id + "'";
        assertThat(found(after(
                        copy,
                        "update t set id = '" + added + "', name = '没有的机关', code = 'X'",
                        "insert into organs.organ select * from t")))
                .contains(What.RECORD_ADDED + " " + ORGANS + " " + added + " " + corrected);
        assertThat(found(after(
                        copy,
                        "update t set id = '" + added + "', name = '没有的机关', code = 'X', act = 999999999",
                        "insert into organs.organ select * from t")))
                .contains(
                        What.RECORD_ADDED + " " + ORGANS + " " + added + " 999999999",
                        What.RECORD_WITHOUT_LINE + " " + ORGANS + " " + added + " 999999999");
    }

    @Test
    @DisplayName("把现行记录藏进历史，把旧版本换回现行：都看得出来")
    void aRecordMovedIntoTheHistoryAndBack() throws Exception {
        assertThat(found(after(
                        "insert into organs.organ_history select o.*, " + corrected
                                + " from organs.organ o where id = '" + id + "'",
                        "delete from organs.organ where id = '" + id + "'")))
                .contains(What.HISTORY_ADDED + " " + ORGANS + " " + id + " " + corrected);
        assertThat(found(after(
                        "create temp table t on commit drop as select * from organs.organ_history where id = '" + id
                                + "'",
                        "alter table t drop column replaced_act",
                        "delete from organs.organ where id = '" + id + "'",
                        "delete from organs.organ_history where id = '" + id + "'",
                        "insert into organs.organ select * from t")))
                .contains(
                        What.RECORD_MISSING + " " + ORGANS + " " + id + " " + corrected,
                        What.HISTORY_MISSING + " " + ORGANS + " " + id + " " + corrected);
    }

    @Test
    @DisplayName("停掉触发器再写、连平台的行为编号也照样设好：没有留痕的写入看得出来")
    void aWriteWithoutTriggers() throws Exception {
        assertThat(found(after(
                        "alter table organs.organ disable trigger all",
                        "select set_config('zs.act', '" + corrected + "', true)",
                        "update organs.organ set short_name = '改' where id = '" + id + "'")))
                .contains(What.CONTENT_CHANGED + " " + ORGANS + " " + id + " " + corrected);
    }

    @Test
    @DisplayName("连留痕一起改：留痕与审计行不符；删了留痕、添了留痕，都看得出来")
    void aChangedTrace() throws Exception {
        assertThat(found(after("update audit.trace set written = overlay(written placing '\\x00' from 20) where act = "
                        + corrected)))
                .contains(What.TRACE_CHANGED + " " + ORGANS + "  " + corrected);
        assertThat(found(after("delete from audit.trace where act = " + corrected)))
                .contains(
                        What.TRACE_MISSING + " " + ORGANS + "  " + corrected,
                        What.RECORD_ADDED + " " + ORGANS + " " + id + " " + corrected);
        assertThat(found(after("insert into audit.trace values (999999999, 'organs.organ', 0, '', '')")))
                .containsExactly(What.TRACE_ADDED + " " + ORGANS + "  999999999");
    }

    @Test
    @DisplayName("审计行改了、删了、挪了：说出是哪一行")
    void aChangedLine() throws Exception {
        long line = sequence(corrected);
        assertThat(found(after("update audit.line set account = 'somebody' where act = " + corrected)))
                .containsExactly(What.LINE_CHANGED + " audit.line  " + corrected);
        Reconciliation.Report dropped = after("delete from audit.line where act = " + registered);
        assertThat(found(dropped))
                .contains(
                        What.LINE_MISSING + " audit.line  null",
                        What.TRACE_ADDED + " " + ORGANS + "  " + registered,
                        What.RECORD_WITHOUT_LINE + " " + ORGANS + " " + id + " " + registered);
        assertThat(dropped.found().stream()
                        .filter(difference -> difference.what() == What.LINE_MISSING)
                        .map(Difference::line))
                .containsExactly(line - 1);
        assertThat(found(after(
                        "update audit.line set sequence = 888888888 where act = " + registered,
                        "update audit.line set sequence = " + (line - 1) + " where act = " + corrected,
                        "update audit.line set sequence = " + line + " where act = " + registered)))
                .contains(What.LINE_CHANGED + " audit.line  " + corrected);
    }

    @Test
    @DisplayName("链从末尾截短：留下的记录没有审计行；连记录也删净的，与留存的链头不符")
    void aTruncatedChain() throws Exception {
        assertThat(found(after("delete from audit.line where sequence >= " + sequence(corrected))))
                .contains(
                        What.TRACE_ADDED + " " + ORGANS + "  " + corrected,
                        What.RECORD_WITHOUT_LINE + " " + ORGANS + " " + id + " " + corrected);
        acts.note("officer", "test.note", "x", Map.of());
        Reconciliation.Kept head = head();
        Reconciliation.Report report =
                after(List.of(head), "delete from audit.line where sequence = " + head.sequence());
        assertThat(found(report)).containsExactly(What.CHAIN_CUT + " audit.line  null");
        assertThat(report.found().getFirst().line()).isEqualTo(head.sequence());
    }

    @Test
    @DisplayName("整条链从头重写、首尾相接：只有留存的链头看得出来")
    void aRewrittenChain() throws Exception {
        acts.note("officer", "test.note", "重写以前", Map.of());
        Reconciliation.Kept head = head();
        String hash = after().hash();
        assertThat(hash).isEqualTo(head.hash());
        Reconciliation.Report report = rewritten(head);
        assertThat(found(report)).containsExactly(What.CHAIN_REWRITTEN + " audit.line  null");
    }

    @Autowired
    ChainHeads heads;

    @Autowired
    org.zhunsheng.platform.tampermark.MachineKeys keys;

    @org.junit.jupiter.api.io.TempDir
    java.nio.file.Path elsewhere;

    @Test
    @DisplayName("链头有本安装的标记，写下来读回来一样；改一个字、换一把钥匙标的，都不认")
    void aHeadIsMarked() throws Exception {
        ChainHead head = heads.now().orElseThrow();
        ChainHead read = ChainHead.read(head.json());
        assertThat(read.json()).isEqualTo(head.json());
        assertThat(Reconciliation.Kept.of(read, keys.certificates()).marked()).isTrue();
        ChainHead forged = new ChainHead(head.sequence(), "f".repeat(64), head.at(), head.mark());
        assertThat(Reconciliation.Kept.of(forged, keys.certificates()).marked()).isFalse();
        assertThat(Reconciliation.Kept.of(head, List.of()).marked()).isFalse();
        assertThat(found(after(List.of(Reconciliation.Kept.of(forged, keys.certificates())))))
                .containsExactly(What.HEAD_FORGED + " audit.line  null");
        var place = new ChainHeads(
                dsl,
                keys,
                elsewhere,
                java.nio.file.Files.createDirectory(elsewhere.resolve("usb")).toString());
        place.keep();
        place.keep();
        acts.note("officer", "test.note", "又一行", Map.of());
        place.keep();
        assertThat(ChainHeads.in(elsewhere.resolve("usb").resolve(ChainHeads.FILE)))
                .hasSize(2)
                .isEqualTo(place.kept());
    }

    @Test
    @DisplayName("夜间的核对记得住：结果留在库里，页面写得出哪一条、带着查找的链接；改回来再核对，就没有了")
    void aRunIsRemembered() throws Exception {
        check.run("platform", true);
        assertThat(check.last(true).orElseThrow().differences()).isZero();
        outside("update organs.organ set founded_on = founded_on + 1 where id = '" + id + "'");
        try {
            check.run("platform", true);
            assertThat(check.differences()).isEqualTo(1);
            ChainCheck.Found found = check.last(true).orElseThrow();
            assertThat(found.found())
                    .containsExactly(
                            new Difference(What.CONTENT_CHANGED, ORGANS, id.toString(), corrected, null, "digest"));
            AuditPage.Check page = pages.check(check);
            assertThat(page.found().getFirst().called()).isEqualTo("记录内容与摘要不符");
            assertThat(page.found().getFirst().place()).contains("机构");
            assertThat(page.found().getFirst().about()).isEqualTo(id.toString());
        } finally {
            outside("update organs.organ set founded_on = founded_on - 1 where id = '" + id + "'");
        }
        check.run("platform", true);
        assertThat(check.differences()).isZero();
        check.run("platform", false);
        assertThat(check.last(false).orElseThrow().all()).isFalse();
    }

    @Autowired
    ChainCheck check;

    @Autowired
    AuditPages pages;

    @Autowired
    DSLContext dsl;

    private void outside(String sql) throws SQLException {
        try (Connection owner = owner()) {
            forge(owner, sql);
            owner.commit();
        }
    }

    @Test
    @DisplayName("绕开平台给自己授权、换口令、恢复停用的账号、改令牌：说出是谁的哪一列")
    void aForgedGrant() throws Exception {
        String account = "u" + System.nanoTime();
        acts.write(
                District.OFFICER,
                Scope.NOTHING,
                "test.account",
                account,
                Map.of(),
                act -> act.dsl()
                        .execute(
                                "insert into access.account (login, name, organ, password, changed) values (?, '甲', 'x', 'old', ?)",
                                account,
                                act.number()));
        assertThat(after().whole()).isTrue();
        Reconciliation.Report password =
                after("update access.account set password = 'new' where login = '" + account + "'");
        assertThat(found(password)).containsExactly(What.ROW_CHANGED + " access.account " + account + " " + last());
        assertThat(password.found().getFirst().detail()).isEqualTo("password");
        assertThat(found(after("delete from access.account where login = '" + account + "'")))
                .containsExactly(What.ROW_MISSING + " access.account " + account + " " + last());
        assertThat(found(after(
                        "insert into access.role_grant (account, role, module, organ, first_day, granted_by, reason, act)"
                                + " values ('" + account
                                + "', 'SECURITY', '*', 'x', '2020-01-01', 'somebody', '', 1)")))
                .singleElement()
                .asString()
                .startsWith(What.ROW_ADDED + " access.role_grant ");
        assertThat(found(after(
                        "delete from audit.image where key = '" + account + "'",
                        "update access.account set password = 'new' where login = '" + account + "'")))
                .contains(
                        What.TRACE_MISSING + " access.account  " + last(),
                        What.ROW_ADDED + " access.account " + account + " null");
        assertThat(found(after("delete from audit.guarded where place = 'access.account'")))
                .contains(What.GUARD_MISSING + " access.account  null");
    }

    @Test
    @DisplayName("绕开平台改双人复核、给本人的告知、动态口令的：说出是哪一张表、哪一列")
    void aForgedProposal() throws Exception {
        String account = "v" + System.nanoTime();
        acts.write(District.OFFICER, Scope.NOTHING, "test.account", account, Map.of(), act -> {
            act.dsl()
                    .execute(
                            "insert into access.account (login, name, organ, password, changed) values (?, '乙', 'x', 'old', ?)",
                            account,
                            act.number());
            act.dsl()
                    .execute(
                            "insert into access.proposal (kind, account, reason, proposed_by, proposed_as, act) values ('PASSWORD', ?, '忘记口令', 'admin', 'ADMINISTER', ?)",
                            account,
                            act.number());
            act.dsl()
                    .execute(
                            "insert into access.notice (account, kind, done_by, with_whom) values (?, 'PASSWORD', 'admin', 'security')",
                            account);
            return act.dsl()
                    .execute("insert into access.second_factor (account, key_sealed) values (?, 'sealed')", account);
        });
        assertThat(after().whole()).isTrue();
        for (var forged : Map.of(
                        "access.proposal", "settled_by = 'security', outcome = 'CONFIRMED'",
                        "access.notice", "done_by = 'somebody'",
                        "access.second_factor", "key_sealed = 'another'")
                .entrySet()) {
            Reconciliation.Report report = after(
                    "update " + forged.getKey() + " set " + forged.getValue() + " where account = '" + account + "'");
            assertThat(report.found()).singleElement().satisfies(difference -> {
                assertThat(difference.what()).isEqualTo(What.ROW_CHANGED);
                assertThat(difference.place()).isEqualTo(forged.getKey());
                assertThat(forged.getValue()).contains(difference.detail().split(", ")[0]);
            });
        }
        assertThat(after("update access.second_factor set last_step = 7 where account = '" + account + "'")
                        .whole())
                .isTrue();
        assertThat(found(after("delete from access.notice where account = '" + account + "'")))
                .singleElement()
                .asString()
                .startsWith(What.ROW_MISSING + " access.notice ");
    }

    @Test
    @DisplayName("受保护的表，不经行为写不进去")
    void aGuardedTableIsWrittenByActs() throws Exception {
        try (Connection owner = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = owner.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                            statement.execute("insert into organs.alias (written, code, act) values ('x', 'y', 1)"))
                    .hasMessageContaining("is written by an act");
            for (String table : List.of("audit.trace", "audit.image"))
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute("delete from " + table))
                        .hasMessageContaining("only grows");
        }
    }

    @Test
    @DisplayName("只核对新增的：旧记录里的改动不看，新记录里的看得出来；全部核对都看得出来")
    void onlyWhatIsNew() throws Exception {
        long since = sequence(registered);
        String old = "update organs.organ_history set name = '别的' where id = '" + id + "'";
        String fresh = "update organs.organ set name = '别的' where id = '" + id + "'";
        try (Connection owner = owner()) {
            forge(owner, old, fresh);
            Reconciliation.Report some = run(owner, since, List.of());
            assertThat(found(some)).containsExactly(What.CONTENT_CHANGED + " " + ORGANS + " " + id + " " + corrected);
            assertThat(some.lines()).isEqualTo(some.sequence() - since);
            assertThat(found(run(owner, 0, List.of()))).hasSize(2);
            owner.rollback();
        }
    }

    private static List<String> found(Reconciliation.Report report) {
        return report.found().stream()
                .map(difference ->
                        difference.what() + " " + difference.place() + " " + difference.key() + " " + difference.act())
                .toList();
    }

    private Reconciliation.Report after(String... statements) throws SQLException {
        return after(List.of(), statements);
    }

    private Reconciliation.Report after(List<Reconciliation.Kept> heads, String... statements) throws SQLException {
        try (Connection owner = owner()) {
            forge(owner, statements);
            Reconciliation.Report report = run(owner, 0, heads);
            owner.rollback();
            return report;
        }
    }

    private Connection owner() throws SQLException {
        Connection owner = flyway.getConfiguration().getDataSource().getConnection();
        owner.setAutoCommit(false);
        return owner;
    }

    private static void forge(Connection owner, String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            for (String forged : statements) statement.execute(forged);
            statement.execute("set local session_replication_role = origin");
        }
    }

    private Reconciliation.Report run(Connection owner, long since, List<Reconciliation.Kept> heads) {
        return Reconciliation.of(
                DSL.using(owner, SQLDialect.POSTGRES),
                new OneLedger(recount),
                List.of(),
                since,
                heads,
                (place, done) -> {});
    }

    /** Looks at the ledger of organs, so that forty runs are done soon; whatever left traces is looked at too. */
    private record OneLedger(Recount all) implements Recount {

        @Override
        public List<String> places() {
            return List.of(ORGANS);
        }

        @Override
        public String ledger(String place) {
            return all.ledger(place);
        }

        @Override
        public long recount(
                DSLContext tx, String place, long since, java.util.function.BiConsumer<String, Long> wrong) {
            return all.recount(tx, place, since, wrong);
        }
    }

    /** Every line anew from the first on, as who has our classes can write it. */
    private Reconciliation.Report rewritten(Reconciliation.Kept head) throws SQLException {
        try (Connection owner = owner()) {
            DSLContext tx = DSL.using(owner, SQLDialect.POSTGRES);
            List<Line> lines = new ArrayList<>(
                    new LineStore(tx, new org.zhunsheng.platform.kernel.Today("now")).walk(all -> all.toList()));
            try (Statement statement = owner.createStatement()) {
                statement.execute("set local session_replication_role = replica");
            }
            String previous = org.zhunsheng.papers.proof.Chain.GENESIS;
            for (Line line : lines) {
                String account = line.sequence() == head.sequence() ? "somebody" : line.account();
                Line forged = new Line(
                        line.number(),
                        line.sequence(),
                        line.at(),
                        account,
                        line.kind(),
                        line.subject(),
                        line.detail(),
                        "");
                previous = org.zhunsheng.papers.proof.Chain.hash(previous, forged.content());
                tx.execute(
                        "update audit.line set account = ?, hash = ? where act = ?", account, previous, line.number());
            }
            Reconciliation.Report report = run(owner, 0, List.of(head));
            owner.rollback();
            return report;
        }
    }

    private Reconciliation.Kept head() throws SQLException {
        Reconciliation.Report now = after();
        return new Reconciliation.Kept(now.sequence(), now.hash(), true);
    }

    private long last() throws SQLException {
        return number("select max(act) from audit.line");
    }

    private long sequence(long act) throws SQLException {
        return number("select sequence from audit.line where act = " + act);
    }

    private long number(String sql) throws SQLException {
        try (Connection owner = owner()) {
            return DSL.using(owner, SQLDialect.POSTGRES).fetchSingle(sql).get(0, Long.class);
        }
    }
}
