package org.zhunsheng.platform.audit;

import java.util.Map;
import java.util.Set;
import org.zhunsheng.platform.kernel.OrganCode;

/** What colleagues call the people behind accounts (姓名). A page that has none prints the account. */
public interface AccountNames {

    /** By account; one that is not known is left out. */
    Map<String, String> of(Set<String> accounts);

    /** The organs that they belong to today, by account; one that is not known is left out. */
    Map<String, OrganCode> organs(Set<String> accounts);
}
