package org.zhunsheng.platform.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Subjects;

/** Calls a line's ledger by its title. */
@Component
final class LedgerSubjects implements Subjects {

    private final Ledgers ledgers;
    private final Wording wording;

    LedgerSubjects(Ledgers ledgers, Wording wording) {
        this.ledgers = ledgers;
        this.wording = wording;
    }

    @Override
    public Optional<String> called(String subject) {
        return ledgers.named(subject).map(entries -> wording.title(entries.shape()));
    }
}
