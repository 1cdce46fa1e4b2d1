package org.zhunsheng.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.platform.kernel.SocialCreditCode.Problem;

@DisplayName("统一社会信用代码")
class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"914403001922038216", "9144030071526726XG", "91110000802100433B", "91110108551385082Q"})
    @DisplayName("公开登记的代码，校验通过")
    void publishedCodesAreRight(String code) {
        assertThat(SocialCreditCode.problemOf(code)).isNull();
        assertThat(new SocialCreditCode(code)).hasToString(code);
    }

    @ParameterizedTest(name = "{0}：{2}")
    @CsvSource({
        "91110000802100433,   LENGTH,      少一位",
        "91110000802100433BB, LENGTH,      多一位",
        "'',                  LENGTH,      空",
        "9111000080210O433B,  CHARACTER,   把 0 写成字母 O",
        "9I110000802100433B,  CHARACTER,   把 1 写成字母 I",
        "91110000802100433b,  CHARACTER,   小写字母",
        "９1110000802100433B, CHARACTER,   全角数字",
        "91110000802100434B,  CHECK_DIGIT, 错一位",
        "91110000802100433C,  CHECK_DIGIT, 校验码错"
    })
    @DisplayName("写错的代码，说明错在哪里")
    void wrongCodesSayWhatIsWrong(String text, Problem problem, String why) {
        assertThat(SocialCreditCode.problemOf(text)).as(why).isEqualTo(problem);
        assertThatThrownBy(() -> new SocialCreditCode(text)).hasMessageContaining(text);
    }

    @Test
    @DisplayName("任何一位写错都能查出")
    void everySingleWrongCharacterIsFound() {
        for (String code : someCodes(200)) {
            for (int i = 0; i < code.length(); i++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other == code.charAt(i)) continue;
                    String changed = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(SocialCreditCode.problemOf(changed)).as(changed).isEqualTo(Problem.CHECK_DIGIT);
                }
            }
        }
    }

    @Test
    @DisplayName("任意两位互换都能查出，唯首末两位互换查不出")
    void everySwapIsFoundButThatOfTheEnds() {
        for (String code : someCodes(200)) {
            for (int i = 0; i < code.length(); i++) {
                for (int j = i + 1; j < code.length(); j++) {
                    boolean same = code.charAt(i) == code.charAt(j);
                    boolean ends = i == 0 && j == code.length() - 1;
                    assertThat(SocialCreditCode.problemOf(swapped(code, i, j)))
                            .as("%s %d %d", code, i, j)
                            .isEqualTo(same || ends ? null : Problem.CHECK_DIGIT);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"9111oooo802100433B", "9Iiiooo08O21oo433b", " 91110000 802100433B", "９１１１００００８０２１００４３３Ｂ"})
    @DisplayName("O 与 0、I 与 1、空格、全角、小写：提示最可能的代码")
    void nearMissesAreSuggested(String text) {
        assertThat(SocialCreditCode.suggestedFor(text)).contains(new SocialCreditCode("91110000802100433B"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"91110000802100433B", "9111000080210O434B", "朝阳区", ""})
    @DisplayName("本已正确，或者改后仍通不过校验的，不作提示")
    void nothingIsSuggestedThatDoesNotPass(String text) {
        assertThat(SocialCreditCode.suggestedFor(text)).isEmpty();
    }

    private static List<String> someCodes(int count) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SocialCreditCodeTest seed " + seed);
        Random random = new Random(seed);
        return random.ints(count, 0, Integer.MAX_VALUE)
                .mapToObj(i -> code(random))
                .toList();
    }

    /** Seventeen characters at random, and the one eighteenth that passes. */
    private static String code(Random random) {
        StringBuilder seventeen = new StringBuilder();
        for (int i = 0; i < 17; i++) seventeen.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        List<String> passing = ALPHABET.chars()
                .mapToObj(c -> seventeen.toString() + (char) c)
                .filter(code -> SocialCreditCode.problemOf(code) == null)
                .toList();
        assertThat(passing).as(seventeen.toString()).hasSize(1);
        return passing.getFirst();
    }

    private static String swapped(String code, int i, int j) {
        StringBuilder swapped = new StringBuilder(code);
        swapped.setCharAt(i, code.charAt(j));
        swapped.setCharAt(j, code.charAt(i));
        return swapped.toString();
    }
}
