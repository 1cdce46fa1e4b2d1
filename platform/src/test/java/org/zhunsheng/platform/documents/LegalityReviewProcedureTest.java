package org.zhunsheng.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.procedure.Walk;
import org.zhunsheng.platform.procedure.WalkTest;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("合法性审核的办理")
class LegalityReviewProcedureTest {

    @Autowired
    private District district;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aDistrictAtWork() {
        before = district.now();
        walk.offices("legality-review", District.STREET, Walk.JUSTICE, Walk.OFFICE);
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("legality-review", District.STREET, Walk.JUSTICE, Walk.OFFICE);
    }

    private static final String DRAFT =
            "subjectKind=行政规范性文件 materials=送审稿；起草说明；制定依据；征求意见及采纳情况；起草单位审核意见 urgent=否 subject=";

    private UUID sent(String subject) {
        return walk.on("2022-04-12", () -> walk.begin("jiedao", "legality-review", DRAFT + subject));
    }

    @Test
    @DisplayName("送审、收件、材料齐全、审核；意见书核稿、签发、编号、用印；要修改的逐条答复")
    void aDraftIsReviewed() {
        UUID matter = sent("停车管理通告");
        assertThat(walk.tries("jiedao", matter, "acceptance", "number=示司审〔2022〕801号"))
                .isEqualTo("notTheirs");
        walk.does("sifa", matter, "acceptance", "number=示司审〔2022〕801号");
        walk.does("sifa", matter, "completeness", "");
        assertThat(walk.tries("sifa", matter, "review", "result=合法"))
                .as("不到五个工作日")
                .isEqualTo("P-REV-DAYS");
        walk.on("2022-04-21", () -> {
            assertThat(walk.tries("jiedao2", matter, "review", "result=合法")).isEqualTo("notTheirs");
            walk.does("sifa", matter, "review", "result=应当予以修改");
            assertThat(walk.tries("sifa", matter, "review.checking", ""))
                    .as("写的人不核稿")
                    .isEqualTo("ownWork");
            walk.does("sifa2", matter, "review.checking", "");
            assertThat(walk.tries("sifa2", matter, "review.signing", "")).isEqualTo("notTheirs");
            walk.does("sifajuzhang", matter, "review.signing", "");
            walk.does("sifa", matter, "review.numbering", "");
            walk.does("sifa", matter, "review.sealing", "");
            walk.does("jiedao", matter, "adoption", "");
            assertThat(walk.owed(matter)).isEmpty();
            return true;
        });
        assertThat(walk.entered(matter))
                .containsEntry("opinionOn", "2022-04-21")
                .containsEntry("reviewer", "sifa");
    }

    @Test
    @DisplayName("材料不齐的补正；补得不够退回再补，两次；撤回送审的终止")
    void whatIsMissingIsSupplied() {
        UUID matter = sent("集市管理规定");
        walk.does("sifa", matter, "acceptance", "number=示司审〔2022〕802号 supplementAskedOn=2022-04-12");
        assertThat(walk.tries("sifa", matter, "completeness", "")).isEqualTo("before");
        walk.does("jiedao", matter, "supplement", "");
        assertThat(walk.returns("sifa", matter, "supplement", "completeness", "缺起草说明"))
                .isEqualTo(Walk.OK);
        walk.does("jiedao", matter, "supplement", "");
        assertThat(walk.returns("sifa", matter, "supplement", "completeness", "缺依据"))
                .isEqualTo(Walk.OK);
        walk.does("jiedao", matter, "supplement", "");
        walk.does("sifa", matter, "completeness", "");
        assertThat(walk.owed(matter)).containsEntry("review", "2022-05-05");
        walk.does("jiedao", matter, "withdrawal", "");
        assertThat(walk.tries("sifa", matter, "review", "result=合法")).isEqualTo("ended");
    }

    @Test
    @DisplayName("期限过了的列为逾期；人不在的由同事代办，写两个名字")
    void whoIsLateAndWhoIsAway() {
        UUID matter = sent("养犬管理办法");
        walk.does("sifa", matter, "acceptance", "number=示司审〔2022〕803号");
        walk.does("sifa", matter, "completeness", "");
        walk.on("2022-05-16", () -> {
            assertThat(walk.owed(matter)).containsEntry("review", "2022-05-05");
            assertThat(walk.late("sifa", matter)).isTrue();
            walk.away("sifa", "sifa2");
            assertThat(walk.standsIn("sifa2", "sifa", matter, "review", "result=合法"))
                    .isEqualTo(Walk.OK);
            assertThat(walk.hand(matter, "review")).isEqualTo("sifa2/sifa");
            return true;
        });
    }

    @Test
    @DisplayName("紧急的和重大行政决策不套十五个工作日")
    void aTermIsForItsRecordsOnly() {
        UUID matter = walk.on(
                "2022-04-12",
                () -> walk.begin("jiedao", "legality-review", DRAFT.replace("urgent=否", "urgent=是") + "防汛通告"));
        walk.does("sifa", matter, "acceptance", "number=示司审〔2022〕804号");
        walk.does("sifa", matter, "completeness", "");
        assertThat(walk.owed(matter)).containsEntry("review", "");
    }
}
