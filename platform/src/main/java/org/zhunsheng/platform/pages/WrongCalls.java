package org.zhunsheng.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.zhunsheng.platform.kernel.Language;

/**
 * What a program is told of a call that no handler understood (调用有误): a method, a media type, a parameter, a body. An
 * RFC 9457 problem document with a type of ours, in the words of {@link WrongPages}; the framework's own sentence stands
 * behind them, for it names the parameter.
 */
@ControllerAdvice
class WrongCalls extends ResponseEntityExceptionHandler {

    private final MessageSource messages;

    WrongCalls(MessageSource messages) {
        this.messages = messages;
    }

    /** What the framework has no answer for: unreadable is the caller's, the rest is ours and gets its code elsewhere. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadable(Exception thrown, HttpServletRequest asked, WebRequest request) throws Exception {
        Wrong wrong = Wrong.of(thrown);
        if (wrong != Wrong.ADDRESS && wrong != Wrong.TOO_LARGE) throw thrown;
        ProblemDetail problem = ProblemDetail.forStatus(wrong.status());
        problem.setInstance(URI.create(asked.getRequestURI()));
        return handleExceptionInternal(thrown, problem, new HttpHeaders(), wrong.status(), request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && untold(problem)) tell(problem, status);
        return super.createResponseEntity(body, headers, status, request);
    }

    /** A body that has no end is too large, not badly written. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Wrong wrong = Wrong.of(unread);
        if (wrong != Wrong.TOO_LARGE) return super.handleHttpMessageNotReadable(unread, headers, status, request);
        return handleExceptionInternal(
                unread, ProblemDetail.forStatus(wrong.status()), headers, wrong.status(), request);
    }

    private static boolean untold(ProblemDetail problem) {
        URI type = problem.getType();
        return type == null || type.toString().equals("about:blank");
    }

    private void tell(ProblemDetail problem, HttpStatusCode status) {
        Wrong wrong = Wrong.of(status);
        String said = problem.getDetail();
        problem.setType(wrong.type());
        problem.setTitle(
                messages.getMessage("pages.wrong." + wrong, null, Language.now().locale()));
        problem.setDetail(messages.getMessage(
                        "pages.wrong." + wrong + ".call", null, Language.now().locale())
                + (said == null ? "" : " (" + said + ")"));
    }
}
