package org.zhunsheng.engine.structure;

import org.jspecify.annotations.Nullable;

/** Tells the organ that made an instrument and the force it has, from title and history (制定机关与效力层级). */
final class Issuers {

    private static final String SUPREME_COURT = "最高人民法院";
    private static final String SUPREME_PROCURATORATE = "最高人民检察院";
    private static final String NATIONAL_CONGRESS = "全国人民代表大会";
    private static final String STANDING_COMMITTEE = "常务委员会";
    private static final String STATE_COUNCIL = "国务院";

    private final String title;
    private final String head;
    private final @Nullable String number;

    Issuers(String title, String head, @Nullable String number) {
        this.title = title;
        this.head = head;
        this.number = number;
    }

    Kind kind() {
        if (title.startsWith("中华人民共和国宪法")) return Kind.CONSTITUTION;
        if (isOfCourts()) return Kind.JUDICIAL_INTERPRETATION;
        if (head.contains("国家监察委员会") || title.startsWith("国家监察委员会")) return Kind.SUPERVISORY_REGULATION;
        Kind byHead = ofHead();
        return byHead != null ? byHead : ofTitle();
    }

    private boolean isOfCourts() {
        return title.startsWith(SUPREME_COURT)
                || title.startsWith(SUPREME_PROCURATORATE)
                || head.contains("审判委员会")
                || head.contains("检察委员会")
                || (number != null && (number.startsWith("法释") || number.startsWith("高检发释")));
    }

    private @Nullable Kind ofHead() {
        int congress = head.indexOf("人民代表大会");
        int council = head.indexOf(STATE_COUNCIL);
        // 北京市第十五届人民代表大会, 第十三届全国人民代表大会, 国务院令: what is named first made it
        if (congress >= 0 && (council < 0 || congress < council))
            return head.indexOf(NATIONAL_CONGRESS) >= 0 && head.indexOf(NATIONAL_CONGRESS) <= congress
                    ? Kind.STATUTE
                    : Kind.LOCAL_REGULATION;
        if (head.contains("全国人大常委会")) return Kind.STATUTE;
        if (council >= 0 && !isOfCouncilsOffice()) return Kind.ADMINISTRATIVE_REGULATION;
        if (head.contains("人民政府第") && head.contains("常务会议")) return Kind.LOCAL_GOVERNMENT_RULE;
        if (head.contains("部务会议") || head.contains("室务会议") || head.contains("局务会议") || head.contains("委务会议"))
            return Kind.DEPARTMENTAL_RULE;
        if (isOrder())
            return head.contains("人民政府") || orderOfGovernment() ? Kind.LOCAL_GOVERNMENT_RULE : Kind.DEPARTMENTAL_RULE;
        return null;
    }

    private boolean isOfCouncilsOffice() {
        return head.contains("国务院办公厅") || (number != null && (number.startsWith("国发") || number.startsWith("国办")));
    }

    private boolean isOrder() {
        int order = head.indexOf("令第");
        int named = head.indexOf("号", Math.max(order, 0));
        return (order >= 0 && named > order) || head.contains("号令") || (number != null && number.contains("令"));
    }

    private boolean orderOfGovernment() {
        return title.contains("人民政府令") || (number != null && number.contains("政府令"));
    }

    private Kind ofTitle() {
        String named = Titles.withoutBrackets(title);
        if (title.startsWith("中华人民共和国")) {
            if (named.endsWith("法") || named.contains("修正案")) return Kind.STATUTE;
            if (named.endsWith("条例") || named.endsWith("细则") || named.endsWith("办法") || named.endsWith("规定"))
                return Kind.ADMINISTRATIVE_REGULATION;
        }
        if (title.startsWith(NATIONAL_CONGRESS)) return Kind.STATUTE;
        if (named.endsWith("条例")) return isOfPlace() ? Kind.LOCAL_REGULATION : Kind.ADMINISTRATIVE_REGULATION;
        if (title.contains("人民代表大会") && isOfPlace()) return Kind.LOCAL_REGULATION;
        if ((title.startsWith(STATE_COUNCIL) || title.startsWith("中华人民共和国" + STATE_COUNCIL)) && number == null)
            return Kind.ADMINISTRATIVE_REGULATION;
        boolean isDocument = number != null || head.contains("印发") || Titles.form(title) != null;
        return isDocument ? Kind.NORMATIVE_DOCUMENT : Kind.OTHER;
    }

    private boolean isOfPlace() {
        int at = firstOf(title, '省', '市', '州', '县', '区', '盟', '旗');
        return at > 0 && at <= 9 && !title.startsWith("中华人民共和国") && !title.startsWith("城市");
    }

    private static int firstOf(String text, char... any) {
        int first = -1;
        for (char c : any) {
            int at = text.indexOf(c);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    /** The organ as the title, the head or the number of an order names it. */
    @Nullable
    String issuer() {
        String ofTitle = organBeforeAbout();
        if (ofTitle != null) return ofTitle;
        if (isOfCourts()) {
            boolean both = head.contains("审判委员会") && head.contains("检察委员会");
            return both
                    ? SUPREME_COURT + "、" + SUPREME_PROCURATORATE
                    : head.contains("检察委员会") ? SUPREME_PROCURATORATE : SUPREME_COURT;
        }
        String congress = congress();
        int council = head.indexOf(STATE_COUNCIL);
        if (congress != null && (council < 0 || head.indexOf("人民代表大会") < council)) return congress;
        return council >= 0 ? STATE_COUNCIL : organOfOrder();
    }

    /** X市人民政府 of X市人民政府关于…. */
    private @Nullable String organBeforeAbout() {
        int about = title.indexOf("关于");
        if (about <= 0 || title.charAt(0) == '《') return null;
        String organ = title.substring(0, about);
        return isOrgan(organ) ? organ : null;
    }

    private static boolean isOrgan(String name) {
        return !name.isEmpty()
                && name.length() <= 60
                && "院府会局委部厅署办处所行室团组司构".indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    private @Nullable String congress() {
        int at = head.indexOf("人民代表大会");
        if (at < 0) return null;
        int from = at;
        while (from > 0 && "0123456789日 　（(）)、，".indexOf(head.charAt(from - 1)) < 0) from--;
        String place = withoutTerm(head.substring(from, at));
        boolean standing = head.startsWith(STANDING_COMMITTEE, at + 6);
        return place + "人民代表大会" + (standing ? STANDING_COMMITTEE : "");
    }

    /** 北京市第十五届 without the term: 北京市; 第十三届全国: 全国. */
    private static String withoutTerm(String place) {
        int first = place.indexOf('第');
        int term = place.indexOf('届');
        return first >= 0 && term > first ? place.substring(0, first) + place.substring(term + 1) : place;
    }

    private @Nullable String organOfOrder() {
        int order = head.indexOf("令第");
        if (order < 0) return null;
        int from = order;
        while (from > 0 && "0123456789日 　（(".indexOf(head.charAt(from - 1)) < 0) from--;
        String organ = head.substring(from, order);
        return isOrgan(organ) ? organ : null;
    }
}
