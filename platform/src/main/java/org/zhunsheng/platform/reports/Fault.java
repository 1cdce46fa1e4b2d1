package org.zhunsheng.platform.reports;

import java.util.List;

/**
 * What is wrong with a template, and where (写法问题).
 *
 * @param line      from 1
 * @param column    from 1, in characters
 * @param what      the message {@code reports.fault.<what>}, with {@code .remedy} beside it
 * @param arguments what the sentence names
 * @param near      what may have been meant, the nearest first
 */
public record Fault(int line, int column, String what, List<String> arguments, List<String> near) {

    static Fault at(int line, int column, String what, String... arguments) {
        return new Fault(line, column, what, List.of(arguments), List.of());
    }

    Fault near(List<String> meant) {
        return new Fault(line, column, what, arguments, List.copyOf(meant));
    }
}
