package org.zhunsheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every message of every module, found on the class path: nobody registers a file here. */
@DisplayName("全部模块的文字")
class MessagesTest {

    private static final String SECOND = "_en.properties";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    @DisplayName("中文有的条目英文都有，英文有的中文都有")
    void bothLanguagesHaveTheSameKeys() {
        List<String> wrong = new ArrayList<>();
        files().forEach((name, texts) -> {
            if (name.endsWith(SECOND)) return;
            Properties second =
                    Objects.requireNonNullElse(files().get(name.replace(".properties", SECOND)), new Properties());
            missing(texts, second).forEach(key -> wrong.add(name + " 有而英文没有：" + key));
            missing(second, texts).forEach(key -> wrong.add(name + " 没有而英文有：" + key));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("两种文字的占位符相同，都读得出来，没有空的条目")
    void bothLanguagesHaveTheSamePlaces() {
        List<String> wrong = new ArrayList<>();
        files().forEach((name, texts) -> texts.forEach((key, text) -> {
            if (String.valueOf(text).isBlank() && !String.valueOf(text).equals(" ")) wrong.add(name + " 是空的：" + key);
            try {
                new MessageFormat(String.valueOf(text));
            } catch (IllegalArgumentException unreadable) {
                wrong.add(name + " 读不出来：" + key + "（" + unreadable.getMessage() + "）");
            }
            if (name.endsWith(SECOND)) return;
            Properties second =
                    Objects.requireNonNullElse(files().get(name.replace(".properties", SECOND)), new Properties());
            Object other = second.get(key);
            if (other != null && !places(text).equals(places(other)))
                wrong.add(name + " 占位符不同：" + key + " " + places(text) + " " + places(other));
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("一个条目只在一个文件里：后读的文件不会悄悄盖住先读的")
    void aKeyStandsInOneFile() {
        Map<Object, String> first = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        files().forEach((name, texts) -> {
            if (name.endsWith(SECOND)) return;
            texts.keySet().forEach(key -> {
                String before = first.putIfAbsent(key, name);
                if (before != null) wrong.add(key + "：" + before + "、" + name);
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(first).as("读到了文字").hasSizeGreaterThan(1_000);
    }

    private static TreeSet<Object> missing(Properties from, Properties in) {
        TreeSet<Object> missing = new TreeSet<>(from.keySet());
        missing.removeAll(in.keySet());
        return missing;
    }

    private static TreeSet<String> places(Object text) {
        TreeSet<String> places = new TreeSet<>();
        // what stands in quotes is no place
        var matcher = PLACE.matcher(String.valueOf(text).replace("''", "").replaceAll("'[^']*'", ""));
        while (matcher.find()) places.add(matcher.group(1));
        return places;
    }

    private static Map<String, Properties> files() {
        Map<String, Properties> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                Properties texts = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
                files.put(Objects.requireNonNull(file.getFilename()), texts);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
