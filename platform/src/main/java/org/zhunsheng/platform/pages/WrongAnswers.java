package org.zhunsheng.platform.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.zhunsheng.platform.kernel.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program is told where no handler could tell it (没有办成): the database was away before it was known who asks, or
 * a fence of the door turned it away. An RFC 9457 problem document in the words of {@link WrongPages}.
 */
@Controller
class WrongAnswers extends BasicErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(WrongAnswers.class);

    private final MessageSource messages;
    private final Codes codes;
    private final JsonMapper json;

    WrongAnswers(
            ErrorAttributes attributes,
            List<ErrorViewResolver> pages,
            MessageSource messages,
            Codes codes,
            JsonMapper json) {
        super(attributes, new ErrorProperties(), pages);
        this.messages = messages;
        this.codes = codes;
        this.json = json;
    }

    /** A program that asks for a page is a program. */
    @Override
    @SuppressWarnings("NullAway") // the framework takes null for an answer that is written already
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked)
                || !WrongPages.forPrograms(asked)) return super.errorHtml(request, response);
        var answer = error(request);
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    /** What it would take nobody can tell: it gets what there is. */
    @Override
    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    public ResponseEntity<String> mediaTypeNotAcceptable(HttpServletRequest request) {
        var answer = error(request);
        return ResponseEntity.status(answer.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsString(answer.getBody()));
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        Throwable thrown =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable found ? found : null;
        Wrong wrong = thrown == null ? Wrong.of(getStatus(request)) : Wrong.of(thrown);
        HttpStatus status = thrown == null ? getStatus(request) : wrong.status();
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("type", wrong.type().toString());
        problem.put("title", said(wrong, ""));
        problem.put("status", status.value());
        problem.put(
                "detail",
                status.is5xxServerError() ? said(wrong, ".what") + said(wrong, ".todo") : said(wrong, ".call"));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked)
            problem.put("instance", asked);
        if (status.is5xxServerError()) {
            String code = codes.next();
            LOG.error("{} {} {}", code, wrong, problem.get("instance"), thrown);
            if (wrong != Wrong.DATABASE) codes.keep(code, wrong, request, null);
            problem.put("code", code);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String said(Wrong wrong, String part) {
        return messages.getMessage(
                "pages.wrong." + wrong + part, null, Language.now().locale());
    }
}
