package org.zhunsheng.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.zhunsheng.platform.kernel.Crumb;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.organs.Organs;

/** What stands round a page (页面外壳): chapters, organ switch, day, search, account, the way here. For templates. */
final class Frame {

    /** A chapter in the rail; {@code stops} are shown while it is open. */
    record Open(
            String numeral,
            String text,
            String href,
            boolean open,
            @Nullable String current,
            List<Stop> stops) {}

    /** A place in the rail; {@code current} is {@code page} on the page itself, and null elsewhere. */
    record Stop(String text, String href, @Nullable String current) {}

    /** A line of the organ switch; {@code indent} is full-width blanks. */
    record Choice(String code, String text, String indent, boolean chosen) {}

    /** A parameter of the address that a form of the frame keeps. */
    record Kept(String name, String value) {}

    private final Frames frames;
    private final HttpServletRequest request;
    private final @Nullable Person person;
    private final boolean bare;
    private @Nullable Viewpoint viewpoint;

    Frame(Frames frames, HttpServletRequest request, boolean bare) {
        this.frames = frames;
        this.request = request;
        this.person = bare ? null : frames.person();
        this.bare = bare;
    }

    public String language() {
        return Language.now().of("zh-CN", "en");
    }

    /** Of our style sheet and script: a new one has a new address. */
    public String version() {
        return frames.version;
    }

    public @Nullable Person person() {
        return person;
    }

    /** Sees records, and so chooses organ and day. */
    public boolean looks() {
        return person != null && person.readsRecords();
    }

    /** How much the organs looked at owe; null where nobody has looked yet. Costs no query. */
    public @Nullable Long owed() {
        if (person == null || !looks()) return null;
        OptionalLong known = frames.worklist.count(person, viewpoint());
        return known.isPresent() ? known.getAsLong() : null;
    }

    /** Of how much the person has not been told yet; null where it has not been counted lately. Costs no query. */
    public @Nullable Long untold() {
        return person == null || !looks() ? null : frames.reminders.count(person);
    }

    /** From where is looked, as an address asks it; empty where that is today's, from the top. */
    public String question() {
        return keptBut("").stream()
                .filter(kept -> List.of("organ", "asOf").contains(kept.name()))
                .map(kept -> kept.name() + "=" + UriUtils.encode(kept.value(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), asked -> asked.isEmpty() ? "" : "?" + asked));
    }

    /** In how many places records and chain differ, for those whose business it is; 0 for others. Costs no query. */
    public long differences() {
        return person != null && (person.may(Right.AUDIT) || person.may(Right.SECURE)) ? frames.check.differences() : 0;
    }

    public String organ() {
        return person == null ? "" : frames.organs.nameOf(person.organ());
    }

    /** Those in which there is something for this person. */
    public List<Open> chapters(@Nullable String module) {
        if (!looks()) return List.of();
        return frames.chapters.all().stream()
                .filter(chapter -> !stops(chapter).isEmpty())
                .map(chapter -> {
                    boolean here = path().equals(chapter.href());
                    boolean open = here
                            || (module != null && chapter.modules().contains(module))
                            || chapter.pages().stream().anyMatch(page -> within(page.href()));
                    return new Open(
                            say("pages.chapter." + chapter.key() + ".numeral"),
                            say("pages.chapter." + chapter.key()),
                            chapter.href(),
                            open,
                            here ? "page" : null,
                            open ? stops(chapter) : List.of());
                })
                .toList();
    }

    /** The pages of a chapter that are no ledgers. */
    public List<Stop> pages(String chapter) {
        return frames.chapters.named(chapter).stream()
                .flatMap(found -> found.pages().stream())
                .filter(this::shown)
                .map(this::stop)
                .toList();
    }

    private List<Stop> stops(Chapters.Chapter chapter) {
        return Stream.concat(
                        chapter.pages().stream().filter(this::shown).map(this::stop),
                        ledgersOf(chapter).map(shape -> stop(frames.wording.title(shape), shape.path())))
                .toList();
    }

    /** The ledgers of a chapter that the person may read, module by module as the chapter has them. */
    Stream<Shape<?>> ledgersOf(Chapters.Chapter chapter) {
        Person reader = Objects.requireNonNull(person);
        return chapter.modules().stream()
                .filter(module -> reader.may(Right.READ, module))
                .flatMap(module -> frames.ledgers.all().stream()
                        .<Shape<?>>map(Entries::shape)
                        .filter(shape -> shape.module().equals(module))
                        .sorted(frames.chapters.inWork()));
    }

    public List<Stop> apart() {
        if (person == null) return List.of();
        return frames.chapters.apart().stream()
                .filter(this::shown)
                .map(this::stop)
                .toList();
    }

    /** The pages of the account menu. */
    public List<Stop> own() {
        return frames.chapters.own().stream()
                .filter(this::shown)
                .map(this::stop)
                .toList();
    }

    private boolean shown(Chapters.Stop page) {
        return person != null && page.opensTo(person) && frames.serves(page.href());
    }

    private Stop stop(Chapters.Stop page) {
        return stop(say(page.text()), page.href());
    }

    private Stop stop(String text, String href) {
        return new Stop(text, href, path().equals(href) ? "page" : within(href) ? "true" : null);
    }

    /** {@code page} on the page of this path, else null. */
    public @Nullable String at(String path) {
        return path().equals(path) ? "page" : null;
    }

    private boolean within(String href) {
        return path().equals(href) || path().startsWith(href + "/");
    }

    /** The person's own organs in the order of the tree; the first line stands for all of them. */
    public List<Choice> organs() {
        Scope scope = person == null ? Scope.NOTHING : person.scope(Right.READ);
        List<Organs.Listed> mine = frames.organs.all().stream()
                .filter(organ -> scope.covers(organ.code()) && !organ.ended())
                .toList();
        String chosen = Addressed.said(request, "organ") == null
                ? ""
                : viewpoint().organ().value();
        List<Choice> choices = new ArrayList<>();
        if (mine.size() != 1) choices.add(all(scope, mine.size(), chosen));
        mine.stream()
                .filter(organ -> !scope.whole() || organ.depth() > 0)
                .forEach(organ -> choices.add(new Choice(
                        mine.size() == 1 ? "" : organ.code().value(),
                        organ.name(),
                        "\u3000".repeat(Math.max(0, organ.depth() - 1)),
                        organ.code().value().equals(chosen))));
        return choices;
    }

    private Choice all(Scope scope, int number, String chosen) {
        boolean none = chosen.isEmpty() || chosen.equals(root());
        return scope.whole() && frames.organs.hasRoot()
                ? new Choice("", say("pages.whole", frames.organs.nameOf(frames.organs.root())), "", none)
                : new Choice("", say("pages.mine", number), "", none);
    }

    private String root() {
        return frames.organs.hasRoot() ? frames.organs.root().value() : "";
    }

    Viewpoint viewpoint() {
        Viewpoint from = viewpoint;
        if (from == null) viewpoint = from = read();
        return from;
    }

    private Viewpoint read() {
        if (bare) return new Viewpoint(new OrganCode(""), null);
        try {
            return frames.viewpoints.of(request);
        } catch (ResponseStatusException looksFromNowhere) {
            return new Viewpoint(new OrganCode(""), null);
        }
    }

    public String today() {
        return frames.today.day().toString();
    }

    /** The day that is looked at. */
    public String day() {
        return Optional.ofNullable(viewpoint().asOf()).map(Object::toString).orElseGet(this::today);
    }

    /** Another day than today is looked at. */
    public boolean past() {
        return looks() && viewpoint().asOf() != null;
    }

    /** Another day is looked at, of which this page tells nothing: what it shows is today's. */
    public boolean timeless() {
        return past()
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod page
                && Arrays.stream(page.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .noneMatch(ASKED::contains);
    }

    /** What a page takes that reads the day: from where it is looked, or a list's question. */
    private static final Set<Class<?>> ASKED = Set.of(Viewpoint.class, YearShown.class, MultiValueMap.class);

    /** The platform's clock stands on a day of the demonstration. */
    public boolean stands() {
        return frames.today.stands();
    }

    /** What the organ switch and the day leave in the address; a list starts again at its first page. */
    public List<Kept> keptBut(String changed) {
        // what a form sent is no part of an address
        if (!request.getMethod().equals("GET")) return List.of();
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !List.of(changed, "after", "lang", "_csrf").contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .filter(value -> !value.isBlank())
                        .map(value -> new Kept(parameter.getKey(), value)))
                .toList();
    }

    /** Where the frame's forms lead: this page where it can be asked for again, else the home page. */
    public String here() {
        return request.getMethod().equals("GET") && request.getAttribute("jakarta.servlet.error.status_code") == null
                ? path()
                : "/";
    }

    /** This page in the other language. */
    public String otherLanguage() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(here());
        if (!here().equals("/") || path().equals("/"))
            keptBut("").forEach(kept -> address.queryParam(kept.name(), "{" + kept.name() + "}"));
        address.queryParam("lang", language().equals("en") ? "zh-CN" : "en");
        return address.encode()
                .buildAndExpand(keptBut("").stream().map(Kept::value).toArray())
                .toUriString();
    }

    /** The district, the chapter, and the steps that the page gives; the last is the page itself. */
    public List<Crumb> way(@Nullable String module, @Nullable List<Crumb> given, @Nullable String title) {
        List<Crumb> way = new ArrayList<>();
        way.add(new Crumb(district(), "/"));
        if (module != null)
            frames.chapters
                    .of(module)
                    .ifPresent(chapter -> way.add(new Crumb(
                            say(
                                    "pages.chapter.numbered",
                                    say("pages.chapter." + chapter.key() + ".numeral"),
                                    say("pages.chapter." + chapter.key())),
                            chapter.href())));
        if (given != null && !given.isEmpty()) way.addAll(given);
        else if (title != null) way.add(Crumb.here(title));
        return way;
    }

    private String district() {
        return bare || !frames.organs.hasRoot() ? say("pages.home") : frames.organs.shortNameOf(frames.organs.root());
    }

    private String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private String say(String key, Object... arguments) {
        return frames.messages.getMessage(key, arguments, Language.now().locale());
    }
}
