package org.zhunsheng.engine.proofreading;

/**
 * One slip in a report and how to mend it (校对意见).
 *
 * @param rule the rule's own name, such as {@code SUM.total}; stable, for those who switch a rule off
 * @param start index of the first UTF-16 unit in the text
 * @param end index behind the last, greater than {@code start}
 * @param quote the text between the two
 * @param message what is wrong, in an editor's words, Chinese
 * @param remedy what to write or to check, Chinese
 */
public record Finding(
        Label label, String rule, Severity severity, int start, int end, String quote, String message, String remedy) {

    /** The same finding in a text that begins so many UTF-16 units later. */
    Finding earlierBy(int units) {
        return new Finding(label, rule, severity, start - units, end - units, quote, message, remedy);
    }
}
