package org.zhunsheng.platform.tampermark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.papers.proof.MarkKey;
import org.zhunsheng.papers.proof.TamperMark;
import org.zhunsheng.platform.database.Secret;

/**
 * The door to the machine's key (防篡改标记密钥): whoever marks a pack, a backup or a head of the audit chain asks here. The
 * key is made at its first use and works without a person. It lies in a keystore outside the database; a renewed key
 * leaves its certificate behind, so that what it marked can still be checked.
 *
 * <p>Settings: {@code ZHUNSHENG_MARK_KEYSTORE} names the keystore's file, {@code ZHUNSHENG_MARK_PASSWORD} its password.
 * Without them it is {@value Keystore#FILE} in the data folder, and the password follows from the installation's secret.
 */
public final class MachineKeys {

    /** The act by which a key becomes the one that marks; its subject is the certificate's fingerprint. */
    public static final String ENTERED = "tampermark.key";

    private final Keystore keystore;
    private final Supplier<String> holder;
    private final Clock clock;

    /** The key that marks now, and the certificates of those before it, the latest first. */
    record Kept(MarkKey key, List<MarkCertificate> former) {}

    MachineKeys(Keystore keystore, Supplier<String> holder, Clock clock) {
        this.keystore = keystore;
        this.holder = holder;
        this.clock = clock;
    }

    /**
     * The keys of an installation, for a verb of the command line.
     *
     * @param folder its data folder
     * @param environment where the settings and {@code ZHUNSHENG_SECRET} are looked up
     * @param holder whose name a new certificate bears; asked only when a key is made
     */
    public static MachineKeys of(Path folder, Map<String, String> environment, Supplier<String> holder)
            throws IOException {
        return of(
                folder,
                environment.getOrDefault("ZHUNSHENG_MARK_KEYSTORE", ""),
                environment.getOrDefault("ZHUNSHENG_MARK_PASSWORD", ""),
                environment.getOrDefault("ZHUNSHENG_SECRET", ""),
                holder);
    }

    static MachineKeys of(Path folder, String file, String password, String secret, Supplier<String> holder)
            throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        String opens = !password.isBlank()
                ? password
                : (secret.isBlank() ? Secret.in(home) : new Secret(secret)).derived("tamper-mark");
        return new MachineKeys(
                new Keystore(file.isBlank() ? home.resolve(Keystore.FILE) : Path.of(file), opens),
                holder,
                Clock.systemUTC());
    }

    /**
     * Sets a mark, with the time of this machine's clock in it.
     *
     * @param of the kind of thing: {@link TamperMark#PACK}, {@link TamperMark#HEAD}, {@link TamperMark#BACKUP}
     * @param sm3 its digest, 64 hexadecimal digits
     * @throws org.zhunsheng.platform.database.CannotStart if the keystore can't be opened; the sentence says why
     */
    public TamperMark mark(String of, String sm3) {
        return TamperMark.set(kept().key(), of, sm3, clock.instant());
    }

    /** The certificate of the key that marks now; makes the key where there is none yet. */
    public MarkCertificate certificate() {
        return kept().key().certificate();
    }

    /** The certificate of the key that marks now; empty where no key has been made yet. */
    public Optional<MarkCertificate> known() {
        return keystore.read().map(kept -> kept.key().certificate());
    }

    /** All certificates of this installation: that of the key that marks now, then those before it, the latest first. */
    public List<MarkCertificate> certificates() {
        Kept kept = kept();
        List<MarkCertificate> all = new ArrayList<>(List.of(kept.key().certificate()));
        all.addAll(kept.former());
        return List.copyOf(all);
    }

    /**
     * Puts a new key in the place of the one that marks now (更换密钥). The old key is gone for good, its certificate is
     * kept. Whoever calls this writes the act {@link #ENTERED}.
     *
     * @return the new certificate
     */
    public synchronized MarkCertificate renew() {
        @Nullable Kept before = keystore.read().orElse(null);
        List<MarkCertificate> former = new ArrayList<>();
        if (before != null) {
            former.add(before.key().certificate());
            former.addAll(before.former());
        }
        Kept renewed = new Kept(made(), former);
        keystore.replace((SoftwareKey) renewed.key(), former);
        return renewed.key().certificate();
    }

    private SoftwareKey made() {
        return SoftwareKey.made(holder.get(), "防篡改标记", clock.instant());
    }

    private synchronized Kept kept() {
        return keystore.read().orElseGet(() -> {
            keystore.found(made());
            return keystore.read().orElseThrow();
        });
    }
}
