package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhunsheng.platform.procedure.Desk.columns;
import static org.zhunsheng.platform.procedure.Desk.day;
import static org.zhunsheng.platform.procedure.Town.CITY;
import static org.zhunsheng.platform.procedure.Town.JUSTICE;
import static org.zhunsheng.platform.procedure.Town.OFFICE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.platform.procedure.Deed.Verb;

@DisplayName("评议意见整改的经过")
class RectificationTest {

    static final String RECTIFICATION = """
            rectification:
              name: 评议意见整改 / Rectification
              ledger: supervision/opinions
              basis: 《监督法》
              parts:
                office:    { office: government }
                lead:      { column: units }
                verifier:  { office: justice, instead: government }
                committee: { office: congress }
                leader:    { office: government, right: sign }
              begins: { name: 立项 / Opening, by: office, fills: [number, receivedOn], basis: 专项工作报告办法 }
              steps:
                division:   { name: 分解 / Division, by: office, fills: [units], within: { from: receivedOn, limit: 1 month }, basis: 专项工作报告办法 }
                measures:   { name: 措施 / Measures, by: lead, each: units, within: { from: receivedOn, limit: 3 month }, rests-on: division, basis: 专项工作报告办法 }
                extension:  { name: 延期 / Extension, by: committee, may: true, rounds: true, after: division, fills: [extensionNumber], extends: { of: measures, limit: 1 month, times: 2 }, basis: 专项工作报告办法 }
                suspension: { name: 停办 / Suspension, by: office, may: true, rounds: true, after: division, fills: [suspendedOn], owes: resumption, basis: 主任会议决定 }
                resumption: { name: 恢复 / Resumption, by: office, may: true, after: suspension, needs: suspendedOn, fills: [resumedOn], stops: { of: reply, from: suspendedOn, to: resumedOn }, basis: 主任会议决定 }
                progress:   { name: 进展 / Progress, by: lead, each: units, rounds: true, after: measures, rests-on: measures, basis: 专项工作报告办法 }
                verification: { name: 核实 / Verification, by: verifier, not: [measures, progress], not-organ: progress, fills: [verifiedOn], rests-on: progress, basis: 区政府督查办法 }
                comment:    { name: 委员会意见 / Comment, by: committee, fills: [commentNumber], rests-on: verification, basis: 《监督法》第十七条 }
                reply:      { name: 拟答复 / Drafting the reply, by: office, after: [comment, resumption], needs: commentNumber, fills: [repliedOn], within: { from: receivedOn, limit: 12 month }, rests-on: comment, paper: { signer: leader, number: [replyNumber], on: signedOn }, basis: 《监督法》第十七条 }
                termination: { name: 终止 / Termination, by: committee, may: true, ends: true, fills: [terminatedBecause], basis: 主任会议决定 }
                resolution: { name: 要求再办 / Called for again, by: committee, event: 常委会决议, fills: [resolutionNumber], owes: [measures, comment], basis: 《监督法》第二十条 }
            """;

    static Procedure procedure(String yaml) {
        return Desk.read(yaml);
    }

    private final Desk desk =
            Desk.begun(procedure(RECTIFICATION), "周", OFFICE, "2022-01-10", "number", "改1", "receivedOn", "2022-01-10");

    private void measured() {
        desk.done("division", "周", "2022-01-20", "units", "区住建委、区城管委");
        desk.doneFor("区住建委", "measures", "赵", "2022-02-10");
        desk.doneFor("区城管委", "measures", "王", "2022-02-14");
    }

    private void reported() {
        measured();
        desk.doneFor("区住建委", "progress", "赵", "2022-05-10");
        desk.doneFor("区城管委", "progress", "王", "2022-05-12");
    }

    private void commented() {
        reported();
        desk.done("verification", "孙", "2022-06-20", "verifiedOn", "2022-06-20");
        desk.done("comment", "郑", "2022-07-01", "commentNumber", "人监〔2022〕1号");
    }

    private void replied() {
        commented();
        desk.done("reply", "周", "2022-07-10", "repliedOn", "2022-07-10");
        desk.done("reply.checking", "吴", "2022-07-11");
        desk.done("reply.signing", "吴", "2022-07-12");
        desk.done("reply.numbering", "周", "2022-07-12", "replyNumber", "函1");
        desk.done("reply.sealing", "周", "2022-07-13");
    }

    @Test
    @DisplayName("两个牵头单位各报各的，别的机关核实，委员会提意见，答复拟稿、核稿、签发、编号、用印")
    void everyUnitAndThenThePaper() {
        desk.done("division", "周", "2022-01-20", "units", "区住建委、区城管委");
        desk.doneFor("区住建委", "measures", "赵", "2022-02-10");
        assertThat(desk.duty("measures", "2022-02-11"))
                .satisfies(duty -> assertThat(duty.office()).isEqualTo(CITY))
                .satisfies(duty -> assertThat(duty.due()).isEqualTo("2022-04-10"));
        assertThat(desk.act(desk.deed(Verb.DO, "measures", "赵", "2022-02-11").member("区城管委")))
                .as("一家不办另一家的")
                .isEqualTo("notTheirs");
        Desk whole = new RectificationTest().repliedDesk();
        assertThat(whole.standing("2022-07-13").complete()).isTrue();
        assertThat(whole.standing("2022-07-13").columns()).containsEntry("signedOn", "2022-07-12");
    }

    private Desk repliedDesk() {
        replied();
        return desk;
    }

    @Test
    @DisplayName("拟稿的不核稿、不签发；没有签发的不编号；签发的不用印；催办不催签发")
    void thePapersWay() {
        commented();
        desk.done("reply", "周", "2022-07-10", "repliedOn", "2022-07-10");
        assertThat(desk.act(desk.deed(Verb.DO, "reply.checking", "周", "2022-07-11")))
                .isEqualTo("ownWork");
        desk.done("reply.checking", "吴", "2022-07-11");
        assertThat(desk.act(desk.deed(Verb.DO, "reply.signing", "周", "2022-07-11")))
                .isEqualTo("ownWork");
        assertThat(desk.act(desk.deed(Verb.URGE, "reply.signing", "周", "2022-07-11")))
                .isEqualTo("upwards");
        assertThat(desk.act(
                        desk.deed(Verb.DO, "reply.numbering", "周", "2022-07-11").writes(columns("replyNumber", "函1"))))
                .isEqualTo("before");
        desk.done("reply.signing", "吴", "2022-07-12");
        desk.done("reply.numbering", "周", "2022-07-12", "replyNumber", "函1");
        assertThat(desk.act(desk.deed(Verb.DO, "reply.sealing", "吴", "2022-07-12")))
                .isEqualTo("ownWork");
    }

    @Test
    @DisplayName("稿子退回重拟，核稿、签发、编号都要重来")
    void aRewrittenPaperIsSignedAgain() {
        replied();
        desk.done("resolution", "郑", "2022-08-01", "resolutionNumber", "决议1");
        assertThat(desk.duties("2022-08-01"))
                .extracting(Duty::step)
                .contains("measures", "comment", "reply", "reply.checking", "reply.signing", "reply.sealing");
    }

    @Test
    @DisplayName("没有委员会意见，答复拟不了")
    void noReplyWithoutTheComment() {
        reported();
        assertThat(desk.waitsFor("reply", "2022-06-12")).containsExactly("verification", "comment");
    }

    @Test
    @DisplayName("牵头单位的人到司法局也不能核实自己的整改；并进司法局的，由区政府办核实，再没有别人的写明")
    void nobodyVerifiesTheirOwn() {
        reported();
        desk.town.join("赵", JUSTICE, day("2022-06-13"));
        Deed verified =
                desk.deed(Verb.DO, "verification", "赵", "2022-06-20").writes(columns("verifiedOn", "2022-06-20"));
        assertThat(desk.act(verified)).isEqualTo("ownWork");
        desk.town.merge(CITY, JUSTICE, day("2022-06-15"));
        assertThat(desk.duty("verification", "2022-06-20").office()).isEqualTo(OFFICE);
        assertThat(desk.act(desk.deed(Verb.DO, "verification", "孙", "2022-06-20")
                        .writes(columns("verifiedOn", "2022-06-20"))))
                .isEqualTo("notTheirs");
        desk.town.merge(JUSTICE, OFFICE, day("2022-06-16"));
        assertThat(desk.act(desk.deed(Verb.DO, "verification", "周", "2022-06-20")
                        .writes(columns("verifiedOn", "2022-06-20"))))
                .isEqualTo("ownOrgan");
        assertThat(desk.duty("verification", "2022-06-20").nobodyLeft()).isTrue();
    }

    @Test
    @DisplayName("常委会要求再办：已经答复的重新打开，措施、进展、核实、意见、答复都要重来")
    void aResolutionReopens() {
        replied();
        desk.done("resolution", "郑", "2022-08-01", "resolutionNumber", "决议1");
        desk.doneFor("区住建委", "measures", "赵", "2022-08-10");
        desk.doneFor("区城管委", "measures", "王", "2022-08-10");
        desk.doneFor("区住建委", "progress", "赵", "2022-08-20");
        assertThat(desk.turn("verification", "2022-08-20")).isFalse();
        desk.doneFor("区城管委", "progress", "王", "2022-08-26");
        assertThat(desk.turn("verification", "2022-08-26")).isTrue();
        assertThat(desk.owed("reply", "2022-08-26")).isTrue();
    }

    @Test
    @DisplayName("核实不实，只退回一个单位，另一个单位的进展仍然算数")
    void oneUnitIsSentBack() {
        reported();
        assertThat(desk.act(desk.deed(Verb.RETURN, "progress", "孙", "2022-06-20")
                        .member("区城管委")
                        .from("verification", "台账对不上")))
                .isNull();
        assertThat(desk.duties("2022-06-20"))
                .filteredOn(duty -> duty.step().equals("progress"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.taker()).isEqualTo("王"));
        desk.doneFor("区城管委", "progress", "王", "2022-06-25");
        assertThat(desk.turn("verification", "2022-06-25")).isTrue();
    }

    @Test
    @DisplayName("停办两次，一年的期限顺延停办的天数；延期两次为限")
    void suspendedTwice() {
        desk.done("division", "周", "2022-01-20", "units", "区住建委、区城管委");
        for (String[] stop :
                List.of(new String[] {"2022-03-01", "2022-03-11"}, new String[] {"2022-04-01", "2022-04-06"})) {
            desk.done("suspension", "周", stop[0], "suspendedOn", stop[0]);
            assertThat(desk.due("reply", stop[0])).isNull();
            desk.done("resumption", "周", stop[1], "resumedOn", stop[1]);
        }
        assertThat(desk.due("reply", "2022-04-06")).isEqualTo(day("2023-01-10").plusDays(10 + 5));
        desk.done("extension", "郑", "2022-04-07", "extensionNumber", "1");
        desk.done("extension", "郑", "2022-04-08", "extensionNumber", "2");
        assertThat(desk.due("measures", "2022-04-08")).isEqualTo("2022-06-10");
        assertThat(desk.act(desk.deed(Verb.DO, "extension", "郑", "2022-04-09").writes(columns("extensionNumber", "3"))))
                .isEqualTo("often");
    }

    @Test
    @DisplayName("补录的记录：写着的算办过，几家分别办的也算，从第一件没有办的接着办")
    void takenOver() {
        Desk old = Desk.takenOver(
                procedure(RECTIFICATION),
                "2022-06-25",
                "number",
                "改9",
                "receivedOn",
                "2022-01-10",
                "units",
                "区住建委、区城管委",
                "verifiedOn",
                "2022-06-20");
        assertThat(old.duties("2022-06-25"))
                .filteredOn(Duty::open)
                .extracting(Duty::step)
                .containsExactly("comment");
        old.returned("progress", "comment", "郑", "2022-06-26");
        assertThat(old.duties("2022-06-26"))
                .filteredOn(Duty::open)
                .extracting(Duty::step, Duty::member)
                .containsExactly(tuple("progress", "区住建委"), tuple("progress", "区城管委"));
        assertThat(old.act(old.deed(Verb.WITHDRAW, "verification", "孙", "2022-06-26")))
                .as("补录的撤不回")
                .isEqualTo("nothingToWithdraw");
    }
}
