/** Supervision by the People's Congress (人大监督): what its Standing Committee said of the government's work, and what came of it. */
@NullMarked
package org.zhunsheng.platform.supervision;

import org.jspecify.annotations.NullMarked;
