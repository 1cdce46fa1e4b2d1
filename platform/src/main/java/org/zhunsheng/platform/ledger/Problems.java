package org.zhunsheng.platform.ledger;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.ledger.ImportResult.RowError;

/** What went wrong, as RFC 9457 tells it to programs: with every wrong column, its reason, remedy and legal basis. */
@Component
public final class Problems {

    private final Wording wording;

    Problems(Wording wording) {
        this.wording = wording;
    }

    /** @param what the message's key below {@code ledger.problem} */
    public ProblemDetail of(HttpStatus status, String what, Object... arguments) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, wording.say("ledger.problem." + what + ".detail", arguments));
        problem.setType(URI.create("urn:zhunsheng:problem:" + what));
        problem.setTitle(wording.say("ledger.problem." + what));
        return problem;
    }

    public ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .header("Content-Type", "application/problem+json")
                .body(problem);
    }

    public ResponseEntity<Object> answer(HttpStatus status, String what, Object... arguments) {
        return answer(of(status, what, arguments));
    }

    ResponseEntity<Object> refused(Shape<?> shape, List<Finding> findings, Map<String, String> given) {
        return wrong(shape, findings.stream().filter(Finding::refuses).toList(), given);
    }

    /** Every one of these findings is in the way. */
    public ResponseEntity<Object> wrong(Shape<?> shape, List<Finding> findings, Map<String, String> given) {
        ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "refused");
        problem.setProperty(
                "errors",
                findings.stream()
                        .map(finding ->
                                error(shape, finding, given.get(finding.column().name())))
                        .toList());
        return answer(problem);
    }

    List<Map<String, @Nullable Object>> errors(Shape<?> shape, List<RowError> errors) {
        return errors.stream()
                .map(error -> {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    if (!error.sheet().isEmpty()) row.put("sheet", error.sheet());
                    row.put("row", error.row());
                    row.putAll(error(shape, error.finding(), error.found()));
                    return row;
                })
                .toList();
    }

    private Map<String, @Nullable Object> error(Shape<?> shape, Finding finding, @Nullable String found) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("column", finding.column().name());
        error.put("label", wording.label(shape, finding.column()));
        error.put("value", finding.column().personal() ? "" : found);
        error.put("rule", finding.rule());
        error.put("reason", wording.reason(finding).strip());
        error.put("remedy", wording.remedy(finding).strip());
        error.put("legalBasis", finding.basis() == null ? null : finding.basis().toString());
        return error;
    }
}
