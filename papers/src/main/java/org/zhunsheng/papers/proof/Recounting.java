package org.zhunsheng.papers.proof;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Days;
import org.zhunsheng.engine.figures.Prose;
import org.zhunsheng.engine.figures.Recount;
import org.zhunsheng.engine.figures.Register;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.papers.proof.IssuedReport.Figure;
import org.zhunsheng.papers.proof.Verification.Differs;
import org.zhunsheng.papers.proof.Verification.What;

/** Counts the figures of a pack again while its records are passed through. */
final class Recounting {

    private final Map<String, Grounds.Told> told;
    private final Map<Figure, Recount.Asked> asked = new LinkedHashMap<>();
    private final Recount recount;
    private final Map<String, String> digests = new HashMap<>();
    private @Nullable Differs first;

    /**
     * @param organs the contents of all records of the register
     * @throws Stopped where declarations, register and report can't be counted by
     */
    Recounting(
            Map<String, Grounds.Told> told,
            Collection<? extends Map<String, ? extends @Nullable Object>> organs,
            IssuedReport report) {
        this.told = told;
        for (Figure figure : report.figures()) {
            Grounds.Told one = told.get(figure.id());
            if (one != null) asked.put(figure, asked(figure, one));
        }
        try {
            recount = new Recount(new Register(organs), asked.values());
        } catch (IllegalArgumentException | DateTimeException noRegister) {
            throw new Stopped(
                    What.DECLARATIONS_FORM, Grounds.DECLARATIONS, "", String.valueOf(noRegister.getMessage()));
        }
    }

    /**
     * Of a pack that is written.
     *
     * @throws IllegalStateException where nothing can be counted
     */
    static Recounting of(Grounds grounds, IssuedReport report) {
        try {
            return new Recounting(grounds.figures(), grounds.organs(), report);
        } catch (Stopped wrong) {
            throw new IllegalStateException("nothing can be counted again: " + wrong.verification(), wrong);
        }
    }

    private static Recount.Asked asked(Figure figure, Grounds.Told told) {
        if (!told.declared().id().equals(figure.metric())) {
            throw new Stopped(new Differs(
                    What.FIGURE_DECLARATION,
                    Grounds.DECLARATIONS,
                    figure.id(),
                    figure.metric(),
                    told.declared().id()));
        }
        Days days = Days.parse(figure.period())
                .orElseThrow(() -> new Stopped(
                        What.REPORT_FORM, EvidencePack.REPORT, "", figure.id() + ": no period: " + figure.period()));
        return new Recount.Asked(told.declared(), figure.organ(), days);
    }

    /** Takes a record of an entry; one that stands in several is counted once. What is wrong is found in the end. */
    void add(String entry, EvidencePack.Evidence record, String digest) {
        String id = record.id();
        String before = digests.putIfAbsent(id, digest);
        if (before != null) {
            if (!before.equals(digest)) found(new Differs(What.RECORD_TWICE, entry, id, before, digest));
            return;
        }
        try {
            if (!Lines.text(record.content(), "id").equals(id))
                throw new IllegalArgumentException(
                        "the record says to be " + record.content().get("id"));
            recount.add(Lines.text(record.content(), "ledger"), counted(record));
        } catch (IllegalArgumentException | DateTimeException form) {
            found(new Differs(What.RECORD_FORM, entry, id, "", String.valueOf(form.getMessage())));
        }
    }

    private static Map<String, ? extends @Nullable Object> counted(EvidencePack.Evidence record) {
        if (record.beside().isEmpty()) return record.content();
        Map<String, @Nullable Object> counted = new HashMap<>(record.content());
        counted.putAll(record.beside());
        return counted;
    }

    private void found(Differs differs) {
        if (first == null) first = differs;
    }

    /** The ids of the figures that are counted. */
    Set<String> counted() {
        return asked.keySet().stream().map(Figure::id).collect(Collectors.toSet());
    }

    /**
     * The first way in which each figure is not what its records come to; none of one that is.
     *
     * @throws Stopped where a record can't be counted
     */
    List<Differs> differences() {
        if (first != null) throw new Stopped(first);
        List<Differs> differences = new ArrayList<>();
        asked.forEach((figure, question) -> {
            Differs differs = difference(figure, question);
            if (differs != null) differences.add(differs);
        });
        return differences;
    }

    private @Nullable Differs difference(Figure figure, Recount.Asked question) {
        Recount.Answer answer = recount.answer(question);
        Stated stated = answer.stated();
        Grounds.Told one = Objects.requireNonNull(told.get(figure.id()));
        String display = Prose.parse(one.form())
                .orElseThrow()
                .print(stated, question.declared().unit(), one.withUnit());
        @Nullable
        String[][] pairs = {
            {value(stated), figure.value()},
            {plain(answer.numerator()), figure.numerator()},
            {plain(answer.denominator()), figure.denominator()},
            {display, figure.display()}
        };
        for (@Nullable String[] pair : pairs) {
            if (!Objects.equals(pair[0], pair[1])) {
                return new Differs(
                        What.FIGURE_RECOUNT,
                        EvidencePack.REPORT,
                        figure.id(),
                        String.valueOf(pair[0]),
                        String.valueOf(pair[1]));
            }
        }
        return null;
    }

    private static @Nullable String value(Stated stated) {
        return stated.day() == null ? plain(stated.value()) : stated.day().toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
