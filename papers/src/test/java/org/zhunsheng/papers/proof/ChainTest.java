package org.zhunsheng.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.papers.proof.Chain.Line;
import org.zhunsheng.papers.proof.Chain.Link;
import org.zhunsheng.papers.proof.Chain.Verdict;

@DisplayName("审计链")
class ChainTest {

    private final List<Line> lines = chain(5);

    @Test
    @DisplayName("五行审计记录首尾相接：完整，说出行数和末行哈希")
    void anUntouchedChainIsWhole() {
        assertThat(Chain.verify(lines.iterator()))
                .isEqualTo(new Verdict.Whole(5, lines.getLast().hash()));
        assertThat(Chain.verify(List.<Line>of().iterator())).isEqualTo(new Verdict.Whole(0, Chain.GENESIS));
    }

    @Test
    @DisplayName("外人只凭说明就能算出一行的哈希")
    void aStrangerComputesTheSameHash() {
        String message = Chain.GENESIS + "{\"act\":\"login\",\"by\":\"justice\"}";
        assertThat(Chain.next(Chain.GENESIS, Map.of("by", "justice", "act", "login"))
                        .hash())
                .isEqualTo(Sm3.hex(message.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("第三行的内容改了：第三行的哈希对不上")
    void aChangedLineIsNamed() {
        Line third = lines.get(2);
        lines.set(2, new Line(third.previous(), Map.of("n", 33), third.hash()));
        assertThat(Chain.verify(lines.iterator())).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.line()).isEqualTo(3);
            assertThat(broken.link()).isEqualTo(Link.HASH);
            assertThat(broken.found()).isEqualTo(third.hash());
        });
    }

    @Test
    @DisplayName("第三行改了内容又重算了哈希：第四行接不上")
    void aForgedLineBreaksTheNextOne() {
        lines.set(2, Chain.next(lines.get(1).hash(), Map.of("n", 33)));
        assertThat(Chain.verify(lines.iterator()))
                .isEqualTo(new Verdict.Broken(
                        4, Link.PREVIOUS, lines.get(2).hash(), lines.get(3).previous()));
    }

    @Test
    @DisplayName("抽掉一行、调换两行、少了开头，都说得出断在哪一行")
    void missingAndSwappedLinesAreNamed() {
        List<Line> dropped = new ArrayList<>(lines);
        dropped.remove(1);
        assertThat(brokenAt(dropped)).isEqualTo(2);
        List<Line> swapped = new ArrayList<>(lines);
        swapped.set(3, lines.get(4));
        swapped.set(4, lines.get(3));
        assertThat(brokenAt(swapped)).isEqualTo(4);
        assertThat(brokenAt(lines.subList(1, 5))).isEqualTo(1);
    }

    @Test
    @DisplayName("从已知的一行接着核对，也行")
    void aStretchIsCheckedFromItsAnchor() {
        assertThat(Chain.verify(lines.get(1).hash(), lines.subList(2, 5).iterator()))
                .isEqualTo(new Verdict.Whole(3, lines.getLast().hash()));
    }

    @Test
    @DisplayName("写出的一行读得回来；形式稍有不同的，不认")
    void aLineIsReadInItsOneForm() {
        byte[] written = lines.get(2).bytes();
        assertThat(Line.read(written).bytes()).isEqualTo(written);
        byte[] spaced =
                new String(written, StandardCharsets.UTF_8).replace(",", ", ").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Line.read(spaced)).hasMessage("not in the prescribed form");
        assertThatThrownBy(() -> Line.read("{\"previous\":\"0\"}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("\"content\"");
        assertThatThrownBy(() -> Chain.next("abc", Map.of())).hasMessageContaining("no SM3 digest");
    }

    private static long brokenAt(List<Line> lines) {
        return ((Verdict.Broken) Chain.verify(lines.iterator())).line();
    }

    private static List<Line> chain(int length) {
        List<Line> lines = new ArrayList<>();
        String last = Chain.GENESIS;
        for (int n = 1; n <= length; n++) {
            Line line = Chain.next(last, Map.of("n", n, "act", "核对"));
            lines.add(line);
            last = line.hash();
        }
        return lines;
    }
}
