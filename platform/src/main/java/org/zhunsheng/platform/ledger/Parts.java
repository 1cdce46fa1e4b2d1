package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.sheet.Header;
import org.zhunsheng.papers.sheet.NoHeader;
import org.zhunsheng.papers.sheet.Row;
import org.zhunsheng.papers.sheet.SheetPart;
import org.zhunsheng.papers.sheet.Template;
import org.zhunsheng.papers.sheet.Unreadable;
import org.zhunsheng.papers.sheet.Workbook;

/** Finds which sheets of a file a ledger reads, and what their headers mean. */
final class Parts<R extends Record> {

    /** The sheets to be read, or why none is. */
    sealed interface Found {

        record These(List<Part> parts, List<ImportResult.Matched> matched) implements Found {}

        record Not(ImportResult why) implements Found {}
    }

    private final Shape<R> shape;
    private final Matching<R> matching;
    private final Matching.Reads reads;
    private final Mapping once;
    private final boolean accepts;

    Parts(Shape<R> shape, Matching<R> matching, Matching.Reads reads, Mapping once, boolean accepts) {
        this.shape = shape;
        this.matching = matching;
        this.reads = reads;
        this.once = once;
        this.accepts = accepts;
    }

    /** @param rows that the file has, about */
    Found of(Workbook book, int rows) {
        List<@Nullable Header> headers = new ArrayList<>();
        for (SheetPart sheet : book.sheets()) {
            switch (sheet.header(matching::score)) {
                case Unreadable why -> {
                    return new Found.Not(new ImportResult.NotRead(why));
                }
                case NoHeader _ -> headers.add(null);
                case Header header -> headers.add(header);
            }
        }
        long enough = Math.min(2, shape.columns().size());
        boolean known = headers.stream().anyMatch(header -> header != null && matching.certain(header) >= enough);
        List<Part> parts = new ArrayList<>();
        List<ImportResult.Twice> twice = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            SheetPart sheet = book.sheets().get(i);
            Header header = headers.get(i);
            if (header == null || (known && matching.certain(header) < enough)) {
                parts.add(Part.left(sheet, i));
                continue;
            }
            twice.addAll(matching.twice(sheet.name(), header));
            Part part = part(sheet, i, header);
            long meant =
                    part.matched().stream().filter(one -> one.column() != null).count();
            parts.add(meant >= enough ? part : Part.left(sheet, i));
        }
        if (!twice.isEmpty()) return new Found.Not(new ImportResult.Repeated(twice));
        if (parts.stream().allMatch(part -> part.header() == null))
            return new Found.Not(new ImportResult.NoHeader(headers.stream()
                    .filter(Objects::nonNull)
                    .flatMap(header -> header.labels().stream())
                    .toList()));
        List<ImportResult.Matched> matched =
                parts.stream().flatMap(part -> part.matched().stream()).toList();
        boolean open = matched.stream().anyMatch(one -> one.how() == Matching.How.PROPOSED);
        return open && !accepts
                ? new Found.Not(new ImportResult.Unmapped(matched, missing(parts), rows))
                : new Found.These(parts, matched);
    }

    private Part part(SheetPart sheet, int index, Header header) {
        List<Row> sample = new ArrayList<>();
        sheet.rowsWhile(row -> {
            if (row.number() > header.row() && !Template.isGuidance(row)) sample.add(row);
            return sample.size() < Matching.SAMPLE;
        });
        List<ImportResult.Matched> matched = matching.match(sheet.name(), header, sample, reads);
        Map<Column, Integer> places = new LinkedHashMap<>();
        Map<Column, Integer> shifts = new HashMap<>();
        for (ImportResult.Matched one : matched) {
            Column column = one.column();
            if (column == null || places.putIfAbsent(column, one.at()) != null) continue;
            if (one.shift() != 0) shifts.put(column, one.shift());
        }
        Map<Column, String> filled = new HashMap<>();
        once.filled()
                .forEach((name, text) -> shape.find(name)
                        .filter(column -> !places.containsKey(column) && !text.isBlank())
                        .ifPresent(column -> filled.put(column, text)));
        List<Integer> required = places.entrySet().stream()
                .filter(place -> place.getKey().required())
                .map(Map.Entry::getValue)
                .toList();
        return new Part(sheet, index, header, places, shifts, filled, matched, required);
    }

    /** Required columns that no header certainly is. */
    private List<Column> missing(List<Part> parts) {
        return shape.columns().stream()
                .filter(Column::required)
                .filter(column -> parts.stream()
                        .anyMatch(part -> part.header() != null
                                && !part.filled().containsKey(column)
                                && part.matched().stream()
                                        .noneMatch(one ->
                                                column.equals(one.column()) && one.how() != Matching.How.PROPOSED)))
                .toList();
    }
}
