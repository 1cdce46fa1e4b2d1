/** Spreadsheets (表格) from strangers are read within limits, row by row; our own are written so that nothing in them runs. */
@NullMarked
package org.zhunsheng.papers.sheet;

import org.jspecify.annotations.NullMarked;
