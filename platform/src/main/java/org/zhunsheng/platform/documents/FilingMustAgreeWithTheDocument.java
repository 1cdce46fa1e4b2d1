package org.zhunsheng.platform.documents;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.documents.DocumentStore.Known;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A filing says of its document what the document's own entry says: who issued it, as what, and when it was published. */
@Component
@Check.Concerns("publishedOn")
@Asks(NormativeDocument.class)
@Basis(instrument = "北京市行政规范性文件备案规定", article = "第五条", from = "2016-07-01")
final class FilingMustAgreeWithTheDocument implements BatchRule<Filing> {

    private final DocumentStore store;

    FilingMustAgreeWithTheDocument(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Filing> contents) {
        Map<String, Known> documents =
                store.documents(contents.stream().map(Filing::documentNumber).toList());
        return contents.stream()
                .map(filing -> {
                    Known document = documents.get(filing.documentNumber());
                    if (document == null || document.publishedOn() == null) return Verdict.NOT_CHECKABLE;
                    return document.publishedOn().equals(filing.publishedOn())
                                    && document.organ().equals(filing.issuer())
                                    && document.issuedAs() == filing.issuedAs()
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
