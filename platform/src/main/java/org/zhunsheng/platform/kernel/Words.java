package org.zhunsheng.platform.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What pages and documents say, in both languages (文字). {@code messages/<module>.properties} has the Chinese under its key
 * and the English beside it under the same key with {@code @en}; what is the same in both is written once. Chinese speaks
 * where another language than English is asked for.
 */
public final class Words extends AbstractMessageSource {

    /** What parts a key from its language. */
    public static final String ENGLISH = "@en";

    private record Said(String key, boolean english) {}

    private final Map<String, String> texts = new HashMap<>();
    private final Map<Said, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Resource... files) throws IOException {
        for (Resource file : files) {
            Properties read = new Properties();
            try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                read.load(in);
            }
            read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        }
        // a text without places is a message like the others: one way of writing an apostrophe
        setAlwaysUseMessageFormat(true);
    }

    /** Those of every module. */
    public static Words all() {
        return of("*");
    }

    /** Those of a module. */
    public static Words of(String module) {
        try {
            return new Words(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/" + module + ".properties"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String text = texts.get(code);
        if (text == null) return null;
        return formats.computeIfAbsent(
                new Said(code, english),
                _ -> english
                        ? new MessageFormat(texts.getOrDefault(code + ENGLISH, text), Locale.ENGLISH)
                        : new MessageFormat(text, Locale.SIMPLIFIED_CHINESE));
    }
}
