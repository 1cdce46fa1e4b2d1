package org.zhunsheng.platform.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.procedure.Walk;
import org.zhunsheng.platform.procedure.WalkTest;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("案卷评查的办理")
class FileReviewProcedureTest {

    private static final String TWO = "A1-32，第12页，扣2分，《行政处罚法》第五十九条";
    private static final String FIFTY = "A1-33，第3页，扣50分，《行政处罚法》第五十四条";
    private static final String REVIEWERS = "firstReviewerOrgan=区市场监管局 secondReviewerOrgan=区城管执法局";

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aCampaignAndItsFiles() {
        district.clear();
        before = district.now();
        walk.offices("file-review", District.STREET, Walk.JUSTICE);
        enter(
                "casefiles/campaigns",
                "name=二〇二二年评查 organ=区政府 announcedOn=2022-03-01 kinds=普通程序处罚 filesFrom=2021-03-01 filesTo=2022-02-28"
                        + " scope=处罚案卷 seed=示范20220301 drawnOn=2022-03-15 excellentFrom=90 qualifiedFrom=60");
        for (String item : new String[] {"A1-32 weight=2", "A1-33 weight=50"})
            enter(
                    "casefiles/score-items",
                    "code=" + item + " organ=区政府 kind=普通程序处罚 item=文书 veto=否 validFrom=2021-07-15");
        for (int number = 1; number <= 6; number++) draw("街罚卷〔2022〕" + number + "号", "望河街道", number);
        draw("司罚卷〔2022〕1号", "区司法局", 1);
    }

    private void draw(String file, String organ, int position) {
        enter(
                "casefiles/sampled-files",
                "fileNumber=" + file + " campaign=二〇二二年评查 organ=" + organ
                        + " kind=普通程序处罚 population=9 sample=9 position=" + position
                        + " drawnOn=2022-03-15 submission=待报送");
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("file-review", District.STREET, Walk.JUSTICE);
    }

    @Test
    @DisplayName("列入、送卷、指派、两人背对背评分、评定、通知、通知书核稿签发编号、送达：得分和等次没有人填")
    void aFileIsReviewed() {
        UUID matter = produced(1);
        walk.does("sifa", matter, "assignment", REVIEWERS);
        assertThat(walk.tries("jiedao", matter, "first", "")).isEqualTo("notTheirs");
        assertThat(walk.tries("pingcha", matter, "first", "firstFindings=依据没有写到款项"))
                .as("扣分项没有写明页码和条文")
                .isNotEqualTo(Walk.OK);
        walk.does("pingcha", matter, "first", "firstFindings=" + TWO);
        assertThat(walk.tries("sifa", matter, "result", "")).as("另一人没有评完").isEqualTo("before");
        walk.does("pingcha2", matter, "second", "secondFindings=" + TWO);
        walk.does("sifa", matter, "result", "");
        assertThat(walk.entered(matter))
                .containsEntry("kind", "PENALTY_GENERAL")
                .containsEntry("firstReviewer", "pingcha")
                .containsEntry("findings", TWO)
                .containsEntry("score", "98")
                .containsEntry("grade", "EXCELLENT")
                .doesNotContainKey("differences");
        walk.does("sifa", matter, "notification", "");
        assertThat(walk.tries("sifa", matter, "notice", "")).as("异议期没有过").isEqualTo("soonest");
        walk.on("2022-04-20", () -> {
            noticeGoesOut(matter, "noticeNumber=示司评〔2022〕1号");
            assertThat(walk.owed(matter)).as("合格的不整改").isEmpty();
            return true;
        });
        assertThat(walk.entered(matter))
                .containsEntry("noticeNumber", "示司评〔2022〕1号")
                .containsEntry("finalOn", "2022-04-20");
    }

    private void noticeGoesOut(UUID matter, String number) {
        walk.does("sifa", matter, "notice", "");
        assertThat(walk.tries("sifa", matter, "notice.checking", ""))
                .as("拟稿的不核稿")
                .isEqualTo("ownWork");
        walk.does("sifa2", matter, "notice.checking", "");
        assertThat(walk.tries("sifa2", matter, "notice.signing", "")).isEqualTo("notTheirs");
        walk.does("sifajuzhang", matter, "notice.signing", "");
        walk.does("sifa", matter, "notice.numbering", number);
        walk.does("sifa", matter, "notice.sealing", "");
        walk.does("sifa", matter, "service", "");
    }

    @Test
    @DisplayName("两份评分表背对背：另一人没有评完的，只有写的人看得到；一个人不评两份，被评查的机关不评自己的")
    void sheetsAreApart() {
        UUID matter = produced(2);
        walk.does("sifa", matter, "assignment", "firstReviewerOrgan=区城管执法局 secondReviewerOrgan=区城管执法局");
        walk.does("pingcha2", matter, "first", "firstFindings=" + TWO);
        assertThat(walk.reads("pingcha2", matter)).containsEntry("firstFindings", TWO);
        for (String other : new String[] {"pingcha3", "sifa", "jiedao"})
            assertThat(walk.reads(other, matter)).as(other).doesNotContainKeys("firstFindings", "firstReviewer");
        assertThat(walk.tries("pingcha2", matter, "second", "")).isEqualTo("ownWork");
        walk.does("pingcha3", matter, "second", "secondFindings=" + FIFTY);
        assertThat(walk.reads("sifa", matter)).containsKeys("firstFindings", "secondFindings");
        assertThat(walk.offered("sifa", matter, "result"))
                .as("没有两人都扣的")
                .doesNotContainKey("findings")
                .containsEntry("differences", "仅pingcha2：" + TWO + "。仅pingcha3：" + FIFTY);
        assertThat(walk.tries("sifa", matter, "result", "findings=" + TWO + " differences="))
                .as("差异没有写明怎样处理")
                .isEqualTo("DifferencesMustBeSettled");
        assertThat(walk.tries("sifa", matter, "result", "findings=" + FIFTY))
                .as("不合格的要有整改期限")
                .isNotEqualTo(Walk.OK);
        walk.does("sifa", matter, "result", "findings=" + TWO);
        assertThat(walk.withdraws("sifa", matter, "result")).isEqualTo(Walk.OK);
        assertThat(walk.entered(matter)).isEmpty();

        UUID own = produced(3);
        walk.does("sifa", own, "assignment", "firstReviewerOrgan=望河街道 secondReviewerOrgan=区城管执法局");
        assertThat(walk.tries("jiedao", own, "first", "")).as("没有评查权限").isEqualTo("notTheirs");
        assertThat(walk.returns("pingcha2", own, "assignment", "second", "评查人来自被评查机关"))
                .isEqualTo(Walk.OK);
        walk.does("sifa", own, "assignment", REVIEWERS);
        walk.does("sifa", own, "cancellation", "");
        assertThat(walk.tries("pingcha", own, "first", "")).isEqualTo("ended");
    }

    @Test
    @DisplayName("案卷退回再送两次；异议由没有经手的人复核，成立的重新评定；不合格的整改、销号；整改逾期的列为逾期")
    void anObjectionIsRechecked() {
        UUID matter = begun(4);
        for (int time = 1; time <= 2; time++) {
            walk.does("jiedao", matter, "production", "");
            assertThat(walk.returns("sifa", matter, "production", "assignment", "缺送达回证"))
                    .isEqualTo(Walk.OK);
        }
        walk.does("jiedao", matter, "production", "");
        walk.does("sifa", matter, "assignment", REVIEWERS);
        walk.does("pingcha", matter, "first", "firstFindings=" + FIFTY + "；" + TWO);
        walk.does("pingcha2", matter, "second", "secondFindings=" + FIFTY + "；" + TWO);
        walk.does("sifa", matter, "result", "rectifyBy=2022-05-31");
        assertThat(walk.entered(matter)).containsEntry("score", "48").containsEntry("grade", "UNQUALIFIED");
        walk.does("sifa", matter, "notification", "");
        walk.does("jiedao", matter, "objection", "objection=第12页已经写到款");
        assertThat(walk.owed(matter)).containsEntry("recheck", "2022-04-25");
        assertThat(walk.tries("jiedao", matter, "recheck", "objectionOutcome=调整"))
                .isEqualTo("notTheirs");
        assertThat(walk.tries("sifa", matter, "recheck", "objectionOutcome=调整"))
                .as("评定的不复核")
                .isEqualTo("ownWork");
        walk.does("sifa2", matter, "recheck", "objectionOutcome=调整");
        walk.on("2022-04-21", () -> {
            assertThat(walk.tries("sifa", matter, "notice", ""))
                    .as("复核要求调整，没有重新评定")
                    .isEqualTo("before");
            walk.does("sifa2", matter, "change", "");
            walk.does("sifa", matter, "result", "findings=" + FIFTY + " differences=复核后不扣2分 rectifyBy=2022-05-31");
            assertThat(walk.entered(matter))
                    .containsEntry("reviewedOn", "2022-04-12")
                    .containsEntry("score", "50")
                    .containsEntry("objectionOutcome", "CHANGED");
            noticeGoesOut(matter, "noticeNumber=示司评〔2022〕4号");
            assertThat(walk.owed(matter)).containsEntry("rectification", "2022-05-31");
            return true;
        });
        walk.on("2022-06-10", () -> {
            assertThat(walk.late("jiedao", matter)).isTrue();
            walk.does("jiedao", matter, "rectification", "rectification=已经补正文书");
            assertThat(walk.tries("jiedao", matter, "closure", "")).isEqualTo("notTheirs");
            walk.does("sifa", matter, "closure", "");
            assertThat(walk.owed(matter)).isEmpty();
            return true;
        });
    }

    @Test
    @DisplayName("逾期不送的列为逾期，不能提供的终止；评查人不在的由同事代评，写两个名字，仍不评另一份")
    void whoIsLateAndWhoIsAway() {
        UUID late = begun(5);
        assertThat(walk.owed(late)).containsEntry("production", "2022-04-19");
        walk.on("2022-04-20", () -> {
            assertThat(walk.late("jiedao", late)).isTrue();
            walk.does("sifa", late, "missing", "");
            assertThat(walk.tries("jiedao", late, "production", "")).isEqualTo("ended");
            return true;
        });

        UUID matter = walk.on("2022-06-10", () -> produced(6));
        walk.on("2022-06-10", () -> {
            walk.does("sifa", matter, "assignment", "firstReviewerOrgan=区城管执法局 secondReviewerOrgan=区城管执法局");
            walk.away("pingcha2", "pingcha3");
            assertThat(walk.standsIn("pingcha3", "pingcha2", matter, "first", "firstFindings="))
                    .isEqualTo(Walk.OK);
            assertThat(walk.hand(matter, "first")).isEqualTo("pingcha3/pingcha2");
            for (String hand : new String[] {"pingcha2", "pingcha3"})
                assertThat(walk.tries(hand, matter, "second", "")).as(hand).isEqualTo("ownWork");
            return true;
        });
    }

    @Test
    @DisplayName("区司法局自己的案卷由区政府办指派、评定、通知和签发")
    void theBureausOwnFileIsTheGovernments() {
        assertThat(walk.begun("jiedao", "file-review", "number=9 file=街罚卷〔2022〕1号"))
                .isEqualTo("notTheirs");
        UUID matter = walk.begin("sifa", "file-review", "number=8 file=司罚卷〔2022〕1号");
        walk.does("sifa2", matter, "production", "");
        assertThat(walk.tries("sifa", matter, "assignment", REVIEWERS)).isEqualTo("notTheirs");
        walk.does("banshen", matter, "assignment", "firstReviewerOrgan=区司法局 secondReviewerOrgan=区城管执法局");
        assertThat(walk.tries("sifa", matter, "first", "")).isEqualTo("ownOrgan");
        assertThat(walk.returns("pingcha2", matter, "assignment", "second", "评查人来自被评查机关"))
                .isEqualTo(Walk.OK);
        walk.does("banshen", matter, "assignment", REVIEWERS);
        walk.does("pingcha", matter, "first", "");
        walk.does("pingcha2", matter, "second", "");
        walk.does("banshen", matter, "result", "");
        assertThat(walk.entered(matter)).containsEntry("score", "100");
        walk.does("banshen", matter, "notification", "");
        walk.on("2022-06-10", () -> {
            walk.does("banshen", matter, "notice", "");
            assertThat(walk.tries("sifa", matter, "notice.checking", "")).isEqualTo("notTheirs");
            return true;
        });
    }

    private UUID begun(int file) {
        return walk.begin("sifa", "file-review", "number=" + file + " file=街罚卷〔2022〕" + file + "号");
    }

    private UUID produced(int file) {
        UUID matter = begun(file);
        walk.does("jiedao", matter, "production", "");
        return matter;
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, ledger, row);
    }
}
