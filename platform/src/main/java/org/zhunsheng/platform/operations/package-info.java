/** Starting, keeping and restoring an installation (运维): the platform's verbs of the command line. */
@NullMarked
package org.zhunsheng.platform.operations;

import org.jspecify.annotations.NullMarked;
