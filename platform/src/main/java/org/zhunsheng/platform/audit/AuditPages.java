package org.zhunsheng.platform.audit;

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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
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

    AuditPages(
            Lines lines,
            MessageSource messages,
            ObjectProvider<AccountNames> names,
            ObjectProvider<Subjects> subjects) {
        this.lines = lines;
        this.messages = messages;
        this.names = names;
        this.subjects = subjects;
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
                names.getOrDefault(line.account(), ""),
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
                        .map(part -> maybe("audit.note." + part.getKey(), String.valueOf(part.getKey()), locale) + " "
                                + said(name, part.getValue(), locale))
                        .collect(Collectors.joining(maybe("audit.and", "", locale)));
            default -> value.toString();
        };
    }

    private String maybe(String key, String otherwise, Locale locale) {
        String message = messages.getMessage(key, null, null, locale);
        return message == null ? otherwise : message;
    }
}
