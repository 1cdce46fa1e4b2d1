package org.zhunsheng.platform.kernel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where a reader looks: the organ whose subtree is shown, and the day as of which (机关与时点). Both stand in the
 * address, so that a link shows a colleague the same.
 *
 * @param organ the top of the subtree; the district where the reader chose none
 * @param asOf  null is now
 */
public record Viewpoint(OrganCode organ, @Nullable LocalDate asOf) {

    /** The end of the chosen day; null is now. */
    public @Nullable Instant moment() {
        return asOf == null ? null : Today.endOf(asOf);
    }
}
