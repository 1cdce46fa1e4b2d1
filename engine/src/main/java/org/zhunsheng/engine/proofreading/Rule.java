package org.zhunsheng.engine.proofreading;

/** One thing a proofreader looks for. */
interface Rule {

    void read(Prose prose, Findings findings);
}
