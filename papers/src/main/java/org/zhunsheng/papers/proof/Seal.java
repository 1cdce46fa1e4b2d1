package org.zhunsheng.papers.proof;

/**
 * An organ's electronic seal on a pack (用印): an SM2 signature (GB/T 32918) over the bytes of {@code manifest.json}
 * followed by those of the certificate. The key may lie in a device, so the pack asks for a signature only.
 */
public interface Seal {

    /** The identity that GB/T 35276 prescribes where none was agreed. */
    String IDENTITY = "1234567812345678";

    /** The pack's entry that holds the seal. */
    String ENTRY = "seal.json";

    /** The certificate whose key signs, in DER. */
    byte[] certificate();

    /** The SM3withSM2 signature of the message with the identity {@link #IDENTITY}, in DER. */
    byte[] sign(byte[] message);
}
