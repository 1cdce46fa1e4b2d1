package org.zhunsheng.demonstration;

import java.time.LocalDate;
import org.zhunsheng.platform.procedure.Deed.Verb;

/**
 * What somebody did about a step of a matter (办理).
 *
 * @param hour   of the day, in which all that one account does is one sitting
 * @param by     the account
 * @param member whose share it is, where each of several does the step; else empty
 * @param to     who signed what was done on paper; else empty
 * @param from   of a return, the step from which it is returned; else empty
 * @param why    a reason, or the words that went with it
 * @param typed  what is typed in place of what the record says in the end
 */
record Handling(
        LocalDate day,
        int hour,
        String by,
        Verb verb,
        String step,
        String member,
        String to,
        String from,
        String why,
        Row typed) {}
