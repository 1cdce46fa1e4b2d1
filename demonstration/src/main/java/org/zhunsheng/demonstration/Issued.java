package org.zhunsheng.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;

/** A document that an organ of the demonstration district issued, with every day of its life that ever came. */
final class Issued {

    private static final String EVERY_CRITERION = "制定主体适格；依照权限程序制定；应当公开发布；涉及权利义务；普遍约束力；反复适用；属于公文";
    private static final String SOME_CRITERIA = "制定主体适格；依照权限程序制定；属于公文";

    final String number;
    final String title;
    final Organ organ;
    final LocalDate issuedOn;

    boolean normative = true;
    boolean operators;
    boolean immediate;
    String grounds = "《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》第五十九条";

    @Nullable
    Dossier review;

    @Nullable
    LocalDate initiatedOn;

    @Nullable
    LocalDate commentFrom;

    @Nullable
    LocalDate commentTo;

    int comments;
    int answered;

    @Nullable
    LocalDate competitionReviewedOn;

    @Nullable
    LocalDate deliberatedOn;

    @Nullable
    LocalDate publishedOn;

    @Nullable
    LocalDate effectiveOn;

    @Nullable
    LocalDate expiresOn;

    @Nullable
    LocalDate filedOn;

    String ending = "";

    @Nullable
    LocalDate endedOn;

    Issued(String number, String title, Organ organ, LocalDate issuedOn) {
        this.number = number;
        this.title = title;
        this.organ = organ;
        this.issuedOn = issuedOn;
    }

    /** As the ledger calls who issued it: the government's office issues for the government. */
    String issuedAs() {
        return switch (organ.kind()) {
            case "GOVERNMENT" -> "区政府";
            case "STREET" -> "街道办事处";
            case "TOWN" -> "乡镇政府";
            default -> organ.shortName().equals("区政府办") ? "区政府办公室" : "区政府部门";
        };
    }

    boolean forTheGovernment() {
        return issuedAs().startsWith("区政府") && !issuedAs().equals("区政府部门");
    }

    boolean inForceOn(LocalDate day) {
        return normative
                && effectiveOn != null
                && !effectiveOn.isAfter(day)
                && (endedOn == null || !endedOn.isBefore(day));
    }

    /** As a clerk types it while {@code known} is the last day that is known. */
    Row row(LocalDate known) {
        Row row = new Row();
        boolean filed = filedOn != null && !filedOn.isAfter(known);
        boolean ended = endedOn != null && !endedOn.isAfter(known);
        boolean published = publishedOn != null && !publishedOn.isAfter(known);
        row.and("number title organ issuedAs", number, title, organ.shortName(), issuedAs())
                .and("kind", title.endsWith("通告") ? "通告" : normative ? "通知" : "函")
                .and("draftedBy", review == null ? "" : review.organ().shortName())
                .and("criteria normative", normative ? EVERY_CRITERION : SOME_CRITERIA, yes(normative))
                .and("affectsOperators majorDecision legalGrounds", yes(operators), "否", normative ? grounds : "")
                .and("initiatedOn commentFrom commentTo", day(initiatedOn), day(commentFrom), day(commentTo))
                .and("comments", commentTo == null ? "" : String.valueOf(comments))
                .and("commentsAnswered", commentTo == null ? "" : String.valueOf(answered))
                .and("competitionReviewer", competitionReviewedOn == null ? "" : "起草单位")
                .and("competitionReviewedOn", day(competitionReviewedOn))
                .and(
                        "sentForReviewOn reviewForm",
                        review == null ? "" : review.receivedOn().toString(),
                        reviewForm())
                .and("review", review == null ? "" : review.number())
                .and("reviewedOn deliberatedOn", review == null ? "" : day(review.opinionOn()), day(deliberatedOn))
                .and("meeting", deliberatedOn == null ? "" : forTheGovernment() ? "区政府常务会议" : organ.chief() + "办公会")
                .and("issuedOn publishedOn", issuedOn.toString(), published ? day(publishedOn) : "")
                .and("channel", published ? "区政府网站" : "")
                .and(
                        "url",
                        published
                                ? "https://www.shifanqu.example/gfxwj/"
                                        + organ.code().substring(11) + "/" + number.replaceAll("\\D+", "") + ".html"
                                : "")
                .and("effectiveOn immediate expiresOn", day(effectiveOn), yes(immediate), day(expiresOn))
                .and("filedWith", !filed ? "" : forTheGovernment() ? "市政府；区人大常委会" : "区政府")
                .and("filedOn state", filed ? day(filedOn) : "", ended ? ending : "现行有效")
                .and("endedOn", ended ? day(endedOn) : "");
        return row;
    }

    private String reviewForm() {
        if (review != null) return "书面审核意见";
        return normative && issuedOn.getYear() >= 2019 ? "书面审核意见" : "";
    }

    static String yes(boolean yes) {
        return yes ? "是" : "否";
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
