package org.zhunsheng.platform.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.document.BarChart;
import org.zhunsheng.papers.document.Block;
import org.zhunsheng.papers.document.DocumentNumber;
import org.zhunsheng.papers.document.DocxWriter;
import org.zhunsheng.papers.document.Fonts;
import org.zhunsheng.papers.document.Imprint;
import org.zhunsheng.papers.document.OfficialDocument;
import org.zhunsheng.papers.document.PdfWriter;
import org.zhunsheng.papers.document.Printing;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.reports.Text.Sentence;

/** Lays a report out as an official document (公文). */
@Component
final class Printed {

    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分", Locale.ROOT);

    private final OrganRegister organs;
    private final @Nullable Path folder;
    private volatile @Nullable Fonts fonts;

    /** @param folder the district's own faces; empty leaves the system's */
    Printed(OrganRegister organs, @Value("${zhunsheng.fonts:}") String folder) {
        this.organs = organs;
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /** Looked for once: a folder of faces is read through. */
    Fonts fonts() {
        Fonts found = fonts;
        if (found == null) fonts = found = Fonts.find(folder);
        return found;
    }

    void docx(Report report, Text text, Instant asOf, OutputStream out) throws IOException {
        DocxWriter.write(document(report, text, asOf), imprint(report, asOf), out);
    }

    Printing pdf(Report report, Text text, Instant asOf, OutputStream out) throws IOException {
        return PdfWriter.write(document(report, text, asOf), fonts(), imprint(report, asOf), out);
    }

    private static Imprint imprint(Report report, Instant asOf) {
        Report.Issue issue = report.issue();
        return issue == null
                ? new Imprint(report.id() + "/" + report.version() + "/" + asOf, asOf)
                : new Imprint(report.id() + "/" + issue.digest(), issue.issuedAt());
    }

    OfficialDocument document(Report report, Text text, Instant asOf) {
        OfficialDocument.Draft document = OfficialDocument.by(organs.nameOf(report.organ()))
                .titled(
                        text.title().isEmpty()
                                ? new String[] {report.title()}
                                : text.title().toArray(String[]::new));
        Report.Issue issue = report.issue();
        if (issue == null) document.saying(Block.Paragraph.of(Block.Run.bold(draftMark(asOf))));
        if (issue != null
                && issue.documentNumber() != null
                && DocumentNumber.read(issue.documentNumber()) instanceof DocumentNumber number)
            document.numbered(number).under(OfficialDocument.Letterhead.ISSUER_DOCUMENT);
        String signature = null;
        LocalDate day = issue == null ? Today.dayOf(asOf) : Today.dayOf(issue.issuedAt());
        for (List<Sentence> paragraph : text.paragraphs()) {
            Sentence first = paragraph.getFirst();
            switch (first.element()) {
                case RECIPIENT -> document.to(first.text().strip());
                case HEADING -> document.saying(new Block.Heading(Block.Level.FIRST, first.text()));
                case SECOND_HEADING -> document.saying(new Block.Heading(Block.Level.SECOND, first.text()));
                case THIRD_HEADING -> document.saying(new Block.Heading(Block.Level.THIRD, first.text()));
                case FOURTH_HEADING -> document.saying(new Block.Heading(Block.Level.FOURTH, first.text()));
                case SECOND_LEAD -> document.saying(led(Block.Level.SECOND, paragraph));
                case THIRD_LEAD -> document.saying(led(Block.Level.THIRD, paragraph));
                case FOURTH_LEAD -> document.saying(led(Block.Level.FOURTH, paragraph));
                case TABLE_CAPTION, TABLE_HEAD, TABLE_ROW, CHART -> table(document, paragraph, text);
                case SENTENCE -> document.saying(Block.Paragraph.of(words(paragraph)));
                case CLOSING -> document.saying(new Block.Closing(first.text()));
                case SIGNATURE -> signature = first.text();
                case DAY -> day = day(first.text(), day);
            }
        }
        if (signature != null) document.signed(signature, day);
        return document.done();
    }

    private void table(OfficialDocument.Draft document, List<Sentence> table, Text text) {
        List<Sentence> heads = of(table, Element.TABLE_HEAD);
        if (heads.isEmpty()) {
            document.saying(Block.Paragraph.of(table.getFirst().text()));
            return;
        }
        List<Text.Span> names = heads.getFirst().cells();
        List<Block.Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++)
            columns.add(
                    i == 0
                            ? Block.Table.Column.text(names.get(i).text())
                            : Block.Table.Column.number(names.get(i).text()));
        document.saying(new Block.Table(
                table.getFirst().text(),
                columns,
                of(table, Element.TABLE_ROW).stream()
                        .map(row -> row.cells().stream().map(Text.Span::text).toList())
                        .toList()));
        of(table, Element.CHART)
                .forEach(chart -> chart(chart, names, of(table, Element.TABLE_ROW), text)
                        .draw(fonts())
                        .ifPresent(png -> document.saying(
                                new Block.Picture(png, chart.cells().getFirst().text()))));
    }

    /** The columns that a chart names, row by row as the table has them. */
    private static BarChart chart(Sentence chart, List<Text.Span> head, List<Sentence> rows, Text text) {
        List<String> names = head.stream().map(Text.Span::text).toList();
        return new BarChart(
                rows.stream().map(row -> row.cells().getFirst().text()).toList(),
                chart.cells().stream()
                        .skip(1)
                        .map(Text.Span::text)
                        .map(name -> new BarChart.Series(
                                name,
                                rows.stream()
                                        .map(row -> bar(row.cells().get(names.indexOf(name)), text))
                                        .toList()))
                        .toList());
    }

    private static BarChart.Bar bar(Text.Span cell, Text text) {
        String figure = cell.figure();
        return new BarChart.Bar(figure == null ? null : text.figure(figure).value(), cell.text());
    }

    private static List<Sentence> of(List<Sentence> table, Element element) {
        return table.stream().filter(sentence -> sentence.element() == element).toList();
    }

    /** 草稿，数字按2022年4月12日14时03分的记录。 */
    static String draftMark(Instant asOf) {
        return "（草稿，数字按" + MINUTE.format(ZonedDateTime.ofInstant(asOf, Today.BEIJING)) + "的记录）";
    }

    private static Block led(Block.Level level, List<Sentence> paragraph) {
        return Block.Paragraph.led(level, paragraph.getFirst().text(), words(paragraph.subList(1, paragraph.size())));
    }

    private static String words(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining());
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        Matcher day = DAY.matcher(text);
        return day.matches()
                ? LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
                : otherwise;
    }

    /** The faces that stand in for wanted ones: 方正小标宋简体→Noto Serif SC. */
    static List<String> standIns(Printing printing) {
        List<String> standIns = new ArrayList<>();
        if (printing instanceof Printing.Printed printed)
            printed.substitutions().forEach(one -> standIns.add(one.wanted() + "→" + one.used()));
        return standIns;
    }
}
