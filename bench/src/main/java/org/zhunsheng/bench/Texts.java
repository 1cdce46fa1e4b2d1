package org.zhunsheng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.zhunsheng.engine.structure.Instrument;

/**
 * The texts that are measured (被测文本): the statutes of a folder, or invented ones where there is no folder, and the
 * changes of law among them.
 *
 * @param statutes every text, in the order of its path
 * @param changes pairs of versions of one instrument, the older first
 */
record Texts(List<String> statutes, List<Change> changes) {

    private static final String LAST_LINE_OF_HEAD = "<!-- INFO END -->";

    /** One instrument before and after a change. */
    record Change(String title, String old, String now) {}

    /** The texts of the folder; invented ones when its name is empty. */
    static Texts of(String folder) {
        return folder.isEmpty() ? Invented.texts() : read(Path.of(folder));
    }

    private static Texts read(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<String> statutes = new ArrayList<>();
            Map<String, List<String>> versions = new LinkedHashMap<>();
            for (Path file : (Iterable<Path>) tree.filter(Texts::isStatute).sorted()::iterator) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                statutes.add(text);
                String title = Instrument.parse(text).title();
                versions.computeIfAbsent(title, any -> new ArrayList<>()).add(text);
            }
            return new Texts(List.copyOf(statutes), changes(versions));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isStatute(Path file) {
        return file.toString().endsWith(".md") && !file.endsWith("README.md");
    }

    /** Files of one title lie in the order of the days in their names. */
    private static List<Change> changes(Map<String, List<String>> versions) {
        List<Change> changes = new ArrayList<>();
        versions.forEach((title, texts) -> {
            for (int i = 1; i < texts.size() && !title.isEmpty(); i++)
                changes.add(new Change(title, texts.get(i - 1), texts.get(i)));
        });
        return List.copyOf(changes);
    }

    long characters() {
        return statutes.stream().mapToLong(String::length).sum();
    }

    List<Instrument> parsed() {
        return statutes.stream().map(Instrument::parse).toList();
    }

    /** So many of the statutes, spread over all of them. */
    List<String> some(int most) {
        int step = Math.max(1, statutes.size() / most);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < statutes.size() && some.size() < most; i += step) some.add(statutes.get(i));
        return some;
    }

    /** Documents put together from paragraphs of the statutes, by a lot that is always the same. */
    List<String> documents(int count, int paragraphs) {
        List<String> lines = statutes.stream()
                .flatMap(text -> text.substring(
                                text.indexOf(LAST_LINE_OF_HEAD) < 0 ? 0 : text.indexOf(LAST_LINE_OF_HEAD))
                        .lines())
                .filter(line -> line.length() > 20)
                .toList();
        Random lot = new Random(20220412);
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder document = new StringBuilder("关于第" + i + "号事项的通知\n\n");
            for (int j = 0; j < paragraphs; j++)
                document.append(lines.get(lot.nextInt(lines.size()))).append("\n\n");
            documents.add(document.toString());
        }
        return documents;
    }
}
