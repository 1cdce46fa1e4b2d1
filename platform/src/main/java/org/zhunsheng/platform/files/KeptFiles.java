package org.zhunsheng.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** The door to attachments: bytes lie in the data folder under their digest, what is known of them in the database. */
@Service
public class KeptFiles {

    /** What became of a file that was sent. */
    public sealed interface Outcome {
        record Kept(KeptFile file) implements Outcome {}

        /** Not of a kind that may be attached, or its name says another kind. */
        record WrongKind() implements Outcome {}

        record TooLarge(long mostBytes) implements Outcome {}
    }

    private static final int HEAD = 16;

    private final DSLContext dsl;
    private final Acts acts;
    private final Path folder;
    private final long mostBytes;

    KeptFiles(
            DSLContext dsl,
            Acts acts,
            @Value("${zhunsheng.folder}") Path folder,
            @Value("${zhunsheng.files.most-megabytes:50}") long mostMegabytes) {
        this.dsl = dsl;
        this.acts = acts;
        this.folder = folder.toAbsolutePath().resolve("files");
        this.mostBytes = mostMegabytes << 20;
    }

    /**
     * Keeps a file for records of an organ in one ledger; the same bytes are kept once.
     *
     * @param ledger as addresses name it, {@code training/courses}
     */
    public Outcome keep(Person by, String ledger, OrganCode organ, String name, InputStream content)
            throws IOException {
        Files.createDirectories(folder);
        Path arriving = Files.createTempFile(folder, "arriving", ".part");
        try {
            byte[] head = content.readNBytes(HEAD);
            Optional<FileKind> kind = FileKind.of(name, head);
            if (kind.isEmpty()) return new Outcome.WrongKind();
            Sm3 sm3 = new Sm3().update(head);
            long bytes = head.length;
            byte[] some = new byte[1 << 16];
            try (var out = Files.newOutputStream(arriving)) {
                out.write(head);
                for (int read = content.read(some); read >= 0; read = content.read(some)) {
                    bytes += read;
                    if (bytes > mostBytes) return new Outcome.TooLarge(mostBytes);
                    sm3.update(some, 0, read);
                    out.write(some, 0, read);
                }
            }
            KeptFile file = file(sm3.hex(), bare(name), kind.get().mediaType(), bytes, organ, ledger, by.account());
            Files.createDirectories(file.path().getParent());
            Files.move(arriving, file.path(), StandardCopyOption.REPLACE_EXISTING);
            register(by, file);
            return new Outcome.Kept(file);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private void register(Person by, KeptFile file) {
        acts.write(
                by,
                Scope.WHOLE,
                "files.keep",
                file.sm3(),
                Map.of("name", file.name(), "bytes", file.bytes()),
                act -> insert(act, file));
    }

    private static int insert(Act act, KeptFile file) {
        return act.dsl()
                .execute(
                        """
                insert into files.file (sm3, name, media_type, bytes, organ, ledger, account, act)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                        file.sm3(),
                        file.name(),
                        file.mediaType(),
                        file.bytes(),
                        file.organ().value(),
                        file.ledger(),
                        file.account(),
                        act.number());
    }

    /** For whose records a file is kept. Whether somebody may read it, the records say. */
    public List<KeptFile> of(String sm3) {
        return Fence.ask(
                        dsl,
                        Scope.WHOLE,
                        DSL.resultQuery(
                                "select name, media_type, bytes, organ, ledger, account from files.file where sm3 = ?",
                                sm3))
                .stream()
                .map(row -> file(
                        sm3,
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, long.class),
                        new OrganCode(row.get(3, String.class)),
                        row.get(4, String.class),
                        row.get(5, String.class)))
                .filter(file -> Files.exists(file.path()))
                .toList();
    }

    /** Keeps what is kept already for another organ's records too, for a record that went over to it. */
    public void keepAlso(Person by, KeptFile file, OrganCode organ) {
        register(
                by,
                file(file.sm3(), file.name(), file.mediaType(), file.bytes(), organ, file.ledger(), file.account()));
    }

    private KeptFile file(
            String sm3,
            String name,
            String mediaType,
            long bytes,
            OrganCode organ,
            String ledger,
            @Nullable String account) {
        return new KeptFile(
                sm3,
                name,
                mediaType,
                bytes,
                organ,
                ledger,
                account,
                folder.resolve(sm3.substring(0, 2)).resolve(sm3));
    }

    /** Without folders and signs that a file system might take amiss. */
    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_");
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
