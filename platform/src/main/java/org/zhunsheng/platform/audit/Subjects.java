package org.zhunsheng.platform.audit;

import java.util.Optional;

/** What readers call the things that lines are about (事项名称). A page on which nobody knows it prints the subject itself. */
public interface Subjects {

    /** {@code litigation/court-appearances} is 出庭应诉台账. */
    Optional<String> called(String subject);
}
