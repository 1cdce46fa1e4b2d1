package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What the rules have found so far: of two findings on one place, the first to come stays. */
final class Findings {

    private final String source;
    private final List<Finding> found = new ArrayList<>();
    private final BitSet touched = new BitSet();

    Findings(String source) {
        this.source = source;
    }

    void error(Label label, String rule, int start, int end, String message, String remedy) {
        add(label, rule, Severity.ERROR, start, end, message, remedy);
    }

    void warning(Label label, String rule, int start, int end, String message, String remedy) {
        add(label, rule, Severity.WARNING, start, end, message, remedy);
    }

    /** Whether something was found on the stretch already. */
    boolean touch(int start, int end) {
        int next = touched.nextSetBit(start);
        return next >= 0 && next < end;
    }

    List<Finding> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end))
                .toList();
    }

    private void add(Label label, String rule, Severity severity, int start, int end, String message, String remedy) {
        if (start < end && !touch(start, end)) {
            touched.set(start, end);
            found.add(new Finding(label, rule, severity, start, end, source.substring(start, end), message, remedy));
        }
    }
}
