package org.zhunsheng.platform.counsel;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link JudicialOfficeMember}. */
final class JudicialOfficeMemberLaw extends Law<JudicialOfficeMember> {

    JudicialOfficeMemberLaw() {
        // In one snapshot a certificate of the qualification is one person's.
        check("CertificateIsOnePersons", "certificate")
                .id("J-CERT")
                .flags()
                .basis("统计法", "第七条", "2010-01-01")
                .once("certificate", "snapshotOn");

        // Who reviews decisions on penalties for the first time holds the legal professional qualification by then.
        check("FirstReviewersAreQualified", "reviewingSince")
                .id("J-FIRST")
                .flags()
                .basis("行政处罚法", "第三十八条第三款", "2018-01-01", "2021-07-14")
                .basis("行政处罚法", "第五十八条第二款", "2021-07-15")
                .concerns(member -> member.reviewingSince() != null)
                .kept(member -> member.qualifiedOn() != null
                        && member.reviewingSince() != null
                        && !member.qualifiedOn().isAfter(member.reviewingSince()));
    }
}
