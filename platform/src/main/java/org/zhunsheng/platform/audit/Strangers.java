package org.zhunsheng.platform.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Refusals of those who are not signed in (来访者): counted, and folded into one line a minute and address by a writer of
 * its own. Whoever is refused never waits for the chain's lock, nor makes anybody wait for it.
 */
@Component
public class Strangers implements SmartLifecycle {

    /** Addresses that are told apart within a minute; further ones are counted together. */
    static final int ADDRESSES = 200;

    private static final String OTHERS = "others";
    private static final int LONGEST_ADDRESS = 64;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);

    private final Acts acts;
    private final Map<String, Map<String, Long>> refused = new HashMap<>();
    private volatile @Nullable Thread writer;

    Strangers(Acts acts) {
        this.acts = acts;
    }

    /** @param kind what the line of a single refusal would be: one of a few */
    public void refused(String kind, String address) {
        String from = address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
        synchronized (refused) {
            String told = refused.containsKey(from) || refused.size() < ADDRESSES ? from : OTHERS;
            refused.computeIfAbsent(told, none -> new TreeMap<>()).merge(kind, 1L, Long::sum);
        }
    }

    /** Writes down what was counted. */
    public void fold() {
        Map<String, Map<String, Long>> counted;
        synchronized (refused) {
            counted = new TreeMap<>(refused);
            refused.clear();
        }
        counted.forEach((address, kinds) ->
                acts.note("-", "access.strangers", address, Map.of("address", address, "refusals", kinds)));
    }

    @Override
    public void start() {
        Thread begun = Thread.ofVirtual().name("strangers").unstarted(this::write);
        writer = begun;
        begun.start();
    }

    private boolean isWriter() {
        return Thread.currentThread().equals(writer);
    }

    private void write() {
        while (isWriter()) {
            try {
                Thread.sleep(MINUTE);
                if (isWriter()) fold();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException notWritten) {
                LOG.error("refusals of strangers could not be put into the audit chain", notWritten);
            }
        }
    }

    /** What was counted is not lost with the process. */
    @Override
    public void stop() {
        writer = null;
        try {
            fold();
        } catch (RuntimeException notWritten) {
            LOG.error("refusals of strangers could not be put into the audit chain", notWritten);
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
