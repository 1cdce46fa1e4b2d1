package org.zhunsheng.papers.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An empty workbook to fill in (填报模板): header, a row of hints, an example if there is one, drop-down lists, and a sheet
 * that explains the columns and lists their codes.
 *
 * <p>Hints and example are there to be read, not imported. Every cell of them begins with a mark in brackets, which
 * survives the loss of formats, moved columns and saving as csv: see {@link #isGuidance}. A row in which someone has typed
 * over a part of the example is no longer one, so that nothing typed is lost; the mark left in its other cells is then a
 * wrong value like any other.
 */
public final class Template {

    private static final String HINT = "sheet.template.hint";
    private static final String EXAMPLE = "sheet.template.example";
    private static final String NOTES = "sheet.template.notes";

    /** Further ones that a person may have chosen are read as Chinese. */
    private static final List<Words> LANGUAGES = List.of(new Words(Locale.CHINESE), new Words(Locale.ENGLISH));

    private static final List<String> MARKS = LANGUAGES.stream()
            .flatMap(words -> Stream.of(words.of(HINT), words.of(EXAMPLE)))
            .toList();

    private static final int NOTES_WIDTH = 28 * 256;
    private static final int WIDTH_UNITS_PER_CHAR = 256;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Words words;
    private final Styles styles = new Styles();

    /**
     * A column to fill in.
     *
     * @param hint what belongs in it, empty if the label says it
     * @param choices the values that may be chosen, empty if it is not a choice
     * @param example a value as it should look, empty if none is given
     */
    public record Field(Column column, boolean required, String hint, List<String> choices, String example) {

        public Field {
            choices = List.copyOf(choices);
        }
    }

    private Template(Locale locale) {
        this.words = new Words(locale);
    }

    /**
     * Writes a template.
     *
     * @param out stays open
     * @param sheetName cut and cleaned to what Excel takes
     * @param notes lines above the explanation of the columns
     */
    public static void write(OutputStream out, String sheetName, List<Field> fields, List<String> notes, Locale locale)
            throws IOException {
        Template template = new Template(locale);
        try (template.book) {
            template.table(Grid.name(sheetName, 1), fields);
            template.notes(fields, notes);
            template.lists(fields);
            template.book.write(out);
        }
    }

    /** Whether a row read back from a template is its hints or its example, to be passed over by an import. */
    public static boolean isGuidance(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .allMatch(cell -> MARKS.stream().anyMatch(cell.text().strip()::startsWith));
    }

    private void table(String name, List<Field> fields) {
        Sheet sheet = book.createSheet(name);
        sheet.createFreezePane(0, 1);
        boolean examples = fields.stream().anyMatch(field -> !field.example().isEmpty());
        var header = sheet.createRow(0);
        var hints = sheet.createRow(1);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            sheet.setColumnWidth(i, field.column().widthChars() * WIDTH_UNITS_PER_CHAR);
            sheet.setDefaultColumnStyle(i, styles.of(field.column()));
            put(
                    header,
                    i,
                    field.column().label() + (field.required() ? "*" : ""),
                    field.required() ? styles.required : styles.header);
            put(hints, i, words.of(HINT) + hint(field), styles.hint);
        }
        if (!examples) return;
        var example = sheet.createRow(2);
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).example().isEmpty())
                put(example, i, words.of(EXAMPLE) + fields.get(i).example(), styles.hint);
        }
    }

    private String hint(Field field) {
        String need = words.of(field.required() ? "sheet.template.required" : "sheet.template.optional");
        return field.hint().isEmpty() ? need : need + words.of("sheet.template.then") + field.hint();
    }

    private static void put(org.apache.poi.ss.usermodel.Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void notes(List<Field> fields, List<String> notes) {
        Sheet sheet = book.createSheet(unused(words.of(NOTES)));
        for (int column = 0; column < 4; column++) sheet.setColumnWidth(column, NOTES_WIDTH);
        int next = 0;
        for (String line : notes) put(sheet.createRow(next++), 0, line, styles.plain);
        var header = sheet.createRow(next++);
        String[] titles = words.of("sheet.template.columns").split("\\|", -1);
        for (int column = 0; column < titles.length; column++) put(header, column, titles[column], styles.header);
        for (Field field : fields) {
            var row = sheet.createRow(next++);
            put(row, 0, field.column().label(), styles.plain);
            put(
                    row,
                    1,
                    words.of(field.required() ? "sheet.template.required" : "sheet.template.optional"),
                    styles.plain);
            put(row, 2, field.hint(), styles.plain);
            for (int choice = 0; choice < field.choices().size(); choice++) {
                if (choice > 0) row = sheet.createRow(next++);
                put(row, 3, field.choices().get(choice), styles.plain);
            }
        }
    }

    /** Lists lie on a hidden sheet: one written into the rule itself may have 255 characters at most, and no commas. */
    private void lists(List<Field> fields) {
        if (fields.stream().allMatch(field -> field.choices().isEmpty())) return;
        Sheet codes = book.createSheet(unused(words.of("sheet.template.codes")));
        book.setSheetHidden(book.getSheetIndex(codes), true);
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).choices().isEmpty()) list(codes, i, fields.get(i));
        }
    }

    private void list(Sheet codes, int column, Field field) {
        int end = field.choices().size();
        for (int choice = 0; choice < end; choice++) {
            var row = codes.getRow(choice) == null ? codes.createRow(choice) : codes.getRow(choice);
            put(row, column, field.choices().get(choice), styles.plain);
        }
        String letter = Columns.letter(column);
        Name name = book.createName();
        name.setNameName("choices_" + letter);
        name.setRefersToFormula(
                "'" + codes.getSheetName().replace("'", "''") + "'!$" + letter + "$1:$" + letter + "$" + end);
        Sheet table = book.getSheetAt(0);
        DataValidationHelper helper = table.getDataValidationHelper();
        int last = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
        DataValidation rule = helper.createValidation(
                helper.createFormulaListConstraint(name.getNameName()),
                new CellRangeAddressList(1, last, column, column));
        rule.setShowErrorBox(true);
        rule.createErrorBox(field.column().label(), words.of("sheet.template.choose"));
        table.addValidationData(rule);
    }

    private String unused(String wanted) {
        String name = Grid.name(wanted, 1);
        for (int number = 2; book.getSheet(name) != null; number++) name = Grid.name(wanted, number);
        return name;
    }

    /** The formats of a template; a text column keeps long digit strings and leading zeros as they are typed. */
    private final class Styles {

        private final CellStyle plain = book.createCellStyle();
        private final CellStyle header = filled(IndexedColors.GREY_25_PERCENT.getIndex());
        private final CellStyle required = filled(IndexedColors.GREY_25_PERCENT.getIndex());
        private final CellStyle hint = book.createCellStyle();

        Styles() {
            plain.setWrapText(true);
            plain.setDataFormat(format("@"));
            header.setFont(font(true, false, IndexedColors.BLACK.getIndex()));
            required.setFont(font(true, false, IndexedColors.DARK_RED.getIndex()));
            hint.setFont(font(false, true, IndexedColors.GREY_50_PERCENT.getIndex()));
            hint.setWrapText(true);
            hint.setDataFormat(format("@"));
            hint.setVerticalAlignment(VerticalAlignment.TOP);
        }

        private CellStyle filled(short color) {
            CellStyle style = book.createCellStyle();
            style.setFillForegroundColor(color);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
            style.setWrapText(true);
            return style;
        }

        private XSSFFont font(boolean bold, boolean italic, short color) {
            XSSFFont font = book.createFont();
            font.setBold(bold);
            font.setItalic(italic);
            font.setColor(color);
            return font;
        }

        private short format(String code) {
            return book.createDataFormat().getFormat(code);
        }

        CellStyle of(Column column) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(format(
                    switch (column.type()) {
                        case TEXT, BOOLEAN -> "@";
                        case INTEGER -> "0";
                        case DECIMAL -> column.scale() == 0 ? "0" : "0." + "0".repeat(column.scale());
                        case DAY -> Grid.DAY_FORMAT;
                        case MOMENT -> Grid.MOMENT_FORMAT;
                    }));
            return style;
        }
    }
}
