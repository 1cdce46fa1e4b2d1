package org.zhunsheng.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a module's ledgers (台账的例子), as {@code cases/<module>.txt} has them: the page beside the page of law.
 * CONTRIBUTING.md says how one is written.
 *
 * @param ledgers in the order of the page
 */
public record CasePage(String module, Map<String, Chapter> ledgers, List<Standing> standing) {

    /**
     * What the page has of one ledger.
     *
     * @param examples rows that are in order by their names; the first has none
     */
    public record Chapter(String ledger, Map<String, Map<String, String>> examples, List<Case> cases) {

        public Map<String, String> example() {
            return Objects.requireNonNull(examples.get(""), () -> ledger + " has no example");
        }
    }

    /** A row that is there before the cases are told. */
    public record Standing(String ledger, Map<String, String> row) {}

    /** What a check says of a case. */
    public enum Told {
        /** 合: it is kept, and the row is registered. */
        KEPT("合"),
        /** 拒: it is broken, and the row is not registered. */
        REFUSED("拒"),
        /** 标: it is broken, and the row is registered and marked. */
        FLAGGED("标"),
        /** 缺: facts are missing, and nothing can be said. */
        NOT_CHECKABLE("缺"),
        /** 总缺: nothing can ever be said. */
        NEVER_CHECKABLE("总缺"),
        /** 外: it does not concern the row, or was no law on its day. */
        SILENT("外"),
        /** 据: it is judged by this provision. */
        JUDGED_BY("据");

        private final String word;

        Told(String word) {
            this.word = word;
        }

        private static @Nullable Told of(String word) {
            return Stream.of(values())
                    .filter(told -> told.word.equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * @param line     where it stands on the page, from 1
     * @param check    the id of the check, or its name
     * @param words    the words that are said where it is broken; empty where the page leaves them out
     * @param text     the case as the page has it
     * @param corrects the title of the standing row that it corrects; null where it is a new one
     * @param basis    the provision by which it is judged, of {@link Told#JUDGED_BY} alone
     */
    public record Case(
            int line,
            String check,
            String words,
            Told told,
            String text,
            @Nullable String corrects,
            String basis,
            Map<String, String> row) {}

    public static CasePage of(String module) {
        try (InputStream page = CasePage.class.getResourceAsStream("/cases/" + module + ".txt")) {
            if (page == null) throw new IllegalStateException("no page of cases of " + module);
            return new Reader(module)
                    .read(new String(page.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads paragraphs: a line that begins at the margin, and those that are set in below it. */
    private static final class Reader {

        private final String module;
        private final Map<String, Chapter> ledgers = new LinkedHashMap<>();
        private final List<Standing> standing = new ArrayList<>();
        private @Nullable Chapter chapter;

        Reader(String module) {
            this.module = module;
        }

        CasePage read(List<String> lines) {
            for (int first = 0; first < lines.size(); ) {
                int next = first + 1;
                while (next < lines.size() && lines.get(next).startsWith(" ")) next++;
                Deque<Word> words = new ArrayDeque<>();
                for (int i = first; i < next; i++) {
                    for (String word : lines.get(i).strip().split("\\s+"))
                        if (!word.isEmpty()) words.add(new Word(i + 1, word));
                }
                if (!words.isEmpty() && !lines.get(first).startsWith("#")) paragraph(words);
                first = next;
            }
            return new CasePage(module, ledgers, standing);
        }

        private record Word(int line, String text) {}

        private void paragraph(Deque<Word> words) {
            Word first = words.remove();
            switch (first.text()) {
                case "台账" -> {
                    String ledger = module + "/" + words.remove().text();
                    chapter = new Chapter(ledger, new LinkedHashMap<>(), new ArrayList<>());
                    ledgers.put(ledger, chapter);
                }
                case "例" -> example(words);
                case "先有" -> standing(words);
                default -> cases(first.text(), words);
            }
        }

        private Chapter chapter() {
            return Objects.requireNonNull(chapter, "a page begins with its first ledger");
        }

        /** {@code 例 row}, {@code 例 name： changes} and {@code 例 name： other： changes}. */
        private void example(Deque<Word> words) {
            Map<String, Map<String, String>> examples = chapter().examples();
            String name = examples.isEmpty() ? "" : name(words);
            examples.put(name, examples.isEmpty() ? Clerks.with(Map.of(), text(words)) : row(words));
        }

        private void standing(Deque<Word> words) {
            if (words.getFirst().text().contains("/")
                    && !words.getFirst().text().contains("=")) {
                String ledger = words.remove().text();
                standing.add(new Standing(ledger, Clerks.with(Map.of(), text(words))));
            } else standing.add(new Standing(chapter().ledger(), row(words)));
        }

        private void cases(String check, Deque<Word> words) {
            StringBuilder said = new StringBuilder();
            while (Told.of(words.getFirst().text()) == null)
                said.append(words.remove().text());
            while (!words.isEmpty()) {
                Word word = words.remove();
                Told told = Objects.requireNonNull(Told.of(word.text()));
                Deque<Word> own = new ArrayDeque<>();
                while (!words.isEmpty() && Told.of(words.getFirst().text()) == null) own.add(words.remove());
                String text = word.text() + " " + text(own);
                String basis = told == Told.JUDGED_BY ? own.remove().text() : "";
                boolean corrects = !own.isEmpty() && own.getFirst().text().equals("更正");
                if (corrects) own.remove();
                String title = corrects ? name(own) : null;
                Map<String, String> row = corrects ? Clerks.with(Map.of(), text(own)) : row(own);
                chapter().cases().add(new Case(word.line(), check, said.toString(), told, text, title, basis, row));
            }
        }

        /** The example of this name, or the first, with what differs. */
        private Map<String, String> row(Deque<Word> words) {
            String name = name(words);
            Map<String, String> example = chapter().examples().get(name);
            if (example == null) throw new IllegalStateException(chapter().ledger() + " has no example " + name);
            return Clerks.with(example, text(words));
        }

        private static String name(Deque<Word> words) {
            if (words.isEmpty() || !words.getFirst().text().endsWith("：")) return "";
            String name = words.remove().text();
            return name.substring(0, name.length() - 1);
        }

        private static String text(Deque<Word> words) {
            return String.join(" ", words.stream().map(Word::text).toList());
        }
    }
}
