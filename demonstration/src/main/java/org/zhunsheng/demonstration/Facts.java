package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.demonstration.Cast.Tenure;
import org.zhunsheng.demonstration.Roll.Organ;

/** Makes up what a case was about, who came, and how it ended. */
final class Facts {

    /** What an organ is sued for, by its short name: the act, its cause, and what its documents are called. */
    private static final Map<String, List<String>> ACTS = Map.ofEntries(
            Map.entry("区住房城乡建设委", List.of("房屋征收补偿决定|房屋征收补偿|建征补字", "物业服务投诉处理答复|房屋行政管理|建物答字", "公有住房承租人变更|房屋行政管理|建房字")),
            Map.entry("区规划和自然资源分局", List.of("建设工程规划核验意见|规划行政管理|规验字", "不动产登记|房屋登记|规登字", "信息公开答复|政府信息公开|规公开字")),
            Map.entry("区人力社保局", List.of("工伤认定决定|劳动和社会保障|人社工认字", "不予受理投诉决定|劳动保障监察|人社监字", "养老保险待遇核定|劳动和社会保障|人社养核字")),
            Map.entry("区市场监管局", List.of("行政处罚决定|市场监督行政处罚|市监罚字", "投诉举报处理告知|市场监督行政管理|市监告字", "公司变更登记|工商登记|市监登字")),
            Map.entry("区公安分局", List.of("行政拘留决定|治安行政处罚|公行罚决字", "不予处罚决定|治安行政处罚|公不罚字", "政府信息公开答复|政府信息公开|公公开字")),
            Map.entry("区城市管理委", List.of("供热投诉处理答复|城市管理|城管委答字", "户外广告设施许可|城市管理行政许可|城管委许字")),
            Map.entry("区城管执法局", List.of("责令限期拆除决定|城市管理行政强制|城管限拆字", "行政处罚决定|城市管理行政处罚|城管罚字")),
            Map.entry("区卫生健康委", List.of("行政处罚决定|卫生行政处罚|卫罚字", "医疗投诉处理答复|卫生行政管理|卫答字")),
            Map.entry("区生态环境局", List.of("行政处罚决定|环境保护行政处罚|环罚字")),
            Map.entry("区政府", List.of("行政复议决定|行政复议|政复字", "房屋征收决定|房屋征收|政征字")));

    private static final List<String> ACTS_OF_STREETS = List.of(
            "限期拆除决定|城建行政强制|限拆字", "强制拆除行为|城建行政强制|强拆字", "行政处罚决定|城市管理行政处罚|罚字", "信息公开答复|政府信息公开|公开字", "不履行查处职责|城市管理|");
    private static final List<String> ACTS_OF_OTHERS =
            List.of("行政处罚决定|行政处罚|罚字", "信息公开答复|政府信息公开|公开字", "行政许可决定|行政许可|许字", "不履行法定职责|其他行政管理|");

    private static final List<String> OUTCOMES = Texts.lines("facts-outcomes.txt");
    private static final List<String> OUTCOMES_ON_APPEAL = List.of("驳回上诉，维持原判 84", "改判 5", "发回重审 4", "撤诉 7");
    private static final List<String> LOST = List.of("撤销并责令重作", "撤销", "部分撤销", "确认违法", "责令履行职责", "判决给付");
    private static final List<String> ORDERS = List.of("撤销并责令重作", "责令履行职责", "判决给付");
    private static final List<String> LOSS_REASONS = List.of("程序 5", "事实证据 4", "适用法律 2", "不履行职责 1", "明显不当 1");
    private static final List<String> REASONS = List.of("需要履行他人不能代替的公务 62", "其他正当事由 26", "意外事件 8", "不可抗力 4");
    private static final List<String> COMPANIES =
            List.of("商贸", "餐饮管理", "建筑工程", "科技", "物业管理", "食品", "劳务服务", "文化传播", "置业", "医疗器械");
    private static final List<String> COMPANY_NAMES =
            List.of("恒序", "启棠", "汀和", "怀筑", "牧云", "珩石", "一禾", "昀达", "谨园", "岫川", "衡野", "芷林", "渡远", "觅田");

    private final Draw draw;
    private final Cast cast;
    private final Names names;
    private final Map<String, Integer> documents = new HashMap<>();

    Facts(Draw draw, Cast cast, Names names) {
        this.draw = draw;
        this.cast = cast;
        this.names = names;
    }

    void fill(Suit suit, Optional<Suit> parent) {
        suit.put("role", "被告");
        suit.put("plaintiffKind", "");
        parent.ifPresentOrElse(earlier -> onAppeal(suit, earlier), () -> first(suit));
        called(suit);
        days(suit);
        attendance(suit);
        ending(suit, parent);
    }

    private void first(Suit suit) {
        suit.put("instance", suit.instance);
        suit.put("court", "示范区人民法院");
        plaintiff(suit);
        Suit morning = suit.morning;
        if (morning != null) {
            List.of("challengedAct", "cause", "category").forEach(column -> suit.put(column, morning.fact(column)));
            suit.put("challengedDocument", document(suit, morning.fact("challengedDocument")));
            return;
        }
        String[] act = draw.one(acts(suit.organ)).split("\\|", -1);
        suit.put("cause", draw.percent(94) ? act[1] : "");
        suit.put("challengedAct", act[0]);
        suit.put("challengedDocument", document(suit, act[2]));
        suit.put("category", category(suit.organ, act[0]));
        if (act[0].startsWith("不履行") && draw.percent(18) && suit.held()) publicInterest(suit);
        else suit.put("publicInterest", "否");
    }

    private static List<String> acts(Organ organ) {
        boolean local = organ.kind().equals("STREET") || organ.kind().equals("TOWN");
        return local ? ACTS_OF_STREETS : ACTS.getOrDefault(organ.shortName(), ACTS_OF_OTHERS);
    }

    /** The organ's initial, what the document is called, year and number; of a like one the same with the next number. */
    private String document(Suit suit, String kind) {
        if (kind.isEmpty() || (suit.morning == null && draw.percent(15))) return "";
        int year = suit.heardOn.minusDays(150).getYear();
        String word = kind.contains("〔") ? kind.substring(0, kind.indexOf('〔')) : initial(suit.organ) + kind;
        int number = documents.merge(word + year, draw.between(1, 9), Integer::sum);
        return word + "〔" + year + "〕" + number + "号";
    }

    private static String initial(Organ organ) {
        return organ.shortName().startsWith("区") ? "" : organ.shortName().substring(0, 1) + "街";
    }

    private String category(Organ organ, String act) {
        if (draw.percent(6)) return "";
        if (act.contains("拆") || act.contains("征收")) return draw.percent(30) ? "涉及重大人身、财产权益" : "一般案件";
        if (!draw.percent(22)) return draw.percent(3) ? "可能引发群体性事件" : "一般案件";
        return switch (organ.shortName()) {
            case "区市场监管局" -> "食品药品安全";
            case "区生态环境局" -> "生态环境和资源保护";
            case "区卫生健康委" -> "公共卫生安全";
            case "区住房城乡建设委" -> "社会高度关注";
            default -> "一般案件";
        };
    }

    private void plaintiff(Suit suit) {
        String kind = draw.weighted(List.of("自然人 74", "法人 21", "其他组织 4", " 1"));
        suit.put("plaintiffKind", kind);
        suit.put("plaintiff", kind.equals("自然人") ? names.next() : "");
        suit.put(
                "plaintiffOrganisation",
                switch (kind) {
                    case "法人" -> "示范" + draw.one(COMPANY_NAMES) + draw.one(COMPANIES) + "有限公司";
                    case "其他组织" -> suit.organ.shortName().substring(0, 2) + draw.one(COMPANY_NAMES) + "小区业主委员会";
                    default -> "";
                });
        suit.put("publicInterest", "否");
    }

    private static void publicInterest(Suit suit) {
        suit.put("publicInterest", "是");
        suit.put("plaintiffKind", "人民检察院");
        suit.put("plaintiff", "");
        suit.put("plaintiffOrganisation", "示范区人民检察院");
    }

    private void onAppeal(Suit suit, Suit earlier) {
        boolean again = earlier.instance.equals("二审");
        suit.instance = again ? "再审" : "二审";
        suit.put("instance", suit.instance);
        suit.put("court", "示范中级人民法院");
        List.of(
                        "plaintiffKind",
                        "plaintiff",
                        "plaintiffOrganisation",
                        "cause",
                        "challengedAct",
                        "challengedDocument",
                        "category",
                        "publicInterest")
                .forEach(column -> suit.put(column, earlier.fact(column)));
        LocalDate served = Objects.requireNonNull(earlier.servedOn);
        if (earlier.lost && draw.percent(60)) earlier.appealedOn = draw.after(served, 4, 11);
        suit.filedOn = draw.after(served, 18, 32);
    }

    /** The court's notice to the head: nearly always where it must come, now and then elsewhere. */
    private void called(Suit suit) {
        String category = suit.fact("category");
        boolean major = !List.of("", "一般案件", "涉及重大人身、财产权益").contains(category);
        boolean called = suit.hearingMatters()
                && !category.isEmpty()
                && draw.percent(major ? 93 : category.startsWith("涉及") ? 45 : 12);
        suit.put("notice", called ? "书面通知" : "未通知");
        suit.put("notifiedOn", called && draw.percent(88) ? draw.before(suit.heardOn, 5, 14) : "");
    }

    private void days(Suit suit) {
        if (suit.morning != null) suit.filedOn = suit.morning.filedOn;
        else if (suit.instance.equals("一审")) suit.filedOn = draw.before(suit.heardOn, 48, 115);
        suit.put("filedOn", suit.filedOn);
        LocalDate received = draw.after(suit.filedOn, 2, 5);
        boolean said = draw.percent(93);
        suit.put("complaintReceivedOn", said ? received : "");
        suit.put("defenceFiledOn", said && draw.percent(97) ? draw.after(received, 5, 13) : "");
        suit.put("hearing", suit.held() ? "已开庭" : suit.attendance);
        suit.put("heardOn", suit.heardOn);
        suit.put("hearings", suit.held() ? draw.weighted(List.of("1 86", "2 12", "3 2")) : "0");
    }

    private void attendance(Suit suit) {
        suit.put("attendance", suit.held() ? suit.attendance : "");
        if (!suit.held()) return;
        List<Tenure> officers = cast.officers(suit.organ, suit.heardOn);
        if (suit.head()) head(suit);
        else away(suit);
        boolean staffed = suit.attendance.equals("委托工作人员出庭") || (suit.head() && draw.percent(85));
        suit.put(
                "staff",
                !staffed
                        ? ""
                        : officers.isEmpty()
                                ? "工作人员" + names.next()
                                : officers.getFirst().name() + "，"
                                        + officers.getFirst().title());
        boolean lawyer = suit.attendance.equals("仅委托律师出庭") || draw.percent(58);
        suit.put(
                "lawyer",
                lawyer && !suit.attendance.equals("无人出庭")
                        ? "示范律师事务所 " + draw.one(List.of("白律师", "石律师", "田律师", "尹律师"))
                        : "");
    }

    private void head(Suit suit) {
        List<Tenure> leaders = cast.leaders(suit.organ, suit.heardOn).stream()
                .filter(leader ->
                        suit.fact("headRank").isEmpty() || leader.rank().equals(suit.fact("headRank")))
                .toList();
        Suit morning = suit.morning;
        Tenure head = draw.percent(27) || leaders.size() == 1
                ? leaders.getFirst()
                : leaders.get(draw.between(1, leaders.size() - 1));
        boolean new2020 = !suit.heardOn.isBefore(LocalDate.of(2020, 7, 1));
        suit.put("headName", morning == null ? head.name() : morning.fact("headName"));
        suit.put("headPost", morning == null ? head.title() : morning.fact("headPost"));
        suit.put("headRank", morning == null ? head.rank() : morning.fact("headRank"));
        suit.put("spoke", new2020 || draw.percent(60) ? "是" : "");
        suit.put("spokeOnSettlement", new2020 ? draw.weighted(List.of("是 87", "否 4", " 9")) : "");
        suit.put("identityProofOn", draw.percent(92) ? draw.before(suit.heardOn, 0, 6) : "");
    }

    private void away(Suit suit) {
        suit.put("absenceReason", draw.weighted(REASONS));
        suit.put("absenceProof", draw.weighted(List.of("是 72", "否 11", " 17")));
    }

    private void ending(Suit suit, Optional<Suit> parent) {
        if (suit.attendance.equals("待开庭")) return;
        if (!suit.held()) {
            suit.outcome = "撤诉";
            suit.decidedOn = draw.before(suit.heardOn, 1, 8);
            if (suit.decidedOn.isBefore(suit.filedOn)) suit.decidedOn = suit.filedOn;
        } else {
            suit.outcome = draw.weighted(parent.isPresent() ? OUTCOMES_ON_APPEAL : OUTCOMES);
            suit.decidedOn = draw.after(suit.heardOn, 6, parent.isPresent() ? 40 : 55);
        }
        suit.servedOn = draw.after(suit.decidedOn, 1, 6);
        suit.lost = switch (suit.outcome) {
            case "驳回上诉，维持原判" -> parent.orElseThrow().lost;
            case "改判" -> !parent.orElseThrow().lost;
            default -> LOST.contains(suit.outcome);
        };
        if (suit.lost)
            suit.put(
                    "lossReason",
                    parent.map(earlier -> earlier.fact("lossReason"))
                            .filter(reason -> !reason.isEmpty())
                            .orElseGet(() -> draw.weighted(LOSS_REASONS)));
        if (ORDERS.contains(suit.outcome)) {
            LocalDate due = suit.decidedOn.plusDays(60);
            suit.put("performanceDueOn", due);
            if (draw.percent(80)) suit.performedOn = draw.before(due, 0, 25);
        }
    }

    /** Both organs in one case: what the court wrote is the same, who came for each is its own. */
    void besides(Suit own, Suit beside) {
        own.beside = beside;
        own.heardOn = beside.heardOn;
        own.filedOn = beside.filedOn;
        own.decidedOn = beside.decidedOn;
        own.servedOn = beside.servedOn;
        own.outcome = beside.outcome;
        own.lost = beside.lost;
        own.performedOn = beside.performedOn;
        List.of(
                        "plaintiffKind",
                        "plaintiff",
                        "plaintiffOrganisation",
                        "cause",
                        "challengedAct",
                        "challengedDocument",
                        "category",
                        "publicInterest",
                        "notice",
                        "notifiedOn",
                        "filedOn",
                        "heardOn",
                        "hearings",
                        "lossReason",
                        "performanceDueOn")
                .forEach(column -> own.put(column, beside.fact(column)));
        own.put("complaintReceivedOn", draw.after(own.filedOn, 2, 5));
        own.put("defenceFiledOn", draw.after(LocalDate.parse(own.fact("complaintReceivedOn")), 5, 12));
        own.put("identityProofOn", draw.before(own.heardOn, 0, 6));
        own.put("role", "共同被告");
        beside.put("role", "共同被告");
    }
}
