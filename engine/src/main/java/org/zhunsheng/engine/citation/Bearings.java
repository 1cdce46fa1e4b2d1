package org.zhunsheng.engine.citation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the text so far has made clear (上文): what was cited last, what is being amended, which short titles were introduced. */
final class Bearings {

    private final Map<String, String> abbreviations = new HashMap<>();
    private @Nullable Citation last;
    private @Nullable Citation lastNamed;
    private @Nullable Citation lastMentioned;
    private @Nullable Citation lastBeforeQuote;
    private @Nullable Citation lastNamedBeforeQuote;
    private boolean inQuote;
    /** Whether a contract, a judgment or another paper was cited last, and whether one was named. */
    private boolean paperCited;

    private boolean paperMentioned;
    private @Nullable Citation context;
    private boolean chapeau;

    void cited(Citation citation) {
        last = citation;
        paperCited = false;
        paperMentioned = false;
        if (!citation.self()) {
            lastNamed = citation;
            lastMentioned = citation;
        }
    }

    /** An instrument was mentioned in passing. */
    void mentioned(Citation mention) {
        lastMentioned = mention;
        paperMentioned = false;
    }

    /** A provision of a contract, a judgment or another paper was cited, which is no instrument. */
    void paperCited() {
        paperCited = true;
    }

    boolean isPaperCited() {
        return paperCited;
    }

    /** A paper was named. */
    void paperNamed() {
        paperMentioned = true;
    }

    boolean paperMentioned() {
        return paperMentioned;
    }

    /** The instrument that 该法 and 其 point at; null when there is none. */
    @Nullable
    Citation antecedent() {
        if (lastMentioned != null) return lastMentioned;
        return context != null && !context.self() ? context : null;
    }

    /** A quotation begins; in one of several paragraphs each opens again. */
    void quoteOpened() {
        if (!inQuote) {
            inQuote = true;
            lastBeforeQuote = last;
            lastNamedBeforeQuote = lastNamed;
        }
    }

    /** What the quotation cited is not what the text around it goes on from. */
    void quoteClosed() {
        if (inQuote) {
            inQuote = false;
            last = lastBeforeQuote == null ? last : lastBeforeQuote;
            lastNamed = lastNamedBeforeQuote == null ? lastNamed : lastNamedBeforeQuote;
        }
    }

    /** The last citation. */
    @Nullable
    Citation last() {
        return last;
    }

    /** The last citation of another instrument. */
    @Nullable
    Citation lastNamed() {
        return lastNamed;
    }

    /** Whether what is said is of another instrument, one that was cited or that is being amended. */
    boolean isOfAnother() {
        return lastNamed != null || (context != null && !context.self());
    }

    /** A sentence of an instrument's own article has ended: a bare article is its own again. */
    void sentenceEnded() {
        lastNamed = null;
    }

    /** A paragraph has ended: only what the text before it set out stays. */
    void paragraphEnded() {
        last = null;
        lastNamed = null;
        lastMentioned = null;
        inQuote = false;
        paperCited = false;
        paperMentioned = false;
    }

    /** What the text before the stretch cites: the amended instrument, the article of the chapeau. */
    @Nullable
    Citation context() {
        return context;
    }

    void setOut(@Nullable Citation citation, boolean asChapeau) {
        context = citation;
        chapeau = asChapeau;
    }

    /** Whether {@link #context} was cited by the words that open the list of items. */
    boolean fromChapeau() {
        return chapeau;
    }

    void abbreviate(String name, String full) {
        abbreviations.put(name, full);
    }

    /** Where the longest short title that was introduced and ends at {@code end} begins; −1 when none does. */
    int abbreviationBefore(String text, int floor, int end) {
        int longest = 0;
        for (String name : abbreviations.keySet()) {
            if (name.length() > longest && end - name.length() >= floor && text.startsWith(name, end - name.length()))
                longest = name.length();
        }
        return longest == 0 ? -1 : end - longest;
    }

    @Nullable
    String unabbreviated(String name) {
        return abbreviations.isEmpty() ? null : abbreviations.get(name);
    }
}
