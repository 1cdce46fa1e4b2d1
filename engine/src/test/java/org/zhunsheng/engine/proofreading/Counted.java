package org.zhunsheng.engine.proofreading;

import java.io.IOException;
import java.util.function.BiConsumer;

/** Findings of the proofreader in invented passages whose slips are known. */
public final class Counted {

    private Counted() {}

    /** Tells each finding, and whether the passage has that slip there. */
    public static void seeded(BiConsumer<String, Boolean> said) throws IOException {
        Proofreading reading = Proofreading.national();
        for (Passage passage : Passage.all())
            for (Finding finding : reading.read(passage.text()))
                said.accept(
                        finding.rule(),
                        passage.slips().stream().anyMatch(slip -> slip.isFoundBy(finding, passage.text())));
    }
}
