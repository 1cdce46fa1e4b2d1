package org.zhunsheng.platform.operations;

import java.io.Console;
import java.io.PrintWriter;

/** Tells on standard error how far the work is, where that is a terminal; elsewhere it is silent. */
final class Progress {

    private final PrintWriter err;
    private final boolean watched;

    Progress(PrintWriter err) {
        this.err = err;
        this.watched = onTerminal();
    }

    /** Whether a person sits there; without a terminal JDK 25 gives no console at all. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void at(String what) {
        if (!watched) return;
        err.print("\r\u001b[K" + what + "…");
        err.flush();
    }

    void done() {
        if (!watched) return;
        err.print("\r\u001b[K");
        err.flush();
    }
}
