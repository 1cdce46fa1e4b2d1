package org.zhunsheng.platform.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhunsheng.platform.ledger.Wording;

/** Puts what others did to the account on every page of its holder, until they say that they have seen it (告知). */
@ControllerAdvice(annotations = Controller.class)
class NoticesAdvice {

    private final NoticeStore store;
    private final AccountStore accounts;
    private final Wording wording;

    NoticesAdvice(NoticeStore store, AccountStore accounts, Wording wording) {
        this.store = store;
        this.accounts = accounts;
        this.wording = wording;
    }

    @ModelAttribute("notices")
    List<String> notices() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
                || signedIn.before() == Before.CODE
                || !signedIn.told()) return List.of();
        List<NoticeStore.Notice> unseen = store.unseen(signedIn.getName());
        Set<String> logins = new HashSet<>();
        for (NoticeStore.Notice notice : unseen) {
            logins.add(notice.by());
            if (notice.with() != null) logins.add(notice.with());
        }
        Map<String, String> names = accounts.of(logins);
        return unseen.stream()
                .map(notice -> wording.say(
                        "access.notice." + notice.kind(),
                        Moments.print(notice.at()),
                        named(names, notice.by()),
                        notice.with() == null ? "" : named(names, notice.with())))
                .toList();
    }

    private static String named(Map<String, String> names, String login) {
        String name = names.get(login);
        return name == null ? login : name + " " + login;
    }
}
