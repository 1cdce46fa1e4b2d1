/** The words every module shares: a person, a scope, an organ's code, a period, a legal basis, an amount (通用值). */
@NullMarked
package org.zhunsheng.platform.kernel;

import org.jspecify.annotations.NullMarked;
