package org.zhunsheng.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.zhunsheng.papers.proof.Sm3;

/**
 * From where somebody tries to sign in: a browser in which the account signed in before, or an address.
 *
 * @param address what the chain's line names
 * @param known   a browser in which this account signed in before
 */
record Client(String name, String address, boolean known) {

    /** Stands for all that are not known, together. */
    static final String UNKNOWN = "";

    static Client at(String address) {
        return new Client("address " + address, address, false);
    }

    static Client browser(String device, String address) {
        return new Client("browser " + device, address, true);
    }

    /** Somebody who is signed in and proves once more who they are. */
    static Client session(UUID session) {
        return new Client("session " + session, "", true);
    }

    /** Who gives codes has given the password before, wherever they are. */
    static Client code() {
        return new Client("code", "", true);
    }

    String sm3() {
        return Sm3.hex(name.getBytes(StandardCharsets.UTF_8));
    }
}
