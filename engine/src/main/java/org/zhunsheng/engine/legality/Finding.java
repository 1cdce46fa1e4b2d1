package org.zhunsheng.engine.legality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found (审查意见).
 *
 * @param article the article as written, such as 第八条; null before the first
 * @param paragraphIndex the paragraph's (line's) place in the text, from 0, empty lines counted
 * @param start index of the first UTF-16 unit inside the paragraph
 * @param end index behind the last
 * @param quote the words found
 * @param message the sentence for the drafter
 * @param bases the provisions in force on the day of the check
 */
public record Finding(
        Rule rule,
        @Nullable String article,
        int paragraphIndex,
        int start,
        int end,
        String quote,
        String message,
        List<Basis> bases) {

    public Finding {
        bases = List.copyOf(bases);
    }
}
