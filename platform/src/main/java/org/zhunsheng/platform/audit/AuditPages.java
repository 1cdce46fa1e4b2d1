package org.zhunsheng.platform.audit;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;

/** Prepares the auditor's page: lines in words. */
@Component
class AuditPages {

    /** Lines at once. */
    static final int LINES = 50;

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Lines lines;
    private final MessageSource messages;
    private final ObjectProvider<AccountNames> names;
    private final ObjectProvider<Subjects> subjects;
    private final ObjectProvider<Recount> recounts;

    AuditPages(
            Lines lines,
            MessageSource messages,
            ObjectProvider<AccountNames> names,
            ObjectProvider<Subjects> subjects,
            ObjectProvider<Recount> recounts) {
        this.lines = lines;
        this.messages = messages;
        this.names = names;
        this.subjects = subjects;
        this.recounts = recounts;
    }

    AuditPage page(AuditPage.Asked asked, Lines.Search search, Locale locale) {
        List<AuditPage.Kind> kinds = lines.kinds().stream()
                .map(kind -> new AuditPage.Kind(kind, called(kind, locale), kind.equals(asked.kind())))
                .toList();
        return new AuditPage(asked, kinds, rows(search, null, locale));
    }

    AuditPage.Rows rows(Lines.Search search, @Nullable Long before, Locale locale) {
        List<Line> found = lines.search(search, before, LINES + 1);
        List<Line> shown = found.subList(0, Math.min(LINES, found.size()));
        Set<String> accounts = shown.stream().map(Line::account).collect(Collectors.toSet());
        Map<String, String> called =
                names.stream().findFirst().map(known -> known.of(accounts)).orElse(Map.of());
        return new AuditPage.Rows(
                shown.stream().map(line -> row(line, called, locale)).toList(),
                found.size() > LINES ? shown.getLast().sequence() : null);
    }

    private AuditPage.Row row(Line line, Map<String, String> names, Locale locale) {
        return new AuditPage.Row(
                line.sequence(),
                line.number(),
                moment(line.at()),
                line.account(),
                line.account().equals(Person.PLATFORM.account())
                        ? messages.getMessage("audit.platform", null, locale)
                        : names.getOrDefault(line.account(), ""),
                line.kind(),
                called(line.kind(), locale),
                line.subject(),
                about(line.subject(), locale),
                line.reason(),
                line.hash(),
                new TreeMap<>(line.detail())
                        .entrySet().stream()
                                .map(note -> new AuditPage.Note(
                                        maybe("audit.note." + note.getKey(), note.getKey(), locale),
                                        said(note.getKey(), note.getValue(), locale)))
                                .toList());
    }

    /** The last runs, and what they found, by name. */
    AuditPage.Check check(ChainCheck check, Locale locale) {
        ChainCheck.Found whole = check.last(true).orElse(null);
        ChainCheck.Found latest = check.last(false).orElse(null);
        ChainCheck.Found bad = latest != null && latest.differences() > 0 ? latest : whole;
        return new AuditPage.Check(
                check.state() instanceof ChainCheck.State.Running(String place, long done)
                        ? messages.getMessage("audit.check.running", new Object[] {about(place, locale), done}, locale)
                        : null,
                check.state() instanceof ChainCheck.State.Failed(Instant at) ? moment(at) : null,
                whole == null ? "" : moment(whole.ended()),
                whole == null ? "" : count(whole.lines(), locale),
                whole == null ? "" : count(whole.records(), locale),
                whole == null
                        ? ""
                        : count(
                                Math.max(
                                        1,
                                        Duration.between(whole.began(), whole.ended())
                                                .toSeconds()),
                                locale),
                latest == null || latest.all() ? "" : moment(latest.ended()),
                latest == null ? "" : latest.hash(),
                latest == null ? "" : count(latest.sequence(), locale),
                bad == null ? 0 : bad.differences(),
                bad == null ? "" : moment(bad.ended()),
                bad == null
                        ? List.of()
                        : bad.found().stream()
                                .map(one -> differing(one, locale))
                                .toList());
    }

    private AuditPage.Differing differing(Difference one, Locale locale) {
        String ledger = recounts.stream()
                .filter(recount -> recount.places().contains(one.place()))
                .map(recount -> recount.ledger(one.place()))
                .findFirst()
                .orElse(one.place());
        String line = one.line() == null
                ? ""
                : messages.getMessage("audit.check.line", new Object[] {count(one.line(), locale)}, locale);
        return new AuditPage.Differing(
                messages.getMessage("audit.difference." + one.what().name(), null, locale),
                about(ledger, locale),
                one.key(),
                Stream.of(line, one.detail()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")),
                one.key().isEmpty() ? "" : one.key());
    }

    private static String count(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    static String moment(Instant at) {
        return LocalDateTime.ofInstant(at, Today.BEIJING).format(SECOND);
    }

    private String called(String kind, Locale locale) {
        return maybe("audit.kind." + kind, kind, locale);
    }

    private String about(String subject, Locale locale) {
        return subjects.stream()
                .map(known -> known.called(subject, locale))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> maybe("audit.about." + subject, subject, locale));
    }

    private String said(String name, @Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> maybe(yes ? "audit.yes" : "audit.no", "", locale);
            case String word -> maybe("audit.note." + name + "." + word, word, locale);
            case Iterable<?> several ->
                StreamSupport.stream(several.spliterator(), false)
                        .map(one -> said(name, one, locale))
                        .collect(Collectors.joining(maybe("audit.and", "", locale)));
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> maybe(
                                        "audit.note." + part.getKey(),
                                        maybe("audit.kind." + part.getKey(), String.valueOf(part.getKey()), locale),
                                        locale)
                                + " " + said(name, part.getValue(), locale))
                        .collect(Collectors.joining(maybe("audit.and", "", locale)));
            default -> value.toString();
        };
    }

    private String maybe(String key, String otherwise, Locale locale) {
        String message = messages.getMessage(key, null, null, locale);
        return message == null ? otherwise : message;
    }
}
