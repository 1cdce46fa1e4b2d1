package org.zhunsheng.platform.reminders;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.reminders.Tiding.Kind;
import org.zhunsheng.platform.worklist.Inbox;
import org.zhunsheng.platform.worklist.Owed;
import org.zhunsheng.platform.worklist.Worklist;

/** Terms that are over or soon will be, of what the person may record themselves. */
@Component
class TermTidings implements Tidings {

    private static final int MOST = 2_000;

    private final Worklist worklist;
    private final Wording wording;

    TermTidings(Worklist worklist, Wording wording) {
        this.worklist = worklist;
        this.wording = wording;
    }

    @Override
    public List<Tiding> of(Person person) {
        Inbox inbox = worklist.inbox(person, new Viewpoint(person.organ(), null), MOST);
        return Stream.concat(inbox.late().stream(), inbox.open().stream())
                .filter(Owed::mine)
                .filter(owed -> !owed.colour().isEmpty())
                .map(this::tiding)
                .toList();
    }

    private Tiding tiding(Owed owed) {
        Kind kind = owed.late() ? Kind.LATE : Kind.SOON;
        String what = owed.id() == null ? owed.turn() + owed.year() + owed.organ() : String.valueOf(owed.id());
        return new Tiding(
                String.join(" ", kind.name(), owed.deadline().id(), what, String.valueOf(owed.day())),
                kind,
                title(owed),
                owed.organ(),
                owed.day(),
                owed.href());
    }

    private String title(Owed owed) {
        String name =
                Language.now().of(owed.deadline().chinese(), owed.deadline().english());
        String what = owed.turn().isEmpty() ? owed.title() : wording.say(owed.turn(), owed.year());
        return what.isEmpty() ? name : name + " · " + what;
    }
}
