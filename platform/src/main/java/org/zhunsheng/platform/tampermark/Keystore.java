package org.zhunsheng.platform.tampermark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.database.CannotStart;

/**
 * The keystore (密钥库): a PKCS#12 file that only its owner reads, with the key that marks now and the certificates of
 * those before. It is never changed in place: another file takes its place, or none does.
 */
final class Keystore {

    /** Its name in the data folder. */
    static final String FILE = "tamper-mark.p12";

    private static final String KEY = "key";
    private static final String FORMER = "former-";
    /** AES-256 for the key and the certificates, both with PBKDF2 (PBES2 of RFC 8018). */
    private static final String KIND = "PKCS12-AES256-AES128";

    private final Path file;
    private final char[] password;
    private @Nullable Read last;

    /** What was read, and of which state of the file. */
    private record Read(FileTime changed, @Nullable Object identity, MachineKeys.Kept kept) {}

    Keystore(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
    }

    /** What stands in the file, which another process may have replaced; empty where there is no file. */
    synchronized Optional<MachineKeys.Kept> read() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (last == null
                    || !last.changed().equals(now.lastModifiedTime())
                    || !Objects.equals(last.identity(), now.fileKey()))
                last = new Read(now.lastModifiedTime(), now.fileKey(), load());
            return Optional.of(last.kept());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new CannotStart("读不了防篡改标记的密钥库 " + file + "：" + unreadable.getMessage() + "。请授予读写权限后再试", unreadable);
        }
    }

    /** Lays down the first key; where another process was faster, that one's stays. */
    void found(SoftwareKey key) {
        Path part = written(key, List.of());
        try {
            Files.createLink(file, part); // unlike a move it never replaces
        } catch (FileAlreadyExistsException faster) {
            // its key is as good
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            remove(part);
        }
    }

    void replace(SoftwareKey key, List<MarkCertificate> former) {
        Path part = written(key, former);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            remove(part);
            throw new UncheckedIOException(unwritable);
        }
    }

    private MachineKeys.Kept load() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", SoftwareKey.PROVIDER);
            store.load(in, password);
            List<MarkCertificate> former = new ArrayList<>();
            for (int n = 1; store.getCertificate(FORMER + n) != null; n++)
                former.add(MarkCertificate.of(
                        Objects.requireNonNull(store.getCertificate(FORMER + n)).getEncoded()));
            PrivateKey secret = (PrivateKey) Objects.requireNonNull(store.getKey(KEY, password));
            Certificate certificate = Objects.requireNonNull(store.getCertificate(KEY));
            return new MachineKeys.Kept(new SoftwareKey(secret, MarkCertificate.of(certificate.getEncoded())), former);
        } catch (NoSuchFileException none) {
            throw none;
        } catch (GeneralSecurityException | IOException | RuntimeException closed) { // its reader throws of every kind
            throw new CannotStart(
                    "打不开防篡改标记的密钥库 " + file + "：口令不对，或者文件已损坏。请从备份取回这个文件，或者核对 ZHUNSHENG_MARK_PASSWORD；"
                            + "都不行的，移走这个文件，平台会另立密钥，记入审计链",
                    closed);
        }
    }

    private Path written(SoftwareKey key, List<MarkCertificate> former) {
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            KeyStore store = KeyStore.getInstance(KIND, SoftwareKey.PROVIDER);
            store.load(null, null);
            store.setKeyEntry(KEY, key.secret(), password, new Certificate[] {certificate(key.certificate())});
            for (int n = 1; n <= former.size(); n++)
                store.setCertificateEntry(FORMER + n, certificate(former.get(n - 1)));
            try (var channel = Files.newByteChannel(
                            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                    OutputStream out = Channels.newOutputStream(channel)) {
                store.store(out, password);
            }
            return part;
        } catch (GeneralSecurityException programmingError) {
            throw new IllegalStateException(programmingError);
        } catch (IOException unwritable) {
            throw new CannotStart("写不了密钥库 " + file + "：" + unwritable.getMessage() + "。请授予读写权限后再试", unwritable);
        }
    }

    private static Certificate certificate(MarkCertificate certificate) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509", SoftwareKey.PROVIDER)
                .generateCertificate(new ByteArrayInputStream(certificate.der()));
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
