package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.documents.DocumentStore.Known;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** What a cleanup goes through was in force on its base day, and its issuer goes through it (谁制定谁清理). */
@Component
@Check.Concerns(value = "documentNumber", id = "C-SCOPE-LIST", effect = Check.Effect.FLAG)
@Asks({CleanupCampaign.class, NormativeDocument.class})
@Basis(instrument = "北京市优化营商环境条例", article = "第六十七条", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第七十七条", from = "2024-11-29")
final class ComparedDocumentMustBeInForce implements BatchRule<CleanupResult> {

    private final DocumentStore store;

    ComparedDocumentMustBeInForce(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<CleanupResult> contents) {
        Map<String, Known> documents = store.documents(
                contents.stream().map(CleanupResult::documentNumber).toList());
        Map<UUID, LocalDate> baseDays = store.baseDays(
                contents.stream().map(result -> result.campaign().id()).toList());
        Set<OrganCode> keeping = store.keeping(contents.stream()
                .filter(result -> !documents.containsKey(result.documentNumber()))
                .map(CleanupResult::organ)
                .toList());
        return contents.stream()
                .map(result -> verdict(
                        result,
                        documents.get(result.documentNumber()),
                        baseDays.get(result.campaign().id()),
                        keeping.contains(result.organ())))
                .toList();
    }

    private static Verdict verdict(
            CleanupResult result, @Nullable Known document, @Nullable LocalDate baseOn, boolean keeping) {
        if (baseOn == null || (document == null && !keeping)) return Verdict.NOT_CHECKABLE;
        return document != null
                        && document.inForceOn(baseOn)
                        && document.organ().equals(result.organ())
                ? Verdict.KEPT
                : Verdict.BROKEN;
    }
}
