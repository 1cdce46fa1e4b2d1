package org.zhunsheng.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.platform.tampermark.MachineKeys;

/** The page before all others (登录). */
@Controller
class LoginController {

    /** What the page can say; each is a parameter without value, and a message. */
    private static final List<String> NOTICES =
            List.of("wrong", "locked", "codes", "disabled", "unknown", "unproved", "away", "ended", "out");

    private final Elsewhere elsewhere;
    private final Policy policy;
    private final MachineKeys keys;

    LoginController(Elsewhere elsewhere, Policy policy, MachineKeys keys) {
        this.elsewhere = elsewhere;
        this.policy = policy;
        this.keys = keys;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        Optional<String> notice = NOTICES.stream()
                .filter(said -> request.getParameterMap().containsKey(said))
                .findFirst();
        model.addAttribute("notice", notice.orElse(""));
        model.addAttribute("lockMinutes", policy.lock().minutes());
        model.addAttribute("elsewhere", elsewhere.offered() ? "/oauth2/authorization/" + Elsewhere.REGISTRATION : "");
        String fingerprint = keys.certificate().fingerprint();
        model.addAttribute(
                "fingerprint",
                fingerprint.substring(0, 4) + " " + fingerprint.substring(4, 8) + " … " + fingerprint.substring(60));
        return "access/login";
    }
}
