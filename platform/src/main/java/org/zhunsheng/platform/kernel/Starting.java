package org.zhunsheng.platform.kernel;

import java.util.concurrent.CancellationException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** How far a start has come (启动进度): told at the door, on the terminal and in the log while nobody can sign in yet. */
public final class Starting {

    /** The phase of whoever has to be done before the platform serves; a bean's start in it holds the others up. */
    public static final int BEFORE_SERVING = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;

    /** What is being done. */
    public enum Step {
        /** The program is being loaded. */
        PROGRAM,
        /** The database is being started. */
        DATABASE,
        /** The database's structure is being made, or brought to this program's version; counted in migrations. */
        MIGRATION,
        /** The demonstration district is being founded; counted in files. */
        FOUNDING,
        /** The first accounts are being made. */
        ACCOUNTS
    }

    /**
     * A step, and how much of it is done.
     *
     * @param of 0 where nothing is counted
     */
    public record Standing(Step step, int done, int of) {}

    /** Who asked for the start. */
    public interface Operator {

        /** Something advanced; called by the thread that advances it. */
        void at(Standing standing);

        /** A person sits at a terminal and reads what is told now. */
        boolean watches();

        /** Told once, and written down nowhere. */
        void tell(String text);
    }

    private final Operator operator;
    private volatile boolean stopped;
    private volatile Standing standing = new Standing(Step.PROGRAM, 0, 0);

    public Starting(Operator operator) {
        this.operator = operator;
    }

    public Operator operator() {
        return operator;
    }

    public void at(Step step) {
        at(step, 0, 0);
    }

    /**
     * @param done of {@code of}, the one being worked on included
     * @throws CancellationException where the start is to end
     */
    public void at(Step step, int done, int of) {
        if (stopped) throw new CancellationException("the start was stopped");
        standing = new Standing(step, done, of);
        operator.at(standing);
    }

    /** It ends before it advances again; the next start goes on with it. */
    public void stop() {
        stopped = true;
    }

    public Standing standing() {
        return standing;
    }
}
