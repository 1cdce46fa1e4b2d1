package org.zhunsheng.platform.ledger;

/** A file kept with an entry (附件), by the SM3 of its bytes. */
public record Attachment(String sm3) {

    public Attachment {
        if (!sm3.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("not an SM3 digest: " + sm3);
    }

    @Override
    public String toString() {
        return sm3;
    }
}
