package org.zhunsheng.platform.access;

import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** Who gets mail where; all SQL of {@code access.mailbox}. The system administrator keeps it. */
@Service
public class Mailboxes {

    private final DSLContext dsl;
    private final Acts acts;

    Mailboxes(DSLContext dsl, Acts acts) {
        this.dsl = dsl;
        this.acts = acts;
    }

    /** By accounts; who has none is left out. */
    public Map<String, Mailbox> all() {
        return dsl.fetch("select account, address, language from access.mailbox")
                .intoMap(
                        row -> row.get("account", String.class),
                        row -> new Mailbox(
                                row.get("address", String.class), Language.valueOf(row.get("language", String.class))));
    }

    /** Keeps the address; a blank one is none. What is kept so already is not written again. */
    void keep(Person by, String account, String address, Language language) {
        if (!by.may(Right.ADMINISTER)) throw new AccessDeniedException("accounts are kept by the system administrator");
        Mailbox wanted = new Mailbox(address, language);
        Mailbox kept = all().get(account);
        if (address.isBlank()) {
            if (kept != null)
                write(by, account, act -> act.dsl().execute("delete from access.mailbox where account = ?", account));
        } else if (!wanted.equals(kept))
            write(by, account, act -> act.dsl().execute("""
                    insert into access.mailbox (account, address, language, act) values (?, ?, ?, ?)
                    on conflict (account) do update set address = excluded.address, language = excluded.language, act = excluded.act""", account, address, language.name(), act.number()));
    }

    private void write(Person by, String account, Function<Act, Integer> work) {
        acts.write(by, Scope.NOTHING, "access.mailbox", account, Map.of(), work);
    }
}
