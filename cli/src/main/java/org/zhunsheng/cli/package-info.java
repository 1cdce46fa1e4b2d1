/** The command line for people and pipelines (命令行): one class a verb, no database. */
@NullMarked
package org.zhunsheng.cli;

import org.jspecify.annotations.NullMarked;
