package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;

/** One case at one instance for one organ while it is being made up (案次), and what is known of it on a day. */
final class Suit {

    /** What the court's decision and what follows it fill in. */
    static final List<String> LATER = List.of(
            "decidedOn",
            "servedOn",
            "outcome",
            "lost",
            "lossReason",
            "appealedOn",
            "performanceDueOn",
            "performedOn",
            "suggestionNumber",
            "suggestionReceivedOn",
            "suggestionRepliedOn");

    final Organ organ;
    final String attendance;
    /** What is known when the court has sat. */
    private final Map<String, String> facts = new LinkedHashMap<>();
    /** What is known with the decision. */
    private final Map<String, String> decided = new LinkedHashMap<>();

    LocalDate heardOn;
    LocalDate filedOn = LocalDate.MIN;
    String instance = "一审";
    String number = "";

    @Nullable
    LocalDate decidedOn;

    @Nullable
    LocalDate servedOn;

    @Nullable
    LocalDate appealedOn;

    @Nullable
    LocalDate performedOn;

    @Nullable
    LocalDate repliedOn;

    String outcome = "";
    boolean lost;
    /** Somebody appealed, and the next instance is among the suits. */
    boolean appealed;
    /** Comes into the ledger later than its month's batch (补登). */
    boolean late;
    /** The first of the cases that one court heard on one morning, with which this one was filed; null alone. */
    @Nullable
    Suit morning;
    /** The same case against another organ, which shares its number; null where it is alone. */
    @Nullable
    Suit beside;

    Suit(Organ organ, String attendance, LocalDate heardOn) {
        this.organ = organ;
        this.attendance = attendance;
        this.heardOn = heardOn;
    }

    boolean head() {
        return attendance.equals("负责人出庭");
    }

    /** A district agency's, and not the government's own. */
    boolean agency() {
        return !organ.kind().equals("GOVERNMENT");
    }

    boolean held() {
        return !attendance.equals("未开庭即结案") && !attendance.equals("待开庭");
    }

    /** A hearing was held or is still to come. */
    boolean hearingMatters() {
        return !attendance.equals("未开庭即结案");
    }

    void put(String column, @Nullable Object value) {
        (LATER.contains(column) ? decided : facts).put(column, value == null ? "" : value.toString());
    }

    String fact(String column) {
        return (LATER.contains(column) ? decided : facts).getOrDefault(column, "");
    }

    /** The row that a clerk can fill in on the day. */
    Row row(LocalDate known) {
        Row row = new Row();
        row.and("caseNumber organ", number, organ.shortName());
        row.putAll(facts);
        row.putAll(later(known));
        return row;
    }

    /** The row that adds what came after the hearing. */
    Row addition(LocalDate known) {
        Row row = new Row();
        row.and("caseNumber organ", number, organ.shortName());
        row.putAll(later(known));
        return row;
    }

    private Row later(LocalDate known) {
        Row row = new Row();
        LATER.forEach(column -> row.put(column, ""));
        if (decidedOn == null || decidedOn.isAfter(known)) return row;
        row.and("decidedOn outcome lost", decidedOn.toString(), outcome, lost ? "是" : "否")
                .and("lossReason performanceDueOn", lost ? fact("lossReason") : "", fact("performanceDueOn"))
                .and("suggestionNumber suggestionReceivedOn", fact("suggestionNumber"), fact("suggestionReceivedOn"));
        known("servedOn", servedOn, known, row);
        known("appealedOn", appealedOn, known, row);
        known("performedOn", performedOn, known, row);
        known("suggestionRepliedOn", repliedOn, known, row);
        return row;
    }

    private static void known(String column, @Nullable LocalDate day, LocalDate known, Row row) {
        if (day != null && !day.isAfter(known)) row.put(column, day.toString());
    }
}
