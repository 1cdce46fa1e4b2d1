/** Assessment and bulletins (考核与通报): by which indicators organs are measured, how they scored, and what they were told to mend. */
@NullMarked
package org.zhunsheng.platform.assessment;

import org.jspecify.annotations.NullMarked;
