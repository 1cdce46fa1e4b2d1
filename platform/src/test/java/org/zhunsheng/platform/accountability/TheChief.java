package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

/** The chief of the tests' market bureau, as other tests know him too; nobody is registered for the other organs. */
final class TheChief {

    private TheChief() {}

    static synchronized void register(Ledgers ledgers) {
        var known = ledgers.register(
                ledgers.named("organs/staff").orElseThrow(),
                District.OFFICER,
                Clerks.row("name=沈砚秋 organ=区市场监管局 joinedOn=2016-03-01"));
        if (!(known instanceof Outcome.Written)) return;
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "organs/posts",
                Clerks.row("title=局长 staff=沈砚秋 organ=区市场监管局 rank=正职 leads=是 inChargeOf=局长的分工 startedOn=2016-03-01"));
    }
}
