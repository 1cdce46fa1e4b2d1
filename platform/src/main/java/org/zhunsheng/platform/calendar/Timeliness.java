package org.zhunsheng.platform.calendar;

import java.time.LocalDate;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhunsheng.platform.calendar.Deadline.Unit;

/**
 * Whether a term is kept (时效状态). What is left and what is over is counted in working days where the limit is, else
 * in natural days; the unit stands beside the number, because it is natural days also where a year's notice is missing.
 */
public sealed interface Timeliness {

    /** Not done, and more is left than the warning asks for. */
    record Normal(int left, Unit unit) implements Timeliness {}

    /** Not done, and due soon; 0 is left on the last day itself. */
    record Soon(int left, Unit unit) implements Timeliness {}

    /** Not done, and over; {@code by} is at least 1. */
    record Late(int by, Unit unit) implements Timeliness {}

    record Done(LocalDate on) implements Timeliness {}

    /** Done, but over; {@code by} is at least 1. */
    record DoneLate(int by, Unit unit) implements Timeliness {}

    /** Neither kept nor missed for certain. */
    record Unknown(Due.Unknown due) implements Timeliness {}

    /** {@code late}, {@code soon} or nothing, as the pages colour it. */
    default String colour() {
        return switch (this) {
            case Late _ -> "late";
            case Soon _ -> "soon";
            case Normal _, Done _, DoneLate _, Unknown _ -> "";
        };
    }

    /** The words for it, for a {@link org.springframework.context.MessageSource}. */
    default MessageSourceResolvable said() {
        return switch (this) {
            case Normal normal -> message("Normal." + normal.unit(), normal.left());
            case Soon due -> message("Soon." + due.unit(), due.left());
            case Late late -> message("Late." + late.unit(), late.by());
            case Done done -> message("Done", done.on().toString());
            case DoneLate done -> message("DoneLate." + done.unit(), done.by());
            case Unknown unknown -> unknown.due().said();
        };
    }

    private static MessageSourceResolvable message(String code, Object argument) {
        return new DefaultMessageSourceResolvable(new String[] {"Timeliness." + code}, new Object[] {argument});
    }
}
