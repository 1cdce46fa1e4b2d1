package org.zhunsheng.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.organs.Organs;

/** Reads from the address from where a reader looks: {@code ?organ=…&asOf=2021-12-31}, and {@code &period=2021} the year. */
@Component
final class Viewpoints implements HandlerMethodArgumentResolver {

    private final Organs organs;
    private final ObjectProvider<CurrentPerson> current;
    private final Today today;

    Viewpoints(Organs organs, ObjectProvider<CurrentPerson> current, Today today) {
        this.organs = organs;
        this.current = current;
        this.today = today;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewpoint.class || parameter.getParameterType() == YearShown.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest from = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == Viewpoint.class ? of(from) : year(from);
    }

    /** A period that is no year, or a year still to come, answers 400. */
    private YearShown year(HttpServletRequest request) {
        LocalDate day = day(Addressed.said(request, "asOf"));
        if (day == null) day = today.day();
        String written = Addressed.said(request, "period");
        if (written == null || written.isBlank()) return new YearShown(day.getYear(), day);
        if (!written.strip().matches("[1-9]\\d{3}") || Integer.parseInt(written.strip()) > day.getYear())
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no year: " + written);
        return new YearShown(Integer.parseInt(written.strip()), day);
    }

    /** An organ that is not registered answers 404, a day that is none or is still to come 400. */
    Viewpoint of(HttpServletRequest request) {
        return new Viewpoint(organ(Addressed.said(request, "organ")), day(Addressed.said(request, "asOf")));
    }

    private OrganCode organ(@Nullable String written) {
        if (written == null || written.isBlank()) return unsaid();
        List<OrganCode> named = organs.named(written.strip());
        if (named.size() == 1) return named.getFirst();
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no organ " + written);
    }

    private OrganCode unsaid() {
        if (!organs.hasRoot()) return new OrganCode("");
        try {
            return organs.topFor(current.getObject().get());
        } catch (RuntimeException nobodySignedIn) {
            return organs.root();
        }
    }

    /** Null for today: the ledgers as they stand. */
    private @Nullable LocalDate day(@Nullable String written) {
        if (written == null || written.isBlank()) return null;
        LocalDate day = dayIn(written.strip());
        if (day == null || day.isAfter(today.day()))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no past day: " + written);
        return day.equals(today.day()) ? null : day;
    }

    private static @Nullable LocalDate dayIn(String written) {
        try {
            return written.length() > 10 ? Today.dayOf(Instant.parse(written)) : LocalDate.parse(written);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
