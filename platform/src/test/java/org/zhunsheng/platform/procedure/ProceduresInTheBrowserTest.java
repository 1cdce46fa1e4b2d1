package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Browser;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledgers;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("浏览器里的办理：每个单位从“我的事项”打开，办自己的一步")
class ProceduresInTheBrowserTest {

    private static final OrganCode[] ALL = {
        District.GOVERNMENT, District.STREET, District.MARKET, Walk.JUSTICE, Walk.OFFICE
    };

    @Autowired
    BrowserWalk walk;

    @Autowired
    Walk offices;

    @Autowired
    Ledgers ledgers;

    @Autowired
    District district;

    private long before;

    private static final String[] PROCEDURES = {"duty-report", "bulletin", "score"};

    @BeforeAll
    void aDistrictAtWork() {
        assumeTrue(Browser.there(), "no chromium at /usr/bin/chromium");
        before = district.now();
        for (String procedure : PROCEDURES) offices.offices(procedure, ALL);
    }

    @AfterAll
    void nothingIsLeft() {
        walk.close();
        for (String procedure : PROCEDURES) offices.leave(procedure, ALL);
        district.clear(before);
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, ledger, row);
    }

    /** 核稿、签发、编号、用印。 */
    private void paper(UUID matter, String writer, String checker, String signer, String number) {
        walk.does(checker, matter, "核稿", "");
        walk.does(signer, matter, "签发", "");
        walk.does(writer, matter, "编号", number);
        walk.does(writer, matter, "用印", "");
    }

    @Test
    @DisplayName("半年履职报告：起草、核稿、签发、编号、用印、报送；退回两次；收下")
    void aDutyReport() {
        enter(
                "accountability/law-studies",
                "topic=行政处罚法 organ=望河街道 kind=会前学法 meeting=第1次办公会 heldOn=2021-09-10 minutes=40 expected=10 present=9 headPresent=是");
        walk.on("2022-04-12");
        UUID matter = walk.begin("jiedao", "duty-report", "");
        handedIn(matter, "duties=组织领导 uncoveredReason=没有案件 problems=人员不足 measures=补充人员", "number=望街〔2022〕1号");
        for (int time = 1; time <= 2; time++) {
            walk.returns("sifa", matter, "起草", "问题写得太空");
            handedIn(matter, "", "");
        }
        walk.does("sifa", matter, "收下", "");
        assertThat(walk.at("jiedao", matter).textContent("main")).contains("已办结", "退回 2 次");
        walk.walked(matter);
        assertThat(walk.byItself(matter, "period", "organ", "endsOn")).isGreaterThanOrEqualTo(40);
    }

    private void handedIn(UUID matter, String text, String number) {
        walk.does("jiedao", matter, "起草", text);
        walk.cannot("jiedao", matter, "核稿");
        paper(matter, "jiedao", "jiedao2", "zhuren", number);
        walk.does("jiedao", matter, "报送", "");
    }

    @Test
    @DisplayName("通报：冻结、三个工作日以后核对完毕、起草、核稿、签发、编号、用印、印发、逐一签收")
    void aBulletin() {
        walk.on("2022-04-12");
        UUID matter = walk.begin("sifa", "bulletin", "system=街乡司法行政业务 title=街乡司法行政业务通报");
        assertThat(walk.waits("sifa", matter).textContent("main")).contains("2022-04-15 以前不能办");
        walk.cannot("sifa", matter, "单位核对");
        walk.on("2022-04-15");
        walk.does("sifa", matter, "单位核对", "");
        walk.does("sifa", matter, "起草", "recipients=望河街道；区市场监管局");
        paper(matter, "sifa", "sifa2", "quzhang", "documentNumber=示司通〔2022〕1号");
        walk.does("sifa", matter, "印发", "");
        walk.does("jiedao", matter, "签收", "");
        walk.does("jianguan", matter, "签收", "");
        walk.walked(matter);
        assertThat(walk.byItself(matter, "documentNumber", "organ", "issuedOn")).isGreaterThanOrEqualTo(40);
    }

    @Test
    @DisplayName("考核得分：列入、系统计分、自评、核验、通知公示、五个工作日以后定分")
    void aScore() {
        enter("assessment/schemes", "name=二〇二一年街乡考核方案 organ=区政府 year=2021 assessed=街道和乡镇 issuedOn=2020-12-20");
        enter(
                "assessment/indicators",
                "number=2021街乡A09 metric=law-studies-held code=A09 scheme=二〇二一年街乡考核方案 organ=区政府 name=学法 field=学法培训"
                        + " startsOn=2021-01-01 weight=3 formula=最低次数计分 least=4 computation=次数÷4 source=学法台账 cycle=年度 legalGrounds=国发〔2010〕33号");
        walk.on("2022-04-12");
        UUID matter = walk.begin("sifa", "score", "period=2021 indicator=2021街乡A09 organ=望河街道");
        walk.does("sifa", matter, "系统计分", "");
        assertThat(walk.refused("jiedao", matter, "自评", "selfScore=3")).contains("佐证");
        walk.does("jiedao", matter, "自评", "selfScore=3 selfEvidence=另有两次会议纪要");
        walk.does("sifa", matter, "核验", "verifiedScore=2.25 verifiedReason=一次有纪要");
        walk.does("sifa", matter, "通知公示", "");
        assertThat(walk.waits("sifa", matter).textContent("main")).contains("以前不能办");
        walk.cannot("sifa", matter, "定分");
        walk.on("2022-05-10");
        walk.does("sifa", matter, "定分", "");
        walk.walked(matter);
        assertThat(walk.byItself(matter, "period", "organ", "snapshotOn")).isGreaterThanOrEqualTo(40);
    }
}
