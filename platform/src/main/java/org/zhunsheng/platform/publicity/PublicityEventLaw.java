package org.zhunsheng.platform.publicity;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link PublicityEvent}. */
final class PublicityEventLaw extends Law<PublicityEvent> {

    PublicityEventLaw() {
        asks(EventIsRegisteredOnce.class);

        // From the Civil Code's first day on nobody explains the laws that it replaced.
        check("ExplainedLawIsInForce", "laws")
                .flags()
                .basis("民法典", "第一千二百六十条", "2021-01-01")
                .concerns(event -> event.laws() != null)
                .kept(event -> !Repealed.named(event.laws(), event.startedOn()));

        asks(LargeAudienceIsProven.class);
    }
}
