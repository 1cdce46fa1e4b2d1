package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * The powers of the demonstration district: of each department so many, and what streets and towns received. Every item
 * follows from its organ and number alone, so that nothing need be kept. Titles and articles are invented.
 */
final class PowerList {

    /** The list that departments brought out of the reform of 2019. */
    static final LocalDate REFORM = LocalDate.of(2019, 4, 1);
    /** Streets and towns receive powers. */
    static final LocalDate DEVOLUTION = LocalDate.of(2020, 7, 1);
    /** A local regulation comes into force. */
    static final LocalDate REGULATION = LocalDate.of(2021, 1, 1);
    /** The revised law on penalties comes into force. */
    static final LocalDate REVISION = LocalDate.of(2021, 7, 15);
    /** The first adjustment of the next year. */
    static final LocalDate SPRING = LocalDate.of(2022, 3, 1);

    /** Penalty powers in force at the end of 2021, and what a department's are about. */
    private static final String DEPARTMENTS = Texts.text("power-list-departments.txt");

    private static final List<String> STREET_MATTERS = List.of("占道经营", "市容环境", "生活垃圾", "施工扬尘", "户外广告", "河道保洁");
    private static final int STREET_ITEMS = 96;

    private static final List<String> ACTS = Texts.lines("power-list-acts.txt");
    private static final List<String> CIRCUMSTANCES =
            List.of("", "，逾期不改正的", "，情节严重的", "，造成危害后果的", "，再次违反的", "，数额较大的", "，涉及未成年人的", "，在重点区域的", "，在重点时段的");

    private static final List<String> KINDS =
            List.of("罚款", "警告；罚款", "罚款", "警告", "罚款；没收违法所得", "罚款", "警告；罚款", "罚款；责令停产停业", "罚款；吊销许可证件", "通报批评；罚款");
    private static final List<String> LEVELS = List.of("法律", "行政法规", "地方性法规", "地方性法规", "部门规章", "政府规章");

    /** What a power says in one of its versions. */
    record Version(LocalDate from, @Nullable LocalDate to, int fineFrom, int fineTo) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * One power of one organ.
     *
     * @param slip what its list has wrong: L-04, L-05, L-08, L-10; empty for most
     */
    record Power(
            Organ organ,
            String code,
            String name,
            String violation,
            String violated,
            String basis,
            String level,
            String kinds,
            String slip,
            List<Version> versions) {

        boolean fines() {
            return kinds.contains("罚款");
        }

        @Nullable
        Version on(LocalDate day) {
            return versions.stream()
                    .filter(version -> version.on(day))
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Department(Organ organ, int number, int listed, List<String> matters) {

        /** What its list lost: powers that went to the streets, and such as a revised law no longer has. */
        int devolved() {
            return switch (organ.shortName()) {
                case "区城管执法局" -> 84;
                case "区水务局", "区农业农村局", "区卫生健康委" -> 4;
                default -> 0;
            };
        }

        int removed() {
            return listed / 180;
        }

        int added() {
            return listed / 300;
        }
    }

    private final Roll roll;
    private final Map<Organ, Department> departments = new LinkedHashMap<>();
    private final Map<Organ, List<Power>> powers = new HashMap<>();

    PowerList(Roll roll) {
        this.roll = roll;
        DEPARTMENTS.lines().forEach(line -> {
            String[] said = line.split(" ", -1);
            Organ organ = roll.named(said[0]);
            departments.put(
                    organ,
                    new Department(
                            organ,
                            departments.size() + 1,
                            Integer.parseInt(said[1]),
                            List.of(said).subList(2, said.length)));
        });
    }

    List<Organ> organsWithPowers() {
        List<Organ> organs = new ArrayList<>(departments.keySet());
        organs.addAll(roll.streetsAndTowns());
        return organs;
    }

    /** Every penalty power that the organ ever had. */
    List<Power> of(Organ organ) {
        return powers.computeIfAbsent(organ, this::made);
    }

    private List<Power> made(Organ organ) {
        Department department = departments.get(organ);
        if (department == null)
            return IntStream.rangeClosed(1, STREET_ITEMS)
                    .mapToObj(number -> street(organ, number))
                    .toList();
        int last = department.listed() + department.devolved() + department.removed() + department.added();
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> power(department, number))
                .toList();
    }

    private static Power street(Organ organ, int number) {
        String matter = STREET_MATTERS.get(number % STREET_MATTERS.size());
        return power(
                organ, 99, number, "S%04d".formatted(number), matter, List.of(version(99, number, DEVOLUTION, null)));
    }

    private static Power power(Department department, int number) {
        String matter = department.matters().get(number % department.matters().size());
        return power(
                department.organ(),
                department.number(),
                number,
                "C%02d%05d".formatted(department.number(), number),
                matter,
                versions(department, number));
    }

    private static Power power(
            Organ organ, int department, int number, String code, String matter, List<Version> versions) {
        String violation = ACTS.get(mixed(department, number, 1) % ACTS.size()).formatted(matter)
                + CIRCUMSTANCES.get(mixed(department, number, 2) % CIRCUMSTANCES.size());
        String level = LEVELS.get(mixed(department, number, 3) % LEVELS.size());
        boolean rule = level.endsWith("规章");
        String slip = slip(department, number, rule);
        String kinds = KINDS.get(mixed(department, number, 4) % KINDS.size());
        if (rule && !slip.equals("L-05")) kinds = kinds.contains("警告") ? "警告；罚款" : "罚款";
        if (rule && slip.equals("L-05")) kinds = "罚款；没收违法所得";
        String title = title(matter, level);
        int article = 31 + mixed(department, number, 5) % 50;
        return new Power(
                organ,
                code,
                "对" + violation.replace("，", "") + "行为进行处罚",
                violation,
                title + "第" + numeral(5 + mixed(department, number, 6) % 26) + "条第一款",
                slip.equals("L-04")
                        ? "《关于加强" + managed(matter) + "的通知》第" + numeral(1 + number % 9) + "条"
                        : title + "第" + numeral(article) + "条" + paragraph(department, number),
                level,
                kinds,
                slip,
                versions);
    }

    private static String paragraph(int department, int number) {
        return switch (mixed(department, number, 7) % 4) {
            case 0 -> "";
            case 1 -> "第二款";
            case 2 -> "第一款第（" + numeral(1 + number % 6) + "）项";
            default -> "第一款";
        };
    }

    private static String title(String matter, String level) {
        return switch (level) {
            case "法律" -> "《示范" + managed(matter) + "法》";
            case "行政法规" -> "《示范" + matter + "条例》";
            case "地方性法规" -> "《示范市" + matter + "条例》";
            case "部门规章" -> "《示范" + managed(matter) + "办法》";
            default -> "《示范市" + managed(matter) + "规定》";
        };
    }

    private static String managed(String matter) {
        return matter.endsWith("管理") ? matter : matter + "管理";
    }

    private static String slip(int department, int number, boolean rule) {
        int lot = mixed(department, number, 8) % 1_000;
        if (lot < 2) return "L-04";
        if (lot < 14 && rule) return "L-05";
        if (lot >= 20 && lot < 24) return "L-08";
        return lot >= 30 && lot < 33 ? "L-10" : "";
    }

    private static List<Version> versions(Department department, int number) {
        int d = department.number();
        if (number > department.listed()) {
            int extra = number - department.listed();
            if (extra <= department.devolved()) return List.of(version(d, number, REFORM, DEVOLUTION.minusDays(1)));
            if (extra <= department.devolved() + department.removed())
                return List.of(version(d, number, REFORM, REVISION.minusDays(1)));
            return List.of(version(d, number, SPRING, null));
        }
        int lot = mixed(d, number, 9) % 100;
        LocalDate first = lot < 2 ? REGULATION : lot == 2 ? REVISION : REFORM;
        boolean revised = lot >= 3 && lot < 11;
        int spring = mixed(d, number, 10) % 400;
        LocalDate end = spring < 3 ? SPRING.minusDays(1) : null;
        if (!revised) return List.of(version(d, number, first, end));
        Version before = version(d, number, first, REVISION.minusDays(1));
        return List.of(before, new Version(REVISION, end, before.fineFrom(), before.fineTo() * 2));
    }

    private static Version version(int department, int number, LocalDate from, @Nullable LocalDate to) {
        int least = List.of(0, 100, 200, 500, 1_000, 2_000, 5_000, 10_000).get(mixed(department, number, 11) % 8);
        int most = Math.max(500, least * List.of(4, 5, 10).get(mixed(department, number, 12) % 3));
        return new Version(from, to, least, most);
    }

    /** The same number for the same three, and another for others, never negative. */
    private static int mixed(int department, int number, int salt) {
        long mixed = (department * 1_000_003L + number) * 31L + salt;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) ((mixed ^ (mixed >>> 31)) & 0x3fffffff);
    }

    /** 一 to 九十九. */
    static String numeral(int number) {
        String digits = "零一二三四五六七八九";
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : digits.substring(number % 10, number % 10 + 1);
        if (tens == 0) return ones;
        return (tens == 1 ? "" : digits.substring(tens, tens + 1)) + "十" + ones;
    }
}
