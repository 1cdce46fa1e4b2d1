package org.zhunsheng.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.engine.figures.Fraction;
import org.zhunsheng.engine.figures.Prose;
import org.zhunsheng.engine.figures.Stated;

@DisplayName("公文里怎样写一个数")
class ProseTest {

    private static String print(String token, String value) {
        return print(token, value, value, "件");
    }

    private static String print(String token, String value, String exact, String unit) {
        String display = value + (unit.equals("%") ? "%" : "");
        return Prose.parse(token)
                .orElseThrow()
                .print(new Stated(new BigDecimal(value), null, null, exact, display), unit);
    }

    @ParameterizedTest(name = "{1} 写作 {2}（{0}）")
    @CsvSource({
        "exact, 277, 277",
        "over-1, 617, 600余",
        "over-2, 226, 220余",
        "over-3, 14723, 14700余",
        "over-1, 3104, 3000余",
        "over-1, 30455, 3万余",
        "over-2, 123456, 12万余",
        "over-1, 123456, 10余万",
        "over-2, 1803455, 180余万",
        "over-3, 1803455, 180万余",
        "over-1, 1803455, 100余万",
        "over-1, 134567890, 1亿余",
        "over-2, 1345678901, 13亿余",
        "over-2, 12345678901, 120余亿",
        "over-1, 600, 600",
        "over-3, 277, 277",
        "over-9, 277, 277",
        "over-2, 1800000, 180万",
        "over-1, 0, 0",
        "over-1, -15, -15",
        "over-1, 9, 9",
        "ten-thousands, 140000, 14万",
        "ten-thousands, 140500, 14.05万",
        "ten-thousands, 140505, 140505",
        "ten-thousands, 9000, 9000",
        "ten-thousands, 300000000, 3亿",
        "numeral, 4, 四",
        "numeral, 2, 两",
        "numeral, 12, 十二",
        "numeral, 20, 二十",
        "numeral, 105, 一百零五",
        "numeral, 115, 一百一十五",
        "numeral, 1002, 一千零二",
        "numeral, 2210, 二千二百一十",
        "numeral, 12345, 12345",
        "change, 146, 增加146",
        "change, -3, 减少3",
        "change, 0, 持平",
    })
    @DisplayName("数量")
    void numbers(String token, String value, String printed) {
        assertThat(print(token, value)).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{2}% 写作 {3}（{0}）")
    @CsvSource({
        "times, 111.5, 111.45038167, 一倍多",
        "times, 100.0, 100, 一倍",
        "times, 250.0, 250, 两倍多",
        "times, 1150.0, 1150, 十一倍多",
        "times, 99.96, 99.96, 99.96%",
        "times, 46.2, 46.2, 46.2%",
        "times, -12.0, -12, -12.0%",
        "exact, 96.51, 83/86, 96.51%",
        "percent-0, 97.99, 683/697, 98%",
        "percent-1, 97.99, 683/697, 98.0%",
        "percent-0, 99.97, 2909/2910, 99.97%",
        "percent-1, 99.97, 2909/2910, 99.97%",
        "percent-0, 0.03, 1/2910, 0.03%",
        "percent-0, 100.00, 103/103, 100%",
        "change, 2.3, 2.3, 上升2.3%",
        "change, -2.3, -2.3, 下降2.3%",
    })
    @DisplayName("百分比和倍数")
    void percentages(String token, String value, String exact, String printed) {
        assertThat(print(token, value, exact, "%")).isEqualTo(printed);
    }

    @Test
    @DisplayName("百分点说提升和下降，不说百分之几")
    void points() {
        assertThat(print("change", "8.7", "8.7", "个百分点")).isEqualTo("提升8.7个百分点");
        assertThat(print("change", "-1.2", "-1.2", "个百分点")).isEqualTo("下降1.2个百分点");
    }

    @Test
    @DisplayName("日期不补零")
    void days() {
        assertThat(Prose.day(LocalDate.of(2021, 4, 29))).isEqualTo("2021年4月29日");
        assertThat(Prose.month(LocalDate.of(2021, 2, 4))).isEqualTo("2021年2月");
    }

    @Test
    @DisplayName("没有值的写横线，不认识的写法不猜")
    void nothingIsGuessed() {
        assertThat(new Prose.Over(1).print(Stated.silent(Stated.Silence.NO_WHOLE), "%"))
                .isEqualTo("—");
        assertThat(Prose.parse("over")).isEmpty();
        assertThat(Prose.parse("over-0")).isEmpty();
        assertThat(Prose.parse("percent-7")).isEmpty();
        assertThat(Prose.parse("about")).isEmpty();
    }

    private static final Pattern OVER = Pattern.compile("(\\d+)(余?)([万亿]?)(余?)");

    @Test
    @DisplayName("写了余，就确实多；多出来的不到最后一位")
    void whatIsPrintedIsTrue() {
        long seed = 20210429;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long value = (long) Math.pow(10, random.nextDouble() * 11);
            if (random.nextInt(4) == 0) value = value / 1000 * 1000;
            int digits = 1 + random.nextInt(5);
            String printed = print("over-" + digits, String.valueOf(value));
            String said = "seed " + seed + ": " + value + " over-" + digits + " " + printed;
            if (!printed.contains("余")) {
                assertThat(amount(printed)).as(said).isEqualByComparingTo(BigDecimal.valueOf(value));
                continue;
            }
            Matcher over = OVER.matcher(printed);
            assertThat(over.matches()).as(said).isTrue();
            BigDecimal base = amount(over.group(1) + over.group(3));
            BigDecimal step = BigDecimal.TEN.pow(String.valueOf(value).length() - digits);
            assertThat(base).as(said).isLessThan(BigDecimal.valueOf(value));
            assertThat(base.add(step)).as(said).isGreaterThan(BigDecimal.valueOf(value));
        }
    }

    private static BigDecimal amount(String printed) {
        BigDecimal number = new BigDecimal(printed.replaceAll("[万亿]", ""));
        if (printed.endsWith("亿")) return number.movePointRight(8);
        return printed.endsWith("万") ? number.movePointRight(4) : number;
    }

    @Test
    @DisplayName("不全的不写百分之百，有的不写百分之零，其余四舍五入")
    void aShareIsNeverRoundedIntoAnotherSentence() {
        long seed = 20220412;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long whole = 1 + random.nextLong(200_000);
            long part = random.nextBoolean() ? random.nextLong(whole + 1) : Math.max(0, whole - random.nextInt(3));
            int decimals = random.nextInt(4);
            BigDecimal stated = new Fraction(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)).percent(decimals);
            String said = "seed " + seed + ": " + part + "/" + whole + " = " + stated;
            assertThat(stated.compareTo(BigDecimal.valueOf(100)) == 0).as(said).isEqualTo(part == whole);
            assertThat(stated.signum() == 0).as(said).isEqualTo(part == 0);
            BigDecimal exact =
                    BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 12, RoundingMode.HALF_UP);
            assertThat(exact.subtract(stated).abs())
                    .as(said)
                    .isLessThanOrEqualTo(BigDecimal.ONE
                            .movePointLeft(decimals)
                            .divide(BigDecimal.TWO)
                            .add(new BigDecimal("1e-9")));
        }
    }
}
