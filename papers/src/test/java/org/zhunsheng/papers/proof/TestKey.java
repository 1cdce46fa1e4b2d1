package org.zhunsheng.papers.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/** A key made for this test, with a certificate that vouches for itself. */
final class TestKey implements MarkKey {

    static final Instant MARKED = Instant.parse("2022-01-20T02:00:00Z");

    private final AsymmetricCipherKeyPair pair;
    private final MarkCertificate certificate;

    TestKey() throws IOException {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(
                new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN()), new SecureRandom()));
        pair = generator.generateKeyPair();
        certificate = MarkCertificate.of(selfSigned());
    }

    @Override
    public MarkCertificate certificate() {
        return certificate;
    }

    TamperMark mark(String sm3) {
        return mark(TamperMark.PACK, sm3);
    }

    TamperMark mark(String of, String sm3) {
        return TamperMark.set(this, of, sm3, MARKED);
    }

    private byte[] selfSigned() throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
        X500Name name = new X500Name("CN=示范区人民政府,OU=防篡改标记");
        V3TBSCertificateGenerator body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new ASN1Integer(BigInteger.ONE));
        body.setSignature(algorithm);
        body.setIssuer(name);
        body.setSubject(name);
        body.setStartDate(new Time(Date.from(Instant.parse("2021-01-01T00:00:00Z"))));
        body.setEndDate(new Time(Date.from(Instant.parse("2031-01-01T00:00:00Z"))));
        body.setSubjectPublicKeyInfo(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
                ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false)));
        TBSCertificate signed = body.generateTBSCertificate();
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(signed);
        parts.add(algorithm);
        parts.add(new DERBitString(sign(signed.getEncoded("DER"))));
        return new DERSequence(parts).getEncoded("DER");
    }

    @Override
    public byte[] sign(byte[] message) {
        SM2Signer signer = new SM2Signer();
        signer.init(
                true,
                new ParametersWithID(
                        new ParametersWithRandom(pair.getPrivate(), new SecureRandom()),
                        IDENTITY.getBytes(StandardCharsets.US_ASCII)));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }
}
