package org.zhunsheng.platform.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

/** One's own account (我的账号): roles, password, tokens, sessions. */
@Controller
@RequestMapping("/account")
class AccountController {

    /** A token or a session as a row. */
    record Row(UUID id, String name, String from, String until, String seen, boolean here, String agent) {}

    private final AtTheDesk desk;
    private final Accounts accounts;
    private final TokenHolders tokens;
    private final Sessions sessions;
    private final Organs organs;
    private final Wording wording;
    private final Policy policy;
    private final NoticeStore notices;
    private final SecondFactors factors;

    AccountController(
            AtTheDesk desk,
            Accounts accounts,
            TokenHolders tokens,
            Sessions sessions,
            Organs organs,
            Wording wording,
            Policy policy,
            NoticeStore notices,
            SecondFactors factors) {
        this.desk = desk;
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.organs = organs;
        this.wording = wording;
        this.policy = policy;
        this.notices = notices;
        this.factors = factors;
    }

    @GetMapping
    String account(Model model) {
        return page(model, "");
    }

    @GetMapping("/password")
    ModelAndView password() {
        return passwordPage(Set.of(), HttpStatus.OK);
    }

    @PostMapping("/password")
    ModelAndView change(@RequestParam String present, @RequestParam String next, @RequestParam String again) {
        Set<Passwords.Problem> problems = next.equals(again)
                ? accounts.change(desk.signedIn(), present, next)
                : EnumSet.of(Passwords.Problem.AGAIN);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/account?changed=yes")
                : passwordPage(problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView passwordPage(Set<Passwords.Problem> problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("access/password", status);
        page.addObject("title", wording.say("access.password.change"));
        page.addObject("problems", problems);
        page.addObject("policy", policy.password());
        page.addObject("mustChange", desk.signedIn().before() == Before.PASSWORD);
        return page;
    }

    /** Has seen what others did to the account. */
    @PostMapping("/notices")
    String seen(@RequestParam(defaultValue = "/") String to) {
        notices.seen(desk.get().account());
        return "redirect:" + Addresses.here(to);
    }

    /** The page that shows the token: the only time. */
    @PostMapping("/tokens")
    String issue(@RequestParam String name, @RequestParam int days, Model model) {
        return page(model, tokens.issue(desk.get(), name, days));
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id) {
        tokens.revoke(desk.get(), id);
        return "redirect:/account";
    }

    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable UUID id) {
        sessions.revokeOwn(desk.get(), id);
        return "redirect:/account";
    }

    private String page(Model model, String token) {
        SignedIn signedIn = desk.signedIn();
        Person person = signedIn.person();
        model.addAttribute("title", wording.say("access.own"));
        model.addAttribute("person", person);
        model.addAttribute("organName", organs.nameOf(person.organ()));
        model.addAttribute(
                "roles", signedIn.roles().stream().map(given -> said(given)).toList());
        model.addAttribute("factor", factors.has(person));
        model.addAttribute("token", token);
        model.addAttribute("mostDays", policy.token().mostDays());
        model.addAttribute(
                "tokens", tokens.of(person).stream().map(AccountController::row).toList());
        model.addAttribute("sessions", rows(person, signedIn));
        return "access/account";
    }

    private String said(RoleOver given) {
        return wording.say("access.role.over", wording.choice(given.role()), organs.nameOf(given.organ()));
    }

    private List<Row> rows(Person person, SignedIn signedIn) {
        return sessions.own(person).stream()
                .map(session -> new Row(
                        session.id(),
                        session.browser(),
                        Moments.print(session.beganAt()),
                        session.local() ? wording.say("access.session.local") : session.address(),
                        Moments.print(session.seenAt()),
                        session.id().equals(signedIn.session()),
                        session.agent()))
                .toList();
    }

    private static Row row(Tokens.Listed token) {
        return new Row(
                token.id(),
                token.name(),
                Moments.print(token.issuedAt()),
                Moments.print(token.expiresAt()),
                Moments.print(token.seenAt()),
                false,
                "");
    }
}
