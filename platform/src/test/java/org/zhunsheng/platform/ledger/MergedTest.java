package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.zhunsheng.papers.proof.Sm3;

@DisplayName("几次读数合为一个证明")
class MergedTest {

    @Test
    @DisplayName("什么也没有读到，就是空的摘要")
    void nothing() {
        assertThat(Merged.of(List.of(new byte[0], new byte[0]))).isEqualTo(new Proven(0, new Sm3().hex()));
    }

    @RepeatedTest(20)
    @DisplayName("怎样分着读，结果都与一次读完相同，重复读到的只算一次")
    void howeverItIsRead() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TreeSet<byte[]> entries = new TreeSet<>(Arrays::compareUnsigned);
        for (int i = random.nextInt(40); i > 0; i--) {
            byte[] entry = new byte[48];
            random.nextBytes(entry);
            entries.add(entry);
        }
        List<byte[]> readings = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            readings.add(
                    joined(entries.stream().filter(any -> random.nextInt(3) > 0).toList()));
        readings.add(joined(List.copyOf(entries)));
        assertThat(Merged.of(readings)).as("seed %d", seed).isEqualTo(Merged.of(List.of(joined(List.copyOf(entries)))));
        Sm3 digest = new Sm3();
        entries.forEach(entry -> digest.update(entry, 16, 32));
        assertThat(Merged.of(readings)).as("seed %d", seed).isEqualTo(new Proven(entries.size(), digest.hex()));
    }

    private static byte[] joined(List<byte[]> entries) {
        byte[] joined = new byte[entries.size() * 48];
        for (int i = 0; i < entries.size(); i++) System.arraycopy(entries.get(i), 0, joined, i * 48, 48);
        return joined;
    }
}
