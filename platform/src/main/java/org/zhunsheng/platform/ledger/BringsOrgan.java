package org.zhunsheng.platform.ledger;

import org.zhunsheng.platform.kernel.OrganCode;

/** A record that makes an organ known: the rows below it in the same file may already name it. */
public interface BringsOrgan {

    OrganCode organCode();

    String organName();
}
