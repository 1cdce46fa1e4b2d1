package org.zhunsheng.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a list, and where the next ones begin.
 *
 * @param next null at the end
 */
public record Page<R extends Record>(
        List<Entry<R>> entries, @Nullable Place next) {

    /** A list's order: by one column, the entry's id deciding between equals. */
    public record Order(String column, boolean descending) {

        /** {@code heardOn} or {@code -heardOn}. */
        public static Order parse(String written) {
            return written.startsWith("-") ? new Order(written.substring(1), true) : new Order(written, false);
        }

        @Override
        public String toString() {
            return (descending ? "-" : "") + column;
        }
    }

    /** The last entry before the next page: its value in the ordering column as the table holds it, and its id. */
    public record Place(@Nullable String value, UUID id) {

        /** As an address carries it, opaque. */
        @Override
        public String toString() {
            String plain = id + (value == null ? "" : "|" + value);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        public static Optional<Place> parse(String written) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
                UUID id = UUID.fromString(plain.substring(0, 36));
                return Optional.of(new Place(plain.length() > 36 ? plain.substring(37) : null, id));
            } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
                return Optional.empty();
            }
        }
    }
}
