/** A ledger (台账) is one record: from it come table, form, sheet, checks, list, export, history and scope. */
@NullMarked
package org.zhunsheng.platform.ledger;

import org.jspecify.annotations.NullMarked;
