package org.zhunsheng.papers.proof;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
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
import org.zhunsheng.papers.proof.Verification.What;

/** Counts the figures of a pack again from its own records; records and entries have been checked before. */
final class Recounting {

    /** Opens an entry of the pack. */
    interface Entries {
        InputStream open(String name) throws IOException;
    }

    private final Entries entries;
    private final List<String> files;
    private final Map<String, Grounds.Told> told;
    private final Map<String, Map<String, @Nullable Object>> beside = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();

    private Recounting(Entries entries, List<String> files, Map<String, Grounds.Told> told) {
        this.entries = entries;
        this.files = files;
        this.told = told;
    }

    /** A record's line was read. */
    private interface Row {
        void read(String ledger, Map<String, @Nullable Object> content);
    }

    /**
     * Stops at the first figure that is not what its records come to.
     *
     * @param files the entries with records
     * @param declarations the bytes of {@link Grounds#DECLARATIONS}
     * @return the ids of those that were counted
     */
    static Set<String> check(
            Entries entries, List<String> files, byte[] declarations, boolean checks, IssuedReport report)
            throws IOException {
        Map<String, Grounds.Told> told;
        try {
            told = Grounds.read(declarations);
        } catch (IllegalArgumentException | DateTimeException noDeclarations) {
            throw new Stopped(
                    What.DECLARATIONS_FORM, Grounds.DECLARATIONS, "", String.valueOf(noDeclarations.getMessage()));
        }
        Recounting recounting = new Recounting(entries, files, told);
        if (checks) {
            recounting.readChecks();
        }
        return recounting.count(report.figures());
    }

    private void readChecks() throws IOException {
        try (InputStream in = entries.open(Grounds.CHECKS)) {
            Lines lines = new Lines(in);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                Map<String, @Nullable Object> members = CanonicalJson.readObject(line);
                Grounds.Beside read = new Grounds.Beside(Lines.text(members, "id"), Lines.object(members, "beside"));
                Lines.mustBe(read.bytes(), line);
                if (beside.put(read.id(), new HashMap<>(read.what())) != null) {
                    throw new IllegalArgumentException(read.id() + " stands twice");
                }
            }
        } catch (IllegalArgumentException form) {
            throw new Stopped(What.DECLARATIONS_FORM, Grounds.CHECKS, "", String.valueOf(form.getMessage()));
        }
    }

    private Set<String> count(List<Figure> figures) throws IOException {
        List<Map<String, @Nullable Object>> organs = new ArrayList<>();
        walk((ledger, content) -> {
            if (ledger.equals(Register.LEDGER)) {
                organs.add(content);
            }
        });
        Map<Figure, Recount.Asked> asked = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Grounds.Told one = told.get(figure.id());
            if (one != null) {
                asked.put(figure, asked(figure, one));
            }
        }
        Recount recount;
        try {
            recount = new Recount(new Register(organs), asked.values());
        } catch (IllegalArgumentException | DateTimeException noRegister) {
            throw new Stopped(
                    What.DECLARATIONS_FORM, Grounds.DECLARATIONS, "", String.valueOf(noRegister.getMessage()));
        }
        digests.clear();
        walk(recount::add);
        asked.forEach((figure, question) -> compare(figure, question, recount));
        return asked.keySet().stream().map(Figure::id).collect(Collectors.toSet());
    }

    private static Recount.Asked asked(Figure figure, Grounds.Told told) {
        if (!told.declared().id().equals(figure.metric())) {
            throw new Stopped(new Verification.Differs(
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

    /** Every record once, however many figures rest on it. */
    private void walk(Row row) throws IOException {
        for (String file : files) {
            try (InputStream in = entries.open(file)) {
                Lines lines = new Lines(in);
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    read(file, line, row);
                }
            }
        }
    }

    private void read(String file, byte[] line, Row row) {
        Map<String, @Nullable Object> members = CanonicalJson.readObject(line);
        String id = Lines.text(members, "id");
        String digest = Lines.text(members, "digest");
        String before = digests.putIfAbsent(id, digest);
        if (before != null) {
            if (!before.equals(digest)) {
                throw new Stopped(new Verification.Differs(What.RECORD_TWICE, file, id, before, digest));
            }
            return;
        }
        Map<String, @Nullable Object> content = Lines.object(members, "content");
        try {
            if (!Lines.text(content, "id").equals(id)) {
                throw new IllegalArgumentException("the record says to be " + content.get("id"));
            }
            Map<String, @Nullable Object> also = beside.get(id);
            if (also != null) {
                content.putAll(also);
            }
            row.read(Lines.text(content, "ledger"), content);
        } catch (IllegalArgumentException | DateTimeException form) {
            throw new Stopped(
                    new Verification.Differs(What.RECORD_FORM, file, id, "", String.valueOf(form.getMessage())));
        }
    }

    private void compare(Figure figure, Recount.Asked asked, Recount recount) {
        Recount.Answer answer = recount.answer(asked);
        Stated stated = answer.stated();
        Grounds.Told one = Objects.requireNonNull(told.get(figure.id()));
        same(figure, value(stated), figure.value());
        same(figure, plain(answer.numerator()), figure.numerator());
        same(figure, plain(answer.denominator()), figure.denominator());
        same(
                figure,
                Prose.parse(one.form())
                        .orElseThrow()
                        .print(stated, asked.declared().unit(), one.withUnit()),
                figure.display());
    }

    private static void same(Figure figure, @Nullable String counted, @Nullable String said) {
        if (!Objects.equals(counted, said)) {
            throw new Stopped(new Verification.Differs(
                    What.FIGURE_RECOUNT,
                    EvidencePack.REPORT,
                    figure.id(),
                    String.valueOf(counted),
                    String.valueOf(said)));
        }
    }

    private static @Nullable String value(Stated stated) {
        return stated.day() == null ? plain(stated.value()) : stated.day().toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
