package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("公文里的条形图")
class BarChartTest {

    private static final int DARK = 0x40;

    private static BarChart.Bar bar(String value) {
        return new BarChart.Bar(value.equals("—") ? null : new BigDecimal(value), value);
    }

    private static BarChart chart(BarChart.Bar... bars) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < bars.length; i++) names.add("第" + (i + 1) + "局");
        return new BarChart(names, List.of(new BarChart.Series("开庭", List.of(bars))));
    }

    /** The longest run of a bar's grey in each line that has one, one for each bar. */
    private static List<Integer> lengths(Png png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.bytes()));
        List<Integer> lengths = new ArrayList<>();
        int before = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int longest = 0;
            int run = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                run = (image.getRGB(x, y) & 0xFF) == DARK ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            if (longest > 20 && before <= 20) lengths.add(longest);
            before = longest;
        }
        return lengths;
    }

    @Test
    @DisplayName("条的长短和数成比例，没有数的没有条")
    void barsAreAsLongAsTheirNumbers() throws Exception {
        Fonts fonts = Fonts.find(null);
        assumeTrue(fonts.canPrintChinese(), "no face with Chinese");
        List<Integer> lengths = lengths(chart(bar("40"), bar("10"), bar("0"), bar("—"), bar("20"))
                .draw(fonts)
                .orElseThrow());
        assertThat(lengths).hasSize(3);
        assertThat(lengths.get(0) / 4.0).isBetween(lengths.get(1) - 2.0, lengths.get(1) + 2.0);
        assertThat(lengths.get(0) / 2.0).isBetween(lengths.get(2) - 2.0, lengths.get(2) + 2.0);
    }

    @Test
    @DisplayName("没有中文字体的不画")
    void withoutChineseThereIsNoPicture() {
        assertThat(chart(bar("1")).draw(Fonts.within(List.of()))).isEmpty();
    }

    @Test
    @DisplayName("条数和名称数不符的不收")
    void everyNameHasItsBar() {
        assertThatThrownBy(() -> new BarChart(List.of("甲", "乙"), List.of(new BarChart.Series("开庭", List.of(bar("1"))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 bars for 2 names");
    }
}
