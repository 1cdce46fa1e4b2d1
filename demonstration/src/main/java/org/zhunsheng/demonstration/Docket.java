package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * The cases against the demonstration district's organs from January 2020 to May 2022. How many a year, a month and an
 * organ answered for is set; days, people, courts' findings and slips are drawn.
 */
final class Docket {

    /** The last day that is past in the demonstration. */
    static final LocalDate TODAY = LocalDate.of(2022, 4, 12);

    /** Hearings of a year to which a head of an agency came, by organ and by month. */
    private record Year(int year, String organs, List<Integer> months, int streets) {}

    private static final List<Year> YEARS = List.of(
            new Year(
                    2020,
                    "区住房城乡建设委 19 区规划和自然资源分局 17 区人力社保局 17 区市场监管局 14 区公安分局 11 区城市管理委 8 区城管执法局 7 区卫生健康委 4"
                            + " 区民政局 2 区生态环境局 2 区农业农村局 2 区教委 1 区应急局 1 区园林绿化局 1 区水务局 1 区医保局 1",
                    List.of(7, 2, 5, 8, 11, 14, 13, 12, 13, 14, 15, 17),
                    23),
            new Year(
                    2021,
                    "区住房城乡建设委 42 区规划和自然资源分局 34 区人力社保局 33 区市场监管局 30 区公安分局 22 区城市管理委 18 区城管执法局 16 区卫生健康委 9"
                            + " 区民政局 4 区生态环境局 4 区教委 3 区应急局 3 区农业农村局 3 区园林绿化局 2 区医保局 2 区水务局 1 区退役军人局 1 区司法局 1",
                    List.of(14, 11, 27, 20, 19, 27, 25, 22, 24, 26, 29, 33),
                    49),
            new Year(
                    2022,
                    "区住房城乡建设委 10 区规划和自然资源分局 9 区人力社保局 8 区市场监管局 8 区公安分局 5 区城市管理委 4 区城管执法局 4 区卫生健康委 2"
                            + " 区民政局 1 区生态环境局 1 区教委 1",
                    List.of(20, 12, 30, 6),
                    15));

    private static final List<String> ABSENCES_2020 =
            List.of("区住房城乡建设委 6", "区规划和自然资源分局 4", "区人力社保局 4", "区市场监管局 4", "区城市管理委 3", "区公安分局 3", "街乡 17");
    private static final List<String> ABSENCES_2021 =
            List.of("区住房城乡建设委 1", "区规划和自然资源分局 1", "区市场监管局 1", "区城市管理委 1", "区公安分局 1", "街乡 7");
    private static final List<String> ABSENCES_2022 = List.of("区人力社保局 1", "街乡 2");
    private static final List<String> ENDED_2020 = List.of("区住房城乡建设委 2", "区人力社保局 2", "街乡 2");
    private static final List<String> ENDED_2021 =
            List.of("区住房城乡建设委 2", "区市场监管局 2", "区人力社保局 1", "区规划和自然资源分局 1", "街乡 3");
    private static final List<String> ENDED_2022 = List.of("区市场监管局 1", "区城管执法局 1", "街乡 2");
    private static final List<String> TO_BE_HEARD =
            List.of("区住房城乡建设委 4", "区规划和自然资源分局 2", "区人力社保局 2", "区市场监管局 2", "街乡 4");

    private final Draw draw;
    private final Roll roll;
    private final Facts facts;
    /** The streets and towns that are sued at all, the often sued first. */
    private final List<Organ> busy;

    private final List<Suit> suits = new ArrayList<>();

    Docket(Draw draw, Roll roll, Cast cast, Names names) {
        this.draw = draw;
        this.roll = roll;
        this.facts = new Facts(draw, cast, names);
        this.busy = draw.shuffled(roll.streetsAndTowns()).subList(0, 31);
        YEARS.forEach(this::hearings);
        away(2020, ABSENCES_2020, List.of("委托工作人员出庭 36", "仅委托律师出庭 4", "无人出庭 1"));
        away(2021, ABSENCES_2021, List.of("委托工作人员出庭 11", "仅委托律师出庭 1"));
        away(2022, ABSENCES_2022, List.of("委托工作人员出庭 3"));
        away(2020, ENDED_2020, List.of("未开庭即结案 6"));
        away(2021, ENDED_2021, List.of("未开庭即结案 9"));
        away(2022, ENDED_2022, List.of("未开庭即结案 4"));
        toBeHeard();
        List<Suit> government = government();
        mornings();
        suits.sort(Comparator.comparing((Suit suit) -> suit.heardOn).thenComparing(suit -> suit.organ.code()));
        for (Suit suit : suits) facts.fill(suit, suit.held() ? parent(suit) : Optional.empty());
        together(government);
        new Slips(draw).in(suits);
        number();
    }

    List<Suit> suits() {
        return List.copyOf(suits);
    }

    private void hearings(Year year) {
        List<Organ> organs = draw.shuffled(organs(year.organs() + " 街乡 " + year.streets()));
        int next = 0;
        for (int month = 1; month <= year.months().size(); month++) {
            for (int i = 0; i < year.months().get(month - 1); i++)
                suits.add(new Suit(organs.get(next++), "负责人出庭", day(YearMonth.of(year.year(), month))));
        }
        if (next != organs.size()) throw new IllegalStateException(year + ": " + next + " of " + organs.size());
    }

    /** {@code 区教委 3 街乡 2}: each organ so many times; for streets and towns some of them, a few more often than others. */
    private List<Organ> organs(String said) {
        List<Organ> organs = new ArrayList<>();
        String[] words = said.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            for (int n = Integer.parseInt(words[i + 1]); n > 0; n--)
                organs.add(
                        words[i].equals("街乡")
                                ? draw.one(draw.percent(45) ? busy.subList(0, 8) : busy)
                                : roll.named(words[i]));
        }
        return organs;
    }

    private LocalDate day(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return draw.workday(month.atDay(1), last.isBefore(TODAY) ? last : TODAY.minusDays(1));
    }

    private void away(int year, List<String> organs, List<String> attendances) {
        List<String> drawn = new ArrayList<>();
        for (String said : attendances) {
            String[] parts = said.split(" ", -1);
            for (int n = Integer.parseInt(parts[1]); n > 0; n--) drawn.add(parts[0]);
        }
        List<Organ> of = draw.shuffled(organs(String.join(" ", organs)));
        for (int i = 0; i < drawn.size(); i++) {
            int last = year == TODAY.getYear() ? TODAY.getMonthValue() - 1 : 12;
            suits.add(new Suit(of.get(i), drawn.get(i), day(YearMonth.of(year, draw.between(1, last)))));
        }
    }

    private void toBeHeard() {
        for (Organ organ : organs(String.join(" ", TO_BE_HEARD)))
            suits.add(new Suit(organ, "待开庭", draw.workday(TODAY.plusDays(1), TODAY.plusDays(38))));
    }

    /** The government answers for itself: a deputy in 2020, the district head and the executive deputy in 2021. */
    private List<Suit> government() {
        List<Suit> own = List.of(
                new Suit(roll.government(), "负责人出庭", day(YearMonth.of(2020, 10))),
                new Suit(roll.government(), "负责人出庭", day(YearMonth.of(2021, 6))),
                new Suit(roll.government(), "负责人出庭", day(YearMonth.of(2021, 11))));
        own.get(0).put("headRank", "副职");
        own.get(1).put("headRank", "正职");
        own.get(2).put("headRank", "常务副职");
        suits.addAll(own);
        return own;
    }

    /** Where a court has three cases or more against one organ in a month, it often hears some of them on one morning. */
    private void mornings() {
        Map<String, List<Suit>> together = new HashMap<>();
        for (Suit suit : suits) {
            if (!suit.head() || !suit.agency()) continue;
            String key = suit.organ.code() + YearMonth.from(suit.heardOn);
            together.computeIfAbsent(key, none -> new ArrayList<>()).add(suit);
        }
        for (Suit first : List.copyOf(suits)) {
            List<Suit> month = together.remove(first.organ.code() + YearMonth.from(first.heardOn));
            if (month == null || month.size() < 3 || !draw.percent(40)) continue;
            for (Suit suit : month.subList(1, Math.min(month.size(), draw.between(3, 5)))) {
                suit.heardOn = month.getFirst().heardOn;
                suit.morning = month.getFirst();
            }
        }
    }

    /** The first instance whose appeal this may be; about every fifth case is one. */
    private Optional<Suit> parent(Suit suit) {
        if (suit.morning != null || !suit.agency() || !draw.percent(30)) return Optional.empty();
        if (suits.stream().anyMatch(other -> other.morning == suit)) return Optional.empty();
        Optional<Suit> parent = suits.stream()
                .filter(earlier ->
                        earlier.organ.equals(suit.organ) && earlier.instance.equals("一审") && !earlier.appealed)
                .filter(earlier -> earlier.servedOn != null && (earlier.lost || earlier.outcome.startsWith("驳回")))
                .filter(earlier ->
                        Objects.requireNonNull(earlier.servedOn).plusDays(50).isBefore(suit.heardOn)
                                && earlier.servedOn.plusDays(220).isAfter(suit.heardOn))
                .findFirst();
        parent.ifPresent(earlier -> earlier.appealed = true);
        return parent;
    }

    /** Two of the government's cases are reconsiderations, in which it stands beside the department it upheld. */
    private void together(List<Suit> government) {
        for (Suit own : government.subList(0, 2)) {
            Suit beside = suits.stream()
                    .filter(suit -> suit.agency() && suit.head() && suit.instance.equals("一审") && suit.morning == null)
                    .filter(suit -> suit.organ.kind().equals("DEPARTMENT"))
                    .filter(suit -> YearMonth.from(suit.heardOn).equals(YearMonth.from(own.heardOn)))
                    .findFirst()
                    .orElseThrow();
            facts.besides(own, beside);
        }
    }

    /** Numbers rise with the day of filing; other cases lie between ours. */
    private void number() {
        Map<String, Integer> last = new HashMap<>();
        List<Suit> byFiling = new ArrayList<>(suits);
        byFiling.sort(Comparator.comparing((Suit suit) -> suit.filedOn)
                .thenComparing(suit -> suit.morning == null ? suit.organ.code() : suit.morning.organ.code()));
        for (Suit suit : byFiling) {
            if (!suit.number.isEmpty() || suit.beside != null) continue;
            String kind = suit.instance.equals("一审") ? "京9901行初" : suit.instance.equals("二审") ? "京99行终" : "京99行再";
            String series = "（" + suit.filedOn.getYear() + "）" + kind;
            int number = last.merge(series, draw.between(1, suit.instance.equals("二审") ? 9 : 2), Integer::sum);
            suit.number = series + number + "号";
            suits.stream()
                    .filter(other -> other.morning == suit && other.number.isEmpty())
                    .forEach(other -> {
                        int next = last.merge(series, 1, Integer::sum);
                        other.number = series + next + "号";
                    });
        }
        for (Suit suit : suits) {
            if (suit.beside != null) suit.number = suit.beside.number;
            if (suit.number.isEmpty()) throw new IllegalStateException(suit.organ + " has a case without a number");
        }
    }
}
