package org.zhunsheng.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.zhunsheng.papers.proof.Sm3;

/**
 * The one secret of an installation: 32 random bytes in hex, in a file that only its owner reads, made at the first
 * start, or given by the environment. Passwords of database roles are derived from it and never stored.
 */
public record Secret(String value) {

    /** Reads the file, or makes it. Fails where neither is possible. */
    public static Secret in(Path folder) throws IOException {
        Path file = folder.resolve("secret");
        if (Files.exists(file)) return new Secret(Files.readString(file).strip());
        Files.createDirectories(folder);
        // whole or not at all: a process may be killed between any two of these lines
        Path part = folder.resolve("secret.part");
        Files.deleteIfExists(part);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String value = HexFormat.of().formatHex(random);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, value, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return new Secret(value);
    }

    /** The same for the same purpose, and nothing of the secret can be learnt from it. */
    public String derived(String purpose) {
        return HexFormat.of()
                .formatHex(Sm3.hmac(value.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8)));
    }
}
