/** The structure of a legal text (编章节条款项目): parts to sub-items as spans of the source, and what the head and the last articles say of it. */
@NullMarked
package org.zhunsheng.engine.structure;

import org.jspecify.annotations.NullMarked;
