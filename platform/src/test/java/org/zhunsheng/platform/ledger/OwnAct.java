package org.zhunsheng.platform.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.kernel.Person;

/**
 * What an organ is not to do for itself.
 *
 * @param title as a sentence says it
 * @param row   what stands, entered by whoever assesses
 * @param deed  what it would write over that
 * @param key   by which a file means the entry
 * @param column the one that is refused
 * @param own   what it may write
 */
enum OwnAct {
    /** Its own task set to verified. */
    VERIFIED_ITSELF(
            "给自己的任务核验",
            "supervision/tasks",
            "number=2017-1-1 opinion=2017-1 measure=修订细则 lead=区市场监管局 responsible=陈望舒 standard=印发"
                    + " startsOn=2017-06-01 dueOn=2017-12-31 state=已报完成 claimedOn=2017-12-01 sentBack=0",
            "state=已核验 verifiedOn=2017-12-20",
            "number",
            "verifiedOn",
            "state=推进中 claimedOn="),
    /** Its own case-file score. */
    SCORED_ITS_FILE(
            "提高自己案卷的得分",
            "casefiles/results",
            "number=写1 file=市监罚〔2021〕1号 organ=区市场监管局 kind=普通程序处罚 reviewedOn=2021-10-14 firstReviewer=何清晏"
                    + " firstReviewerOrgan=望河街道 secondReviewer=秦乐康 secondReviewerOrgan=区城管执法局"
                    + " findings=A1-32，第12页，扣2分，《行政处罚法》第五十九条第一款第三项 vetoed=否 score=98 grade=优秀 noticedOn=2021-10-20",
            "findings= score=100",
            "number file",
            "score",
            "objectedOn=2021-10-21"),
    /** Its own final score. */
    SCORED_ITSELF(
            "提高自己的考核得分",
            "assessment/scores",
            "period=2031 indicator=2031执法A10 organ=区市场监管局 snapshotOn=2031-12-31 numerator=3 denominator=4 value=75"
                    + " fullScore=6 systemScore=3",
            "finalScore=6",
            "period indicator organ",
            "finalScore",
            "selfScore=3"),
    /** A certificate to itself. */
    CERTIFIED_ITSELF(
            "不经考试给自己发执法证",
            "officers/certificates",
            "number=99024601 organ=区市场监管局 holder=周以宁 citizenId=11010519491231002X field=市场监管"
                    + " issuedOn=2020-03-02 validTo=2025-03-01",
            "validTo=2030-03-01",
            "number",
            "validTo",
            "leftPostOn=2022-03-01");

    private final String title;
    final String ledger;
    final Map<String, String> row;
    final Map<String, String> deed;
    final List<String> key;
    final String column;
    final Map<String, String> own;

    OwnAct(String title, String ledger, String row, String deed, String key, String column, String own) {
        this.title = title;
        this.ledger = ledger;
        this.row = Clerks.row(row);
        this.deed = Clerks.row(deed);
        this.key = List.of(key.split(" "));
        this.column = column;
        this.own = Clerks.row(own);
    }

    String path() {
        return "/" + ledger;
    }

    /** The row with what it would do for itself. */
    Map<String, String> done() {
        return with(row, deed);
    }

    static Map<String, String> with(Map<String, String> row, Map<String, String> changes) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.putAll(changes);
        return changed;
    }

    @Override
    public String toString() {
        return title;
    }

    static final String HEARING = "report=关于2016年专项工作情况的报告 reportYear=2016 organ=区政府"
            + " session=第十八次会议 heardOn=2017-04-25 adHoc=否 inquiry=没有询问";

    static void whatTheyRestOn(Ledgers ledgers) {
        enter(ledgers, "supervision/hearings", HEARING);
        enter(
                ledgers,
                "supervision/opinions",
                "number=2017-1 hearing=关于2016年专项工作情况的报告 organ=区政府 raisedOn=2017-04-25 aspect=责任落实 nature=建议"
                        + " text=压实责任。");
        enter(
                ledgers,
                "casefiles/campaigns",
                "name=写栏评查 organ=示范区人民政府 announcedOn=2021-09-01 kinds=普通程序处罚 filesFrom=2020-09-01 filesTo=2021-08-31"
                        + " scope=处罚案卷 seed=示范20210901 drawnOn=2021-09-15 excellentFrom=90 qualifiedFrom=60");
        enter(
                ledgers,
                "casefiles/score-items",
                "code=A1-32 organ=示范区人民政府 kind=普通程序处罚 item=依据没有写到款项 veto=否 weight=2 validFrom=2021-07-15");
        enter(
                ledgers,
                "casefiles/sampled-files",
                "fileNumber=市监罚〔2021〕1号 campaign=写栏评查 organ=区市场监管局 kind=普通程序处罚 population=9 sample=3 position=4"
                        + " drawnOn=2021-09-15 submission=已报送 submittedOn=2021-09-22");
        enter(ledgers, "assessment/schemes", "name=写栏方案 organ=区政府 year=2031 assessed=执法部门 issuedOn=2030-12-20");
        enter(
                ledgers,
                "assessment/indicators",
                "number=2031执法A10 scheme=写栏方案 organ=区政府 code=A10 name=负责人出庭应诉率 field=应诉复议 startsOn=2031-01-01"
                        + " weight=6 formula=区间计分 noPoints=50 fullPoints=100 computation=负责人出庭应诉案次÷开庭审理案次"
                        + " metric=heads-in-court-rate source=出庭应诉台账 cycle=年度 legalGrounds=法释〔2020〕3号第二条");
    }

    private static void enter(Ledgers ledgers, String ledger, String row) {
        Clerks.enter(ledgers, Person.PLATFORM, ledger, Clerks.row(row));
    }
}
