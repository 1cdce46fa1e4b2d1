package org.zhunsheng.platform.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.tampermark.MachineKeys;

/**
 * The evidence packs of issued reports (证据包): made once, behind the scenes, as soon as a report is issued, and kept in the
 * data folder. What a stopped process left undone is made at the next start.
 */
@Component
class Packs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

    /** How far a pack is. */
    sealed interface State {
        /** @param percent of its files */
        record Making(int percent) implements State {}

        record Ready(long bytes) implements State {}

        /** It could not be made; who asks for it has it tried again. */
        record Failed() implements State {}
    }

    private final Path folder;
    private final ReportStore store;
    private final Evidence evidence;
    private final MachineKeys keys;
    private final Acts acts;
    private final Map<UUID, State> open = new ConcurrentHashMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("packs").factory());

    Packs(
            @Value("${zhunsheng.folder}") Path folder,
            ReportStore store,
            Evidence evidence,
            MachineKeys keys,
            Acts acts) {
        this.folder = folder.toAbsolutePath().resolve("packs");
        this.store = store;
        this.evidence = evidence;
        this.keys = keys;
        this.acts = acts;
    }

    /** What is not there is made; the newest first. */
    @EventListener(ApplicationReadyEvent.class)
    void makeWhatIsMissing() {
        store.issued().forEach(this::state);
    }

    /** How far the pack of an issued report is; one that nobody makes yet is begun. */
    State state(Report report) {
        Path pack = file(report);
        try {
            if (Files.exists(pack)) return new State.Ready(Files.size(pack));
        } catch (IOException unreadable) {
            LOG.warn("the pack of report {} can't be read", report.id(), unreadable);
        }
        return open.computeIfAbsent(report.id(), none -> {
            one.execute(() -> make(report));
            return new State.Making(0);
        });
    }

    /** The pack, once it is ready. */
    Path file(Report report) {
        return folder.resolve(report.id() + ".zip");
    }

    /**
     * Waits for a pack that is being made, so long and no longer; what failed before is tried again.
     *
     * @return the state at the end
     */
    State awaited(Report report, Duration most) {
        open.computeIfPresent(report.id(), (id, state) -> state instanceof State.Failed ? null : state);
        long end = System.nanoTime() + most.toNanos();
        State state = state(report);
        try {
            while (state instanceof State.Making && System.nanoTime() < end) {
                Thread.sleep(20);
                state = state(report);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return state;
    }

    private void make(Report report) {
        Path part = folder.resolve(report.id() + ".part");
        try {
            Files.createDirectories(folder);
            String sm3 = evidence.write(
                    Person.PLATFORM,
                    report,
                    part,
                    (files, of) -> open.put(report.id(), new State.Making(100 * files / of)));
            acts.note(
                    Person.PLATFORM.account(),
                    "reports.pack",
                    report.title(),
                    Map.of(
                            "report", report.id().toString(),
                            "sm3", sm3,
                            "certificate", keys.certificate().fingerprint()));
            Files.move(part, file(report), StandardCopyOption.ATOMIC_MOVE);
            open.remove(report.id());
        } catch (IOException | RuntimeException unmade) {
            if (one.isShutdown()) return; // the platform stops; the next start makes it
            LOG.error("the pack of report {} was not made", report.id(), unmade);
            open.put(report.id(), new State.Failed());
        }
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }
}
