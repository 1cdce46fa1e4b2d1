package org.zhunsheng.papers.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.Verification.What;

/** Sets seals on packs and checks them. */
final class Seals {

    private Seals() {}

    /** The entry {@link Seal#ENTRY} for this manifest. */
    static byte[] set(Seal seal, byte[] manifest) {
        byte[] certificate = seal.certificate();
        Base64.Encoder base64 = Base64.getEncoder();
        return CanonicalJson.bytes(Map.of(
                "algorithm", "SM3withSM2",
                "certificate", base64.encodeToString(certificate),
                "signature", base64.encodeToString(seal.sign(message(manifest, certificate)))));
    }

    /** The subject of the certificate whose seal this is; stops when it was not set on this manifest. */
    static String check(byte[] entry, byte[] manifest) {
        Certificate certificate;
        byte[] signature;
        AsymmetricKeyParameter key;
        byte[] message;
        try {
            Map<String, @Nullable Object> members = CanonicalJson.readObject(entry);
            Lines.mustBe(CanonicalJson.bytes(members), entry);
            if (members.size() != 3 || !Lines.text(members, "algorithm").equals("SM3withSM2")) {
                throw new IllegalArgumentException("not a seal of SM3withSM2");
            }
            byte[] der = bytes(members, "certificate");
            signature = bytes(members, "signature");
            message = message(manifest, der);
            certificate = Certificate.getInstance(der);
            key = PublicKeyFactory.createKey(certificate.getSubjectPublicKeyInfo());
        } catch (Exception noSeal) { // certificate readers throw of every kind for bytes that are none
            throw new Stopped(What.SEAL_FORM, Seal.ENTRY, "", String.valueOf(noSeal.getMessage()));
        }
        if (!signed(key, message, signature)) {
            throw new Stopped(
                    What.SEAL_SIGNATURE,
                    Seal.ENTRY,
                    "",
                    certificate.getSubject().toString());
        }
        return certificate.getSubject().toString();
    }

    private static boolean signed(AsymmetricKeyParameter key, byte[] message, byte[] signature) {
        try {
            SM2Signer signer = new SM2Signer();
            signer.init(false, new ParametersWithID(key, Seal.IDENTITY.getBytes(StandardCharsets.US_ASCII)));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (ClassCastException | IllegalArgumentException keyOfAnotherKind) {
            return false;
        }
    }

    private static byte[] message(byte[] manifest, byte[] certificate) {
        byte[] message = Arrays.copyOf(manifest, manifest.length + certificate.length);
        System.arraycopy(certificate, 0, message, manifest.length, certificate.length);
        return message;
    }

    /** Base64 has several forms of the same bytes; only the usual one is taken. */
    private static byte[] bytes(Map<String, @Nullable Object> members, String name) {
        String text = Lines.text(members, name);
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException(name + " is not in the usual form of Base64");
        }
        return bytes;
    }
}
