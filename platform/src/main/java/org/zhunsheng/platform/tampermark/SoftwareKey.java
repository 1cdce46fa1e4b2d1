package org.zhunsheng.platform.tampermark;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.papers.proof.MarkKey;

/** An SM2 key in this process's memory, with a certificate that vouches for itself. */
record SoftwareKey(PrivateKey secret, MarkCertificate certificate) implements MarkKey {

    /** Asked by name of nobody: registering it would change what other libraries of this process use. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    /** Long enough that nobody forgets a date; a key is renewed when there is a reason. */
    private static final int YEARS = 20;

    private static final String CURVE = "sm2p256v1";

    /** @param use what it is for, the certificate's unit (OU) */
    static SoftwareKey made(String holder, String use, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(CURVE), new SecureRandom());
            KeyPair pair = generator.generateKeyPair();
            return new SoftwareKey(pair.getPrivate(), selfSigned(holder, use, pair, now));
        } catch (GeneralSecurityException | IOException programmingError) {
            throw new IllegalStateException("no key of SM2 can be made", programmingError);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        return sign(secret, message);
    }

    private static byte[] sign(PrivateKey secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance("SM3withSM2", PROVIDER); // its identity is the usual one
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException programmingError) {
            throw new IllegalStateException("the key does not sign", programmingError);
        }
    }

    private static MarkCertificate selfSigned(String holder, String use, KeyPair pair, Instant now) throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, holder)
                .addRDN(BCStyle.OU, use)
                .build();
        V3TBSCertificateGenerator body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new ASN1Integer(new BigInteger(127, new SecureRandom()).setBit(126)));
        body.setSignature(algorithm);
        body.setIssuer(name);
        body.setSubject(name);
        // clocks of machines that check differ by minutes
        body.setStartDate(new Time(Date.from(now.minusSeconds(3600))));
        body.setEndDate(
                new Time(Date.from(now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant())));
        body.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        TBSCertificate signed = body.generateTBSCertificate();
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(signed);
        parts.add(algorithm);
        parts.add(new DERBitString(sign(pair.getPrivate(), signed.getEncoded("DER"))));
        return MarkCertificate.of(new DERSequence(parts).getEncoded("DER"));
    }
}
