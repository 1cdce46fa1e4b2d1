package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * Several items that one applies for together under one guide (“办好一件事”引导式主题事项).
 *
 * @param items       the codes of its items, parted by semicolons
 * @param definition  the version of the definition under which it is counted (口径版本): numbers of different versions are
 *     never compared
 */
@Ledger(value = "themes", law = ServiceThemeLaw.class)
record ServiceTheme(
        @Group("theme") @Key @Listed String code,
        @Listed String name,
        @Owner @Listed OrganCode organ,
        Set<ServiceClient> clients,

        @Basis(instrument = "北京市优化营商环境条例", article = "第五十六条第一款", from = "2024-11-29")
        String items,

        @Nullable String questions,
        @Listed String definition,
        @Group("effect") @AtLeast(1) long materialsBefore,
        @AtLeast(0) @NotAbove("materialsBefore") long materialsAfter,
        @AtLeast(1) long daysBefore,
        @AtLeast(0) @NotAbove("daysBefore") long daysAfter,
        @Nullable @AtLeast(0) Long visitsBefore,
        @Nullable @AtLeast(0) @NotAbove("visitsBefore") Long visitsAfter,

        @Group("course")
        @Listed
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十四条第一款", from = "2020-04-28", to = "2024-11-28")
        @Basis(instrument = "北京市优化营商环境条例", article = "第三十六条第一款", from = "2024-11-29")
        boolean online,

        @Day @Listed LocalDate onlineOn,
        @Nullable @NotBefore("onlineOn") LocalDate endedOn) {

    List<String> itemCodes() {
        return Stream.of(items.split("[;；]", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
