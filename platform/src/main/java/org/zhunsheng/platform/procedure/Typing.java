package org.zhunsheng.platform.procedure;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.TypedStore;

/** What a person has typed into a step and not yet done (草稿): their own, and gone when it is done. */
@Component
class Typing {

    /** Under which the words that go with a step are kept, beside its columns. */
    static final String WORDS = "do.why";

    private final TypedStore typed;
    private final Today today;

    Typing(TypedStore typed, Today today) {
        this.typed = typed;
        this.today = today;
    }

    /**
     * @param where a matter's id, or that of a procedure of which one is to begin
     * @return when, as the page says it
     */
    String keep(Person by, String where, String step, String member, Map<String, String> texts) {
        Map<String, String> kept = new TreeMap<>(texts);
        kept.keySet().removeIf(name -> name.equals("_csrf") || (name.startsWith("do.") && !name.equals(WORDS)));
        var now = new TypedStore.Typed(kept, today.now());
        typed.keep(by.account(), "matters/" + where, place(step, member), now);
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                .format(now.savedAt().atZone(Today.BEIJING));
    }

    Optional<Map<String, String>> find(Person by, String where, String step, String member) {
        return typed.find(by.account(), "matters/" + where, place(step, member)).map(TypedStore.Typed::texts);
    }

    void forget(Person by, String where, String step, String member) {
        typed.forget(by.account(), "matters/" + where, place(step, member));
    }

    private static String place(String step, String member) {
        return member.isEmpty() ? step : step + "/" + member;
    }
}
