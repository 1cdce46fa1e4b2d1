package org.zhunsheng.platform.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

/** The system administrator's page of accounts (账号管理). */
@Controller
@RequestMapping("/access/accounts")
class AccountsController {

    /** An account as a row. */
    record Row(
            String login,
            String name,
            String organ,
            String state,
            String stateWord,
            boolean disabled,
            boolean locked,
            boolean own,
            @Nullable String subject,
            @Nullable Mailbox mailbox) {}

    private final AtTheDesk desk;
    private final Accounts accounts;
    private final Organs organs;
    private final Elsewhere elsewhere;
    private final Wording wording;
    private final Mailboxes mailboxes;

    AccountsController(
            AtTheDesk desk,
            Accounts accounts,
            Organs organs,
            Elsewhere elsewhere,
            Wording wording,
            Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
        this.desk = desk;
        this.accounts = accounts;
        this.organs = organs;
        this.elsewhere = elsewhere;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView list() {
        return page(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(@RequestParam String login, @RequestParam String name, @RequestParam String home) {
        String wanted = login.strip();
        String wrong = problem(wanted, name, home);
        if (!wrong.isEmpty())
            return page(HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("wrong", wrong)
                    .addObject("typedLogin", login)
                    .addObject("typedName", name)
                    .addObject("typedHome", home);
        String half = accounts.createAndPropose(
                desk.get(), wanted, name.strip(), new OrganCode(home), wording.say("access.proposal.newAccount"));
        return ProposalsController.told(page(HttpStatus.OK), "first", wanted, half);
    }

    private String problem(String login, String name, String home) {
        if (!Accounts.LOGIN.matcher(login).matches()) return "login";
        if (accounts.exists(login)) return "taken";
        if (name.isBlank()) return "name";
        return organs.named(home).contains(new OrganCode(home)) ? "" : "organ";
    }

    @PostMapping("/{login}/unlocking")
    String unlock(@PathVariable String login) {
        accounts.unlock(desk.get(), login);
        return "redirect:/access/accounts";
    }

    @PostMapping("/{login}/disabling")
    String disable(@PathVariable String login) {
        accounts.disable(desk.get(), login);
        return "redirect:/access/accounts";
    }

    @PostMapping("/{login}/enabling")
    String enable(@PathVariable String login) {
        accounts.enable(desk.get(), login);
        return "redirect:/access/accounts";
    }

    @PostMapping("/{login}/subject")
    ModelAndView bind(@PathVariable String login, @RequestParam String subject, @RequestParam String reason) {
        return accounts.bind(desk.get(), login, subject, reason.strip())
                .map(holder -> page(HttpStatus.CONFLICT).addObject("subjectHolder", holder))
                .orElseGet(() -> new ModelAndView("redirect:/access/proposals"));
    }

    @PostMapping("/{login}/mailbox")
    ModelAndView mailbox(@PathVariable String login, @RequestParam String address, @RequestParam Language language) {
        String wanted = address.strip();
        if (!accounts.exists(login)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (!wanted.isEmpty() && !Mailbox.isAddress(wanted))
            return page(HttpStatus.UNPROCESSABLE_CONTENT).addObject("mailboxOf", login);
        mailboxes.keep(desk.get(), login, wanted, language);
        return new ModelAndView("redirect:/access/accounts");
    }

    private ModelAndView page(HttpStatus status) {
        ModelAndView page = new ModelAndView("access/accounts", status);
        page.addObject("title", wording.say("access.accounts"));
        page.addObject("accounts", rows());
        page.addObject("organs", organs.all());
        page.addObject("languages", Language.values());
        page.addObject("elsewhere", elsewhere.offered());
        return page;
    }

    private List<Row> rows() {
        String own = desk.get().account();
        Map<String, Mailbox> boxes = mailboxes.all();
        return accounts.all(desk.get()).stream()
                .map(account -> new Row(
                        account.login(),
                        account.name(),
                        organs.nameOf(account.organ()),
                        account.locked() || account.disabled() ? "late" : account.mustChange() ? "soon" : "",
                        wording.say("access.state." + state(account)),
                        account.disabled(),
                        account.locked(),
                        account.login().equals(own),
                        account.subject(),
                        boxes.get(account.login())))
                .toList();
    }

    private static String state(Account account) {
        if (account.disabled()) return "disabled";
        if (account.locked()) return "locked";
        return account.mustChange() ? "mustChange" : "active";
    }
}
