package org.zhunsheng.platform.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.zhunsheng.platform.kernel.Language;

/**
 * What a reader sees when something went wrong: what happened, that nothing was lost, what to do, and a code under
 * which the auditor finds it. Programs get their problem documents from elsewhere.
 */
@Component
class WrongPages implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(WrongPages.class);
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/v3/", "/webjars/", "/healthz", "/metrics");

    private final Frames frames;
    private final Codes codes;

    WrongPages(Frames frames, Codes codes) {
        this.frames = frames;
        this.codes = codes;
    }

    /** Before the resolvers that write problem documents. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!asksForAPage(request) || answersItself(handler, thrown)) return null;
        return page(request, Wrong.of(thrown), thrown);
    }

    /** What was refused before it reached a page: by a fence of the door, or by the server. */
    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String asked = asked(request);
        if (forPrograms(asked)) return null;
        Throwable thrown = request.getAttribute("jakarta.servlet.error.exception") instanceof Throwable t ? t : null;
        return page(request, thrown == null ? Wrong.of(status) : Wrong.of(thrown), thrown);
    }

    private ModelAndView page(HttpServletRequest request, Wrong wrong, @Nullable Throwable thrown) {
        String code = codes.next();
        if (wrong.status().is5xxServerError()) LOG.error("{} {} {}", code, wrong, request.getRequestURI(), thrown);
        boolean kept = wrong != Wrong.DATABASE && codes.keep(code, wrong, request, frames.person());
        var page = new ModelAndView("pages/wrong", wrong.status());
        page.addObject("frame", wrong == Wrong.DATABASE ? frames.bare(request) : frames.round(request));
        page.addObject(
                "title",
                frames.messages.getMessage(
                        "pages.wrong." + wrong, null, Language.now().locale()));
        page.addObject("wrong", wrong.name());
        page.addObject("code", wrong.status().is5xxServerError() || kept ? code : null);
        page.addObject(
                "again",
                request.getMethod().equals("GET") ? frames.round(request).here() : null);
        return page;
    }

    private static boolean asksForAPage(HttpServletRequest request) {
        if (forPrograms(asked(request))) return false;
        String accepted = request.getHeader("Accept");
        return accepted == null
                || MediaType.parseMediaTypes(accepted).stream().anyMatch(type -> type.includes(MediaType.TEXT_HTML));
    }

    /** What was asked for in the first place, also while it is being said that it failed. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }

    static boolean forPrograms(String path) {
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    private static boolean answersItself(@Nullable Object handler, Exception thrown) {
        return handler instanceof HandlerMethod method
                && new ExceptionHandlerMethodResolver(method.getBeanType()).resolveMethod(thrown) != null;
    }
}
