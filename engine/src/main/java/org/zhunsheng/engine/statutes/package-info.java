/** A folder of statutes with their versions (法规库): what a title means, which version is in force on a day, what an article says. */
@NullMarked
package org.zhunsheng.engine.statutes;

import org.jspecify.annotations.NullMarked;
