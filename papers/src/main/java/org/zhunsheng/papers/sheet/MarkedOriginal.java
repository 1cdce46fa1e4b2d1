package org.zhunsheng.papers.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A small workbook as it was sent, with marks put in. */
final class MarkedOriginal implements Closeable {

    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 5;
    private static final int REMARK_WIDTH = 60 * 256;

    private final XSSFWorkbook book;
    private final Words words;
    private final Map<Short, CellStyle> wrongStyles = new HashMap<>();
    private int comments;

    /** The workbook is within our limits, but the editing library refuses it. */
    static final class NotEditable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotEditable(Exception cause) {
            super(cause);
        }
    }

    private MarkedOriginal(XSSFWorkbook book, Words words) {
        this.book = book;
        this.words = words;
    }

    static MarkedOriginal open(Path original, List<Marked.Marks> marks, Words words) throws IOException {
        MarkedOriginal marked = new MarkedOriginal(read(original), words);
        try {
            for (Marked.Marks sheet : marks) marked.mark(sheet);
            return marked;
        } catch (POIXMLException refused) {
            marked.close();
            throw new NotEditable(refused);
        }
    }

    /** Read as a whole: a workbook opened from its path would be saved there when it is closed. */
    private static XSSFWorkbook read(Path original) throws IOException {
        try (InputStream in = Files.newInputStream(original)) {
            return new XSSFWorkbook(in);
        } catch (IOException | RuntimeException refused) {
            throw new NotEditable(refused);
        }
    }

    private void mark(Marked.Marks marks) {
        XSSFSheet sheet = book.getSheet(marks.name());
        if (sheet == null) throw new IllegalArgumentException("no such sheet: " + marks.name());
        int remarks = remarks(sheet, marks.headerRow() - 1);
        marks.byRow().forEach((number, wrong) -> {
            XSSFRow row = row(sheet, number - 1);
            for (Marked.Mark mark : wrong) if (mark.column() != Marked.Mark.ROW) mark(row, mark);
            XSSFCell cell = row.getCell(remarks, MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cell.setCellValue(
                    wrong.stream().map(Marked.Mark::sentence).distinct().collect(Collectors.joining("\n")));
        });
    }

    /** The column behind the last one; or the one that an earlier marking left, emptied. */
    private int remarks(XSSFSheet sheet, int headerIndex) {
        XSSFRow header = row(sheet, headerIndex);
        String label = words.of("sheet.marked.remarks");
        int last = Math.max(filledWidth(header), 1) - 1;
        XSSFCell lastCell = header.getCell(last);
        if (lastCell != null && lastCell.toString().equals(label)) {
            for (var row : sheet)
                if (row.getRowNum() > headerIndex && row.getCell(last) != null)
                    row.getCell(last).setBlank();
            return last;
        }
        int column = 0;
        for (var row : sheet) column = Math.max(column, filledWidth(row));
        XSSFCell cell = header.createCell(column);
        cell.setCellValue(label);
        if (lastCell != null) cell.setCellStyle(lastCell.getCellStyle());
        sheet.setColumnWidth(column, REMARK_WIDTH);
        return column;
    }

    /** Formatted empty cells may reach to the last column there is. */
    private static int filledWidth(Row row) {
        int width = Math.max(row.getLastCellNum(), 0);
        while (width > 0 && blank(row.getCell(width - 1))) width--;
        return width;
    }

    private static boolean blank(@Nullable Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK;
    }

    private static XSSFRow row(XSSFSheet sheet, int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private void mark(XSSFRow row, Marked.Mark mark) {
        XSSFCell cell = row.getCell(mark.column(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        CellStyle own = cell.getCellStyle();
        cell.setCellStyle(wrongStyles.computeIfAbsent(own.getIndex(), unseen -> wrong(own)));
        comment(cell, mark.sentence());
    }

    private CellStyle wrong(CellStyle own) {
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(own);
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(IndexedColors.RED.getIndex());
        style.setBottomBorderColor(IndexedColors.RED.getIndex());
        style.setLeftBorderColor(IndexedColors.RED.getIndex());
        style.setRightBorderColor(IndexedColors.RED.getIndex());
        return style;
    }

    /** A person's own comment stays, with ours below it. */
    private void comment(XSSFCell cell, String sentence) {
        Comment there = cell.getCellComment();
        var helper = book.getCreationHelper();
        if (there != null) {
            there.setString(helper.createRichTextString(there.getString().getString() + "\n" + sentence));
            return;
        }
        if (comments++ >= Marked.MOST_COMMENTS) return;
        ClientAnchor anchor = helper.createClientAnchor();
        // The library takes the anchor's corner for the cell that is meant, so the box is moved aside within it.
        anchor.setCol1(cell.getColumnIndex());
        anchor.setDx1(Units.pixelToEMU((int) cell.getSheet().getColumnWidthInPixels(cell.getColumnIndex())));
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(words.of("sheet.marked.author"));
        comment.setString(helper.createRichTextString(sentence));
        cell.setCellComment(comment);
    }

    void write(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
