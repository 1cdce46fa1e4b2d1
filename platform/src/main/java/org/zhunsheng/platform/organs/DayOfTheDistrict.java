package org.zhunsheng.platform.organs;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The day since which there is the district: an organ whose own day nobody says has been there as long. Records of years
 * before the register was set up then find their organ standing.
 */
@Component
final class DayOfTheDistrict implements Supplier<String> {

    private final Organs organs;

    DayOfTheDistrict(Organs organs) {
        this.organs = organs;
    }

    @Override
    public String get() {
        return organs.foundedOn(organs.root()).toString();
    }
}
