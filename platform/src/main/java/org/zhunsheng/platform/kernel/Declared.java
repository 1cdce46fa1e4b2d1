package org.zhunsheng.platform.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * An entry of a file that people write. Whatever is wrong in it stops the start with a sentence that names the file,
 * the entry and the key. Every scalar is text: a day or a number is read where it is asked for.
 */
public record Declared(String place, Map<String, Object> said) {

    /** The entries of a file that is a list, each placed by its number in the list, from 1. */
    public static List<Declared> listIn(Resource file) {
        if (!(read(file) instanceof List<?> entries)) throw refusal(nameOf(file), "应当是一个列表");
        List<Declared> declared = new ArrayList<>();
        for (Object entry : entries) declared.add(of(nameOf(file) + " 第" + (declared.size() + 1) + "项", entry));
        return declared;
    }

    /** The entries of a file that is a map, by their names and in their order. */
    public static Map<String, Declared> mapIn(Resource file) {
        Map<String, Declared> declared = new LinkedHashMap<>();
        of(nameOf(file), read(file))
                .said()
                .forEach((name, entry) -> declared.put(name, of(nameOf(file) + " " + name, entry)));
        return declared;
    }

    public static IllegalStateException refusal(String place, String sentence) {
        return new IllegalStateException(place + "：" + sentence);
    }

    public IllegalStateException refusal(String sentence) {
        return refusal(place, sentence);
    }

    /** Refuses a key that nobody reads: it is a slip of the pen, and silence would hide it. */
    public Declared only(String... keys) {
        for (String key : said.keySet()) {
            if (!Set.of(keys).contains(key)) throw refusal("不认识“" + key + "”，只能写 " + String.join("、", keys));
        }
        return this;
    }

    public String text(String key) {
        String text = optional(key);
        if (text == null) throw refusal("缺“" + key + "”");
        return text;
    }

    @Nullable
    public String optional(String key) {
        Object entry = said.get(key);
        if (entry == null) return null;
        if (!(entry instanceof String text)) throw refusal("“" + key + "”应当是一段文字");
        if (text.isBlank()) throw refusal("“" + key + "”是空的");
        return text.strip();
    }

    public LocalDate day(String key) {
        return day(key, text(key));
    }

    @Nullable
    public LocalDate optionalDay(String key) {
        String text = optional(key);
        return text == null ? null : day(key, text);
    }

    public int number(String key) {
        String text = text(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw refusal("“" + key + "”应当是整数，写的是“" + text + "”");
        }
    }

    public boolean truth(String key) {
        return switch (optional(key)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            case String other -> throw refusal("“" + key + "”只能写 true 或 false，写的是“" + other + "”");
        };
    }

    /** What stands under the key, empty where it is absent; the place of each says the key. */
    public Declared under(String key) {
        return of(place + " " + key, said.getOrDefault(key, Map.of()));
    }

    public List<Declared> entries(String key) {
        if (!(said.get(key) instanceof List<?> entries)) throw refusal("“" + key + "”应当是一个列表");
        List<Declared> declared = new ArrayList<>();
        for (Object entry : entries) declared.add(of(place + " " + key + " 第" + (declared.size() + 1) + "项", entry));
        return declared;
    }

    /** What stands under the key: one text, a list of them, or nothing. */
    public Set<String> names(String key) {
        if (!said.containsKey(key)) return Set.of();
        return said.get(key) instanceof String ? Set.of(text(key)) : new LinkedHashSet<>(texts(key));
    }

    public List<String> texts(String key) {
        if (!(said.get(key) instanceof List<?> list)) throw refusal("“" + key + "”应当是一个列表");
        List<String> texts = new ArrayList<>();
        for (Object entry : list) {
            if (!(entry instanceof String text)) throw refusal("“" + key + "”只能列文字");
            texts.add(text);
        }
        return texts;
    }

    /** @param text what is read in place of what stands under the key */
    public LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw refusal("“" + key + "”应当写作 2027-01-31 这样的日期，写的是“" + text + "”");
        }
    }

    private static Declared of(String place, @Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> map)) throw refusal(place, "应当逐项写作“名称: 内容”");
        Map<String, Object> said = new LinkedHashMap<>();
        map.forEach((key, value) -> said.put(String.valueOf(key), value));
        return new Declared(place, said);
    }

    private static @Nullable Object read(Resource file) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        try (InputStream in = file.getInputStream()) {
            return new Yaml(
                            new SafeConstructor(strict),
                            new Representer(unused),
                            unused,
                            strict,
                            new EverythingIsText())
                    .load(in);
        } catch (YAMLException malformed) {
            throw new IllegalStateException(nameOf(file) + "：不是合格的 YAML。" + malformed.getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new IllegalStateException(nameOf(file) + "：读不出来。" + unreadable.getMessage(), unreadable);
        }
    }

    private static String nameOf(Resource file) {
        String name = file.getFilename();
        return name == null ? file.getDescription() : name;
    }

    /** Without implicit types: YAML would read 2027-01-31 as an instant in London, and 国庆: no as a falsehood. */
    private static final class EverythingIsText extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
