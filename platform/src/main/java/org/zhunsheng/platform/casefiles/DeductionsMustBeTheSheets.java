package org.zhunsheng.platform.casefiles;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.casefiles.CaseFileStore.Item;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** What was deducted for an item is what the score sheet of the day has for it; an item found again is deducted again. */
@Component
@Check.Concerns(value = "findings", effect = Check.Effect.FLAG)
@Asks(ScoreSheetItem.class)
@Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
final class DeductionsMustBeTheSheets implements BatchRule<FileReviewResult> {

    private final CaseFileStore store;

    DeductionsMustBeTheSheets(CaseFileStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<FileReviewResult> contents) {
        List<Item> items = store.items();
        return contents.stream().map(result -> verdict(result, items)).toList();
    }

    private static Verdict verdict(FileReviewResult result, List<Item> items) {
        List<Deduction> deductions = result.deductions().orElse(List.of());
        if (deductions.isEmpty()) return Verdict.SILENT;
        List<Item> sheet = items.stream()
                .filter(item -> item.kind() == result.kind() && item.on(result.reviewedOn()))
                .toList();
        if (sheet.isEmpty()) return Verdict.NOT_CHECKABLE;
        return deductions.stream().allMatch(deduction -> sheet.stream().anyMatch(item -> weighs(item, deduction)))
                ? Verdict.KEPT
                : Verdict.BROKEN;
    }

    private static boolean weighs(Item item, Deduction deduction) {
        BigDecimal points = deduction.points();
        BigDecimal weight = item.weight();
        if (!item.code().equals(deduction.item())) return false;
        return points == null ? weight == null : weight != null && weight.compareTo(points) == 0;
    }
}
