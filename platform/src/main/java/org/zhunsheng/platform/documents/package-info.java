/**
 * Administrative normative documents (行政规范性文件): what was issued and how, who reviewed it, where it was filed, and
 * whether it still agrees with the law.
 */
@NullMarked
package org.zhunsheng.platform.documents;

import org.jspecify.annotations.NullMarked;
