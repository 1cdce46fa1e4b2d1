package org.zhunsheng.platform.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.zhunsheng.platform.kernel.Letters;

/**
 * Where text from outside is admitted (收文). Whatever it comes in (an address, a form, a part of several, JSON), no handler
 * sees a text that {@link Letters} can't keep, nor a body without an end; what is turned away is answered 400 or 413, and
 * nobody below has to think of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class Admission extends OncePerRequestFilter implements HandlerInterceptor, WebMvcConfigurer {

    private final long most;

    /** @param most bytes of a body that is no upload */
    Admission(@Value("${zhunsheng.body.most}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean parts = multipart(request);
        if (!mediaType(request)) response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        else if (!parts && request.getContentLengthLong() > most)
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        else if (!readable(request, parts)) response.sendError(HttpStatus.BAD_REQUEST.value());
        else chain.doFilter(parts ? request : new Bounded(request, most), response);
    }

    /** What a body is called is one media type, or nothing. */
    private static boolean mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            return type == null
                    || type.isEmpty()
                    || MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    /** Parts are read once somebody is signed in: what they say is looked at in {@link #preHandle}. */
    private static boolean readable(HttpServletRequest request, boolean parts) {
        try {
            if (!Letters.keepable(
                    URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8)))
                return false;
            String query = request.getQueryString();
            return parts
                    ? query == null || Letters.keepable(URLDecoder.decode(query, StandardCharsets.UTF_8))
                    : keepable(request.getParameterMap());
        } catch (IllegalArgumentException | IllegalStateException badlyEncoded) {
            return false;
        }
    }

    private static boolean keepable(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .allMatch(said -> Letters.keepable(said.getKey())
                        // a name without a value may come as null
                        && Arrays.stream(said.getValue())
                                .filter(Objects::nonNull)
                                .allMatch(Letters::keepable));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request instanceof MultipartRequest sent
                && !(keepable(request.getParameterMap())
                        && sent.getMultiFileMap().values().stream()
                                .flatMap(Collection::stream)
                                .map(MultipartFile::getOriginalFilename)
                                .allMatch(name -> Letters.keepable(Objects.requireNonNullElse(name, "")))))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** What JSON says, once it is read. */
    @ControllerAdvice
    static final class Bodies extends RequestBodyAdviceAdapter {

        @Override
        public boolean supports(
                MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> reader) {
            return true;
        }

        @Override
        public Object afterBodyRead(
                Object body,
                HttpInputMessage message,
                MethodParameter parameter,
                Type target,
                Class<? extends HttpMessageConverter<?>> reader) {
            if (!texts(body).allMatch(Letters::keepable)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            return body;
        }

        private static Stream<CharSequence> texts(@Nullable Object said) {
            return switch (said) {
                case CharSequence text -> Stream.of(text);
                case Map<?, ?> object ->
                    object.entrySet().stream()
                            .flatMap(entry -> Stream.concat(texts(entry.getKey()), texts(entry.getValue())));
                case Collection<?> list -> list.stream().flatMap(Bodies::texts);
                case Record written ->
                    Arrays.stream(written.getClass().getRecordComponents()).flatMap(part -> texts(held(written, part)));
                case null, default -> Stream.empty();
            };
        }

        private static @Nullable Object held(Record written, RecordComponent part) {
            try {
                var accessor = part.getAccessor();
                accessor.setAccessible(true);
                return accessor.invoke(written);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A body whose length nobody said ends where too long begins. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;
        private @Nullable ServletInputStream counted;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) counted = new Counted(super.getInputStream(), most);
            return counted;
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long read;

        Counted(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = body.read(into, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) throw new MaxUploadSizeExceededException(most);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
