package org.zhunsheng.platform.reports;

import org.zhunsheng.engine.figures.Prose;

/** The names of ways of writing, as {@link Prose#parse} reads them back. */
final class Forms {

    private Forms() {}

    static String nameOf(Prose prose) {
        return prose.token();
    }

    static Prose named(String name) {
        return Prose.parse(name).orElseThrow(() -> new IllegalStateException("no way of writing is called " + name));
    }
}
