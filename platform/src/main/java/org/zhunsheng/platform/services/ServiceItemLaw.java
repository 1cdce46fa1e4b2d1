package org.zhunsheng.platform.services;

import java.util.regex.Pattern;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ServiceItem}. */
final class ServiceItemLaw extends Law<ServiceItem> {

    private static final Pattern CATCH_ALL = Pattern.compile("其他|其它|有关|等(?:材料|证明|文件|条件|要求)");

    ServiceItemLaw() {
        asks(ItemVersionsFollowEachOther.class);

        // What is handled at once promises no days, and what promises days is not handled at once.
        check("ImmediateItemPromisesNoDays", "promisedLimit")
                .basis("优化营商环境条例", "第三十六条第一款", "2020-01-01")
                .kept(item -> (item.handling() == HandlingKind.IMMEDIATE) == (item.promisedLimit() == 0));

        // Conditions and materials are listed to the end: no 其他, no 有关, nothing that leaves the rest open.
        check("GuideHasNoCatchAll", "materials")
                .flags()
                .basis("北京市优化营商环境条例", "第二十九条第二款", "2020-04-28", "2024-11-28")
                .basis("北京市优化营商环境条例", "第三十一条第二款", "2024-11-29")
                .kept(item -> !CATCH_ALL.matcher(item.conditions()).find()
                        && !CATCH_ALL.matcher(item.materials()).find());

        // What the organ can get from other organs itself it does not ask of the applicant.
        check("ShareableMaterialIsNotAsked", "shareable")
                .flags()
                .basis("国务院令第716号", "第七条第一款", "2019-04-26")
                .concerns(item -> item.materialCount() > 0)
                .checkable(item -> item.shareable() != null)
                .kept(item -> item.shareable() == null || item.shareable() == 0);
    }
}
