package org.zhunsheng.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.platform.ledger.Wording;

/** The security administrator's page of who must have a second factor (双因素认证). */
@Controller
@RequestMapping("/access/second-factors")
class SecondFactorsController {

    /** @param holders of the role today, {@code enrolled} of them with a second factor */
    record Row(Role role, String name, boolean demanded, long holders, long enrolled) {}

    private final AtTheDesk desk;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final Grants grants;
    private final Wording wording;

    SecondFactorsController(AtTheDesk desk, SecondFactors factors, Accounts accounts, Grants grants, Wording wording) {
        this.desk = desk;
        this.factors = factors;
        this.accounts = accounts;
        this.grants = grants;
        this.wording = wording;
    }

    @GetMapping
    String list(Model model) {
        Set<String> enrolled = factors.holders(desk.get());
        Set<String> demanded = factors.demanded(desk.get());
        List<Granted> now = accounts.all(desk.get()).stream()
                .filter(account -> !account.disabled())
                .flatMap(account -> grants.now(account.login()).stream())
                .toList();
        model.addAttribute("title", wording.say("access.factors"));
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> {
                            List<String> holders = now.stream()
                                    .filter(held -> held.given().role() == role)
                                    .map(Granted::account)
                                    .distinct()
                                    .toList();
                            return new Row(
                                    role,
                                    wording.choice(role),
                                    demanded.contains(role.name()),
                                    holders.size(),
                                    holders.stream().filter(enrolled::contains).count());
                        })
                        .toList());
        return "access/second-factors";
    }

    @PostMapping
    String demand(@RequestParam(defaultValue = "") List<Role> role) {
        factors.demand(desk.get(), role);
        return "redirect:/access/second-factors";
    }
}
