package org.zhunsheng.platform.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import tools.jackson.databind.json.JsonMapper;

/** Files that were sent and wait for their sender's decision; a day later they are gone. */
@Component
class Uploads {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A file that waits.
     *
     * @param match  how its sender wants it to be taken in
     * @param reason why entries are changed; empty where none are
     * @param mended what its sender typed over cells, by {@link RowPlace#cell}
     * @param once   what its sender said of its headers and values
     * @param accepts its sender takes what is proposed of them
     */
    record Upload(
            UUID code,
            String ledger,
            String fileName,
            String sm3,
            Path file,
            Instant sentAt,
            ImportPlan.Match match,
            String reason,
            Map<String, String> mended,
            Mapping once,
            boolean accepts) {

        /** 导-20220412-7F3A: what a person reads out, and what its line in the audit chain holds. */
        String number() {
            return "导-"
                    + Today.dayOf(sentAt).format(DateTimeFormatter.BASIC_ISO_DATE)
                    + "-"
                    + code.toString().substring(32).toUpperCase(Locale.ROOT);
        }

        ImportPlan check() {
            return new ImportPlan(true, ImportPlan.Mode.ALL, match, reason, accepts, once);
        }
    }

    private final DSLContext dsl;
    private final Today today;
    private final Path folder;

    Uploads(DSLContext dsl, Today today, @Value("${zhunsheng.folder}") Path folder) {
        this.dsl = dsl;
        this.today = today;
        this.folder = folder.toAbsolutePath().resolve("uploads");
    }

    Upload keep(Person by, String ledger, String fileName, InputStream content, ImportPlan plan) throws IOException {
        sweep();
        Files.createDirectories(folder);
        Path arriving = Files.createTempFile(folder, "arriving", ".part");
        try {
            String sm3 = copy(content, arriving);
            Instant sentAt = today.now();
            UUID code = Objects.requireNonNull(dsl.fetchSingle(
                            """
                            insert into ledger.upload (account, ledger, file_name, file_sm3, sent_at, match, reason, mapping, accepts)
                            values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?::jsonb, ?) returning code""",
                            by.account(),
                            ledger,
                            fileName,
                            sm3,
                            sentAt.toString(),
                            plan.match().name(),
                            plan.reason(),
                            JSON.writeValueAsString(plan.once().spelt()),
                            plan.accepts())
                    .get(0, UUID.class));
            Path file = folder.resolve(code.toString());
            Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
            return new Upload(
                    code,
                    ledger,
                    fileName,
                    sm3,
                    file,
                    sentAt,
                    plan.match(),
                    plan.reason(),
                    Map.of(),
                    plan.once(),
                    plan.accepts());
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private static String copy(InputStream content, Path to) throws IOException {
        Sm3 sm3 = new Sm3();
        byte[] some = new byte[1 << 16];
        try (var out = Files.newOutputStream(to)) {
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                sm3.update(some, 0, read);
                out.write(some, 0, read);
            }
        }
        return sm3.hex();
    }

    /** Only its sender finds it. */
    @SuppressWarnings("unchecked")
    Optional<Upload> find(Person by, String ledger, UUID code) {
        return dsl.fetchOptional(
                        "select file_name, file_sm3, sent_at, match, reason, mended, mapping, accepts from ledger.upload where code = ? and account = ? and ledger = ?",
                        code,
                        by.account(),
                        ledger)
                .map(row -> new Upload(
                        code,
                        ledger,
                        row.get(0, String.class),
                        row.get(1, String.class),
                        folder.resolve(code.toString()),
                        Objects.requireNonNull(row.get(2, OffsetDateTime.class)).toInstant(),
                        ImportPlan.Match.valueOf(row.get(3, String.class)),
                        row.get(4, String.class),
                        JSON.readValue(row.get(5, String.class), Map.class),
                        Mapping.of(JSON.readValue(row.get(6, String.class), Map.class)),
                        row.get(7, boolean.class)))
                .filter(upload -> Files.exists(upload.file()));
    }

    /** Keeps what was typed over its cells; the file stays as it was sent. */
    void mend(Upload upload, Map<String, String> mended) {
        dsl.execute(
                "update ledger.upload set mended = ?::jsonb where code = ?", CanonicalJson.text(mended), upload.code());
    }

    /** Keeps what was said of its headers and values. */
    void map(Upload upload, Mapping once, boolean accepts) {
        dsl.execute(
                "update ledger.upload set mapping = ?::jsonb, accepts = ? where code = ?",
                JSON.writeValueAsString(once.spelt()),
                accepts,
                upload.code());
    }

    private void sweep() throws IOException {
        Instant before = today.now().minus(KEPT);
        List<UUID> old = dsl.fetch(
                        "delete from ledger.upload where sent_at < ?::timestamptz returning code", before.toString())
                .getValues(0, UUID.class);
        for (UUID code : old) Files.deleteIfExists(folder.resolve(code.toString()));
    }
}
