package org.zhunsheng.papers.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** An ods (OpenDocument 1.2, ISO/IEC 26300-1): all its sheets lie in one part. */
final class OdsBook implements Closeable {

    private static final String CONTENT = "content.xml";
    private static final int LONGEST_NAME = 255;
    private static final int MOST_SHEETS = 1024;

    private final Parts parts;
    private final Limits limits;
    private final List<SheetPart> sheets = new ArrayList<>();

    private OdsBook(Parts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    static OdsBook open(Path file, Limits limits, Budget budget) throws IOException {
        Parts parts;
        try {
            parts = Parts.open(file, limits);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal(Problem.CORRUPT, "zip");
        }
        OdsBook book = new OdsBook(parts, limits);
        try {
            book.survey(budget);
            return book;
        } catch (Refusal refusal) {
            book.close();
            throw refusal;
        } catch (XMLStreamException | IOException | RuntimeException damaged) {
            book.close();
            throw new Refusal(Problem.CORRUPT, CONTENT);
        }
    }

    private void survey(Budget budget) throws IOException, XMLStreamException {
        refuseEncrypted(budget);
        Set<String> hiddenStyles = new HashSet<>();
        try (XmlPart xml = parts.xml(CONTENT, budget)) {
            String style = "";
            while (xml.next()) {
                if (!xml.starts()) continue;
                switch (xml.element()) {
                    case "style" -> style = String.valueOf(xml.attribute("name"));
                    case "table-properties" -> {
                        if ("false".equals(xml.attribute("display"))) hiddenStyles.add(style);
                    }
                    // a table inside a cell is part of the cell, and skipped with it
                    case "table" -> sheet(xml, hiddenStyles, budget);
                    default -> {}
                }
            }
        }
        parts.readOthers(budget);
    }

    /** Each encrypted part is named so in the list of parts; the list itself is never encrypted. */
    private void refuseEncrypted(Budget budget) throws IOException, XMLStreamException {
        String list = "META-INF/manifest.xml";
        if (!parts.has(list)) return;
        try (XmlPart xml = parts.xml(list, budget)) {
            while (xml.next())
                if (xml.starts() && xml.element().equals("encryption-data")) throw new Refusal(Problem.ENCRYPTED, "");
        }
    }

    private void sheet(XmlPart xml, Set<String> hiddenStyles, Budget budget) throws XMLStreamException {
        if (sheets.size() == MOST_SHEETS) throw new Refusal(Problem.BOMB, CONTENT);
        int index = sheets.size();
        String named = xml.attribute("name");
        String name = named == null ? "" : named.substring(0, Math.min(named.length(), LONGEST_NAME));
        boolean hidden = hiddenStyles.contains(String.valueOf(xml.attribute("style-name")));
        Merges merges = new Merges();
        OdsRows rows = new OdsRows(xml, limits, name, new Merges(), merges);
        int filled = 0;
        int hiddenRows = 0;
        int last = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            budget.checkTime();
            if (++filled > limits.rows()) throw new Refusal(Problem.TOO_MANY_ROWS, String.valueOf(limits.rows()));
            if (row.hidden()) hiddenRows++;
            last = row.number();
        }
        SheetSurvey survey = new SheetSurvey(filled, hiddenRows, last, List.of(), merges);
        sheets.add(new SheetPart(name, hidden, survey, limits, again -> rows(index, name, survey, again)));
    }

    private Rows rows(int index, String name, SheetSurvey survey, Budget budget) {
        try {
            XmlPart xml = parts.xml(CONTENT, budget);
            int seen = -1;
            while (xml.next()) {
                if (!xml.starts() || !xml.element().equals("table")) continue;
                if (++seen == index) return new OdsRows(xml, limits, name, survey.merges(), new Merges());
                xml.skip();
            }
            throw new Refusal(Problem.CORRUPT, CONTENT);
        } catch (IOException | XMLStreamException damaged) {
            throw new Refusal(Problem.CORRUPT, CONTENT);
        }
    }

    List<SheetPart> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() {
        try {
            parts.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
