package org.zhunsheng.papers.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shows later whether something was tampered with (防篡改标记): an SM2 signature by a machine's key over what was
 * marked, its digest and the time. It is set without a person, and is no electronic signature or seal of an organ
 * (电子签名、电子印章): it says that this machine held these bytes then, and nobody approved anything by it.
 *
 * <p>What is signed is the RFC 8785 form of all members but the signature, so a mark can't pass for one of another kind,
 * time or key.
 *
 * @param of what kind of thing is marked: {@link #PACK}, {@link #HEAD}, {@link #BACKUP}
 * @param sm3 the digest of what is marked
 * @param at by the clock of the machine that set it, in seconds
 * @param signature in Base64
 */
public record TamperMark(String of, String sm3, Instant at, MarkCertificate certificate, String signature) {

    /** An evidence pack; marked is its manifest. */
    public static final String PACK = "evidence-pack";
    /** A head of the audit chain; marked is the RFC 8785 form of what says where it stands. */
    public static final String HEAD = "chain-head";
    /** A backup; marked is its manifest. */
    public static final String BACKUP = "backup";

    private static final String ALGORITHM = "SM3withSM2";

    /** Marks what has this digest. */
    public static TamperMark set(MarkKey key, String of, String sm3, Instant at) {
        if (!Sm3.isDigest(sm3)) throw new IllegalArgumentException("no digest: " + sm3);
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        byte[] message = message(of, sm3, second, key.certificate());
        return new TamperMark(
                of, sm3, second, key.certificate(), Base64.getEncoder().encodeToString(key.sign(message)));
    }

    /**
     * Reads a mark in its one form. Whether it {@link #holds} is another question.
     *
     * @throws IllegalArgumentException if the bytes are no mark; the message says why
     */
    public static TamperMark read(byte[] json) {
        Map<String, @Nullable Object> members = CanonicalJson.readObject(json);
        if (!Lines.text(members, "algorithm").equals(ALGORITHM))
            throw new IllegalArgumentException("not a mark of " + ALGORITHM);
        try {
            TamperMark mark = new TamperMark(
                    Lines.text(members, "of"),
                    Lines.text(members, "sm3"),
                    Instant.parse(Lines.text(members, "at")),
                    MarkCertificate.of(Base64.getDecoder().decode(Lines.text(members, "certificate"))),
                    Lines.text(members, "signature"));
            Lines.mustBe(mark.json(), json);
            Base64.Encoder usual = Base64.getEncoder();
            if (!usual.encodeToString(Base64.getDecoder().decode(mark.signature))
                    .equals(mark.signature))
                throw new IllegalArgumentException("the signature is not in the usual form of Base64");
            return mark;
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("not a time: " + noTime.getMessage(), noTime);
        }
    }

    /** Its one form, which {@link #read} reads. */
    public byte[] json() {
        Map<String, Object> members = members(of, sm3, at, certificate);
        members.put("signature", signature);
        return CanonicalJson.bytes(members);
    }

    /**
     * Whether the certificate's key set this mark, within the certificate's days, on something of this kind with this
     * digest. Whether the certificate is to be trusted is for whoever asks.
     */
    public boolean holds(String expectedKind, String expectedSm3) {
        return of.equals(expectedKind)
                && sm3.equals(expectedSm3)
                && !at.isBefore(certificate.from())
                && !at.isAfter(certificate.until())
                && certificate.signed(
                        message(of, sm3, at, certificate), Base64.getDecoder().decode(signature));
    }

    private static byte[] message(String of, String sm3, Instant at, MarkCertificate certificate) {
        return CanonicalJson.bytes(members(of, sm3, at, certificate));
    }

    private static Map<String, Object> members(String of, String sm3, Instant at, MarkCertificate certificate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("algorithm", ALGORITHM);
        members.put("at", at.toString());
        members.put("certificate", Base64.getEncoder().encodeToString(certificate.der()));
        members.put("of", of);
        members.put("sm3", sm3);
        return members;
    }
}
