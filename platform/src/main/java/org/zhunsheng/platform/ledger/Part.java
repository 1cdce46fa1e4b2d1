package org.zhunsheng.platform.ledger;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.sheet.Header;
import org.zhunsheng.papers.sheet.Row;
import org.zhunsheng.papers.sheet.SheetPart;

/**
 * A sheet of a file and what a ledger reads of it.
 *
 * @param header   null where the sheet is left
 * @param places   the columns that it has, each with its place; A is 0
 * @param shifts   columns whose amounts the file has in another unit, by how many powers of ten
 * @param filled   what stands in every row of columns that the file does not have
 * @param required the places of columns that every record needs
 */
record Part(
        SheetPart sheet,
        int index,
        @Nullable Header header,
        Map<Column, Integer> places,
        Map<Column, Integer> shifts,
        Map<Column, String> filled,
        List<ImportResult.Matched> matched,
        List<Integer> required) {

    private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|共计|总数)[:：]?.{0,12}");
    private static final Pattern NOTE = Pattern.compile(
            "(注|备注|说明|填表说明|填报说明|填表人|填报人|制表人|制表|审核人|审签人|负责人|主要负责人|单位负责人|联系人|联系电话|填报单位|填表单位|填报日期|填表日期|单位[(（]盖章[)）])[:：]");

    static Part left(SheetPart sheet, int index) {
        return new Part(sheet, index, null, Map.of(), Map.of(), Map.of(), List.of(), List.of());
    }

    /**
     * The first words of a row that is no record: a total below the table, a note, a line of signatures. Told by those
     * words, and by what it lacks of a record; null where it is one.
     */
    @Nullable
    String noRecord(Row row) {
        int full = 0;
        for (int at : required) if (!row.at(at).isBlank()) full++;
        if (full == required.size() && full > 0) return null;
        String first = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> Headers.plain(cell.text()))
                .orElse("");
        boolean none =
                TOTAL.matcher(first).matches() || (NOTE.matcher(first).lookingAt() && full * 2 <= required.size());
        return none ? first : null;
    }
}
