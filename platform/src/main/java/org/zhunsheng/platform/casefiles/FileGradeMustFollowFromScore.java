package org.zhunsheng.platform.casefiles;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.casefiles.CaseFileStore.Drawn;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The grade is the one that the campaign's least scores give. */
@Component
@Check.Concerns(value = "grade", id = "R-05")
@Asks({FileCampaign.class, SampledFile.class})
@Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
final class FileGradeMustFollowFromScore implements BatchRule<FileReviewResult> {

    private final CaseFileStore store;

    FileGradeMustFollowFromScore(CaseFileStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<FileReviewResult> contents) {
        Map<UUID, Drawn> drawn =
                store.drawn(contents.stream().map(result -> result.file().id()).collect(Collectors.toSet()));
        return contents.stream()
                .map(result -> verdict(result, drawn.get(result.file().id())))
                .toList();
    }

    private static Verdict verdict(FileReviewResult result, @Nullable Drawn file) {
        if (file == null) return Verdict.NOT_CHECKABLE;
        return file.grade(result.score()) == result.grade() ? Verdict.KEPT : Verdict.BROKEN;
    }
}
