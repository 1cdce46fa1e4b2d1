package org.zhunsheng.platform.counsel;

import java.util.Map;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.ledger.Ledgers;

/** The rows of the tests of this module, and what they rest on: an adviser of 2023, two public lawyers, an office. */
final class Advising {

    private static final Map<String, String> IN_ORDER = Map.of(
            "counsel/advisers",
            "number=测顾〔2021〕9号 organ=望河街道 kind=律师事务所律师 name=石怀川 firm=示范恒序律师事务所 licence=19901201510123456"
                    + " termFrom=2021-01-01 termTo=2021-12-31",
            "counsel/public-lawyers",
            "number=199012021900009 organ=望河街道 name=黎青禾 qualification=A20149901000019 qualifiedOn=2014-03-20"
                    + " legalWorkSince=2017-04-10 formerLegalOffice=否 consentedOn=2019-03-01 refusalGround=无"
                    + " issuedOn=2019-04-10 practisesOutside=否",
            "counsel/lawyer-assessments",
            "lawyer=199012021900001 year=2020 organ=望河街道 name=沈一禾 assessedOn=2021-02-21 grade=称职 trainingHours=40"
                    + " reportedOn=2021-03-04",
            "counsel/matters",
            "number=测法务-0009 organ=望河街道 receivedOn=2023-05-06 kind=合同协议审查 subject=物业服务合同（测〔2021〕9号） rounds=2"
                    + " adviser=测顾〔2023〕1号 conflict=否 hours=3.5 opinionOn=2023-05-10 adopted=全部采纳",
            "counsel/judicial-office-staff",
            "number=测所-09 snapshotOn=2023-12-31 organ=望河街道 office=测司法所 name=秦乐康 employment=政法专项编制"
                    + " onPostSince=2019-07-01 discipline=法学类 qualification=A certificate=A20189901000079"
                    + " qualifiedOn=2018-03-16 reviewingSince=2020-07-01");

    private Advising() {}

    static Clerk clerk(Ledgers ledgers) {
        Clerk clerk = new Clerk(ledgers, IN_ORDER);
        clerk.keep("counsel/advisers", "number=测顾〔2023〕1号 termFrom=2023-01-01 termTo=2023-12-31");
        clerk.keep("counsel/public-lawyers", "number=199012021900001 name=沈一禾 qualification=A20149901000011");
        clerk.keep(
                "counsel/public-lawyers",
                "number=199012021900002 organ=区市场监管局 qualification=A20149901000012 endedOn=2021-03-31 ending=注销");
        clerk.keep("counsel/public-lawyers", "number=199012021900003 qualification=A20149901000013");
        clerk.keep("counsel/public-lawyers", "number=199012021900004 qualification=A20149901000014");
        clerk.keep("counsel/lawyer-assessments", "lawyer=199012021900004 assessedOn=2021-02-22 reportedOn=");
        clerk.keep("counsel/matters", "number=测法务-0001 subject=食堂服务合同（测〔2021〕1号）");
        clerk.keep("counsel/judicial-office-staff", "number=测所-01 certificate=A20189901000071");
        return clerk;
    }
}
