package org.zhunsheng.platform.officers;

import java.util.Map;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.ledger.Ledgers;

/** The rows of the tests of this module, and what they rest on: an examination of 2019 and two people in it. */
final class Filing {

    /** Who passed and has a certificate; who is registered for nothing; who is registered and has no score yet. */
    static final String HOLDER = "990100198001010018";

    static final String NOBODY = "990100198001010026";
    static final String CANDIDATE = "990100198001010034";

    private static final Map<String, String> IN_ORDER = Map.of(
            "officers/exam-batches",
            "number=2019-71 organ=区政府 closedOn=2019-04-30 heldOn=2019-05-22 papers=公共法律知识；专业法律知识 passMark=60"
                    + " resultsOn=2019-06-05",
            "officers/exam-registrations",
            "number=2019-70-0009 batch=2019-70 organ=望河街道 registeredOn=2019-04-20 name=黎青禾 citizenId=" + NOBODY
                    + " post=行政编制 review=审核通过 reviewedOn=2019-04-28",
            "officers/exam-scores",
            "ticket=20190522009 registration=2019-70-0002 organ=望河街道 name=黎青禾 examOn=2019-05-22 attendance=参加考试"
                    + " publicLaw=60 professionalLaw=88 passed=是",
            "officers/certificates",
            "number=9999009 organ=望河街道 holder=黎青禾 citizenId=" + NOBODY
                    + " field=综合行政执法 passedOn=2019-05-22 issuedOn=2019-06-20 validTo=2024-06-19",
            "officers/renewals",
            "number=换2019-9009 organ=望河街道 applicant=沈一禾 citizenId=" + HOLDER
                    + " certificate=9999001 reason=信息变更 appliedOn=2019-09-02 reviewedOn=2019-09-05 result=同意换证");

    private Filing() {}

    static Clerk clerk(Ledgers ledgers) {
        Clerk clerk = new Clerk(ledgers, IN_ORDER);
        clerk.keep("officers/exam-batches", "number=2019-70");
        clerk.keep("officers/exam-registrations", "number=2019-70-0001 name=沈一禾 citizenId=" + HOLDER);
        clerk.keep("officers/exam-registrations", "number=2019-70-0002 citizenId=" + CANDIDATE);
        clerk.keep(
                "officers/exam-registrations",
                "number=2019-70-0003 citizenId=990100198001010042 review=待审核 reviewedOn=");
        clerk.keep("officers/exam-scores", "ticket=20190522001 registration=2019-70-0001 name=沈一禾");
        clerk.keep("officers/certificates", "number=9999001 holder=沈一禾 citizenId=" + HOLDER);
        return clerk;
    }
}
