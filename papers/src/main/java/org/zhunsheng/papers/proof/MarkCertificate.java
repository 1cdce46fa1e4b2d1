package org.zhunsheng.papers.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of a {@link MarkKey} (标记证书). It is trusted because someone got it by a way they trust and named it,
 * and for no other reason: what it says of its holder it says itself.
 */
public final class MarkCertificate {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    private final byte[] der;
    private final Certificate certificate;

    private MarkCertificate(byte[] der, Certificate certificate) {
        this.der = der;
        this.certificate = certificate;
    }

    /** @throws IllegalArgumentException if the bytes are no X.509 certificate in DER */
    public static MarkCertificate of(byte[] der) {
        try {
            Certificate certificate = Certificate.getInstance(der);
            if (!Arrays.equals(certificate.getEncoded("DER"), der))
                throw new IllegalArgumentException("a certificate that is not in DER");
            return new MarkCertificate(der.clone(), certificate);
        } catch (IOException | RuntimeException noCertificate) { // its reader throws of every kind
            throw new IllegalArgumentException("not a certificate: " + noCertificate.getMessage(), noCertificate);
        }
    }

    /**
     * Every certificate in a PEM text, whatever stands around them; none where there is none.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    public static List<MarkCertificate> read(String pem) {
        List<MarkCertificate> found = new ArrayList<>();
        Matcher block = PEM.matcher(pem);
        while (block.find()) found.add(of(Base64.getMimeDecoder().decode(block.group(1))));
        return found;
    }

    /** As a PEM text, with a line feed at its end. */
    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    public byte[] der() {
        return der.clone();
    }

    /** SM3 over the DER, 64 lower-case hexadecimal digits; {@code openssl x509 -fingerprint -sm3} prints the same. */
    public String fingerprint() {
        return Sm3.hex(der);
    }

    /** The name that it gives its holder: the common name, or the whole subject where it has none. */
    public String holder() {
        RDN[] names = certificate.getSubject().getRDNs(BCStyle.CN);
        return names.length == 0
                ? certificate.getSubject().toString()
                : names[0].getFirst().getValue().toString();
    }

    public Instant from() {
        return certificate.getStartDate().getDate().toInstant();
    }

    public Instant until() {
        return certificate.getEndDate().getDate().toInstant();
    }

    /** Whether its key made the signature over the message; false for a key of another kind. */
    boolean signed(byte[] message, byte[] signature) {
        try {
            AsymmetricKeyParameter key = PublicKeyFactory.createKey(certificate.getSubjectPublicKeyInfo());
            SM2Signer signer = new SM2Signer();
            signer.init(false, new ParametersWithID(key, MarkKey.IDENTITY.getBytes(StandardCharsets.US_ASCII)));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException keyOfAnotherKind) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MarkCertificate that && Arrays.equals(der, that.der);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der);
    }

    @Override
    public String toString() {
        return holder() + " " + fingerprint();
    }
}
