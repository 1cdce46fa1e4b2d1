package org.zhunsheng.papers.document;

import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.LEFT;
import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.RIGHT;
import static org.zhunsheng.papers.document.DocxElements.properties;
import static org.zhunsheng.papers.document.DocxElements.run;
import static org.zhunsheng.papers.document.DocxElements.twips;

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
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes an official document to .docx, laid out by GB/T 9704-2012, with real heading styles, so that Word and WPS show
 * the navigation. It names the wanted faces; which stand in for them is up to the reader's machine. The same document and
 * imprint make the same bytes.
 */
public final class DocxWriter {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** 35 mm below the text block, less 7 mm and half the height of a line of 四号. */
    private static final int FOOTER_FROM_EDGE = twips(25 * Format.MM);

    /** In twips, as in styles.xml: with one more, only 21 lines fit on a page. */
    private static final int LINE_PITCH = 579;

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
            new DocxElements(document, docx).write();
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
            for (String rule : List.of("spaceForUL", "balanceSingleByteDoubleByteWidth", "useFELayout"))
                cursor.insertElement(new QName(W, rule, "w"));
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
        grid.setLinePitch(BigInteger.valueOf(LINE_PITCH));
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
}
