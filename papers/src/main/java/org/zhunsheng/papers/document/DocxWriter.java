package org.zhunsheng.papers.document;

import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.CENTER;
import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.LEFT;
import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.RIGHT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes an official document to .docx, laid out by GB/T 9704-2012, with real heading styles, so that Word and WPS show
 * the navigation. It names the wanted faces; which stand in for them is up to the reader's machine. The same document and
 * imprint make the same bytes.
 */
public final class DocxWriter {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int TWIP = 20;
    /** 3.5 cm below the text block less 7 mm and half the height of a line of 四号. */
    private static final int FOOTER_FROM_EDGE = twips(25 * Format.MM);

    private static final int EMU_PER_POINT = 12_700;
    private static final float SCREEN_DOT = 0.75f;
    private static final float TALLEST_PICTURE = 14 * Format.PITCH;
    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OfficialDocument document;
    private final XWPFDocument docx;

    private DocxWriter(OfficialDocument document, XWPFDocument docx) {
        this.document = document;
        this.docx = docx;
    }

    /** @throws IOException if {@code out} fails */
    public static void write(OfficialDocument document, Imprint imprint, OutputStream out) throws IOException {
        try (var docx = new XWPFDocument()) {
            var writer = new DocxWriter(document, docx);
            writer.styles();
            writer.settings();
            writer.section();
            writer.footers();
            writer.elements();
            writer.describe(imprint);
            var plain = new ByteArrayOutputStream();
            docx.write(plain);
            withoutTimes(plain.toByteArray(), out);
        }
    }

    private void styles() throws IOException {
        try (InputStream in = Objects.requireNonNull(DocxWriter.class.getResourceAsStream("styles.xml"))) {
            docx.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException brokenResource) {
            throw new IllegalStateException("styles.xml of this library cannot be read", brokenResource);
        }
    }

    /** Layout of Word 2013 and later: without it Word opens the file in compatibility mode and lays it out otherwise. */
    private void settings() {
        docx.setEvenAndOddHeadings(true);
        try (var cursor = docx.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(W, "characterSpacingControl", "w"));
            cursor.insertAttributeWithValue(new QName(W, "val", "w"), "compressPunctuation");
            cursor.toNextToken();
            cursor.beginElement(new QName(W, "compat", "w"));
            for (String rule : List.of("spaceForUL", "balanceSingleByteDoubleByteWidth", "useFELayout")) {
                cursor.insertElement(new QName(W, rule, "w"));
            }
            cursor.beginElement(new QName(W, "compatSetting", "w"));
            cursor.insertAttributeWithValue(new QName(W, "name", "w"), "compatibilityMode");
            cursor.insertAttributeWithValue(new QName(W, "uri", "w"), "http://schemas.microsoft.com/office/word");
            cursor.insertAttributeWithValue(new QName(W, "val", "w"), "15");
        }
    }

    private void section() {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(Format.TOP)));
        margins.setBottom(BigInteger.valueOf(twips(35 * Format.MM)));
        margins.setLeft(BigInteger.valueOf(twips(Format.LEFT)));
        margins.setRight(BigInteger.valueOf(twips(26 * Format.MM)));
        margins.setHeader(BigInteger.valueOf(twips(15 * Format.MM)));
        margins.setFooter(BigInteger.valueOf(FOOTER_FROM_EDGE));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(BigInteger.valueOf((long) (Format.PITCH * TWIP)));
        grid.setCharSpace(BigInteger.valueOf(Math.round((Format.CELL - Format.BODY_SIZE) * 4096)));
    }

    /** — 1 —, odd pages right and even pages left, one character from the edge (7.5). */
    private void footers() {
        footer(docx.createFooter(HeaderFooterType.DEFAULT), RIGHT);
        footer(docx.createFooter(HeaderFooterType.EVEN), LEFT);
    }

    private static void footer(XWPFFooter footer, STJc.Enum side) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setStyle("Footer");
        CTPPr properties = properties(paragraph);
        properties.addNewJc().setVal(side);
        CTInd indent = properties.addNewInd();
        if (side == RIGHT) {
            indent.setRightChars(BigInteger.valueOf(100));
            indent.setRight(BigInteger.valueOf(280));
        } else {
            indent.setLeftChars(BigInteger.valueOf(100));
            indent.setLeft(BigInteger.valueOf(280));
        }
        run(paragraph, "— ", Role.FOLIO);
        run(paragraph, "", Role.FOLIO).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph, "", Role.FOLIO).getCTR().addNewInstrText().setStringValue(" PAGE ");
        run(paragraph, "", Role.FOLIO).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph, "1", Role.FOLIO);
        run(paragraph, "", Role.FOLIO).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(paragraph, " —", Role.FOLIO);
    }

    private void elements() {
        letterhead();
        title();
        if (document.recipient() != null) {
            run(paragraph("Recipient"), document.recipient() + "：", Role.BODY);
        }
        document.body().forEach(this::block);
        attachments();
        signature();
        if (document.note() != null) run(paragraph("Note"), Format.note(document.note()), Role.BODY);
        printRecord();
    }

    private void letterhead() {
        String mark = Format.mark(document);
        if (mark.isEmpty()) return;
        XWPFParagraph paragraph = paragraph("Letterhead");
        paragraph.setSpacingBefore(twips(Format.MARK_TOP));
        XWPFRun run = run(paragraph, mark, Role.TITLE);
        int halfPoints = (int) (Format.markSize(mark) * 2 - 0.5f);
        run.getCTR().getRPr().addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.getCTR().getRPr().addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        paragraph("Number");
        paragraph("Number");
        numberOverRule();
        paragraph("OfficialText");
        paragraph("OfficialText");
    }

    private void numberOverRule() {
        XWPFParagraph paragraph = paragraph("Number");
        CTBorder rule = properties(paragraph).addNewPBdr().addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(Math.round(Format.RED_RULE * 8)));
        rule.setSpace(BigInteger.valueOf(Math.round(Format.RULE_BELOW_NUMBER)));
        rule.setColor("FF0000");
        String number = document.number() == null ? "" : document.number().toString();
        if (document.signer() == null) {
            run(paragraph, number, Role.BODY);
            return;
        }
        paragraph.getCTPPr().addNewJc().setVal(LEFT);
        var tab = paragraph.getCTPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(twips(Format.WIDTH - Format.CELL)));
        // a full space and no indent: an indent would shorten the rule under the paragraph
        run(paragraph, "　" + number, Role.BODY);
        run(paragraph, "", Role.BODY).addTab();
        run(paragraph, "签发人：", Role.BODY);
        run(paragraph, document.signer(), Role.SUBHEADING);
    }

    private void title() {
        XWPFParagraph paragraph = paragraph("Title");
        for (int i = 0; i < document.title().size(); i++) {
            XWPFRun run = run(paragraph, document.title().get(i), Role.TITLE);
            if (i + 1 < document.title().size()) run.addBreak();
        }
        if (document.letterhead() == OfficialDocument.Letterhead.NONE && document.number() != null) {
            run(paragraph("Number"), document.number().toString(), Role.BODY);
        }
        paragraph("Recipient");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading ->
                run(
                        paragraph("Heading" + heading.level().depth()),
                        heading.text(),
                        heading.level().role());
            case Block.Paragraph paragraph -> text(paragraph);
            case Block.Table table -> table(table);
            case Block.Picture picture -> picture(picture);
            case Block.Closing closing -> run(paragraph("ClosingPhrase"), closing.text(), Role.BODY);
        }
    }

    private void text(Block.Paragraph content) {
        XWPFParagraph paragraph = paragraph("OfficialText");
        Block.Heading lead = content.lead();
        if (lead != null) {
            XWPFRun run = run(paragraph, lead.text(), lead.level().role());
            run.setStyle("Heading" + lead.level().depth() + "Character");
            if (lead.level() != Block.Level.FIRST) run.setBold(true);
        }
        for (Block.Run each : content.runs()) {
            XWPFRun run = run(paragraph, each.text(), Role.BODY);
            switch (each.mark()) {
                case PLAIN -> {}
                case BOLD -> run.setBold(true);
                case UNDERLINED -> run.getCTR().getRPr().addNewU().setVal(STUnderline.SINGLE);
            }
        }
    }

    private void table(Block.Table content) {
        if (content.caption() != null) {
            XWPFParagraph caption = paragraph("Caption");
            properties(caption).addNewKeepNext();
            run(caption, content.caption(), Role.HEADING);
        }
        int count = content.columns().size();
        XWPFTable table = newTable(content.rows().size() + 1, count);
        float[] shares = Columns.shares(content);
        for (int i = 0; i < count; i++) {
            table.getCTTbl().getTblGrid().getGridColArray(i).setW(BigInteger.valueOf(twips(shares[i] * Format.WIDTH)));
        }
        int halfPoints = Math.round(Format.tableSize(count) * 2);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < count; i++) {
            cell(header.getCell(i), "TableHeader", content.columns().get(i).header(), shares[i], CENTER, halfPoints);
        }
        for (int r = 0; r < content.rows().size(); r++) {
            for (int i = 0; i < count; i++) {
                STJc.Enum stand = switch (content.columns().get(i).stand()) {
                    case LEFT -> LEFT;
                    case CENTRE -> CENTER;
                    case RIGHT -> RIGHT;
                };
                String text = content.rows().get(r).get(i);
                cell(table.getRow(r + 1).getCell(i), "TableText", text, shares[i], stand, halfPoints);
            }
        }
    }

    private XWPFTable newTable(int rows, int columns) {
        XWPFTable table = docx.createTable(rows, columns);
        CTTblPr properties = table.getCTTbl().getTblPr();
        table.setWidth(twips(Format.WIDTH));
        properties.getTblW().setType(STTblWidth.DXA);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() < columns) grid.addNewGridCol();
        return table;
    }

    private static void cell(
            XWPFTableCell cell, String style, String text, float share, STJc.Enum stand, int halfPoints) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips(share * Format.WIDTH)));
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        properties(paragraph).addNewJc().setVal(stand);
        XWPFRun run = run(paragraph, text, style.equals("TableHeader") ? Role.HEADING : Role.BODY);
        run.getCTR().getRPr().addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.getCTR().getRPr().addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    }

    private void picture(Block.Picture picture) {
        Png png = picture.png();
        float scale = Math.min(SCREEN_DOT, Math.min(Format.WIDTH / png.width(), TALLEST_PICTURE / png.height()));
        XWPFRun run = run(paragraph("Figure"), "", Role.BODY);
        try {
            var drawn = run.addPicture(
                    new ByteArrayInputStream(png.bytes()),
                    PictureType.PNG,
                    "picture.png",
                    Math.round(png.width() * scale * EMU_PER_POINT),
                    Math.round(png.height() * scale * EMU_PER_POINT));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.caption());
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.caption());
        } catch (IOException | InvalidFormatException cannotHappenInMemory) {
            throw new IllegalStateException("picture cannot be added: " + picture.caption(), cannotHappenInMemory);
        }
        run(paragraph("Caption"), picture.caption(), Role.HEADING);
    }

    /** 附件：1. …, further lines of a name under its first character (7.3.4). */
    private void attachments() {
        int count = document.attachments().size();
        if (count == 0) return;
        paragraph("OfficialText");
        float label = Format.characters("附件：");
        float number = Format.characters(Format.attachmentNumber(count - 1, count));
        for (int i = 0; i < count; i++) {
            XWPFParagraph paragraph = paragraph("Attachment");
            String prefix = (i == 0 ? "附件：" : "") + Format.attachmentNumber(i, count);
            indent(paragraph, 2 + label + number, -(i == 0 ? label + number : number));
            run(paragraph, prefix + document.attachments().get(i), Role.BODY);
        }
    }

    private void signature() {
        OfficialDocument.Signature signature = document.signature();
        if (signature == null) return;
        properties(paragraph("OfficialText")).addNewKeepNext();
        properties(paragraph("OfficialText")).addNewKeepNext();
        String day = Format.day(signature.on());
        var indents = Format.signatureIndents(Format.characters(signature.issuer()), Format.characters(day));
        fromRight("SignatureIssuer", signature.issuer(), indents.issuer());
        fromRight("SignatureDay", day, indents.day());
    }

    private void fromRight(String style, String text, float characters) {
        XWPFParagraph paragraph = paragraph(style);
        CTInd indent = properties(paragraph).addNewInd();
        indent.setRightChars(BigInteger.valueOf(Math.round(characters * 100)));
        indent.setRight(BigInteger.valueOf(twips(characters * Format.CELL)));
        run(paragraph, text, Role.BODY);
    }

    /** A table that floats at the foot of the text block, so that its last rule is on the last line (7.4). */
    private void printRecord() {
        boolean copied = !document.copies().isEmpty();
        OfficialDocument.PrintLine printLine = document.printLine();
        int rows = (copied ? 1 : 0) + (printLine == null ? 0 : 1);
        if (rows == 0) return;
        XWPFTable table = newTable(rows, 1);
        table.getCTTbl().getTblGrid().getGridColArray(0).setW(BigInteger.valueOf(twips(Format.WIDTH)));
        CTTblPPr place = table.getCTTbl().getTblPr().addNewTblpPr();
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setTblpXSpec(STXAlign.CENTER);
        place.setTblpYSpec(STYAlign.BOTTOM);
        printRecordRules(table);
        if (copied) {
            XWPFParagraph paragraph = printRecordLine(table.getRow(0));
            CTInd indent = properties(paragraph).addNewInd();
            indent.setLeft(BigInteger.valueOf(twips(4 * Format.SMALL_SIZE)));
            indent.setHanging(BigInteger.valueOf(twips(3 * Format.SMALL_SIZE)));
            indent.setRight(BigInteger.valueOf(twips(Format.SMALL_SIZE)));
            run(paragraph, "抄送：" + Format.copies(document.copies()), Role.BODY);
        }
        if (printLine != null) {
            XWPFParagraph paragraph = printRecordLine(table.getRow(rows - 1));
            properties(paragraph).addNewInd().setLeft(BigInteger.valueOf(twips(Format.SMALL_SIZE)));
            var tab = properties(paragraph).addNewTabs().addNewTab();
            tab.setVal(STTabJc.RIGHT);
            tab.setPos(BigInteger.valueOf(twips(Format.WIDTH - Format.SMALL_SIZE)));
            run(paragraph, printLine.organ(), Role.BODY);
            run(paragraph, "", Role.BODY).addTab();
            run(paragraph, Format.day(printLine.on()) + "印发", Role.BODY);
        }
    }

    private static void printRecordRules(XWPFTable table) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblBorders borders =
                properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
        rule(borders.isSetTop() ? borders.getTop() : borders.addNewTop(), STBorder.SINGLE, Format.THICK_RULE);
        rule(borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(), STBorder.SINGLE, Format.THICK_RULE);
        rule(
                borders.isSetInsideH() ? borders.getInsideH() : borders.addNewInsideH(),
                STBorder.SINGLE,
                Format.THIN_RULE);
        rule(borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft(), STBorder.NIL, 0);
        rule(borders.isSetRight() ? borders.getRight() : borders.addNewRight(), STBorder.NIL, 0);
        var margins = properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
        for (var side : List.of(margins.addNewLeft(), margins.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.ZERO);
        }
    }

    private static void rule(CTBorder border, STBorder.Enum kind, float points) {
        border.setVal(kind);
        border.setSz(BigInteger.valueOf(Math.round(points * 8)));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }

    private static XWPFParagraph printRecordLine(XWPFTableRow row) {
        row.setCantSplitRow(true);
        XWPFParagraph paragraph = row.getCell(0).getParagraphs().getFirst();
        paragraph.setStyle("PrintRecord");
        return paragraph;
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /** Indents in characters; a negative {@code first} hangs the first line out. */
    private static void indent(XWPFParagraph paragraph, float left, float first) {
        CTInd indent = properties(paragraph).addNewInd();
        indent.setLeftChars(BigInteger.valueOf(Math.round(left * 100)));
        indent.setLeft(BigInteger.valueOf(twips(left * Format.CELL)));
        if (first < 0) {
            indent.setHangingChars(BigInteger.valueOf(Math.round(-first * 100)));
            indent.setHanging(BigInteger.valueOf(twips(-first * Format.CELL)));
        }
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, Role role) {
        XWPFRun run = paragraph.createRun();
        CTRPr properties = run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(role.wanted());
        fonts.setHAnsi(role.wanted());
        fonts.setEastAsia(role.wanted());
        fonts.setCs(role.wanted());
        // “ ” … — are full characters in Chinese text; without the hint Word takes them from the Latin face
        fonts.setHint(STHint.EAST_ASIA);
        if (!text.isEmpty()) run.setText(text);
        return run;
    }

    private void describe(Imprint imprint) throws IOException {
        var core = docx.getProperties().getCoreProperties();
        var made = Optional.of(Date.from(imprint.madeAt()));
        core.setTitle(document.titleInOneLine());
        core.setCreator(document.issuer());
        core.setLastModifiedByUser(document.issuer());
        core.setCreated(made);
        core.setModified(made);
        core.getUnderlyingProperties().setIdentifierProperty(imprint.id());
        core.getUnderlyingProperties().setLanguageProperty("zh-CN");
        if (document.number() != null) core.setSubjectProperty(document.number().toString());
    }

    /** The package again with one fixed time at every entry. */
    private static void withoutTimes(byte[] docx, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(ZIP_EPOCH);
                zip.putNextEntry(same);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static int twips(float points) {
        return Math.round(points * TWIP);
    }
}
