package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.SocialCreditCode;

/** Whom an organ decides about (行政相对人): invented, with numbers whose check digits are right and whose division does not exist. */
final class Parties {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> WORDS = List.of(
            "恒序", "启棠", "汀和", "怀筑", "牧云", "珩石", "一禾", "昀达", "谨园", "岫川", "衡野", "芷林", "渡远", "觅田", "知朴", "允和", "存远", "叙白");
    private static final List<String> TRADES =
            List.of("商贸", "餐饮管理", "建筑工程", "科技", "物业管理", "食品", "劳务服务", "文化传播", "置业", "医疗器械", "汽车维修", "物流");
    private static final List<String> SHOPS = List.of("小吃店", "便利店", "理发店", "水果店", "五金店", "洗衣店", "面馆", "药店");
    private static final LocalDate OLDEST = LocalDate.of(1952, 1, 1);

    private final Draw draw;
    private final Names names;

    Parties(Draw draw) {
        this.draw = draw;
        this.names = new Names(draw);
    }

    /** Fills what a row says of its party. */
    void fill(Row row) {
        String kind = draw.weighted(List.of("法人及非法人组织 52", "个体工商户 26", "自然人 22"));
        row.put("partyKind", kind);
        for (String column : List.of(
                "creditCode",
                "legalRepresentative",
                "representativeIdKind",
                "representativeId",
                "personIdKind",
                "personId")) row.put(column, "");
        switch (kind) {
            case "法人及非法人组织" -> {
                row.and("party", "示范" + draw.one(WORDS) + draw.one(WORDS) + draw.one(TRADES) + "有限公司")
                        .and("creditCode", credit("91990100MA", draw.between(1, 999_999)))
                        .and("legalRepresentative", names.next());
            }
            case "个体工商户" -> {
                row.and("party", "示范区" + draw.one(WORDS) + draw.one(WORDS) + draw.one(SHOPS))
                        .and("creditCode", credit("92990100MA", draw.between(1, 999_999)))
                        .and("legalRepresentative", names.next());
            }
            default -> {
                row.and("party personIdKind personId", names.next(), "身份证", citizen());
            }
        }
    }

    private static String credit(String beginning, int number) {
        String body = beginning + "%06d".formatted(number) + "X";
        for (int i = 0; i < ALPHABET.length(); i++) {
            char last = ALPHABET.charAt(i);
            if (SocialCreditCode.problemOf(body + last) == null) return body + last;
        }
        throw new IllegalStateException("no check character fits " + body);
    }

    private String citizen() {
        String body = "990101"
                + OLDEST.plusDays(draw.between(0, 18_000)).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(draw.between(1, 999));
        for (char last : "0123456789X".toCharArray()) {
            if (CitizenId.problemOf(body + last) == null) return body + last;
        }
        throw new IllegalStateException("no check digit fits " + body);
    }
}
