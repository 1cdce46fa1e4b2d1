package org.zhunsheng.platform.reports;

import java.time.Instant;
import java.util.List;

/** What became of the attempt to save, to approve or to issue a report. */
public sealed interface Outcome {

    /** It is done; this is the report now. */
    record Done(Report report) implements Outcome {}

    /** Its text can't be issued yet. */
    record Faulty(List<Fault> faults) implements Outcome {}

    /** Somebody saved it first. */
    record Changed(String account, Instant savedAt) implements Outcome {}

    /** It was issued, and is never changed again. */
    record AlreadyIssued() implements Outcome {}

    /** The person sees it and may not write it. */
    record Forbidden() implements Outcome {}

    /** The person wrote it, or sent it for approval: somebody else signs and issues it. */
    record OwnHand() implements Outcome {}

    /** Nobody has sent this version for approval: there is nothing to return. */
    record NotSent() implements Outcome {}

    /** @param moved it was signed, and reads otherwise since: a record was corrected */
    record NotSigned(boolean moved) implements Outcome {}

    /** No such report in sight. */
    record Missing() implements Outcome {}
}
