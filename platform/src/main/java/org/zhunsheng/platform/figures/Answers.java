package org.zhunsheng.platform.figures;

import java.util.Map;
import java.util.Objects;

/** What was asked for is answered: a map that was made from its questions holds each of them. */
final class Answers {

    private Answers() {}

    static <K, V> V to(K question, Map<K, V> answers) {
        return Objects.requireNonNull(answers.get(question));
    }
}
