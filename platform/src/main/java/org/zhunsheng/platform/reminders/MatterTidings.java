package org.zhunsheng.platform.reminders;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.procedure.Matters;
import org.zhunsheng.platform.reminders.Tiding.Kind;

/** Steps of matters that lie with the person's offices: urged, returned, handed on, late, or newly theirs. */
@Component
class MatterTidings implements Tidings {

    private static final int MOST = 500;

    private final Matters matters;
    private final Today today;

    MatterTidings(Matters matters, Today today) {
        this.matters = matters;
        this.today = today;
    }

    @Override
    public List<Tiding> of(Person person) {
        return matters.calls(person, MOST).stream().map(this::tiding).toList();
    }

    private Tiding tiding(Matters.Call call) {
        Kind kind = kind(call);
        return new Tiding(
                String.join(
                        " ",
                        kind.name(),
                        call.matter().toString(),
                        call.duty().step(),
                        call.duty().member(),
                        call.duty().since().toString(),
                        String.valueOf(call.place())),
                kind,
                call.step() + " · " + call.title(),
                call.duty().office(),
                call.duty().due(),
                "/matters/" + call.matter());
    }

    private Kind kind(Matters.Call call) {
        return switch (call.last()) {
            case URGE -> Kind.URGED;
            case HAND_ON -> Kind.HANDED_ON;
            case null -> standing(call);
            case DO, TAKE, RETURN, WITHDRAW, REGISTER, CONFIRM, TAKE_OVER, SEE, CLOSE -> standing(call);
        };
    }

    private Kind standing(Matters.Call call) {
        if (call.duty().due() != null && call.duty().due().isBefore(today.day())) return Kind.LATE;
        return call.duty().returned() ? Kind.RETURNED : Kind.OPEN;
    }
}
