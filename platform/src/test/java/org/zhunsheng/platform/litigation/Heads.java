package org.zhunsheng.platform.litigation;

import java.util.Map;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

/** The leaders of the tests' market bureau; nobody is registered for the other organs. */
final class Heads {

    private Heads() {}

    static synchronized void register(Ledgers ledgers) {
        post(ledgers, "沈砚秋", "局长", "正职", "是");
        post(ledgers, "许知远", "副局长", "副职", "是");
        post(ledgers, "何清晏", "法制科科长", "其他", "否");
    }

    private static void post(Ledgers ledgers, String name, String title, String rank, String leads) {
        Entries<?> staff = ledgers.named("organs/staff").orElseThrow();
        Entries<?> posts = ledgers.named("organs/posts").orElseThrow();
        var known = ledgers.register(
                staff, District.OFFICER, Map.of("name", name, "organ", "区市场监管局", "joinedOn", "2016-03-01"));
        if (!(known instanceof Outcome.Written)) return;
        var held = ledgers.register(
                posts,
                District.OFFICER,
                Map.of(
                        "title",
                        title,
                        "inChargeOf",
                        title + "的分工",
                        "staff",
                        name,
                        "organ",
                        "区市场监管局",
                        "rank",
                        rank,
                        "leads",
                        leads,
                        "startedOn",
                        "2016-03-01"));
        if (!(held instanceof Outcome.Written)) throw new IllegalStateException(name + ": " + held);
    }
}
