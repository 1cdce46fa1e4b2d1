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
    private @Nullable Citation context;
    private boolean chapeau;

    void cited(Citation citation) {
        last = citation;
        if (!citation.self()) {
            lastNamed = citation;
            lastMentioned = citation;
        }
    }

    /** An instrument was mentioned in passing. */
    void mentioned(Citation mention) {
        lastMentioned = mention;
    }

    /** The instrument that 该法 and 其 point at; null when there is none. */
    @Nullable
    Citation antecedent() {
        if (lastMentioned != null) {
            return lastMentioned;
        }
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

    @Nullable
    String unabbreviated(String name) {
        return abbreviations.isEmpty() ? null : abbreviations.get(name);
    }
}
