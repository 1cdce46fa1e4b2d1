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
    ErrorResponseException of(HttpStatus status, String what, Locale locale, Object... arguments) {
        return new ErrorResponseException(status, detail(status, what, locale, arguments), null);
    }

    private ProblemDetail detail(HttpStatus status, String what, Locale locale, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, words.say("reports.problem." + what + ".remedy", locale, arguments));
        problem.setType(URI.create("urn:zhunsheng:problem:report-" + what));
        problem.setTitle(words.say("reports.problem." + what, locale, arguments));
        return problem;
    }

    /** The report as it is now, or what stands in the way. */
    Report done(Outcome outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Done(Report report) -> report;
            case Outcome.Missing _ -> throw of(HttpStatus.NOT_FOUND, "missing", locale);
            case Outcome.Forbidden _ -> throw of(HttpStatus.FORBIDDEN, "forbidden", locale);
            case Outcome.AlreadyIssued _ -> throw of(HttpStatus.CONFLICT, "issued", locale);
            case Outcome.Changed(var account, var savedAt) ->
                throw of(
                        HttpStatus.CONFLICT,
                        "changed",
                        locale,
                        account,
                        MINUTE.format(ZonedDateTime.ofInstant(savedAt, Today.BEIJING)));
            case Outcome.Faulty(var faults) -> throw faulty(faults, locale);
        };
    }

    private ErrorResponseException faulty(List<Fault> faults, Locale locale) {
        ProblemDetail problem = detail(HttpStatus.UNPROCESSABLE_CONTENT, "faulty", locale);
        problem.setProperty(
                "errors",
                faults.stream().map(fault -> json.fault(fault, locale)).toList());
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }
}
