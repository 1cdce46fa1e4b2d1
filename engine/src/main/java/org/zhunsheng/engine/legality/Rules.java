package org.zhunsheng.engine.legality;

import java.util.List;

/** The catalogue of rules (审查规则目录). */
public final class Rules {

    private Rules() {}

    /** Every rule, in the catalogue's order. */
    public static List<Rule> all() {
        return Catalogue.get().entries().stream().map(Catalogue.Entry::rule).toList();
    }
}
