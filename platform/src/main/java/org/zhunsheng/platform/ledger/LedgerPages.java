package org.zhunsheng.platform.ledger;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Right;

/** Puts the pages that every ledger has below {@code /<module>/<ledger>} of the ledgers that are there, and of no other. */
@Configuration(proxyBeanMethods = false)
class LedgerPages implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** A controller of such pages. Its methods take the {@link Entries} that the address names. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfEveryLedger {}

    private final Ledgers ledgers;
    private final CurrentPerson person;

    LedgerPages(Ledgers ledgers, CurrentPerson person) {
        this.ledgers = ledgers;
        this.person = person;
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                "/{module:" + any(Shape::module) + "}/{ledger:" + any(LedgerPages::name) + "}",
                type -> type.isAnnotationPresent(OfEveryLedger.class));
    }

    private String any(Function<Shape<?>, String> part) {
        return ledgers.all().stream()
                .map(Entries::shape)
                .map(part)
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private static String name(Shape<?> shape) {
        return shape.name().substring(shape.module().length() + 1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Entries.class
                && parameter.getContainingClass().isAnnotationPresent(OfEveryLedger.class);
    }

    /** A ledger that the person may not read is not there for them. */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var named = (Map<?, ?>)
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        String name = named == null ? "" : named.get("module") + "/" + named.get("ledger");
        return ledgers.named(name)
                .filter(entries -> person.get().may(Right.READ, entries.shape().module()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no ledger " + name));
    }
}
