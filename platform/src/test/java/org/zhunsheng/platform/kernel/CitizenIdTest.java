package org.zhunsheng.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.platform.kernel.CitizenId.Problem;
import org.zhunsheng.platform.kernel.CitizenId.Sex;

@DisplayName("公民身份号码")
class CitizenIdTest {

    @Test
    @DisplayName("国家标准附录中的两个示例号码，校验通过")
    void theExamplesOfTheStandardAreRight() {
        CitizenId woman = new CitizenId("11010519491231002X");
        assertThat(woman.birthDate()).isEqualTo("1949-12-31");
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        CitizenId man = new CitizenId("440524188001010014");
        assertThat(man.birthDate()).isEqualTo("1880-01-01");
        assertThat(man.sex()).isEqualTo(Sex.MALE);
    }

    @ParameterizedTest(name = "{0}：{2}")
    @CsvSource({
        "110105491231002,     LENGTH,      十五位旧号码",
        "11010519491231002XX, LENGTH,      多一位",
        "'',                  LENGTH,      空",
        "11010519491231002x,  CHARACTER,   小写 x",
        "1101051949123l002X,  CHARACTER,   把 1 写成字母 l",
        "1101051949123X0020,  CHARACTER,   X 只能在末位",
        "１10105194912310020, CHARACTER,   全角数字",
        "110105194902300022,  BIRTH_DATE,  没有 2 月 30 日",
        "110105190002290025,  BIRTH_DATE,  1900 年不是闰年",
        "110105194913010020,  BIRTH_DATE,  没有 13 月",
        "110105194912310021,  CHECK_DIGIT, 校验码错"
    })
    @DisplayName("写错的号码，说明错在哪里；说明里不带完整号码")
    void wrongNumbersSayWhatIsWrong(String text, Problem problem, String why) {
        assertThat(CitizenId.problemOf(text)).as(why).isEqualTo(problem);
        assertThatThrownBy(() -> new CitizenId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refusal -> assertThat(text.isEmpty()
                                || !String.valueOf(refusal.getMessage()).contains(text))
                        .isTrue());
    }

    @Test
    @DisplayName("任何一位写错都能查出")
    void everySingleWrongDigitIsFound() {
        for (String number : someNumbers(300)) {
            for (int i = 0; i < number.length(); i++) {
                for (char other : (i == 17 ? "0123456789X" : "0123456789").toCharArray()) {
                    if (other == number.charAt(i)) continue;
                    String changed = number.substring(0, i) + other + number.substring(i + 1);
                    assertThat(CitizenId.problemOf(changed)).as(changed).isNotNull();
                }
            }
        }
    }

    @Test
    @DisplayName("相邻两位互换都能查出")
    void everySwapOfNeighboursIsFound() {
        for (String number : someNumbers(300)) {
            for (int i = 0; i + 1 < number.length(); i++) {
                if (number.charAt(i) == number.charAt(i + 1)) continue;
                String swapped =
                        number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
                assertThat(CitizenId.problemOf(swapped)).as(swapped).isNotNull();
            }
        }
    }

    @Test
    @DisplayName("脱敏显示前六位和后四位，出生日期全部隐去；打印、记日志也一样")
    void itIsShownMasked() {
        CitizenId id = new CitizenId("11010519491231002X");
        assertThat(id.masked()).isEqualTo("110105********002X");
        assertThat(id).hasToString("110105********002X");
        assertThat(id.value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest(name = "{0} 生，{1}：{2} 周岁")
    @CsvSource({
        "2008-03-01, 2022-02-28, 13, 生日前一日",
        "2008-03-01, 2022-03-01, 14, 生日当日满",
        "2008-03-01, 2022-03-02, 14, 生日次日",
        "2008-02-29, 2022-02-28, 13, 闰日出生，平年 2 月末未满",
        "2008-02-29, 2022-03-01, 14, 闰日出生，平年 3 月 1 日满",
        "2008-02-29, 2008-02-29, 0,  出生当日"
    })
    @DisplayName("某日的周岁")
    void ageOnADay(LocalDate born, LocalDate day, int age, String why) {
        assertThat(number("110105", born, 1).ageOn(day)).as(why).isEqualTo(age);
    }

    @Test
    @DisplayName("出生以前没有年龄可言")
    void nobodyHasAnAgeBeforeBirth() {
        assertThatThrownBy(() -> number("110105", LocalDate.of(2008, 3, 1), 1).ageOn(LocalDate.of(2008, 2, 29)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2008-02-29");
    }

    @Test
    @DisplayName("号码里的出生日期和性别，与编码时一致")
    void birthAndSexComeBackAsTheyWereCoded() {
        Random random = seeded();
        for (int i = 0; i < 500; i++) {
            LocalDate born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
            int sequence = random.nextInt(1000);
            CitizenId id = number("110105", born, sequence);
            assertThat(id.birthDate()).isEqualTo(born);
            assertThat(id.sex()).isEqualTo(sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE);
        }
    }

    private static List<String> someNumbers(int count) {
        Random random = seeded();
        return IntStream.range(0, count)
                .mapToObj(i -> number(
                                "%06d".formatted(random.nextInt(1_000_000)),
                                LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000)),
                                random.nextInt(1000))
                        .value())
                .toList();
    }

    private static Random seeded() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CitizenIdTest seed " + seed);
        return new Random(seed);
    }

    /** The one number with this place, day of birth and sequence. */
    private static CitizenId number(String place, LocalDate born, int sequence) {
        String seventeen = place + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        List<String> passing = "0123456789X"
                .chars()
                .mapToObj(c -> seventeen + (char) c)
                .filter(number -> CitizenId.problemOf(number) == null)
                .toList();
        assertThat(passing).as(seventeen).hasSize(1);
        return new CitizenId(passing.getFirst());
    }
}
