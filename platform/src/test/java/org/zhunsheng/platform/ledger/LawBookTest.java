package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.LegalBasis;

/** The law of every ledger, as a book to read. {@code -Dzhunsheng.docs.write=true} writes it anew. */
@PlatformTest
@DisplayName("台账的规矩成册")
class LawBookTest {

    private static final Path BOOK = Path.of("..", "docs", "law-of-ledgers.md");

    private static final String PREFACE = """
            # 台账的规矩 The law of every ledger

            Every check of every ledger in the order in which pages show them, with its provision and the days on which that is in
            force. Written from the ledgers themselves by `LawBookTest`, which fails where this page says something else; what a
            check asks is said as the pages say it. 不登记: a record that breaks it is not registered. 标记: it is registered and
            shown as unlawful.
            """;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Test
    @DisplayName("docs/law-of-ledgers.md 写着每本台账的每条核对；有改动，先看是不是有意的，再更新")
    void theBookSaysWhatIsChecked() throws IOException {
        String book = ledgers.all().stream()
                .map(Entries::shape)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .filter(shape -> !shape.checks().isEmpty())
                .map(this::chapter)
                .collect(Collectors.joining("\n", PREFACE + "\n", ""));
        if (Boolean.getBoolean("zhunsheng.docs.write")) Files.writeString(BOOK, book);
        assertThat(Files.readString(BOOK))
                .as("更新：mvn -pl platform -am test -Dtest=LawBookTest -Dzhunsheng.docs.write=true")
                .isEqualTo(book);
    }

    private String chapter(Shape<?> shape) {
        return shape.checks().stream()
                .map(held -> line(shape, held))
                .collect(Collectors.joining(
                        "",
                        "## " + wording.say(shape.word()) + " `" + shape.name() + "`\n\n"
                                + "| 编号 | 核对 | 栏目 | 依据 | 不符的 |\n|---|---|---|---|---|\n",
                        ""));
    }

    private String line(Shape<?> shape, Shape.Held held) {
        String asks = wording.asks(held).orElse(held.sentence());
        return "| `" + held.id() + "` | " + asks + " | "
                + wording.label(shape, held.column()) + " | "
                + held.bases().stream().map(LawBookTest::provision).collect(Collectors.joining("；")) + " | "
                + switch (held.effect()) {
                    case REFUSE -> "不登记";
                    case FLAG -> "标记";
                }
                + " |\n";
    }

    private static String provision(LegalBasis basis) {
        return basis + "（" + basis.from() + (basis.to().equals(LocalDate.MAX) ? "起" : "至" + basis.to()) + "）";
    }
}
