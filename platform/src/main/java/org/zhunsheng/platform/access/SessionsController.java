package org.zhunsheng.platform.access;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.platform.ledger.Wording;

/** The security administrator's page of who is signed in (会话管理). */
@Controller
@RequestMapping("/access/sessions")
class SessionsController {

    /** A session as a row. */
    record Row(
            UUID id,
            String account,
            String name,
            String from,
            String seen,
            String address,
            String browser,
            String agent) {}

    private final AtTheDesk desk;
    private final Sessions sessions;
    private final Wording wording;

    SessionsController(AtTheDesk desk, Sessions sessions, Wording wording) {
        this.desk = desk;
        this.sessions = sessions;
        this.wording = wording;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("title", wording.say("access.sessions"));
        model.addAttribute(
                "sessions",
                sessions.all(desk.get()).stream().map(session -> row(session)).toList());
        return "access/sessions";
    }

    private Row row(SessionStore.Session session) {
        return new Row(
                session.id(),
                session.account(),
                session.name(),
                Moments.print(session.beganAt()),
                Moments.print(session.seenAt()),
                session.local() ? wording.say("access.session.local") : session.address(),
                session.browser(),
                session.agent());
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        sessions.revoke(desk.get(), id, reason.strip());
        return "redirect:/access/sessions";
    }
}
