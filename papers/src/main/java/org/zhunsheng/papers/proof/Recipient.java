package org.zhunsheng.papers.proof;

import java.io.IOException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.ECPoint;

/** For whom an {@link Envelope} is closed (收件人): a public key of SM2 on the curve of GB/T 32918.5-2017. */
public final class Recipient {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private final ECPublicKeyParameters key;

    private Recipient(ECPublicKeyParameters key) {
        this.key = key;
    }

    /**
     * The one certificate or public key in a PEM text, whatever stands around it. What a certificate says beside its key,
     * of days and issuers too, is not looked at: the key is trusted because somebody named it.
     *
     * @throws IllegalArgumentException if there is none or more than one, or its key is not one of SM2
     */
    public static Recipient read(String pem) {
        List<MatchResult> blocks = PEM.matcher(pem).results().toList();
        if (blocks.size() != 1)
            throw new IllegalArgumentException("one certificate or public key is wanted, not " + blocks.size());
        byte[] der = Base64.getMimeDecoder().decode(blocks.getFirst().group(2));
        try {
            return new Recipient(sm2(PublicKeyFactory.createKey(
                    blocks.getFirst().group(1).equals("CERTIFICATE")
                            ? Certificate.getInstance(der).getSubjectPublicKeyInfo()
                            : SubjectPublicKeyInfo.getInstance(der))));
        } catch (IOException | RuntimeException unreadable) { // its reader throws of every kind
            throw new IllegalArgumentException("no key of SM2: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Whose envelopes a key opens.
     *
     * @throws IllegalArgumentException if it is not one of SM2
     */
    public static Recipient of(PrivateKey secret) {
        ECPrivateKeyParameters opens = parameters(secret);
        return new Recipient(new ECPublicKeyParameters(
                opens.getParameters().getG().multiply(opens.getD()).normalize(), opens.getParameters()));
    }

    static ECPrivateKeyParameters parameters(PrivateKey secret) {
        try {
            if (PrivateKeyFactory.createKey(secret.getEncoded()) instanceof ECPrivateKeyParameters key
                    && isSm2(key.getParameters().getG())) return key;
        } catch (IOException | RuntimeException unreadable) { // its reader throws of every kind
            throw new IllegalArgumentException("no key of SM2: " + unreadable.getMessage(), unreadable);
        }
        throw new IllegalArgumentException("a key that is not one of SM2");
    }

    private static ECPublicKeyParameters sm2(Object key) {
        if (key instanceof ECPublicKeyParameters point
                && isSm2(point.getParameters().getG())) return point;
        throw new IllegalArgumentException("a key that is not one of SM2");
    }

    private static boolean isSm2(ECPoint generator) {
        return CustomNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1).getG().equals(generator);
    }

    /**
     * SM3 over the public key, 64 lower-case hexadecimal digits, the same for every certificate of one key: {@code openssl
     * pkey -pubin -outform DER | openssl dgst -sm3} prints it.
     */
    public String fingerprint() {
        try {
            return Sm3.hex(new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
                            key.getQ().getEncoded(false))
                    .getEncoded("DER"));
        } catch (IOException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }

    ECPublicKeyParameters key() {
        return key;
    }
}
