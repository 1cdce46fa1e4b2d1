package org.zhunsheng.platform.operations;

import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Starting;

/**
 * Whoever gave the command to start. On a terminal one line tells how far it is; without one a line is written now and
 * then, for an operator who sees nothing for a minute would end it. The log has each step.
 */
final class Caller implements Starting.Operator {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);

    private final PrintWriter out;
    private final PrintWriter err;
    private final Progress progress;
    private Starting.@Nullable Step logged;
    private long saidAt = System.nanoTime();

    Caller(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        this.progress = new Progress(err);
    }

    @Override
    public boolean watches() {
        return Progress.onTerminal();
    }

    @Override
    public void at(Starting.Standing standing) {
        String sentence = Door.sentence(standing, Language.CHINESE);
        progress.at(sentence);
        boolean due = System.nanoTime() - saidAt >= BETWEEN_LINES.toNanos();
        if (due && !watches()) err.println(sentence);
        if (due || standing.step() != logged) LOG.info("{}", standing);
        if (due) saidAt = System.nanoTime();
        logged = standing.step();
    }

    @Override
    public void tell(String text) {
        progress.done();
        out.println(text);
    }
}
