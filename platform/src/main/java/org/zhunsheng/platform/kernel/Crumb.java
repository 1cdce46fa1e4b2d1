package org.zhunsheng.platform.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page (所在位置). A controller gives the steps below its chapter as {@code crumbs}.
 *
 * @param href null for the page itself
 */
public record Crumb(String text, @Nullable String href) {

    /** The page that is being read. */
    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
