package org.zhunsheng.platform.publicity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.legality.Force;

/** The laws that the Civil Code took the place of (民法典第一千二百六十条), as the engine's list of repeals has them. */
final class Repealed {

    private static final Optional<String> CIVIL_CODE = Optional.of("民法典");

    private Repealed() {}

    /**
     * Whether one of the laws is among them on the day.
     *
     * @param laws titles, with or without their brackets and the name of the state, parted by 、 or semicolons
     */
    static boolean named(@Nullable String laws, LocalDate day) {
        return laws != null
                && Stream.of(laws.split("[、；;]", -1))
                        .map(law -> law.strip().replaceAll("[《》]", ""))
                        .anyMatch(law -> Force.successor(law, day).equals(CIVIL_CODE));
    }
}
