package org.zhunsheng.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

/** The security administrator's page of roles (授权管理). */
@Controller
@RequestMapping("/access/grants")
class GrantsController {

    /** An account and the roles that it has today. */
    record Holder(String login, String name, String organ, String roles) {}

    /** A grant as a row. */
    record Row(
            UUID id, String role, String module, String organ, String days, String state, String why, boolean ends) {}

    private final AtTheDesk desk;
    private final Grants grants;
    private final Accounts accounts;
    private final Organs organs;
    private final Ledgers ledgers;
    private final Wording wording;
    private final Today today;

    GrantsController(
            AtTheDesk desk,
            Grants grants,
            Accounts accounts,
            Organs organs,
            Ledgers ledgers,
            Wording wording,
            Today today) {
        this.desk = desk;
        this.grants = grants;
        this.accounts = accounts;
        this.organs = organs;
        this.ledgers = ledgers;
        this.wording = wording;
        this.today = today;
    }

    @GetMapping
    String holders(Model model) {
        model.addAttribute("title", wording.say("access.grants"));
        model.addAttribute(
                "holders",
                accounts.all(desk.get()).stream()
                        .map(account -> holder(account))
                        .toList());
        return "access/holders";
    }

    private Holder holder(Account account) {
        String roles = grants.now(account.login()).stream()
                .map(held -> wording.choice(held.given().role()))
                .distinct()
                .collect(Collectors.joining(wording.say("access.comma")));
        return new Holder(account.login(), account.name(), organs.nameOf(account.organ()), roles);
    }

    @GetMapping("/{login}")
    ModelAndView of(@PathVariable String login) {
        return page(login, HttpStatus.OK);
    }

    @PostMapping("/{login}")
    ModelAndView give(
            @PathVariable String login,
            @RequestParam Role role,
            @RequestParam String module,
            @RequestParam String over,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last,
            @RequestParam String reason) {
        if (reason.isBlank()) return wrong(login, "REASON");
        if (!organs.named(over).contains(new OrganCode(over))) return wrong(login, "ORGAN");
        Grants.Outcome outcome = grants.give(
                desk.get(), login, new RoleOver(role, module, new OrganCode(over)), first, last, reason.strip());
        return switch (outcome) {
            case GIVEN -> new ModelAndView("redirect:/access/grants/" + login);
            case OWN, DUTIES_MIX, OPEN_ENDED, DAYS -> wrong(login, outcome.name());
        };
    }

    @PostMapping("/{login}/{id}/end")
    ModelAndView end(@PathVariable String login, @PathVariable UUID id, @RequestParam String reason) {
        if (reason.isBlank()) return wrong(login, "REASON");
        grants.end(desk.get(), id, reason.strip());
        return new ModelAndView("redirect:/access/grants/" + login);
    }

    @PostMapping("/{login}/unlocking")
    ModelAndView unlock(@PathVariable String login) {
        accounts.unlock(desk.get(), login);
        return new ModelAndView("redirect:/access/grants/" + login);
    }

    private ModelAndView wrong(String login, String why) {
        return page(login, HttpStatus.UNPROCESSABLE_CONTENT).addObject("wrong", why);
    }

    private ModelAndView page(String login, HttpStatus status) {
        Account account = accounts.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean own = login.equals(desk.get().account());
        ModelAndView page = new ModelAndView("access/grants", status);
        page.addObject("title", wording.say("access.grants.of", account.name()));
        page.addObject("login", login);
        page.addObject("own", own);
        page.addObject("locked", accounts.locked(login));
        page.addObject(
                "grants",
                grants.of(desk.get(), login).stream()
                        .map(held -> row(held, own))
                        .toList());
        page.addObject("roles", Role.values());
        page.addObject("modules", modules());
        page.addObject("organs", organs.all());
        page.addObject("home", account.organ().value());
        page.addObject("today", today.day());
        return page;
    }

    private Iterable<String> modules() {
        TreeSet<String> modules = new TreeSet<>(List.of("casefiles", "figures", "reports", "supervision"));
        ledgers.all().forEach(entries -> modules.add(entries.shape().module()));
        return modules;
    }

    private Row row(Granted held, boolean own) {
        boolean now = held.inForceOn(today.day());
        String days = held.first() + " — " + (held.last() == null ? "" : held.last());
        String why = held.endReason() == null ? held.reason() : held.reason() + " / " + held.endReason();
        String state = held.ended() ? "ended" : now ? "now" : today.day().isBefore(held.first()) ? "later" : "over";
        return new Row(
                held.id(),
                wording.choice(held.given().role()),
                held.given().module(),
                organs.nameOf(held.given().organ()),
                days.strip(),
                wording.say("access.grant." + state),
                why,
                !held.ended() && !own && !state.equals("over"));
    }
}
