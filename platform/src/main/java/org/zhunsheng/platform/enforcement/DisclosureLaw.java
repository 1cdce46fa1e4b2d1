package org.zhunsheng.platform.enforcement;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Disclosure}. */
final class DisclosureLaw extends Law<Disclosure> {

    DisclosureLaw() {
        // What concerns a natural person is published without the numbers of their documents.
        check("DisclosureIsMasked", "masked")
                .id("T-03")
                .flags()
                .basis("政府信息公开条例", "第十五条", "2019-05-15")
                .concerns(publication -> publication.personal() && publication.publishedOn() != null)
                .checkable(publication -> publication.masked() != null)
                .kept(publication -> Boolean.TRUE.equals(publication.masked()));
    }
}
