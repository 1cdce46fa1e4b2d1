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
import org.zhunsheng.platform.kernel.Language;
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

    AuditPage page(AuditPage.Asked asked, Lines.Search search) {
        List<AuditPage.Kind> kinds = lines.kinds().stream()
                .map(kind -> new AuditPage.Kind(kind, called(kind), kind.equals(asked.kind())))
                .toList();
        return new AuditPage(asked, kinds, rows(search, null));
    }

    AuditPage.Rows rows(Lines.Search search, @Nullable Long before) {
        List<Line> found = lines.search(search, before, LINES + 1);
        List<Line> shown = found.subList(0, Math.min(LINES, found.size()));
        Set<String> accounts = shown.stream().map(Line::account).collect(Collectors.toSet());
        Map<String, String> called =
                names.stream().findFirst().map(known -> known.of(accounts)).orElse(Map.of());
        return new AuditPage.Rows(
                shown.stream().map(line -> row(line, called)).toList(),
                found.size() > LINES ? shown.getLast().sequence() : null);
    }

    private AuditPage.Row row(Line line, Map<String, String> names) {
        return new AuditPage.Row(
                line.sequence(),
                line.number(),
                moment(line.at()),
                line.account(),
                line.account().equals(Person.PLATFORM.account())
                        ? messages.getMessage(
                                "audit.platform", null, Language.now().locale())
                        : names.getOrDefault(line.account(), ""),
                line.kind(),
                called(line.kind()),
                line.subject(),
                about(line.subject()),
                line.reason(),
                line.hash(),
                new TreeMap<>(line.detail())
                        .entrySet().stream()
                                .map(note -> new AuditPage.Note(
                                        maybe("audit.note." + note.getKey(), note.getKey()),
                                        said(note.getKey(), note.getValue())))
                                .toList());
    }

    /** The last runs, and what they found, by name. */
    AuditPage.Check check(ChainCheck check) {
        ChainCheck.Found whole = check.last(true).orElse(null);
        ChainCheck.Found latest = check.last(false).orElse(null);
        ChainCheck.Found bad = latest != null && latest.differences() > 0 ? latest : whole;
        return new AuditPage.Check(
                check.state() instanceof ChainCheck.State.Running(String place, long done)
                        ? messages.getMessage(
                                "audit.check.running",
                                new Object[] {about(place), done},
                                Language.now().locale())
                        : null,
                check.state() instanceof ChainCheck.State.Failed(Instant at) ? moment(at) : null,
                whole == null ? "" : moment(whole.ended()),
                whole == null ? "" : count(whole.lines()),
                whole == null ? "" : count(whole.records()),
                whole == null
                        ? ""
                        : count(Math.max(
                                1,
                                Duration.between(whole.began(), whole.ended()).toSeconds())),
                latest == null || latest.all() ? "" : moment(latest.ended()),
                latest == null ? "" : latest.hash(),
                latest == null ? "" : count(latest.sequence()),
                bad == null ? 0 : bad.differences(),
                bad == null ? "" : moment(bad.ended()),
                bad == null
                        ? List.of()
                        : bad.found().stream().map(one -> differing(one)).toList());
    }

    private AuditPage.Differing differing(Difference one) {
        String ledger = recounts.stream()
                .filter(recount -> recount.places().contains(one.place()))
                .map(recount -> recount.ledger(one.place()))
                .findFirst()
                .orElse(one.place());
        String line = one.line() == null
                ? ""
                : messages.getMessage(
                        "audit.check.line",
                        new Object[] {count(one.line())},
                        Language.now().locale());
        return new AuditPage.Differing(
                messages.getMessage(
                        "audit.difference." + one.what().name(),
                        null,
                        Language.now().locale()),
                about(ledger),
                one.key(),
                Stream.of(line, one.detail()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")),
                one.key().isEmpty() ? "" : one.key());
    }

    private static String count(long number) {
        return NumberFormat.getIntegerInstance(Language.now().locale()).format(number);
    }

    static String moment(Instant at) {
        return LocalDateTime.ofInstant(at, Today.BEIJING).format(SECOND);
    }

    private String called(String kind) {
        return maybe("audit.kind." + kind, kind);
    }

    private String about(String subject) {
        return subjects.stream()
                .map(known -> known.called(subject))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> maybe("audit.about." + subject, subject));
    }

    private String said(String name, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> maybe(yes ? "audit.yes" : "audit.no", "");
            case String word -> maybe("audit.note." + name + "." + word, word);
            case Iterable<?> several ->
                StreamSupport.stream(several.spliterator(), false)
                        .map(one -> said(name, one))
                        .collect(Collectors.joining(maybe("audit.and", "")));
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> maybe(
                                        "audit.note." + part.getKey(),
                                        maybe("audit.kind." + part.getKey(), String.valueOf(part.getKey())))
                                + " " + said(name, part.getValue()))
                        .collect(Collectors.joining(maybe("audit.and", "")));
            default -> value.toString();
        };
    }

    private String maybe(String key, String otherwise) {
        String message = messages.getMessage(key, null, null, Language.now().locale());
        return message == null ? otherwise : message;
    }
}
