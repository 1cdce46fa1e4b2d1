package org.zhunsheng.platform.reports;

import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.zhunsheng.platform.kernel.Today;

/** What went wrong with a report, as RFC 9457 tells it to programs and the pages tell it to people. */
@Component
final class ReportProblems {

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final FaultWords words;
    private final ReportJson json;

    ReportProblems(FaultWords words, ReportJson json) {
        this.words = words;
        this.json = json;
    }

    /** @param what the message's key below {@code reports.problem} */
    ErrorResponseException of(HttpStatus status, String what, Object... arguments) {
        return new ErrorResponseException(status, detail(status, what, arguments), null);
    }

    private ProblemDetail detail(HttpStatus status, String what, Object... arguments) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, words.say("reports.problem." + what + ".remedy", arguments));
        problem.setType(URI.create("urn:zhunsheng:problem:report-" + what));
        problem.setTitle(words.say("reports.problem." + what, arguments));
        return problem;
    }

    /** The report as it is now, or what stands in the way. */
    Report done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Report report) -> report;
            case Outcome.Missing _ -> throw of(HttpStatus.NOT_FOUND, "missing");
            case Outcome.Forbidden _ -> throw of(HttpStatus.FORBIDDEN, "forbidden");
            case Outcome.OwnHand _ -> throw of(HttpStatus.FORBIDDEN, "ownHand");
            case Outcome.NotSent _ -> throw of(HttpStatus.CONFLICT, "notSent");
            case Outcome.NotSigned(boolean moved) -> throw of(HttpStatus.CONFLICT, moved ? "moved" : "notSigned");
            case Outcome.AlreadyIssued _ -> throw of(HttpStatus.CONFLICT, "issued");
            case Outcome.Changed(var account, var savedAt) ->
                throw of(
                        HttpStatus.CONFLICT,
                        "changed",
                        account,
                        MINUTE.format(ZonedDateTime.ofInstant(savedAt, Today.BEIJING)));
            case Outcome.Faulty(var faults) -> throw faulty(faults);
        };
    }

    private ErrorResponseException faulty(List<Fault> faults) {
        ProblemDetail problem = detail(HttpStatus.UNPROCESSABLE_CONTENT, "faulty");
        problem.setProperty(
                "errors", faults.stream().map(fault -> json.fault(fault)).toList());
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }
}
