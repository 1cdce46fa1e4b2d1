package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.platform.procedure.Desk.columns;
import static org.zhunsheng.platform.procedure.Desk.day;
import static org.zhunsheng.platform.procedure.Town.CITY;
import static org.zhunsheng.platform.procedure.Town.HOUSING;
import static org.zhunsheng.platform.procedure.Town.JUSTICE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.platform.calendar.Counting;
import org.zhunsheng.platform.procedure.Deed.Verb;

@DisplayName("规范性文件合法性审核的经过")
class LegalityReviewTest {

    static final String REVIEW = """
            legality-review:
              name: 合法性审核 / Legality review
              ledger: documents/legality-reviews
              basis: 国办发〔2018〕115号
              parts:
                drafter:  { column: submittedBy }
                reviewer: { column: organ }
                meeting:  { office: government }
              begins: { name: 发起 / Opening, by: drafter, fills: [number, submittedBy, organ], basis: 115号 }
              steps:
                submission: { name: 送审 / Submission, by: drafter, fills: [submittedOn, draft], basis: 115号 }
                acceptance:
                  name: 受理 / Acceptance
                  by: reviewer
                  fills: [receivedOn, acceptance, askedOn]
                  within: { from: submittedOn, limit: 5 workday }
                  silence: { acceptance: COMPLETE, receivedOn: due }
                  rests-on: submission
                  basis: 本区审核规程
                supplement: { name: 补正 / Supplement, by: drafter, applies: { acceptance: INCOMPLETE }, fills: [suppliedOn], owes: acceptance, stops: { of: review, from: askedOn, to: suppliedOn }, basis: 115号 }
                invitation: { name: 邀请论证 / Invitation, by: reviewer, may: true, rounds: true, after: acceptance, fills: [invitedOn], owes: hearing, basis: 115号 }
                hearing:    { name: 论证 / Hearing, by: reviewer, may: true, after: invitation, needs: invitedOn, fills: [heardOn], stops: { of: review, from: invitedOn, to: heardOn }, basis: 115号 }
                extension:  { name: 延期 / Extension, by: meeting, may: true, after: acceptance, fills: [extensionNumber], extends: { of: review, limit: 10 workday, times: 1 }, basis: 本区审核规程 }
                review:
                  name: 审核 / Review
                  by: reviewer
                  after: [supplement, hearing]
                  not: [submission, supplement]
                  fills: [conclusion, points]
                  rests-on: [submission, supplement, hearing]
                  no-sooner: { from: receivedOn, limit: 5 workday }
                  within: { from: receivedOn, limit: 15 workday }
                  basis: 115号
                adoption:     { name: 逐条采纳 / Adoption, by: drafter, applies: { conclusion: AMEND }, each: points, rests-on: review, basis: 115号 }
                deliberation: { name: 审议 / Deliberation, by: meeting, gate: P-REV, fills: [session], rests-on: [review, adoption], basis: 37号 }
                withdrawal:   { name: 撤回送审 / Withdrawal, by: drafter, may: true, ends: true, fills: [withdrawnBecause], basis: 本区审核规程 }
                instruction:  { name: 上级要求 / Instruction, by: reviewer, event: 上级要求, fills: [instructionNumber], owes: review, basis: 37号 }
            """;

    static Procedure procedure(String yaml) {
        return Desk.read(yaml, "askedOn", "points");
    }

    private final Desk desk = Desk.begun(
            procedure(REVIEW), "赵", HOUSING, "2022-04-11", "number", "审1", "submittedBy", "区住建委", "organ", "区司法局");

    private void submit(String on) {
        desk.done("submission", "赵", on, "submittedOn", on, "draft", "稿" + on);
    }

    private void accept(String on) {
        desk.done("acceptance", "孙", on, "receivedOn", "2022-04-18", "acceptance", "COMPLETE");
    }

    private void ask(String on) {
        desk.done("acceptance", "孙", on, "receivedOn", "2022-04-18", "acceptance", "INCOMPLETE", "askedOn", on);
    }

    private Deed conclusion(String by, String on, String conclusion) {
        return desk.deed(Verb.DO, "review", by, on).writes(columns("conclusion", conclusion, "points", "第三条、第九条"));
    }

    private void conclude(String on, String conclusion) {
        assertThat(desk.act(conclusion("李", on, conclusion))).isNull();
    }

    private void reviewed(String conclusion) {
        submit("2022-04-15");
        accept("2022-04-18");
        conclude("2022-04-26", conclusion);
    }

    @Test
    @DisplayName("送审、受理、审核、逐条采纳、集体审议：一步接一步，办完即结")
    void oneStepAfterAnother() {
        assertThat(desk.waitsFor("review", "2022-04-11")).containsExactly("submission", "acceptance", "supplement");
        submit("2022-04-15");
        accept("2022-04-18");
        assertThat(desk.missing("review", "2022-04-20"))
                .as("不得少于五个工作日")
                .containsExactly(Refusal.of("soonest", day("2022-04-24")));
        assertThat(desk.act(conclusion("李", "2022-04-20", "LAWFUL"))).isEqualTo("soonest");
        assertThat(desk.due("review", "2022-04-20")).isEqualTo("2022-05-10");
        conclude("2022-04-26", "AMEND");
        assertThat(desk.waitsFor("deliberation", "2022-04-27")).containsExactly("adoption");
        desk.doneFor("第三条", "adoption", "赵", "2022-04-27");
        assertThat(desk.owed("adoption", "2022-04-27")).as("还有第九条").isTrue();
        assertThat(desk.act(desk.deed(Verb.DO, "adoption", "赵", "2022-04-27").member("第三条")))
                .isEqualTo("done");
        assertThat(desk.act(desk.deed(Verb.DO, "adoption", "赵", "2022-04-27").member("第一条")))
                .isEqualTo("noShare");
        desk.doneFor("第九条", "adoption", "赵", "2022-04-28");
        desk.done("deliberation", "周", "2022-05-05", "session", "第八次");
        assertThat(desk.standing("2022-05-05").complete()).isTrue();
        assertThat(desk.duties("2022-05-05")).isEmpty();
        assertThat(desk.owed("adoption", "2022-04-27")).as("过去那一天还是那样").isTrue();
    }

    @Test
    @DisplayName("结论合法的，不用逐条采纳，直接审议；已经审核的不再审核")
    void aLawfulDraftNeedsNoAdoption() {
        reviewed("LAWFUL");
        assertThat(desk.turn("deliberation", "2022-04-26")).isTrue();
        assertThat(desk.act(desk.deed(Verb.DO, "adoption", "赵", "2022-04-27").member("第三条")))
                .isEqualTo("needless");
        assertThat(desk.act(conclusion("李", "2022-04-27", "LAWFUL"))).isEqualTo("done");
    }

    @Test
    @DisplayName("没有写齐的、先后颠倒的、日期倒回的、没有这一步的，都不收")
    void whatIsIncompleteIsRefused() {
        assertThat(desk.act(desk.deed(Verb.DO, "acceptance", "孙", "2022-04-12")
                        .writes(columns("receivedOn", "2022-04-12", "acceptance", "COMPLETE"))))
                .isEqualTo("before");
        assertThat(desk.act(desk.deed(Verb.DO, "submission", "赵", "2022-04-12").writes(columns("draft", "稿"))))
                .isEqualTo("empty");
        assertThat(desk.act(desk.deed(Verb.DO, "hearing", "孙", "2022-04-12").writes(columns("heardOn", "2022-04-12"))))
                .isEqualTo("before");
        submit("2022-04-15");
        assertThat(desk.act(desk.deed(Verb.TAKE, "acceptance", "孙", "2022-04-14")))
                .isEqualTo("earlier");
        accept("2022-04-18");
        assertThat(desk.act(desk.deed(Verb.DO, "hearing", "孙", "2022-04-19").writes(columns("heardOn", "2022-04-19"))))
                .as("没有邀请过的，不开论证会")
                .isEqualTo("empty");
        assertThat(new Acting(desk.town, Counting.byThePublishedNotices())
                        .inTheWay(desk.course(), 9, desk.deed(Verb.DO, "voting", "赵", "2022-04-19")))
                .isEqualTo(Refusal.of("noStep"));
    }

    @Test
    @DisplayName("退回两次：每次都回到起草人手里，写过的都在，审核要重新做")
    void returnedTwice() {
        submit("2022-04-15");
        accept("2022-04-18");
        for (String on : List.of("2022-04-25", "2022-04-27")) {
            desk.returned("submission", "review", "孙", on);
            assertThat(desk.duties(on).getFirst())
                    .satisfies(duty -> assertThat(duty.step()).isEqualTo("submission"))
                    .satisfies(duty -> assertThat(duty.taker()).isEqualTo("赵"))
                    .satisfies(duty -> assertThat(duty.returned()).isTrue());
            assertThat(desk.turn("review", on)).isFalse();
            submit(on);
            accept(on);
        }
        conclude("2022-05-06", "LAWFUL");
        assertThat(desk.course().deeds())
                .filteredOn(deed -> deed.step().equals("submission") && deed.verb() == Verb.DO)
                .extracting(deed -> deed.columns().get("draft"))
                .containsExactly("稿2022-04-15", "稿2022-04-25", "稿2022-04-27");
    }

    @Test
    @DisplayName("退回要写理由，只退给前面已经办完的；发起的那一步退不回去")
    void whatCannotBeReturned() {
        submit("2022-04-15");
        assertThat(desk.act(
                        desk.deed(Verb.RETURN, "submission", "孙", "2022-04-18").from("acceptance", " ")))
                .isEqualTo("reason");
        assertThat(desk.act(desk.deed(Verb.RETURN, "begins", "孙", "2022-04-18").from("acceptance", "不全")))
                .isEqualTo("nothingToReturn");
        assertThat(desk.act(desk.deed(Verb.RETURN, "review", "孙", "2022-04-18").from("acceptance", "不全")))
                .isEqualTo("nothingToReturn");
        assertThat(desk.act(
                        desk.deed(Verb.RETURN, "submission", "孙", "2022-04-18").from("review", "不全")))
                .as("还没轮到审核")
                .isEqualTo("nothingToReturn");
    }

    @Test
    @DisplayName("审核过了期限仍然能办，待办写明到期日")
    void lateIsStillDone() {
        submit("2022-04-15");
        accept("2022-04-18");
        assertThat(desk.duty("review", "2022-05-11").due()).isEqualTo("2022-05-10");
        conclude("2022-05-11", "LAWFUL");
    }

    @Test
    @DisplayName("补正、论证两次停期限，延期一次，恢复后的到期日一天不差")
    void stoppedAndLengthened() {
        submit("2022-04-15");
        ask("2022-04-20");
        assertThat(desk.due("review", "2022-04-22")).as("停着").isNull();
        desk.done("supplement", "赵", "2022-04-26", "suppliedOn", "2022-04-26");
        accept("2022-04-26");
        assertThat(desk.due("review", "2022-04-26")).isEqualTo("2022-05-17");
        desk.done("invitation", "孙", "2022-04-28", "invitedOn", "2022-04-28");
        assertThat(desk.waitsFor("review", "2022-04-29")).contains("hearing");
        desk.done("hearing", "孙", "2022-05-06", "heardOn", "2022-05-06");
        assertThat(desk.due("review", "2022-05-06")).isEqualTo("2022-05-20");
        assertThat(desk.due("review", "2022-04-27")).as("过去那一天").isEqualTo("2022-05-17");
        desk.done("extension", "周", "2022-05-07", "extensionNumber", "延1");
        assertThat(desk.due("review", "2022-05-07")).isEqualTo("2022-06-06");
        assertThat(desk.act(
                        desk.deed(Verb.DO, "extension", "周", "2022-05-08").writes(columns("extensionNumber", "延2"))))
                .as("只能延一次")
                .isIn("often", "done");
    }

    @Test
    @DisplayName("要求补正以后草案退回重写：原来的补正不用等了，停着的期限接着走")
    void aStopEndsWhenThereIsNothingToWaitFor() {
        submit("2022-04-15");
        ask("2022-04-20");
        desk.returned("submission", "supplement", "赵", "2022-04-21");
        submit("2022-04-22");
        accept("2022-04-22");
        assertThat(desk.due("review", "2022-04-22")).as("停两天").isEqualTo("2022-05-12");
    }

    @Test
    @DisplayName("五个工作日不说材料不全，视为受理；后来的第一个动作把它写进经过")
    void silence() {
        submit("2022-04-14");
        assertThat(desk.isDone("acceptance", "2022-04-21")).isFalse();
        assertThat(desk.standing("2022-04-22").columns())
                .containsEntry("acceptance", "COMPLETE")
                .containsEntry("receivedOn", "2022-04-21");
        assertThat(desk.course().deeds()).hasSize(2);
        assertThat(desk.act(desk.deed(Verb.TAKE, "review", "孙", "2022-04-25"))).isNull();
        assertThat(desk.course().deeds()).hasSize(4);
        assertThat(desk.course().deeds().get(2).by()).isEqualTo(Deed.NOBODY);
        assertThat(desk.act(desk.deed(Verb.WITHDRAW, "acceptance", "孙", "2022-04-25")))
                .as("没有人说过的，没有什么可撤")
                .isEqualTo("nothingToWithdraw");
    }

    @Test
    @DisplayName("起草的人调到司法局也不能审自己起草的，代别人审、别人替他审也不行；审过的不再起草")
    void nobodyReviewsThemselves() {
        submit("2022-04-15");
        accept("2022-04-18");
        desk.town.leave("赵", day("2022-04-20"));
        desk.town.join("赵", JUSTICE, day("2022-04-20"));
        desk.town.standIn("赵", "李", JUSTICE, day("2022-04-20"), day("2022-12-31"));
        desk.town.standIn("孙", "赵", JUSTICE, day("2022-04-20"), day("2022-12-31"));
        assertThat(desk.act(conclusion("赵", "2022-04-26", "LAWFUL"))).isEqualTo("ownWork");
        assertThat(desk.act(conclusion("赵", "2022-04-26", "LAWFUL").inNameOf("李")))
                .isEqualTo("ownWork");
        assertThat(desk.act(conclusion("孙", "2022-04-26", "LAWFUL").inNameOf("赵")))
                .isEqualTo("ownWork");
        conclude("2022-04-26", "LAWFUL");
        desk.returned("submission", "deliberation", "周", "2022-04-27");
        desk.town.join("李", HOUSING, day("2022-04-27"));
        desk.town.leave("赵", day("2022-04-28"));
        assertThat(desk.act(desk.deed(Verb.DO, "submission", "李", "2022-04-28")
                        .writes(columns("submittedOn", "2022-04-28", "draft", "改稿"))))
                .as("审核人不起草下一稿")
                .isEqualTo("ownWork");
    }

    @Test
    @DisplayName("只剩起草的人，审核没有人能办：写明要指定别人")
    void nobodyIsLeft() {
        submit("2022-04-15");
        accept("2022-04-18");
        desk.town.leave("孙", day("2022-04-20"));
        desk.town.leave("李", day("2022-04-20"));
        desk.town.join("赵", JUSTICE, day("2022-04-20"));
        assertThat(desk.duty("review", "2022-04-26").nobodyLeft()).isTrue();
        desk.town.join("王", JUSTICE, day("2022-04-26"));
        assertThat(desk.duty("review", "2022-04-26").nobodyLeft()).isFalse();
    }

    @Test
    @DisplayName("草案改写了，审核要再做一次，期限从改写那天重新算；审议也等着")
    void aRewrittenDraftIsReviewedAgain() {
        reviewed("LAWFUL");
        desk.returned("submission", "deliberation", "周", "2022-04-27");
        assertThat(desk.isDone("review", "2022-04-27")).as("退回本身已使审核失去依据").isFalse();
        submit("2022-05-05");
        accept("2022-05-06");
        assertThat(desk.owed("review", "2022-05-06")).isTrue();
        assertThat(desk.due("review", "2022-05-06")).isEqualTo("2022-05-25");
        assertThat(desk.waitsFor("deliberation", "2022-05-06")).contains("review");
    }

    @Test
    @DisplayName("上级要求重新审核：已经办结的事项重新打开")
    void anInstructionReopens() {
        oneStepAfterAnother();
        desk.done("instruction", "孙", "2022-06-07", "instructionNumber", "京司〔2022〕1号");
        assertThat(desk.owed("review", "2022-06-07")).isTrue();
        assertThat(desk.missing("review", "2022-06-07"))
                .as("重新审核也不少于五个工作日")
                .containsExactly(Refusal.of("soonest", day("2022-06-14")));
        assertThat(desk.waitsFor("deliberation", "2022-06-07")).contains("review");
    }

    @Test
    @DisplayName("领办的人离开：一笔登记，事情由同一机关的人接着办")
    void aLeaversMattersGoOn() {
        assertThat(desk.act(desk.deed(Verb.TAKE, "submission", "赵", "2022-04-11")))
                .isNull();
        Deed byQian = desk.deed(Verb.DO, "submission", "钱", "2022-04-15")
                .writes(columns("submittedOn", "2022-04-15", "draft", "稿"));
        assertThat(desk.act(byQian)).isEqualTo("taken");
        assertThat(desk.act(desk.deed(Verb.TAKE, "submission", "钱", "2022-04-15")))
                .isEqualTo("taken");
        desk.town.leave("赵", day("2022-04-15"));
        assertThat(desk.duty("submission", "2022-04-15"))
                .satisfies(duty -> assertThat(duty.office()).isEqualTo(HOUSING))
                .satisfies(duty -> assertThat(duty.taker()).isNull());
        assertThat(desk.act(byQian)).isNull();
    }

    @Test
    @DisplayName("机关合并以后，原机关的事由新机关办，还不知道由谁办的也一样")
    void aMergedOrgansMattersGoOn() {
        desk.town.merge(HOUSING, CITY, day("2022-04-15"));
        assertThat(desk.duty("submission", "2022-04-15").office()).isEqualTo(CITY);
        desk.done("submission", "王", "2022-04-15", "submittedOn", "2022-04-15", "draft", "稿");
    }

    @Test
    @DisplayName("看的是旧稿，稿子改了：意见不收，请重新看一遍；催办不算改动")
    void anOpinionOnADraftThatChangedIsRefused() {
        submit("2022-04-15");
        accept("2022-04-18");
        int seen = desk.course().deeds().size();
        assertThat(desk.act(desk.deed(Verb.URGE, "review", "赵", "2022-04-25"))).isNull();
        assertThat(desk.act(seen, desk.deed(Verb.TAKE, "review", "李", "2022-04-25")))
                .isNull();
        desk.returned("submission", "review", "李", "2022-04-25");
        submit("2022-04-25");
        accept("2022-04-25");
        assertThat(desk.act(seen, conclusion("李", "2022-05-06", "LAWFUL"))).isEqualTo("changed");
        conclude("2022-05-06", "LAWFUL");
    }

    @Test
    @DisplayName("没有人接办之前可以撤回，写过的退出记录、留在经过；接办以后不能")
    void withdrawnBeforeItIsTaken() {
        submit("2022-04-15");
        assertThat(desk.act(desk.deed(Verb.WITHDRAW, "submission", "赵", "2022-04-16")))
                .isNull();
        assertThat(desk.owed("submission", "2022-04-16")).isTrue();
        assertThat(desk.standing("2022-04-16").columns()).doesNotContainKey("draft");
        assertThat(desk.course().deeds()).hasSize(3);
        submit("2022-04-17");
        assertThat(desk.act(desk.deed(Verb.TAKE, "acceptance", "孙", "2022-04-18")))
                .isNull();
        assertThat(desk.act(desk.deed(Verb.WITHDRAW, "submission", "赵", "2022-04-18")))
                .isEqualTo("goneOn");
    }

    @Test
    @DisplayName("转办给同一机关的人；代办写下两个名字；别机关的人接不了")
    void handedOnAndStoodIn() {
        assertThat(desk.act(
                        desk.deed(Verb.HAND_ON, "submission", "赵", "2022-04-12").to("钱")))
                .isNull();
        assertThat(desk.act(
                        desk.deed(Verb.HAND_ON, "submission", "钱", "2022-04-12").to("孙")))
                .isEqualTo("notTheirs");
        desk.town.standIn("赵", "钱", HOUSING, day("2022-04-13"), day("2022-04-20"));
        Deed deed = desk.deed(Verb.DO, "submission", "赵", "2022-04-14")
                .writes(columns("submittedOn", "2022-04-14", "draft", "稿"));
        assertThat(desk.act(deed)).isEqualTo("taken");
        assertThat(desk.act(deed.inNameOf("钱"))).isNull();
        assertThat(desk.course().deeds().getLast())
                .satisfies(last -> assertThat(last.by()).isEqualTo("赵"))
                .satisfies(last -> assertThat(last.inNameOf()).isEqualTo("钱"));
    }

    @Test
    @DisplayName("催办的要在事项里有一份，也不能冒别人的名；不欠的不用催")
    void whoMayUrge() {
        submit("2022-04-15");
        assertThat(desk.act(desk.deed(Verb.URGE, "submission", "赵", "2022-04-18")))
                .isEqualTo("nothingToUrge");
        assertThat(desk.act(desk.deed(Verb.URGE, "acceptance", "王", "2022-04-18")))
                .isEqualTo("notTheirs");
        assertThat(desk.act(
                        desk.deed(Verb.URGE, "acceptance", "赵", "2022-04-18").inNameOf("孙")))
                .isEqualTo("notTheirs");
        assertThat(desk.act(desk.deed(Verb.URGE, "acceptance", "赵", "2022-04-18")))
                .isNull();
    }

    @Test
    @DisplayName("依签批件登记：写明文号和签批人，另一人复核以后才算，登记人和签批人都不能复核")
    void signedOnPaper() {
        submit("2022-04-15");
        accept("2022-04-18");
        desk.town.join("陈", JUSTICE, day("2022-04-01"));
        Deed register = desk.deed(Verb.REGISTER, "review", "孙", "2022-04-26").writes(columns("conclusion", "LAWFUL"));
        assertThat(desk.act(register)).isEqualTo("paperUnsaid");
        assertThat(desk.act(register.to("赵").saying("司审〔2022〕1号第1页")))
                .as("签批的应当是审核机关的人")
                .isEqualTo("notTheirs");
        assertThat(desk.act(desk.deed(Verb.CONFIRM, "review", "李", "2022-04-26")))
                .isEqualTo("nothingToConfirm");
        assertThat(desk.act(register.to("李").saying("司审〔2022〕1号第1页"))).isNull();
        assertThat(desk.isDone("review", "2022-04-26")).isFalse();
        assertThat(desk.act(register.to("李").saying("又一份"))).isEqualTo("waitsForCheck");
        assertThat(desk.act(desk.deed(Verb.CONFIRM, "review", "孙", "2022-04-27")))
                .isEqualTo("ownWork");
        assertThat(desk.act(desk.deed(Verb.CONFIRM, "review", "李", "2022-04-27")))
                .isEqualTo("ownWork");
        assertThat(desk.act(desk.deed(Verb.CONFIRM, "review", "陈", "2022-04-27")))
                .isNull();
        assertThat(desk.standing("2022-04-27").columns()).containsEntry("conclusion", "LAWFUL");
        assertThat(desk.turn("deliberation", "2022-04-27")).isTrue();
    }

    @Test
    @DisplayName("自己签批、自己登记的，也要另一人复核；登记以后草案改了的，不再等复核，重新登记")
    void aSignedPaperOnAnEarlierDraftIsNone() {
        submit("2022-04-15");
        accept("2022-04-18");
        Deed register = desk.deed(Verb.REGISTER, "review", "李", "2022-04-26")
                .writes(columns("conclusion", "LAWFUL"))
                .to("李")
                .saying("司审〔2022〕1号第1页");
        assertThat(desk.act(register)).isNull();
        assertThat(desk.act(desk.deed(Verb.CONFIRM, "review", "李", "2022-04-26")))
                .isEqualTo("ownWork");
        assertThat(desk.act(
                        desk.deed(Verb.RETURN, "submission", "李", "2022-04-27").from("review", "附件不全")))
                .isNull();
        submit("2022-04-28");
        accept("2022-04-28");
        assertThat(desk.act(desk.deed(Verb.CONFIRM, "review", "孙", "2022-05-09")))
                .isEqualTo("nothingToConfirm");
        Deed again = desk.deed(Verb.REGISTER, "review", "李", "2022-05-09")
                .writes(columns("conclusion", "LAWFUL"))
                .to("李")
                .saying("司审〔2022〕2号第1页");
        assertThat(desk.act(again)).isNull();
        assertThat(desk.act(desk.deed(Verb.CONFIRM, "review", "孙", "2022-05-09")))
                .isNull();
    }

    @Test
    @DisplayName("起草机关撤回送审，事项终止，谁也不再欠什么")
    void endedForGood() {
        submit("2022-04-15");
        desk.done("withdrawal", "赵", "2022-04-16", "withdrawnBecause", "不再制定");
        assertThat(desk.standing("2022-12-31").ended()).isTrue();
        assertThat(desk.duties("2022-12-31")).isEmpty();
        assertThat(desk.act(desk.deed(Verb.TAKE, "acceptance", "孙", "2022-04-17")))
                .isEqualTo("ended");
    }

    @Test
    @DisplayName("别人的栏目不能顺手写")
    void nobodyWritesAnothersColumn() {
        assertThat(desk.act(desk.deed(Verb.DO, "submission", "赵", "2022-04-14")
                        .writes(columns("submittedOn", "2022-04-14", "draft", "稿", "conclusion", "LAWFUL"))))
                .isEqualTo("notItsColumn");
        assertThat(procedure(REVIEW).writer("conclusion").orElseThrow().id()).isEqualTo("review");
    }
}
