package org.zhunsheng.platform.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.zhunsheng.papers.proof.CanonicalJson;

/**
 * What is answered to a request that the server itself turns away before the platform sees it: an address that is none. In
 * the words of {@link WrongPages}, in Chinese, for nobody knows yet who asks; the server would answer in its own.
 */
@Component
final class Doorpost implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final MessageSource messages;

    Doorpost(MessageSource messages) {
        this.messages = messages;
    }

    /** Innermost: who reports first has reported. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Report.class.getName());
            host.getPipeline().addValve(new Report(messages));
        });
    }

    private static final class Report extends ErrorReportValve {

        private final MessageSource messages;

        Report(MessageSource messages) {
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            Wrong wrong = Wrong.of(HttpStatusCode.valueOf(status));
            String address = Objects.requireNonNullElse(request.getRequestURI(), "");
            boolean program = WrongPages.forPrograms(address);
            try {
                response.setContentType(program ? "application/problem+json" : "text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Content-Security-Policy", "default-src 'none'");
                response.getOutputStream()
                        .write((program ? problem(wrong, status) : page(wrong)).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                // who asked does not listen any more
                response.setErrorReported();
            }
        }

        private String problem(Wrong wrong, int status) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("type", wrong.type().toString());
            problem.put("title", said(wrong, ""));
            problem.put("status", (long) status);
            problem.put("detail", said(wrong, ".call"));
            return CanonicalJson.text(problem);
        }

        private String page(Wrong wrong) {
            return "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + said(wrong, "")
                    + "</title><h1>" + said(wrong, "") + "</h1><p>" + said(wrong, ".what") + said(wrong, ".todo")
                    + "</p><p><a href=\"/\">" + said("pages.wrong.home") + "</a></p></html>";
        }

        private String said(Wrong wrong, String part) {
            return said("pages.wrong." + wrong + part);
        }

        private String said(String key) {
            return HtmlUtils.htmlEscape(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE), "UTF-8");
        }
    }
}
