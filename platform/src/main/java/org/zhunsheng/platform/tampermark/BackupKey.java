package org.zhunsheng.platform.tampermark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.database.CannotStart;

/**
 * For whom backups are encrypted (备份密钥): an SM2 pair in a PKCS#12 file that a person keeps away from the platform. Its
 * certificate lies with the platform and encrypts; only the file and its password decrypt. It marks nothing.
 */
public final class BackupKey {

    private BackupKey() {}

    /**
     * Makes a pair and lays it down in a file of its own, for its owner only.
     *
     * @param file one that is not there yet
     * @param password of the file
     * @return the certificate, which is public
     * @throws CannotStart if there is such a file, or it can't be written
     */
    public static MarkCertificate make(Path file, String password) {
        if (Files.exists(file)) throw new CannotStart(file + " 已经存在。请另起文件名");
        SoftwareKey key = SoftwareKey.made("备份密钥", "备份加密", Clock.systemUTC().instant());
        Keystore keystore = new Keystore(file.toAbsolutePath(), password);
        keystore.found(key);
        // read again: nothing may be encrypted to a key that another's file stands in the place of
        return keystore.read()
                .map(kept -> kept.key().certificate())
                .filter(key.certificate()::equals)
                .orElseThrow(() -> new CannotStart(file + " 已经存在。请另起文件名"));
    }

    /**
     * The private key in a PKCS#12 file, made here or by another program.
     *
     * @throws CannotStart if the password is not its, or it has not just one key
     * @throws NoSuchFileException if there is none
     */
    public static PrivateKey read(Path file, String password) throws IOException {
        char[] opens = password.toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", SoftwareKey.PROVIDER);
            store.load(in, opens);
            List<String> names = Collections.list(store.aliases()).stream()
                    .filter(name -> isKey(store, name))
                    .toList();
            if (names.size() == 1 && store.getKey(names.getFirst(), opens) instanceof PrivateKey secret) return secret;
            throw new CannotStart("密钥文件 " + file + " 里应有一个私钥，实有 " + names.size() + " 个。请核对文件");
        } catch (NoSuchFileException | CannotStart told) {
            throw told;
        } catch (GeneralSecurityException | IOException | RuntimeException closed) { // its reader throws of every kind
            throw new CannotStart("打不开密钥文件 " + file + "：口令不对，或者不是完好的 PKCS#12 文件。请核对口令和文件", closed);
        }
    }

    private static boolean isKey(KeyStore store, String name) {
        try {
            return store.isKeyEntry(name);
        } catch (GeneralSecurityException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }
}
