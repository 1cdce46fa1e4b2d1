package org.zhunsheng.papers.document;

import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.CENTER;
import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.LEFT;
import static org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc.RIGHT;
import static org.zhunsheng.papers.document.DocxElements.properties;
import static org.zhunsheng.papers.document.DocxElements.run;
import static org.zhunsheng.papers.document.DocxElements.twips;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** The tables of a .docx file: those of the text, and the note of copies and printing, which is one too. */
final class DocxTables {
    private final XWPFDocument docx;

    DocxTables(XWPFDocument docx) {
        this.docx = docx;
    }

    /** A table of the text, its header row repeated on every page. */
    void table(Block.Table content) {
        int count = content.columns().size();
        XWPFTable table = newTable(content.rows().size() + 1, count);
        float[] shares = Columns.shares(content);
        for (int i = 0; i < count; i++)
            table.getCTTbl().getTblGrid().getGridColArray(i).setW(BigInteger.valueOf(twips(shares[i] * Format.WIDTH)));
        int halfPoints = Math.round(Format.tableSize(count) * 2);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < count; i++)
            cell(header.getCell(i), "TableHeader", content.columns().get(i).header(), shares[i], CENTER, halfPoints);
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

    /** A table that floats at the foot of the text block, so that its last rule is on the last line (7.4). */
    void printRecord(OfficialDocument document) {
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
}
