package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What goes wrong in a real district, so many times: breaches that are true, and entries that come late. */
final class Slips {

    private static final LocalDate NEW_RULES = LocalDate.of(2020, 7, 1);

    private final Draw draw;

    Slips(Draw draw) {
        this.draw = draw;
    }

    void in(List<Suit> suits) {
        absences(suits, 2020, 11, 3);
        absences(suits, 2021, 3, 1);
        absences(suits, 2022, 1, 0);

        Predicate<Suit> spoke =
                suit -> suit.head() && suit.agency() && suit.fact("spoke").equals("是");
        some(suits, 2021, 9, spoke, Slips::silent);
        some(suits, 2020, 6, spoke.and(suit -> !suit.heardOn.isBefore(NEW_RULES)), Slips::silent);
        some(suits, 2022, 2, spoke, Slips::silent);

        Predicate<Suit> proved = suit ->
                suit.head() && suit.agency() && !suit.fact("identityProofOn").isEmpty();
        some(suits, 2020, 3, proved, this::proofAfterwards);
        some(suits, 2021, 2, proved, this::proofAfterwards);
        some(suits, 2022, 1, proved, this::proofAfterwards);

        Predicate<Suit> inTime = suit ->
                suit.instance.equals("一审") && !suit.fact("defenceFiledOn").isEmpty();
        some(suits, 2020, 4, inTime, this::defenceTooLate);
        some(suits, 2021, 3, inTime, this::defenceTooLate);

        Predicate<Suit> notified =
                suit -> suit.head() && !suit.fact("notifiedOn").isEmpty();
        some(suits, 2021, 2, notified, suit -> suit.put("notifiedOn", draw.before(suit.heardOn, 1, 1)));

        some(
                suits,
                2021,
                1,
                suit -> suit.head() && suit.fact("headRank").equals("副职"),
                suit -> suit.put("headRank", "正职"));
        some(
                suits,
                2021,
                2,
                suit -> suit.head()
                        && suit.fact("hearings").equals("2")
                        && suit.fact("notice").equals("书面通知"),
                suit -> suit.put("notice", "再次通知"));
        performance(suits);
        some(suits, 2020, 5, Suit::head, suit -> suit.late = true);
        some(suits, 2021, 8, Suit::head, suit -> suit.late = true);
    }

    /** @param silent absences for which no reason was given; the first of them, so many, against the court's notice */
    private void absences(List<Suit> suits, int year, int silent, int called) {
        List<Suit> unexcused = some(
                suits,
                year,
                silent,
                suit -> suit.held() && !suit.head() && suit.fact("notice").equals("未通知"),
                suit -> {
                    suit.put("absenceReason", "未说明理由");
                    suit.put("absenceProof", "");
                });
        suits.stream()
                .filter(suit -> suit.held() && !suit.head() && suit.heardOn.getYear() == year)
                .forEach(suit -> {
                    suit.put("notice", "未通知");
                    suit.put("notifiedOn", "");
                });
        for (Suit suit : unexcused.subList(0, called)) {
            suit.put("notice", "书面通知");
            suit.put("notifiedOn", draw.before(suit.heardOn, 6, 10));
        }
        if (called == 0) return;
        Suit reported = unexcused.getFirst();
        if (reported.servedOn == null) return;
        reported.put("suggestionNumber", "（" + reported.servedOn.getYear() + "）京9901行建" + draw.between(2, 9) + "号");
        reported.put("suggestionReceivedOn", reported.servedOn);
        reported.repliedOn = draw.after(reported.servedOn, 25, 45);
    }

    private static void silent(Suit suit) {
        suit.put("spoke", "否");
        suit.put("spokeOnSettlement", "否");
    }

    private void proofAfterwards(Suit suit) {
        suit.put("identityProofOn", draw.after(suit.heardOn, 1, 2));
    }

    private void defenceTooLate(Suit suit) {
        LocalDate late = draw.after(LocalDate.parse(suit.fact("complaintReceivedOn")), 23, 31);
        if (late.isBefore(suit.heardOn)) suit.put("defenceFiledOn", late);
    }

    private void performance(List<Suit> suits) {
        suits.stream()
                .filter(suit -> suit.performedOn != null)
                .findFirst()
                .ifPresent(
                        suit -> suit.performedOn = draw.after(LocalDate.parse(suit.fact("performanceDueOn")), 3, 20));
    }

    private List<Suit> some(List<Suit> suits, int year, int count, Predicate<Suit> which, Consumer<Suit> slip) {
        List<Suit> drawn = draw.shuffled(suits.stream()
                .filter(suit -> suit.heardOn.getYear() == year && suit.beside == null)
                .filter(which)
                .toList());
        List<Suit> some = new ArrayList<>(drawn.subList(0, Math.min(count, drawn.size())));
        some.forEach(slip);
        return some;
    }
}
