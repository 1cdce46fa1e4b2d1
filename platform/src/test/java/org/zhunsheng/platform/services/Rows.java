package org.zhunsheng.platform.services;

import java.util.Map;
import org.zhunsheng.platform.Trial;

/** A clerk's rows in order, from which others differ in what a test names. */
final class Rows {

    private static int last = 1_000;

    private Rows() {}

    static Map<String, String> item() {
        return Trial.row("code=T-" + ++last
                + " version=1 name=食品经营许可 kind=行政许可 organ=区市场监管局 basis=食品安全法第三十五条 clients=法人和其他组织"
                + " conditions=有与经营的食品相适应的场所 materials=申请表；平面图 materialCount=2 shareable=0 handling=承诺件"
                + " statutoryLimit=20 promisedLimit=5 limitUnit=工作日 online=是 visits=0 validFrom=2021-03-01");
    }

    static Map<String, String> theme() {
        return Trial.row("code=ZT-" + ++last
                + " name=我要开餐馆 organ=区市场监管局 clients=法人和其他组织 items=T-ONLINE；T-ONLINE2 definition=2021年版"
                + " materialsBefore=9 materialsAfter=4 daysBefore=25 daysAfter=5 visitsBefore=4 visitsAfter=0 online=是"
                + " onlineOn=2021-06-01");
    }

    static Map<String, String> seal() {
        return Trial.row("code=99" + ++last
                + " name=行政审批专用章 organ=区市场监管局 certificate=7A31 certificateFrom=2021-02-20 certificateTo=2024-02-19"
                + " filedOn=2021-02-26 usedFrom=2021-03-01 uses=318 lastUsedOn=2022-03-30");
    }

    static Map<String, String> commitmentItem() {
        return Trial.row("code=GZ-" + ++last
                + " name=食品经营许可 kind=证明事项 organ=区市场监管局 basis=食品安全法第三十五条 proof=场所使用证明 proofIssuer=产权单位"
                + " notice=2021-1 statutoryLimit=20 promisedLimit=4 limitUnit=工作日 checkModes=在线核查；现场核查 checkWithin=2"
                + " checkUnit=月 listedOn=2021-01-01");
    }

    static Map<String, String> commitmentCase() {
        return Trial.row("number=GZ2021" + ++last
                + " item=GZ-TEST organ=区市场监管局 client=法人和其他组织 enterprise=示范望河商贸有限公司 creditCode=52990100MJ0000018Q"
                + " notice=2021-1 submittedOn=2021-03-01 committedOn=2021-03-01 acceptedOn=2021-03-02 decidedOn=2021-03-03"
                + " outcome=准予 deliveredOn=2021-03-05 checkMode=在线核查 checkedOn=2021-03-22 conclusion=属实 rating=满意"
                + " ratedOn=2021-03-05");
    }

    static Map<String, String> licence() {
        return Trial.row("number=YZ2021" + ++last
                + " kind=变更登记 enterprise=示范望河商贸有限公司 creditCode=91990100MJ0000026J organ=区市场监管局"
                + " acceptedOn=2021-03-01 acceptedAt=09:40 finishedOn=2021-03-01 finishedAt=11:25 hours=1.75");
    }
}
