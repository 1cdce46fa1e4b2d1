package org.zhunsheng.papers.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An xlsx (ECMA-376, transitional or strict): its parts, shared texts and number formats. */
final class XlsxBook implements Closeable {

    private static final int LONGEST_NAME = 255;
    private static final int MOST_SHEETS = 1024;

    private final Parts parts;
    private final Limits limits;
    private final List<SheetPart> sheets = new ArrayList<>();
    private NumberFormats formats = NumberFormats.none();
    private @Nullable SharedTexts texts;
    private boolean from1904;
    private int merged;
    private String surveyed = "[Content_Types].xml";

    private record Relation(String type, String part) {}

    private record Tab(String name, boolean hidden, String relation) {}

    private XlsxBook(Parts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    static XlsxBook open(Path file, Limits limits, Budget budget) throws IOException {
        Parts parts;
        try {
            parts = Parts.open(file, limits);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal(Problem.CORRUPT, "zip");
        }
        XlsxBook book = new XlsxBook(parts, limits);
        try {
            book.survey(budget);
            return book;
        } catch (Refusal refusal) {
            book.close();
            throw refusal;
        } catch (XMLStreamException | IOException | RuntimeException damaged) {
            book.close();
            throw new Refusal(Problem.CORRUPT, book.surveyed);
        }
    }

    private void survey(Budget budget) throws IOException, XMLStreamException {
        refuseOthers(budget);
        String workbook = relations("", budget).values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOT_A_SHEET, "zip"));
        Map<String, Relation> relations = relations(workbook, budget);
        List<Tab> tabs = tabs(workbook, budget);
        for (Relation relation : relations.values()) readShared(relation, budget);
        for (Tab tab : tabs) {
            Relation relation = relations.get(tab.relation());
            if (relation != null && relation.type().endsWith("/worksheet"))
                sheets.add(sheet(tab, relation.part(), budget));
        }
        parts.readOthers(budget);
    }

    /** Asks the content types, which no renaming changes. */
    private void refuseOthers(Budget budget) throws IOException, XMLStreamException {
        if (!parts.has("[Content_Types].xml")) throw new Refusal(Problem.NOT_A_SHEET, otherZip());
        String macros = parts.ending("vbaproject.bin");
        if (macros != null) throw new Refusal(Problem.MACROS, macros);
        try (XmlPart xml = parts.xml("[Content_Types].xml", budget)) {
            while (xml.next()) {
                String type = xml.starts() ? xml.attribute("ContentType") : null;
                if (type != null) refuse(type, xml.attribute("PartName"));
            }
        }
    }

    private static void refuse(String type, @Nullable String part) {
        String name = part == null ? type : part;
        if (type.contains("wordprocessingml.document.main")) throw new Refusal(Problem.NOT_A_SHEET, "docx");
        if (type.contains("presentationml.presentation.main")) throw new Refusal(Problem.NOT_A_SHEET, "pptx");
        if (type.contains("sheet.binary.macroEnabled")) throw new Refusal(Problem.NOT_A_SHEET, "xlsb");
        if (type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("macrosheet"))
            throw new Refusal(Problem.MACROS, name);
    }

    private String otherZip() {
        if (parts.has("OFD.xml")) return "ofd";
        return parts.has("META-INF/manifest.xml") && parts.has("content.xml") ? "ods" : "zip";
    }

    private Map<String, Relation> relations(String part, Budget budget) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String file = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        surveyed = file;
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(file)) return relations;
        try (XmlPart xml = parts.xml(file, budget)) {
            while (xml.next()) {
                if (!xml.starts() || !xml.element().equals("Relationship")) continue;
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                boolean inside = !"External".equals(xml.attribute("TargetMode"));
                if (id == null || type == null || target == null || !inside) continue;
                if (relations.size() >= limits.entries()) throw new Refusal(Problem.BOMB, file);
                relations.put(id, new Relation(type, resolve(part, target)));
            }
        }
        return relations;
    }

    private static String resolve(String from, String target) {
        String folder = "/" + from.substring(0, from.lastIndexOf('/') + 1);
        Path resolved = Path.of(folder).resolve(target.replace('\\', '/')).normalize();
        return resolved.toString().replace('\\', '/').substring(1);
    }

    private List<Tab> tabs(String workbook, Budget budget) throws IOException, XMLStreamException {
        surveyed = workbook;
        List<Tab> tabs = new ArrayList<>();
        try (XmlPart xml = parts.xml(workbook, budget)) {
            while (xml.next()) {
                if (!xml.starts()) continue;
                if (xml.element().equals("workbookPr")) from1904 = xml.flag("date1904");
                if (!xml.element().equals("sheet")) continue;
                String name = xml.attribute("name");
                String state = xml.attribute("state");
                String relation = xml.attribute("id");
                if (name == null || relation == null || name.length() > LONGEST_NAME) continue;
                if (tabs.size() == MOST_SHEETS) throw new Refusal(Problem.BOMB, workbook);
                tabs.add(new Tab(Escapes.decode(name), state != null && !state.equals("visible"), relation));
            }
        }
        return tabs;
    }

    private void readShared(Relation relation, Budget budget) throws IOException, XMLStreamException {
        boolean isTexts = relation.type().endsWith("/sharedStrings");
        if ((!isTexts && !relation.type().endsWith("/styles")) || !parts.has(relation.part())) return;
        surveyed = relation.part();
        try (XmlPart xml = parts.xml(relation.part(), budget)) {
            if (!isTexts) formats = NumberFormats.of(xml);
            else if (texts == null) texts = SharedTexts.of(xml, limits);
        }
    }

    private SheetPart sheet(Tab tab, String part, Budget budget) throws IOException, XMLStreamException {
        surveyed = part;
        try (XmlPart xml = parts.xml(part, budget)) {
            SheetSurvey survey = SheetSurvey.of(xml, limits);
            merged += survey.merges().count();
            if (merged > Merges.MOST) throw new Refusal(Problem.BOMB, part);
            return new SheetPart(tab.name(), tab.hidden(), survey, limits, again -> rows(tab, part, survey, again));
        }
    }

    private Rows rows(Tab tab, String part, SheetSurvey survey, Budget budget) {
        try {
            return new XlsxRows(parts.xml(part, budget), this, tab.name(), survey);
        } catch (IOException | XMLStreamException damaged) {
            throw new Refusal(Problem.CORRUPT, part);
        }
    }

    List<SheetPart> sheets() {
        return List.copyOf(sheets);
    }

    Limits limits() {
        return limits;
    }

    String text(int number) {
        if (texts == null) throw new IllegalArgumentException("no shared texts");
        return texts.at(number);
    }

    boolean showsTime(int style) {
        return formats.showsTime(style);
    }

    Cell temporal(int column, String stored) {
        return Numeral.temporal(column, stored, from1904);
    }

    @Override
    public void close() {
        try (parts) {
            if (texts != null) texts.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
