package org.zhunsheng.platform.procedure;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Right;

/**
 * A part in a procedure (办理角色): an office, which is an organ with a right of the people who sit there.
 *
 * @param column the column that names the organ; null where the part is always played by the same one
 * @param office the district's own name for that organ; null where a column names it
 * @param right  what whoever acts must be allowed there
 * @param instead who plays it where that organ did what is now to be judged by another; null where nobody does
 */
public record Part(
        @Nullable String column,
        @Nullable Fixed office,
        Right right,
        @Nullable Fixed instead) {

    /** Organs that every district has once. */
    public enum Fixed {
        /** 区司法局. */
        JUSTICE,
        /** 区政府办公室, which also acts for the district's government. */
        GOVERNMENT,
        /** 区人大常委会的工作机构. */
        CONGRESS
    }
}
