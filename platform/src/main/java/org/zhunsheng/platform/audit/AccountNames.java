package org.zhunsheng.platform.audit;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.platform.kernel.OrganCode;

/** What colleagues call the people behind accounts (姓名). A page that has none prints the account. */
public interface AccountNames {

    /** @param organ to which they belong today */
    record Called(String name, OrganCode organ) {}

    /** By account; one that is not known is left out. */
    Map<String, Called> people(Set<String> accounts);

    /** Their names, by account; one that is not known is left out. */
    default Map<String, String> of(Set<String> accounts) {
        return people(accounts).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().name()));
    }
}
