package org.zhunsheng.platform.access;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Wording;

/** The three officers' page of what waits for a second one (双人复核). */
@Controller
@RequestMapping("/access/proposals")
class ProposalsController {

    /** A proposal as a row. */
    record Row(
            UUID id,
            String what,
            String account,
            String subject,
            String reason,
            String by,
            String at,
            boolean confirms,
            boolean declines) {}

    private final AtTheDesk desk;
    private final Proposals proposals;
    private final Accounts accounts;
    private final Wording wording;

    ProposalsController(AtTheDesk desk, Proposals proposals, Accounts accounts, Wording wording) {
        this.desk = desk;
        this.proposals = proposals;
        this.accounts = accounts;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView list() {
        return page(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView propose(@RequestParam String account, @RequestParam Proposal.Kind kind, @RequestParam String reason) {
        if (kind == Proposal.Kind.SUBJECT || !accounts.exists(account))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (reason.isBlank()) return page(HttpStatus.UNPROCESSABLE_CONTENT).addObject("wrong", "REASON");
        String half = proposals.propose(desk.get(), kind, account, null, reason.strip());
        return told(page(HttpStatus.OK), "first", account, half);
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(@PathVariable UUID id) {
        Person by = desk.get();
        String account = proposals.open(by).stream()
                .filter(proposal -> proposal.id().equals(id))
                .map(Proposal::account)
                .findFirst()
                .orElse("");
        String half = proposals.confirm(by, id);
        return told(page(HttpStatus.OK), "second", account, half);
    }

    @PostMapping("/{id}/declining")
    String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        proposals.decline(desk.get(), id, reason.strip());
        return "redirect:/access/proposals";
    }

    static ModelAndView told(ModelAndView page, String which, String account, String half) {
        return page.addObject("done", true)
                .addObject("which", which)
                .addObject("halfFor", account)
                .addObject("half", half);
    }

    private ModelAndView page(HttpStatus status) {
        Person by = desk.get();
        List<Row> rows =
                proposals.open(by).stream().map(proposal -> row(by, proposal)).toList();
        return new ModelAndView("access/proposals", status)
                .addObject("title", wording.say("access.proposals"))
                .addObject("proposals", rows);
    }

    private Row row(Person by, Proposal proposal) {
        return new Row(
                proposal.id(),
                wording.say("access.proposal." + proposal.kind()),
                named(proposal.account()),
                proposal.subject() == null ? "" : proposal.subject(),
                proposal.reason(),
                named(proposal.by()),
                Moments.print(proposal.at()),
                proposals.mayConfirm(by, proposal),
                proposals.mayDecline(by, proposal));
    }

    private String named(String login) {
        return accounts.find(login).map(account -> account.name() + " " + login).orElse(login);
    }
}
