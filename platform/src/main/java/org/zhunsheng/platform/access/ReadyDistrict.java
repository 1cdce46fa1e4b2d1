package org.zhunsheng.platform.access;

import java.util.List;

/** A district that comes ready, with its organs and its past (现成的区): a platform can be founded with it. */
public interface ReadyDistrict {

    /** Makes it on an empty platform; goes on where an earlier call was interrupted. */
    void found();

    /** Where one of the nine works in it. */
    FirstAccounts.Post post(FirstAccounts.First first);

    /** Others who can sign in to it, with the nine's password: a district's work takes more hands than one of each kind. */
    List<Other> others();

    /** One of them. */
    record Other(String login, FirstAccounts.Post post, Role role) {}

    /** What is left to do once everybody is there. */
    void opened();
}
