package org.zhunsheng.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The organs of the demonstration district (机构名录), all invented: a government with 24 enforcement departments, 43
 * streets and towns, other departments and bodies, and the Standing Committee's office.
 */
final class Roll {

    /** The district itself. */
    static final String DISTRICT = "示范区";

    /**
     * One organ.
     *
     * @param shortName how other ledgers name it
     * @param chief     what its chief is called, 局长
     */
    record Organ(String name, String shortName, String kind, String code, String chief) {

        String deputy() {
            return "副" + chief;
        }

        boolean answersCases() {
            return !kind.equals("CONGRESS");
        }
    }

    private static final String DEPARTMENTS = """
            发展和改革委员会 区发展改革委 主任
            教育委员会 区教委 主任
            科学技术和信息化局 区科技信息化局 局长
            公安分局 区公安分局 局长
            民政局 区民政局 局长
            财政局 区财政局 局长
            人力资源和社会保障局 区人力社保局 局长
            规划和自然资源分局 区规划和自然资源分局 局长
            生态环境局 区生态环境局 局长
            住房和城乡建设委员会 区住房城乡建设委 主任
            城市管理委员会 区城市管理委 主任
            交通局 区交通局 局长
            水务局 区水务局 局长
            农业农村局 区农业农村局 局长
            商务局 区商务局 局长
            文化和旅游局 区文化和旅游局 局长
            卫生健康委员会 区卫生健康委 主任
            应急管理局 区应急局 局长
            审计局 区审计局 局长
            市场监督管理局 区市场监管局 局长
            统计局 区统计局 局长
            园林绿化局 区园林绿化局 局长
            人民防空办公室 区人防办 主任
            城市管理综合行政执法局 区城管执法局 局长
            """;

    private static final List<String> STREETS = List.of(
            "望河", "栖云", "听泉", "临溪", "松风", "长堤", "柳岸", "槐荫", "青石桥", "银杏里", "东篱", "南浦", "西岭", "竹溪", "澄湖", "烟波", "云麓",
            "芦荻", "紫藤", "丹枫", "鹿鸣里", "鹤汀", "桐荫", "荷塘里");

    /** 地区办事处: offices of the district in the country round the town. */
    private static final List<String> AREAS =
            List.of("麦垄", "桑榆", "稻田", "柳河湾", "白杨渡", "石桥营", "新苇", "杏林庄", "枣园坡", "双渠", "清水涧", "大榆树");

    private static final List<String> TOWNS = List.of("燕落", "南苇", "北坡", "东渠", "黄粟", "高粱桥头", "七里沟");

    private static final String OTHERS = """
            司法局 区司法局 局长
            医疗保障局 区医保局 局长
            退役军人事务局 区退役军人局 局长
            人民政府办公室 区政府办 主任
            人民政府国有资产监督管理委员会 区国资委 主任
            体育局 区体育局 局长
            政务服务管理局 区政务服务局 局长
            人民政府信访办公室 区信访办 主任
            人民政府外事办公室 区外办 主任
            投资促进服务中心 区投资促进中心 主任
            金融服务办公室 区金融办 主任
            机关事务服务中心 区机关事务中心 主任
            房屋征收事务中心 区房屋征收中心 主任
            住房保障事务中心 区住房保障中心 主任
            疾病预防控制中心 区疾控中心 主任
            融媒体中心 区融媒体中心 主任
            档案馆 区档案馆 馆长
            图书馆 区图书馆 馆长
            消防救援支队 区消防支队 支队长
            税务局 区税务局 局长
            烟草专卖局 区烟草专卖局 局长
            气象局 区气象局 局长
            高新技术产业园管理委员会 区高新园管委会 主任
            残疾人联合会 区残联 理事长
            总工会 区总工会 主席
            妇女联合会 区妇联 主席
            科学技术协会 区科协 主席
            工商业联合会 区工商联 主席
            红十字会 区红十字会 会长
            社区服务中心 区社区服务中心 主任
            劳动人事争议仲裁院 区仲裁院 院长
            城市运行管理指挥中心 区城市运行中心 主任
            """;

    private final Map<String, Organ> byShortName = new LinkedHashMap<>();

    Roll() {
        add(DISTRICT + "人民政府", "区政府", "GOVERNMENT", "区长");
        add(DISTRICT + "人民代表大会常务委员会办公室", "区人大常委会办公室", "CONGRESS", "主任");
        lines(DEPARTMENTS, "DEPARTMENT");
        STREETS.forEach(name -> add(DISTRICT + name + "街道办事处", name + "街道", "STREET", "主任"));
        AREAS.forEach(name -> add(DISTRICT + name + "地区办事处", name + "地区", "STREET", "主任"));
        TOWNS.forEach(name -> add(DISTRICT + name + "乡人民政府", name + "乡", "TOWN", "乡长"));
        lines(OTHERS, "OTHER");
    }

    private void lines(String organs, String kind) {
        organs.lines().forEach(line -> {
            String[] said = line.split(" ", -1);
            add(DISTRICT + said[0], said[1], kind, said[2]);
        });
    }

    private void add(String name, String shortName, String kind, String chief) {
        String code = Codes.credit(byShortName.size() + 1);
        if (byShortName.put(shortName, new Organ(name, shortName, kind, code, chief)) != null)
            throw new IllegalStateException("two organs are called " + shortName);
    }

    /** The government first, then in the order in which a directory lists them. */
    List<Organ> all() {
        return List.copyOf(byShortName.values());
    }

    Organ government() {
        return named("区政府");
    }

    Organ named(String shortName) {
        Organ organ = byShortName.get(shortName);
        if (organ == null) throw new IllegalArgumentException("no organ is called " + shortName);
        return organ;
    }

    /** Streets, areas and towns. */
    List<Organ> streetsAndTowns() {
        return all().stream()
                .filter(organ -> organ.kind().equals("STREET") || organ.kind().equals("TOWN"))
                .toList();
    }

    /** As a clerk types them into the register's template; the district itself is founded before. */
    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Organ organ : all()) {
            if (organ.kind().equals("GOVERNMENT")) continue;
            Map<String, String> row = Row.of(
                    "name code shortName kind parent foundedOn",
                    organ.name(),
                    organ.code(),
                    organ.shortName(),
                    organ.kind(),
                    government().name(),
                    organ.kind().equals("DEPARTMENT") ? "2019-03-01" : "1997-04-01");
            rows.add(row);
        }
        return rows;
    }
}
