package org.zhunsheng.platform.decisions;

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
@DisplayName("重大行政决策的办理")
class MajorDecisionProcedureTest {

    @Autowired
    private District district;

    @Autowired
    private Walk walk;

    private long before;

    @BeforeAll
    void aDistrictAtWork() {
        before = district.now();
        walk.offices("major-decision", District.GOVERNMENT, District.STREET, Walk.JUSTICE);
    }

    @AfterAll
    void nothingIsLeft() {
        district.clear(before);
        walk.leave("major-decision", District.GOVERNMENT, District.STREET, Walk.JUSTICE);
    }

    private UUID initiated(String name) {
        return walk.begin(
                "jiedao",
                "major-decision",
                "kind=公共政策和措施 secret=否 catalogueYear=2022 partyConsentOn=2022-01-15 cataloguePublishedOn=2022-01-20 name="
                        + name);
    }

    private void prepared(UUID matter) {
        walk.does(
                "jiedao",
                matter,
                "argument",
                "expertArgument=已履行 experts=教授 expertsOn=2022-04-11 expertsSigned=是 expertsImpartial=是");
        walk.does("jiedao", matter, "risk", "riskAssessment=已履行 riskAssessedOn=2022-04-11 riskConclusion=可控");
        walk.does("jiedao", matter, "competition", "competitionReview=不适用 competitionReason=不涉及");
    }

    @Test
    @DisplayName("四项程序、审查、讨论、公布、归档；起草的不审，审查满七个工作日")
    void aDecisionIsMade() {
        UUID matter = initiated("设施布局方案");
        walk.does(
                "jiedao",
                matter,
                "participation",
                "participation=已履行 commentFrom=2022-03-01 commentTo=2022-04-01 commentUrgent=否");
        assertThat(walk.tries("jiedao", matter, "sending", "")).as("还缺三项").isEqualTo("before");
        prepared(matter);
        walk.does("jiedao", matter, "sending", "");
        assertThat(walk.tries("sifa", matter, "review", "reviewResult=合法 advisersTookPart=是"))
                .isEqualTo("D-REV");
        walk.on("2022-04-25", () -> {
            walk.does("sifa", matter, "review", "reviewResult=合法 advisersTookPart=是 reviewNumber=示司审〔2022〕9号");
            walk.does("sifa2", matter, "review.checking", "");
            walk.does("sifajuzhang", matter, "review.signing", "");
            walk.does("sifa", matter, "review.numbering", "");
            walk.does("sifa", matter, "review.sealing", "");
            assertThat(walk.tries("jiedao", matter, "deliberation", "")).isEqualTo("notTheirs");
            walk.does(
                    "banzi",
                    matter,
                    "deliberation",
                    "papers=决策草案；意见采纳情况；专家意见采纳情况；风险评估报告；合法性审查意见 meeting=常务会议 headSpokeLast=是 dissent=无 outcome=通过");
            walk.does("jiedao", matter, "publication", "channel=区政府网站");
            walk.does("jiedao", matter, "archiving", "archived=公众参与记录；专家论证记录；风险评估记录；合法性审查记录；会议记录");
            assertThat(walk.owed(matter)).isEmpty();
            return true;
        });
        assertThat(walk.entered(matter))
                .containsEntry("publishedOn", "2022-04-25")
                .containsEntry("outcome", "PASSED");
    }

    @Test
    @DisplayName("应当公众参与而没有履行的，讨论的门不开；退回补了再来")
    void aMissingStepBlocksTheAgenda() {
        UUID matter = initiated("收费调整方案");
        walk.does("jiedao", matter, "participation", "participation=应当履行而未履行 commentUrgent=否");
        prepared(matter);
        walk.does("jiedao", matter, "sending", "");
        walk.on("2022-04-25", () -> {
            walk.does("sifa", matter, "review", "reviewResult=合法 advisersTookPart=是");
            walk.does("sifa2", matter, "review.checking", "");
            walk.does("sifajuzhang", matter, "review.signing", "");
            walk.does("sifa", matter, "review.numbering", "");
            walk.does("sifa", matter, "review.sealing", "");
            assertThat(
                            walk.tries(
                                    "banzi",
                                    matter,
                                    "deliberation",
                                    "papers=决策草案；意见采纳情况；专家意见采纳情况；风险评估报告；合法性审查意见 meeting=常务会议 headSpokeLast=是 dissent=无 outcome=通过"))
                    .isEqualTo("NoStepMayBeLeftOut");
            assertThat(walk.returns("banzi", matter, "participation", "deliberation", "没有公开征求意见"))
                    .isEqualTo(Walk.OK);
            assertThat(walk.tries("sifa", matter, "review", "reviewResult=合法 advisersTookPart=是"))
                    .as("前面的重新办完以前，审查不算")
                    .isEqualTo("before");
            return true;
        });
    }

    @Test
    @DisplayName("审查不合法的不能讨论；退回起草的改了再送")
    void anUnlawfulDraftIsNotDeliberated() {
        UUID matter = initiated("处罚办法");
        walk.does(
                "jiedao",
                matter,
                "participation",
                "participation=已履行 commentFrom=2022-03-01 commentTo=2022-04-01 commentUrgent=否");
        prepared(matter);
        walk.does("jiedao", matter, "sending", "");
        walk.on("2022-04-25", () -> {
            walk.does("sifa", matter, "review", "reviewResult=不合法 advisersTookPart=是");
            walk.does("sifa2", matter, "review.checking", "");
            walk.does("sifajuzhang", matter, "review.signing", "");
            walk.does("sifa", matter, "review.numbering", "");
            walk.does("sifa", matter, "review.sealing", "");
            assertThat(
                            walk.tries(
                                    "banzi",
                                    matter,
                                    "deliberation",
                                    "papers=决策草案；意见采纳情况；专家意见采纳情况；风险评估报告；合法性审查意见 meeting=常务会议 headSpokeLast=是 dissent=无 outcome=通过"))
                    .isEqualTo("D-REV-RESULT");
            assertThat(walk.returns("banzi", matter, "sending", "deliberation", "不合法，改了再送"))
                    .isEqualTo(Walk.OK);
            walk.does("jiedao", matter, "sending", "");
            assertThat(walk.owed(matter)).containsKey("review");
            return true;
        });
    }
}
