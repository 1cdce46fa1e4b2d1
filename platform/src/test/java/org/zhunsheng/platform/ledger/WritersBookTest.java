package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.PlatformTest;

/** Who fills which columns, as a book to read. {@code -Dzhunsheng.docs.write=true} writes it anew. */
@PlatformTest
@DisplayName("谁填哪些栏成册")
class WritersBookTest {

    private static final Path BOOK = Path.of("..", "docs", "who-writes-what.md");

    private static final String PREFACE = """
            # 谁填哪些栏 Who writes what

            Which columns of which ledger are not, or not only, their keeper's to fill. Written from the ledgers themselves by
            `WritersBookTest`, which fails where this page says something else; the security administrator reads the same at
            `/access/writers`. Ledgers that are not here are wholly filled by the organ that keeps the entry. Why and how:
            [ADR 0028](adr/0028-a-column-has-its-hand.md).
            """;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Test
    @DisplayName("docs/who-writes-what.md 写着每一栏由谁填；有改动，先看是不是有意的，再更新")
    void theBookSaysWhoFillsWhat() throws IOException {
        String book = ledgers.all().stream()
                .map(Entries::shape)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .filter(shape -> !shape.writers().keptWhole())
                .map(this::chapter)
                .collect(Collectors.joining("\n", PREFACE + "\n", ""));
        if (Boolean.getBoolean("zhunsheng.docs.write")) Files.writeString(BOOK, book);
        assertThat(Files.readString(BOOK))
                .as("更新：mvn -pl platform -am test -Dtest=WritersBookTest -Dzhunsheng.docs.write=true")
                .isEqualTo(book);
    }

    private String chapter(Shape<?> shape) {
        return shape.filled().stream()
                .map(filled -> line(shape, filled))
                .collect(Collectors.joining(
                        "",
                        "## " + wording.title(shape) + " `" + shape.name() + "`\n\n"
                                + "| 栏目 | 填写单位 | 不得填写 | 依据 |\n|---|---|---|---|\n",
                        ""));
    }

    private String line(Shape<?> shape, Shape.Filled filled) {
        return "| "
                + filled.columns().stream()
                        .map(column -> wording.label(shape, column) + open(shape, column))
                        .collect(Collectors.joining("、"))
                + " | " + wording.say("Hand." + filled.hand()) + " | " + wording.say("Hand." + filled.hand() + ".not")
                + " | " + filled.basis() + " |\n";
    }

    /** What the keeper may choose before the hand fills it. */
    private String open(Shape<?> shape, Column column) {
        return shape.writers().notYet(column).isEmpty()
                ? ""
                : "（登记的机关可选："
                        + shape.writers().notYet(column).stream()
                                .sorted()
                                .map(value -> column.kind() == Kind.CHOICE
                                        ? wording.choice(column.choiceNamed(value))
                                        : value)
                                .collect(Collectors.joining("、"))
                        + "）";
    }
}
