package org.zhunsheng.platform.accountability;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** So many in a hundred of those who should come do come to a session. How many is the district's own. */
@Component
@Check.Concerns(value = "present", effect = Check.Effect.FLAG)
@Basis(instrument = Instruments.STUDY, article = "第二部分", from = Instruments.STUDY_FROM)
final class EnoughCameToStudy implements BatchRule<LawStudy> {

    private final int least;

    EnoughCameToStudy(@Value("${zhunsheng.accountability.attendance-per-cent:60}") int least) {
        this.least = least;
    }

    @Override
    public List<Verdict> judge(List<LawStudy> contents) {
        return contents.stream()
                .map(study -> 100 * study.present() >= least * study.expected() ? Verdict.KEPT : Verdict.BROKEN)
                .toList();
    }
}
