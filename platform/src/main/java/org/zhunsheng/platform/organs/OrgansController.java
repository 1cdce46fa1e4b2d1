package org.zhunsheng.platform.organs;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Helps fields that name an organ: its name is found by a part of it or by its pinyin initials. */
@Controller
class OrgansController {

    private static final int MOST = 8;

    private final Organs organs;

    OrgansController(Organs organs) {
        this.organs = organs;
    }

    @GetMapping("/organs/suggest")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("organs", organs.suggest(q, MOST));
        return "organs/suggest :: near";
    }
}
