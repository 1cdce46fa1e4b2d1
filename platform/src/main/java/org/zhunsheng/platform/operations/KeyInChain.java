package org.zhunsheng.platform.operations;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.Lines;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.tampermark.MachineKeys;

/**
 * Keeps the audit chain and the keystore of one mind: at each start the chain names the key that sets tamper marks, so that
 * a key that somebody put in its place is seen.
 */
@Component
class KeyInChain {

    private final MachineKeys keys;
    private final Lines lines;
    private final Acts acts;

    KeyInChain(MachineKeys keys, Lines lines, Acts acts) {
        this.keys = keys;
        this.lines = lines;
        this.acts = acts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void name() {
        MarkCertificate certificate = keys.certificate();
        String before = lines.search(new Lines.Search("", MachineKeys.ENTERED, "", null), null, 1).stream()
                .map(line -> line.subject())
                .findFirst()
                .orElse("");
        if (!before.equals(certificate.fingerprint()))
            acts.note(
                    Person.PLATFORM.account(),
                    MachineKeys.ENTERED,
                    certificate.fingerprint(),
                    Map.of("holder", certificate.holder(), "before", before, "from", "start"));
    }
}
