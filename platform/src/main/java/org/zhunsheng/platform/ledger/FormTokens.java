package org.zhunsheng.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.database.Secret;

/**
 * A form of a new entry carries the entry's id and our sign that we gave it: sent twice, it registers one entry, and
 * nobody can register under an id of their own choice.
 */
@Component
final class FormTokens {

    private static final int ID = 36;

    private final byte[] key;

    FormTokens(Secret secret) {
        this.key = secret.derived("forms").getBytes(StandardCharsets.UTF_8);
    }

    String of(UUID id, String account, String ledger) {
        return id + "." + sign(id, account, ledger);
    }

    /** Empty where we did not give it to this person for this ledger. */
    Optional<UUID> read(@Nullable String token, String account, String ledger) {
        if (token == null || token.length() <= ID) return Optional.empty();
        try {
            UUID id = UUID.fromString(token.substring(0, ID));
            boolean ours = MessageDigest.isEqual(
                    token.getBytes(StandardCharsets.UTF_8),
                    of(id, account, ledger).getBytes(StandardCharsets.UTF_8));
            return ours ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private String sign(UUID id, String account, String ledger) {
        byte[] said = (id + "/" + account + "/" + ledger).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sm3.hmac(key, said));
    }
}
