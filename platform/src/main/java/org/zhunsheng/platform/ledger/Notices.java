package org.zhunsheng.platform.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** One sentence above a page that says what was just done (办成了). It stands in the address, so any process can say it. */
final class Notices {

    private static final Set<String> KNOWN = Set.of("registered", "corrected", "withdrawn", "undone", "kept");

    private Notices() {}

    static void say(Model model, @Nullable String said, Wording wording) {
        if (said != null && KNOWN.contains(said)) model.addAttribute("notice", wording.say("ledger.page.said." + said));
    }
}
