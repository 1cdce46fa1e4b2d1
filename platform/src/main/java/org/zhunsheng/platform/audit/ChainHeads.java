package org.zhunsheng.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.ChainHead;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.platform.tampermark.MachineKeys;

/**
 * Keeps the chain's head outside the database (链头留存): in the data folder, and where the installation names a place
 * elsewhere. A place is a file, or a folder in which it is called {@code chain-heads.jsonl}; one head a line.
 */
@Component
public class ChainHeads {

    /** Its name in the data folder, and in a folder elsewhere. */
    public static final String FILE = "chain-heads.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(ChainHeads.class);

    private final DSLContext dsl;
    private final MachineKeys keys;
    private final Path folder;
    private final @Nullable Path elsewhere;

    ChainHeads(
            DSLContext dsl,
            MachineKeys keys,
            @Value("${zhunsheng.folder}") Path folder,
            @Value("${zhunsheng.audit.heads:}") String elsewhere) {
        this.dsl = dsl;
        this.keys = keys;
        this.folder = folder;
        this.elsewhere = elsewhere.isBlank() ? null : Path.of(elsewhere);
    }

    /** The chain's head as it is now, marked; empty while the chain is. */
    public Optional<ChainHead> now() {
        return now(dsl, keys);
    }

    /** The same for a verb of the command line. */
    public static Optional<ChainHead> now(DSLContext dsl, MachineKeys keys) {
        Record last = dsl.fetchOptional("select sequence, hash, at from audit.line order by sequence desc limit 1")
                .orElse(null);
        if (last == null) return Optional.empty();
        long sequence = Objects.requireNonNull(last.get("sequence", Long.class));
        String hash = Objects.requireNonNull(last.get("hash", String.class));
        Instant at =
                Objects.requireNonNull(last.get("at", OffsetDateTime.class)).toInstant();
        return Optional.of(ChainHead.marked(keys::mark, sequence, hash, at));
    }

    /** Keeps the head in every place, where the chain has grown since. A place that can't be written is logged. */
    public synchronized void keep() {
        now().ifPresent(head -> {
            keep(head, folder.resolve(FILE));
            if (elsewhere != null) keep(head, Files.isDirectory(elsewhere) ? elsewhere.resolve(FILE) : elsewhere);
        });
    }

    private static void keep(ChainHead head, Path file) {
        try {
            List<ChainHead> kept = in(file);
            if (!kept.isEmpty() && kept.getLast().sequence() == head.sequence()) return;
            Files.writeString(
                    file,
                    head.json() + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException | UncheckedIOException | IllegalArgumentException notKept) {
            LOG.error("the chain's head could not be kept in {}", file, notKept);
        }
    }

    /** Those in the data folder. */
    public List<ChainHead> kept() {
        return in(folder.resolve(FILE));
    }

    /**
     * The heads in a file, or in an evidence pack, the oldest first; none where there is no file.
     *
     * @throws IllegalArgumentException if a line is no head, or the pack has none
     */
    public static List<ChainHead> in(Path file) {
        if (!Files.exists(file)) return List.of();
        try {
            if (EvidencePack.isZip(file)) return List.of(EvidencePack.head(file));
            List<ChainHead> heads = new ArrayList<>();
            for (String line : Files.readAllLines(file)) if (!line.isBlank()) heads.add(ChainHead.read(line));
            return heads;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
