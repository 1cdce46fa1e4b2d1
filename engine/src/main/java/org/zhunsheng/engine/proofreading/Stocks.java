package org.zhunsheng.engine.proofreading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is carried over, comes in and goes out (结转), and what is taken off a stock or added to it (存量增减): each is an
 * equation whose members the text names.
 */
final class Stocks {

    private static final Words OPENING = Words.of("opening");
    private static final Words INCOMING = Words.of("incoming");
    private static final Words DUE = Words.of("due");
    private static final Words DONE = Words.of("done");
    private static final Words CLOSING = Words.of("closing");
    private static final Words REMOVING = Words.of("removing");
    private static final Words ADDING = Words.of("adding");
    private static final Words RESULTING = Words.of("resulting");

    private static final double NEAR = 0.5;

    private Stocks() {}

    static void read(Prose prose, Findings findings, Prose.Sentence sentence, List<Quantity> here) {
        List<Quantity> run = new java.util.ArrayList<>(here);
        int before = sentence.index() - 1;
        // a stock is often told over three sentences; the equation must close within them
        for (int s = before; s >= 0 && s >= before - 2 && prose.sentence(s).line() == sentence.line(); s--) {
            run.addAll(
                    0,
                    prose.quantitiesOf(prose.sentence(s)).stream()
                            .filter(q -> q.isCount() && !q.isPhrase() && !q.isLimit())
                            .toList());
        }
        if (run.size() < 3 || run.size() > 14 || here.isEmpty()) return;
        carried(prose, findings, run, here);
        changed(prose, findings, run, here);
    }

    private static void carried(Prose prose, Findings findings, List<Quantity> run, List<Quantity> here) {
        Quantity opening = named(prose, run, here, OPENING, null);
        Quantity due = named(prose, run, here, DUE, null);
        Quantity closing = named(prose, run, here, CLOSING, opening);
        Quantity incoming = named(prose, run, here, INCOMING, opening);
        Quantity done = named(prose, run, here, DONE, null);
        if (due != null
                && opening != null
                && incoming != null
                && here.contains(due)
                && together(opening, incoming, due)
                && opening.index() < due.index()
                && incoming.index() < due.index()) check(prose, findings, due, opening, incoming, due);
        if (due == null
                && opening != null
                && incoming != null
                && done != null
                && closing != null
                && here.containsAll(List.of(opening, incoming, done, closing))
                && opening.index() < incoming.index()
                && incoming.index() < done.index()
                && done.index() < closing.index()
                && together(opening, incoming, done)
                && together(done, closing, opening)) {
            double left = opening.value() + incoming.value() - done.value();
            boolean near = Math.abs(left - closing.value()) < NEAR * Math.max(left, closing.value());
            if (near && Math.abs(left - closing.value()) > Sums.slackOf(List.of(opening, incoming, done), closing)) {
                findings.error(
                        Label.SUM,
                        "SUM.balance",
                        closing.start(),
                        closing.end(),
                        "按结转、新收和办结计算，应余" + Growths.said(left, closing) + "。",
                        "请核对结转、新收、办结各数。");
            }
        }
        if (due != null
                && done != null
                && closing != null
                && (here.contains(closing) || here.contains(done))
                && together(done, closing, due)
                && due.index() < done.index()
                && due.index() < closing.index()
                && !done.equals(due)
                && !closing.equals(due)
                && !done.equals(closing)
                && !hasOwnWhole(due, done, here)
                && done.index() + 1 == closing.index()) check(prose, findings, due, done, closing, due);
    }

    /** …850件。收到74件，办结66件，未办结8件: the sentence has a whole of its own. */
    private static boolean hasOwnWhole(Quantity due, Quantity done, List<Quantity> here) {
        return !here.contains(due)
                && here.stream()
                        .anyMatch(own -> own.index() < done.index()
                                && own.thing().equals(done.thing())
                                && own.value() >= done.value());
    }

    private static boolean together(Quantity a, Quantity b, Quantity c) {
        return a.thing().equals(b.thing()) && b.thing().equals(c.thing());
    }

    private static void check(
            Prose prose, Findings findings, Quantity total, Quantity first, Quantity second, Quantity at) {
        List<Quantity> parts = List.of(first, second);
        double sum = first.value() + second.value();
        // figures that lie far apart are no equation
        boolean near = Math.abs(sum - total.value()) < NEAR * Math.max(sum, total.value());
        if (near && Math.abs(sum - total.value()) > Sums.slackOf(parts, total)) {
            findings.error(
                    Label.SUM,
                    "SUM.balance",
                    at.start(),
                    at.end(),
                    Growths.said(first.value(), first) + "＋" + Growths.said(second.value(), second) + "＝"
                            + Growths.said(sum, total) + "，与" + prose.source().substring(total.figure(), total.end())
                            + "不符。",
                    "请核对结转、新收、办结各数。");
        }
    }

    /** The first figure of the sentence that the words name; without one, the first of the sentences before. */
    private static @Nullable Quantity named(
            Prose prose, List<Quantity> run, List<Quantity> here, Words words, @Nullable Quantity except) {
        Quantity found = null;
        for (Quantity quantity : run) {
            boolean carried = words == DONE && (OPENING.in(prose.lead(quantity)) || CLOSING.in(prose.lead(quantity)));
            boolean named = !carried
                    && !Objects.equals(quantity, except)
                    && words.in(prose.lead(quantity))
                    && !prose.isAmount(quantity);
            if (named && (found == null || (here.contains(quantity) && !here.contains(found)))) found = quantity;
        }
        return found;
    }

    /** 原有5462项，取消47项，现有5415项. */
    private static void changed(Prose prose, Findings findings, List<Quantity> run, List<Quantity> here) {
        Quantity result = here.getLast();
        String lead = prose.lead(result);
        boolean results = RESULTING.in(lead) && !REMOVING.in(lead) && !lead.contains("其中");
        if (!results) return;
        Quantity base = null;
        double removed = 0;
        double added = 0;
        int moves = 0;
        for (Quantity quantity : run) {
            if (Objects.equals(quantity, result)
                    || !quantity.unit().equals(result.unit())
                    || quantity.index() > result.index()) continue;
            String own = prose.lead(quantity) + "" + firstWords(prose.trail(quantity));
            // 比上月减少18件 is no step from what there was to what there is
            boolean negated = own.contains("未")
                    || own.contains("不再")
                    || (prose.isAmount(quantity) && (own.contains("比") || own.contains("较")));
            if (negated || own.contains("其中") || own.contains("修改")) return;
            if (REMOVING.in(prose.lead(quantity))) {
                removed += quantity.value();
                moves++;
            } else if (ADDING.in(prose.lead(quantity)) && base != null) {
                added += quantity.value();
                moves++;
            } else if (base == null) {
                base = quantity;
            } else {
                return;
            }
        }
        if (base == null || moves == 0 || base.isApproximate() || result.isApproximate()) return;
        double right = base.value() - removed + added;
        boolean plausible = Math.abs(right - result.value()) / Math.max(right, result.value()) < 0.3;
        if (Math.abs(right - result.value()) > Sums.slackOf(List.of(base), result)
                && plausible
                && (removed > 0
                        || lead.contains("累计")
                        || lead.contains("达到")
                        || lead.contains("合计")
                        || lead.contains("现有")
                        || lead.contains("调整后")
                        || lead.contains("增至"))) {
            findings.error(
                    Label.SUM,
                    "SUM.stock",
                    result.start(),
                    result.end(),
                    "按前文增减计算，应为" + Growths.said(right, result) + "。",
                    "请核对原数、增减数和结果。");
        }
    }

    private static String firstWords(String trail) {
        return trail.length() > 4 ? trail.substring(0, 4) : trail;
    }
}
