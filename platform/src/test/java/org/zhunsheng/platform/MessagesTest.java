package org.zhunsheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
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
import org.zhunsheng.platform.kernel.Words;

/** Every message of every module, found on the class path: nobody registers a file here. */
@DisplayName("全部模块的文字")
class MessagesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    @DisplayName("每个条目都有英文；只有示例和没有汉字的可以不另写，英文不会没有中文")
    void bothLanguagesHaveEveryKey() {
        List<String> wrong = new ArrayList<>();
        each((file, key, text) -> {
            if (key.endsWith(Words.ENGLISH)) {
                if (!file.texts().containsKey(chinese(key))) wrong.add(file.name() + " 有英文没有中文：" + key);
                else if (text.equals(file.texts().get(chinese(key)))
                        && !HAN.matcher(text).find()) wrong.add(file.name() + " 两种文字一样，写了两遍：" + key);
            } else if (HAN.matcher(text).find()
                    && !key.endsWith(".example")
                    && !file.texts().containsKey(key + Words.ENGLISH)) wrong.add(file.name() + " 没有英文：" + key);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("两种文字的占位符相同，都读得出来，没有空的条目")
    void bothLanguagesHaveTheSamePlaces() {
        List<String> wrong = new ArrayList<>();
        each((file, key, text) -> {
            if (text.isBlank() && !text.equals(" ")) wrong.add(file.name() + " 是空的：" + key);
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException unreadable) {
                wrong.add(file.name() + " 读不出来：" + key + "（" + unreadable.getMessage() + "）");
            }
            Object other = file.texts().get(chinese(key));
            if (other != null && !places(text).equals(places(other)))
                wrong.add(file.name() + " 占位符不同：" + key + " " + places(text) + " " + places(other));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("一个条目只在一个文件里写一次：后读的不会悄悄盖住先读的")
    void aKeyStandsInOneFile() {
        Map<String, String> first = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (File file : files()) {
            for (String line : file.lines()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String before = first.putIfAbsent(line.substring(0, line.indexOf('=')), file.name());
                if (before != null) wrong.add(line + "：" + before + "、" + file.name());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(first).as("读到了文字").hasSizeGreaterThan(10_000);
    }

    private record File(String name, List<String> lines, Properties texts) {}

    private interface Use {
        void of(File file, String key, String text);
    }

    private static void each(Use use) {
        for (File file : files())
            file.texts().forEach((key, text) -> use.of(file, String.valueOf(key), String.valueOf(text)));
    }

    private static String chinese(String key) {
        return key.replace(Words.ENGLISH, "");
    }

    private static TreeSet<String> places(Object text) {
        TreeSet<String> places = new TreeSet<>();
        // what stands in quotes is no place
        var matcher = PLACE.matcher(String.valueOf(text).replace("''", "").replaceAll("'[^']*'", ""));
        while (matcher.find()) places.add(matcher.group(1));
        return places;
    }

    private static List<File> files() {
        List<File> files = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                Properties texts = new Properties();
                texts.load(new StringReader(text));
                files.add(new File(
                        Objects.requireNonNull(file.getFilename()), text.lines().toList(), texts));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
