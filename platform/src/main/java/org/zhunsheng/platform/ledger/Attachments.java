package org.zhunsheng.platform.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.files.KeptFile;
import org.zhunsheng.platform.files.KeptFiles;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;

/**
 * Files and the records that keep them. A file is read through a record: by who may read that record, and where the file
 * was sent for the records of its organ in its ledger. Knowing a digest opens nothing, nor does writing it into a record.
 */
@Component
class Attachments {

    private final KeptFiles files;
    private final Ledgers ledgers;

    Attachments(KeptFiles files, Ledgers ledgers) {
        this.files = files;
        this.ledgers = ledgers;
    }

    /** The file, where the person reads a record that keeps it or kept it, or sent it and has not yet registered one. */
    Optional<KeptFile> find(Person by, String sm3) {
        return files.of(sm3).stream()
                .filter(file -> ledgers.all().stream()
                        .filter(entries -> keptBy(entries, file))
                        .anyMatch(entries -> reads(by, entries, file)))
                .findFirst();
    }

    private static boolean keptBy(Entries<?> entries, KeptFile file) {
        return file.ledger().isEmpty() || file.ledger().equals(entries.shape().name());
    }

    private static boolean reads(Person by, Entries<?> entries, KeptFile file) {
        return entries.readable(by).covers(file.organ())
                && (by.account().equals(file.account()) || entries.readings().keeps(by, file.organ(), file.sm3()));
    }

    /** Files go with a record to the organ that it now belongs to, where who wrote it had them to give. */
    <R extends Record> void follow(Person by, Entries<R> entries, R content) {
        OrganCode owner = entries.shape().ownerOf(content);
        for (Column column : entries.shape().columns()) {
            if (!(column.of(content) instanceof Attachment(String sm3))) continue;
            var kept =
                    files.of(sm3).stream().filter(file -> keptBy(entries, file)).toList();
            if (kept.stream().anyMatch(file -> file.organ().equals(owner))) continue;
            kept.stream()
                    .filter(file -> by.account().equals(file.account()) || reads(by, entries, file))
                    .findFirst()
                    .ifPresent(file -> files.keepAlso(by, file, owner));
        }
    }
}
