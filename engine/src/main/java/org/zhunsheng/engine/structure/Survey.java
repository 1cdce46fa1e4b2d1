package org.zhunsheng.engine.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Event.What;
import org.zhunsheng.engine.text.Blanks;

/** Gathers what an instrument says of itself, from its head, from what stands before its first provision, from its end. */
final class Survey {

    private static final int OPENING = 4000;
    private static final int ENDING = 400;

    private final Instrument instrument;
    private final Head head;
    private final String source;
    private final Breaks breaks;
    private final List<String> opening;

    private Survey(Instrument instrument, Head head) {
        this.instrument = instrument;
        this.head = head;
        this.source = instrument.source();
        this.breaks = new Breaks(source);
        this.opening = lines(head.bodyStart(), firstProvision());
    }

    static Particulars of(Instrument instrument, Head head) {
        return new Survey(instrument, head).particulars();
    }

    private Particulars particulars() {
        String attached = attached();
        String number = documentNumber();
        List<Event> history = history();
        LastArticles last = LastArticles.of(source, instrument.articles(), instrument.nodes());
        LocalDate effective = day(history, What.EFFECTIVE);
        if (effective == null) {
            LocalDate published = day(history, What.PROMULGATED);
            effective = last.effectiveFrom(published == null ? day(history, What.ADOPTED) : published);
            if (effective != null) history.add(new Event(effective, What.EFFECTIVE));
        }
        history.sort(Comparator.comparing(Event::on));
        String above = String.join(" ", head.lines());
        String said = above.isBlank() ? notices() : above;
        Issuers issuers = new Issuers(head.title(), History.outsideTitles(said), number);
        String form = Titles.form(head.title());
        return new Particulars(
                issuers.kind(),
                form,
                issuers.issuer(),
                number,
                attached,
                history,
                last.repeals(),
                last.validity(effective));
    }

    /** The first lines that are no sentences: the number of an order, an organ, a day. */
    private String notices() {
        return opening.stream()
                .limit(3)
                .filter(line -> !line.endsWith("。") && !line.endsWith("："))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable LocalDate day(List<Event> history, What what) {
        for (Event event : history) {
            if (event.what() == what) return event.on();
        }
        return null;
    }

    /** Where the first article or heading begins; the end of the opening where there is none. */
    private int firstProvision() {
        int most = Math.min(source.length(), head.bodyStart() + OPENING);
        int first = instrument.articles().isEmpty()
                ? most
                : instrument.articles().getFirst().start();
        for (Node node : instrument.nodes()) {
            if (node.level().compareTo(Level.ARTICLE) < 0) {
                first = Math.min(first, node.start());
                break;
            }
        }
        return Math.max(head.bodyStart(), Math.min(first, most));
    }

    private List<String> lines(int from, int to) {
        List<String> lines = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = Math.min(to, breaks.next(at));
            int first = Blanks.skip(source, at, end);
            while (first < end && "#* ".indexOf(source.charAt(first)) >= 0) first++;
            int last = Blanks.trimEnd(source, first, end);
            if (first < last) lines.add(source.substring(first, last));
            at = end + 1;
        }
        return lines;
    }

    /** The last line before the first provision that is a title, where the head's title is that of a notice about it. */
    private @Nullable String attached() {
        if (instrument.articles().isEmpty()) return null;
        for (int i = opening.size() - 1; i >= 1; i--) {
            String line = opening.get(i);
            String title = Blanks.without(line, 0, line.length());
            String twoLines =
                    Blanks.without(opening.get(i - 1), 0, opening.get(i - 1).length()) + title;
            if (isNamedInTitle(title)) return title;
            if (isNamedInTitle(twoLines)) return twoLines;
        }
        return null;
    }

    private boolean isNamedInTitle(String title) {
        return title.length() >= 4
                && !title.equals(head.title())
                && Titles.form(title) != null
                && (head.title().contains("《" + title + "》") || head.title().contains("印发" + title));
    }

    private @Nullable String documentNumber() {
        for (String line : head.lines()) {
            String number = DocumentNumbers.in(line);
            if (number != null && !line.contains("》")) return number;
        }
        for (String line : opening) {
            if (DocumentNumbers.isOne(line)) return DocumentNumbers.in(line);
        }
        return null;
    }

    private List<Event> history() {
        List<String> said = new ArrayList<>(head.lines());
        for (String line : opening) {
            if (Head.isHistory(line) && History.isNamedIn(line)) said.add(line);
        }
        List<Event> history = History.of(said);
        if (history.isEmpty()) {
            LocalDate signed = signed();
            if (signed != null) history.add(new Event(signed, What.PROMULGATED));
        }
        return history;
    }

    /** The day below the signature (成文日期): a line that is a day and nothing else. */
    private @Nullable LocalDate signed() {
        List<String> lines = new ArrayList<>(opening);
        lines.addAll(lines(Math.max(head.bodyStart(), source.length() - ENDING), source.length()));
        for (String line : lines) {
            Days days = new Days(line);
            if (days.next(0, line.length()) && days.start() == 0 && days.end() == line.length()) return days.day();
        }
        return null;
    }
}
