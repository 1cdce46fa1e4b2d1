package org.zhunsheng.platform.access;

/** A district that comes ready, with its organs and its past (现成的区): a platform can be founded with it. */
public interface ReadyDistrict {

    /** Makes it on an empty platform; goes on where an earlier call was interrupted. */
    void found();

    /** Where one of the nine works in it. */
    FirstAccounts.Post post(FirstAccounts.First first);
}
