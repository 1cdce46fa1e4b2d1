package org.zhunsheng.papers.proof;

/**
 * What sets tamper marks: an SM2 key (GB/T 32918) and its certificate, which belong together and do not change. The key
 * may lie in a device, so it is asked for a signature only.
 */
public interface MarkKey {

    /** The identity that GB/T 35276 prescribes where none was agreed. */
    String IDENTITY = "1234567812345678";

    MarkCertificate certificate();

    /** The SM3withSM2 signature of the message with the identity {@link #IDENTITY}, in DER. */
    byte[] sign(byte[] message);
}
