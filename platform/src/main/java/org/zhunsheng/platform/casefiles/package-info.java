/** Review of enforcement case files (执法案卷评查): campaigns, the files drawn, and what reviewers found in them. */
@NullMarked
package org.zhunsheng.platform.casefiles;

import org.jspecify.annotations.NullMarked;
