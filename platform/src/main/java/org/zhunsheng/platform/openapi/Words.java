package org.zhunsheng.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Language;

/**
 * The texts of {@code openapi/interface.yaml} in one language: a text stands there in both, side by side.
 *
 * @param ledger what is said of every ledger, by its key
 */
record Words(String language, Map<String, ?> ledger) {

    static Words of(Map<String, ?> whole) {
        return new Words(Language.now().of("zh", "en"), (Map<String, ?>) tree(whole.get("ledger")));
    }

    /** The same tree with one text where there were two. */
    @Nullable
    Object spoken(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> pair
            when pair.containsKey("zh") && pair.containsKey("en") && pair.size() == 2 -> pair.get(language);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> spoken = new LinkedHashMap<>();
                map.forEach((key, value) -> spoken.put(String.valueOf(key), spoken(value)));
                yield spoken;
            }
            case List<?> list -> list.stream().map(this::spoken).toList();
            case null, default -> tree;
        };
    }

    String say(String key) {
        return String.valueOf(Objects.requireNonNull(spoken(ledger.get(key)), key));
    }

    String say(String key, String title) {
        return say(key).replace("%s", title);
    }

    String stop() {
        return language.equals("en") ? ". " : "。";
    }

    String comma() {
        return language.equals("en") ? ", " : "，";
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(@Nullable Object tree) {
        return (Map<String, Object>) Objects.requireNonNull(tree);
    }
}
