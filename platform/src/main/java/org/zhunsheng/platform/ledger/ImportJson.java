package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.ImportResult.Marks;
import org.zhunsheng.platform.ledger.ImportResult.Matched;
import org.zhunsheng.platform.ledger.ImportResult.RowMark;
import org.zhunsheng.platform.ledger.ImportResult.Skipped;
import org.zhunsheng.platform.ledger.ImportResult.Twice;
import org.zhunsheng.platform.ledger.ImportResult.Written;

/** What an import says of headers, values and rows, for programs. */
@Component
final class ImportJson {

    private final Wording wording;

    ImportJson(Wording wording) {
        this.wording = wording;
    }

    /** Every header, the column that it is taken for, and how. */
    List<Map<String, @Nullable Object>> columns(List<Matched> columns) {
        return columns.stream()
                .map(one -> {
                    Map<String, @Nullable Object> column = new LinkedHashMap<>();
                    if (!one.sheet().isEmpty()) column.put("sheet", one.sheet());
                    column.put("at", letter(one.at()));
                    column.put("header", one.header());
                    column.put(
                            "column", one.column() == null ? null : one.column().name());
                    column.put("how", one.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    if (!one.others().isEmpty())
                        column.put(
                                "orElse",
                                one.others().stream().map(Column::name).toList());
                    if (one.shift() != 0) column.put("movedByPowersOfTen", one.shift());
                    return column;
                })
                .toList();
    }

    static String letter(int at) {
        String own = String.valueOf((char) ('A' + at % 26));
        return at < 26 ? own : letter(at / 26 - 1) + own;
    }

    /** Texts that are no value of their columns, with what they likely mean. */
    List<Map<String, @Nullable Object>> values(List<Written> values) {
        return values.stream()
                .map(one -> {
                    Map<String, @Nullable Object> value = new LinkedHashMap<>();
                    value.put("column", one.column().name());
                    value.put("value", one.text());
                    value.put("proposed", one.proposal() == null ? null : wording.print(one.proposal()));
                    value.put("rows", one.rows().intValue());
                    return value;
                })
                .toList();
    }

    List<Map<String, Object>> skipped(List<Skipped> skipped) {
        return skipped.stream()
                .map(one -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    if (!one.sheet().isEmpty()) row.put("sheet", one.sheet());
                    row.put("row", one.row());
                    row.put("text", one.text());
                    return row;
                })
                .toList();
    }

    List<Map<String, Object>> twice(List<Twice> columns) {
        return columns.stream()
                .map(one -> {
                    Map<String, Object> twice = new LinkedHashMap<>();
                    if (!one.sheet().isEmpty()) twice.put("sheet", one.sheet());
                    twice.put("column", one.column().name());
                    twice.put("headers", one.headers());
                    twice.put("at", one.at().stream().map(ImportJson::letter).toList());
                    return twice;
                })
                .toList();
    }

    /** As a sentence names them: “案号”（A 列）和“案件编号”（D 列）. */
    String sentence(List<Twice> columns) {
        List<String> sentences = new ArrayList<>();
        for (Twice one : columns) {
            List<String> headers = new ArrayList<>();
            for (int i = 0; i < one.at().size(); i++)
                headers.add(wording.say(
                        "ledger.repeated.header",
                        one.headers().get(i),
                        letter(one.at().get(i))));
            sentences.add(String.join(wording.say("ledger.import.and"), headers));
        }
        return String.join(wording.say("ledger.several"), sentences);
    }

    /** What the rows' own checks say: first what is broken, then what can't be checked, each in the order of the file. */
    List<Map<String, @Nullable Object>> marks(Marks marks) {
        return Stream.concat(marks.broken().stream(), marks.notCheckable().stream())
                .map(mark -> mark(mark))
                .toList();
    }

    private Map<String, @Nullable Object> mark(RowMark mark) {
        Finding finding = mark.finding();
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("row", mark.row());
        said.put("sheet", mark.sheet());
        said.put("rule", finding.rule());
        said.put("verdict", verdict(finding.verdict()));
        said.put("column", finding.column().name());
        said.put(
                "reason",
                finding.broken()
                        ? wording.reason(finding).strip()
                        : wording.say("ledger.mark.notCheckable", wording.asks(finding)));
        said.put(
                "remedy",
                finding.broken() ? wording.remedy(finding).strip() : wording.say("ledger.mark.notCheckable.remedy"));
        said.put("legalBasis", finding.basis() == null ? null : finding.basis().toString());
        return said;
    }

    /** How many there are of each rule and verdict, listed or not. */
    List<Map<String, Object>> numbers(Marks marks) {
        return marks.numbers().entrySet().stream()
                .map(one -> {
                    Map<String, Object> number = new LinkedHashMap<>();
                    number.put("rule", one.getKey().rule());
                    number.put("verdict", verdict(one.getKey().verdict()));
                    number.put("rows", one.getValue());
                    return number;
                })
                .toList();
    }

    private static String verdict(Verdict verdict) {
        return verdict == Verdict.BROKEN ? "broken" : "not-checkable";
    }
}
