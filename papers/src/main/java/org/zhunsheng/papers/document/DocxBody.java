package org.zhunsheng.papers.document;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The body of a .docx as lines of text (正文). */
final class DocxBody {

    private static final char BREAK = '\u000b';

    private final DocxNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private int paragraphStart;
    private int tables;
    private boolean cellBegun;
    private int texts;

    // of the paragraph that is open
    private @Nullable String style;
    private @Nullable String numberedBy;
    private int listLevel = -1;
    private boolean numbered;

    DocxBody(DocxNumbers numbers) {
        this.numbers = numbers;
    }

    String read(byte[] body) throws XMLStreamException {
        DocxXml xml = new DocxXml(body);
        while (xml.next()) {
            if (xml.starts()) {
                start(xml);
            } else if (xml.ends()) {
                end(xml.element());
            } else if (texts > 0) {
                number();
                text.append(xml.characters());
            }
        }
        return text.toString();
    }

    private void start(DocxXml xml) throws XMLStreamException {
        switch (xml.element()) {
            // what is deleted, what is moved away, the second copy of a text box, the former properties
            case "del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange" -> xml.skip();
            case "p" -> {
                paragraphStart = text.length();
                style = null;
                numberedBy = null;
                listLevel = -1;
                numbered = false;
            }
            case "pStyle" -> style = xml.attribute("val");
            case "numId" -> numberedBy = xml.attribute("val");
            case "ilvl" -> listLevel = xml.number("val", 0);
            case "t" -> texts++;
            case "tab" -> {
                // inside pPr the same name defines a tab stop
                if (xml.attribute("pos") == null) write('\t');
            }
            case "br", "cr" -> {
                if (!"page".equals(xml.attribute("type"))) write(BREAK);
            }
            case "noBreakHyphen" -> write('-');
            case "tbl" -> tables++;
            case "tr" -> cellBegun = false;
            case "tc" -> {
                if (cellBegun) text.append('\t');
                cellBegun = true;
            }
            default -> {}
        }
    }

    private void write(char c) {
        number();
        text.append(c);
    }

    private void end(String element) {
        switch (element) {
            case "t" -> texts--;
            case "p" -> text.append(tables > 0 ? ' ' : '\n');
            case "tr" -> {
                trimCells();
                text.append('\n');
            }
            case "tbl" -> tables--;
            default -> {}
        }
    }

    private void trimCells() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
    }

    /** Writes the number that Word counts, before the paragraph's first text. */
    private void number() {
        if (!numbered && text.length() == paragraphStart) {
            numbered = true;
            text.append(numbers.next(style, numberedBy, listLevel));
        }
    }
}
