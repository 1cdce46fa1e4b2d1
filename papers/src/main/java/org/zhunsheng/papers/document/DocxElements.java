package org.zhunsheng.papers.document;

import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.LEFT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** The elements of an official document as paragraphs of a .docx file, in the order of GB/T 9704-2012, clause 7. */
final class DocxElements {
    private static final int TWIP = 20;
    private static final int EMU_PER_POINT = 12_700;

    private final OfficialDocument document;
    private final XWPFDocument docx;
    private final DocxTables tables;

    DocxElements(OfficialDocument document, XWPFDocument docx) {
        this.document = document;
        this.docx = docx;
        this.tables = new DocxTables(docx);
    }

    void write() {
        letterhead();
        title();
        if (document.recipient() != null) run(paragraph("Recipient"), document.recipient() + "：", Role.BODY);
        document.body().forEach(this::block);
        attachments();
        signature();
        if (document.note() != null) run(paragraph("Note"), Format.note(document.note()), Role.BODY);
        tables.printRecord(document);
    }

    private void letterhead() {
        String mark = Format.mark(document);
        if (mark.isEmpty()) return;
        XWPFParagraph paragraph = paragraph("Letterhead");
        paragraph.setSpacingBefore(twips(Format.MARK_TOP));
        paragraph.setSpacingBetween(Format.markSize(mark), LineSpacingRule.EXACT);
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
        if (document.letterhead() == OfficialDocument.Letterhead.NONE && document.number() != null)
            run(paragraph("Number"), document.number().toString(), Role.BODY);
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

    private void table(Block.Table table) {
        if (table.caption() != null) {
            XWPFParagraph caption = paragraph("Caption");
            properties(caption).addNewKeepNext();
            run(caption, table.caption(), Role.HEADING);
        }
        tables.table(table);
    }

    private void picture(Block.Picture picture) {
        Png png = picture.png();
        float scale = Format.pictureScale(png);
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

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, Role role) {
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

    static int twips(float points) {
        return Math.round(points * TWIP);
    }
}
