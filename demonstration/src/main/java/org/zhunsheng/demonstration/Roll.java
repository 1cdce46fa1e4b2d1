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

    private static final String DEPARTMENTS = Texts.text("roll-departments.txt");

    private static final List<String> STREETS = List.of(
            "望河", "栖云", "听泉", "临溪", "松风", "长堤", "柳岸", "槐荫", "青石桥", "银杏里", "东篱", "南浦", "西岭", "竹溪", "澄湖", "烟波", "云麓",
            "芦荻", "紫藤", "丹枫", "鹿鸣里", "鹤汀", "桐荫", "荷塘里");

    /** 地区办事处: offices of the district in the country round the town. */
    private static final List<String> AREAS =
            List.of("麦垄", "桑榆", "稻田", "柳河湾", "白杨渡", "石桥营", "新苇", "杏林庄", "枣园坡", "双渠", "清水涧", "大榆树");

    private static final List<String> TOWNS = List.of("燕落", "南苇", "北坡", "东渠", "黄粟", "高粱桥头", "七里沟");

    private static final String OTHERS = Texts.text("roll-others.txt");

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
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Organ organ : all()) {
            if (organ.kind().equals("GOVERNMENT")) continue;
            Row row = Row.of("name code shortName kind", organ.name(), organ.code(), organ.shortName(), organ.kind())
                    .and("parent", government().name())
                    .and("foundedOn", organ.kind().equals("DEPARTMENT") ? "2019-03-01" : "1997-04-01");
            rows.add(row);
        }
        return rows;
    }
}
