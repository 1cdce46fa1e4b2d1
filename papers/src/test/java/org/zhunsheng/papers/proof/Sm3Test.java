package org.zhunsheng.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SM3 摘要")
class Sm3Test {

    private static final long SEED = 20211231;

    @Test
    @DisplayName("国标 GB/T 32905 附录 A 的两个例子，摘要与标准所列一致")
    void theStandardsTwoExamplesComeOutAsPrinted() {
        assertThat(Sm3.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Sm3.hex("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    @DisplayName("任意长度的内容，一次给全或分几次给，摘要都与另一家的实现相同")
    void anyLengthInAnyPiecesGivesTheDigestOfAnotherMaker() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = bytes(random, i < 300 ? i : random.nextInt(5_000));
            assertThat(inPieces(random, bytes)).as("seed %d, case %d", SEED, i).isEqualTo(theirs(bytes));
            assertThat(Sm3.of(bytes)).as("seed %d, case %d", SEED, i).isEqualTo(theirs(bytes));
        }
    }

    @Test
    @DisplayName("算完一份摘要以后，同一个对象接着算下一份，互不影响")
    void oneObjectServesOneMessageAfterAnother() {
        Sm3 sm3 = new Sm3();
        String first = sm3.update(new byte[100]).hex();
        assertThat(sm3.update(new byte[100]).hex()).isEqualTo(first);
    }

    @Test
    @DisplayName("带密钥的摘要，密钥短于、等于、长于一个分组都与另一家的实现相同")
    void keyedDigestsAgreeForEveryLengthOfKey() {
        Random random = new Random(SEED);
        for (int length = 1; length < 200; length++) {
            byte[] key = bytes(random, length);
            byte[] message = bytes(random, random.nextInt(300));
            HMac theirs = new HMac(new SM3Digest());
            theirs.init(new KeyParameter(key));
            theirs.update(message, 0, message.length);
            byte[] expected = new byte[Sm3.LENGTH];
            theirs.doFinal(expected, 0);
            assertThat(Sm3.hmac(key, message))
                    .as("seed %d, key of %d", SEED, length)
                    .isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("指明的字节不在数组里，当即拒绝")
    void bytesOutsideTheArrayAreRefused() {
        assertThatThrownBy(() -> new Sm3().update(new byte[3], 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static byte[] inPieces(Random random, byte[] bytes) {
        Sm3 sm3 = new Sm3();
        for (int at = 0; at < bytes.length; ) {
            int count = Math.min(bytes.length - at, random.nextInt(200));
            sm3.update(bytes, at, count);
            at += count;
        }
        return HexFormat.of().parseHex(sm3.hex());
    }

    private static byte[] theirs(byte[] bytes) {
        SM3Digest theirs = new SM3Digest();
        theirs.update(bytes, 0, bytes.length);
        byte[] digest = new byte[Sm3.LENGTH];
        theirs.doFinal(digest, 0);
        return digest;
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return random.nextInt(10) == 0 ? filled(bytes) : bytes;
    }

    private static byte[] filled(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }
}
