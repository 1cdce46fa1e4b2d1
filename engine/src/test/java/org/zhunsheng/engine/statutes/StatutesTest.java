package org.zhunsheng.engine.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.citation.Place;
import org.zhunsheng.engine.statutes.Resolution.Outcome;

@DisplayName("法规库")
class StatutesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 4, 12);

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @BeforeEach
    void someStatutes() throws IOException {
        write("灯塔管理条例(2015-03-01).md", """
            # 中华人民共和国灯塔管理条例

            2015年3月1日 国务院公布

            <!-- INFO END -->

            第一条 为了管理灯塔，制定本条例。

            第二条 灯塔由国家设置。

            灯塔分为下列两类：

            （一）大灯塔；

            （二）小灯塔。

            第三条 本条例自2015年5月1日起施行。
            """);
        write("灯塔管理条例(2021-06-01).md", """
            # 中华人民共和国灯塔管理条例

            2015年3月1日 国务院公布

            2021年6月1日 国务院修订

            <!-- INFO END -->

            第一条 为了管理灯塔，制定本条例。

            第二条 灯塔由国家设置。

            第三条 灯塔应当常亮。

            第四条 本条例自2022年1月1日起施行。《灯塔看守人办法》同时废止。
            """);
        write("灯塔看守人办法(2001-01-01).md", """
            # 灯塔看守人办法

            <!-- INFO END -->

            第一条 看守人应当按时点灯。
            """);
        write("灯塔仲裁法(2010-01-01).md", "# 灯塔仲裁法\n\n<!-- INFO END -->\n\n第十条 从速。\n");
        write("某市信号条例(2010-01-01).md", "# 某市信号条例\n\n<!-- INFO END -->\n\n第一条 信号应当清楚。\n");
        write("某省信号条例(2011-01-01).md", "# 某省信号条例\n\n<!-- INFO END -->\n\n第一条 信号应当清楚。\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Statutes statutes() throws IOException {
        return Statutes.of(folder, cache, Statutes.UTF_8);
    }

    private static Resolution resolved(Statutes statutes, String text, LocalDate day) {
        List<Citation> cited = Citations.with(statutes.titles()).in(text, Place.NOWHERE, null);
        return statutes.resolve(cited.getFirst(), day, null);
    }

    @Test
    @DisplayName("当天有效的是当天已经施行的最后一个文本")
    void theVersionInForce() throws IOException {
        Version before = statutes().find("灯塔管理条例", LocalDate.of(2021, 12, 31)).orElseThrow();
        Version after =
                statutes().find("《中华人民共和国灯塔管理条例》", LocalDate.of(2022, 1, 1)).orElseThrow();

        assertThat(before.published()).isEqualTo(LocalDate.of(2015, 3, 1));
        assertThat(after.effective()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(after.article(3, 0))
                .hasValueSatisfying(text -> assertThat(text).startsWith("第三条 灯塔应当常亮。"));
        assertThat(before.items(2, 0, 2)).isEqualTo(2);
    }

    @Test
    @DisplayName("引用落在哪里：有、没有这一款、旧的条序")
    void whereACitationComesDown() throws IOException {
        Statutes statutes = statutes();

        assertThat(resolved(statutes, "依照灯塔管理条例第三条", DAY).outcome()).isEqualTo(Outcome.EXISTS);
        Resolution paragraph = resolved(statutes, "《灯塔管理条例》第二条第二款第一项", DAY);
        assertThat(paragraph.outcome()).isEqualTo(Outcome.NO_SUCH_ARTICLE);
        assertThat(paragraph.missing()).isEqualTo("paragraph");
        assertThat(paragraph.counted()).isEqualTo(1);
        assertThat(paragraph.earlier()).isNotNull();
        assertThat(resolved(statutes, "《灯塔管理条例》第九条", DAY).missing()).isEqualTo("article");
    }

    @Test
    @DisplayName("已经废止的、没有的、说不准是哪一个的，各自说明")
    void whatCannotBeCited() throws IOException {
        Statutes statutes = statutes();

        Resolution repealed = resolved(statutes, "《灯塔看守人办法》第一条", DAY);
        assertThat(repealed.outcome()).isEqualTo(Outcome.REPEALED);
        assertThat(repealed.repeal()).isEqualTo(new Repeal("中华人民共和国灯塔管理条例", LocalDate.of(2022, 1, 1)));
        assertThat(resolved(statutes, "《灯塔看守人办法》第一条", LocalDate.of(2020, 1, 1)).outcome())
                .isEqualTo(Outcome.EXISTS);
        assertThat(resolved(statutes, "《河道漂流条例》第一条", DAY).outcome()).isEqualTo(Outcome.NO_SUCH_INSTRUMENT);
        Resolution ambiguous = resolved(statutes, "《信号条例》第一条", DAY);
        assertThat(ambiguous.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(ambiguous.candidates()).containsExactlyInAnyOrder("某市信号条例", "某省信号条例");
        // its full title is known and is none of those that end so
        assertThat(resolved(statutes, "仲裁法第十条", DAY).outcome()).isEqualTo(Outcome.NO_SUCH_INSTRUMENT);
        assertThat(resolved(statutes, "《条例》第一条", DAY).outcome()).isEqualTo(Outcome.NO_SUCH_INSTRUMENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        《灯塔管理条例》（2015年公布）第二条第二款第（二）项 | exists | 2015-03-01 |
        2015年公布的《灯塔管理条例》第二条第二款第（三）项 | no-such-article | 2015-03-01 | item
        《灯塔管理条例（2021修订）》第四条 | exists | 2021-06-01 |
        2015年《灯塔管理条例》第四条 | no-such-article | 2015-03-01 | article
        2022年1月5日《灯塔管理条例》第四条 | exists | 2021-06-01 |
        1999年灯塔管理条例第三条 | exists | 2015-03-01 |
        灯塔管理条例第二条第一款第（一）项 | no-such-article | 2021-06-01 | item
        """)
    @DisplayName("写明年份的，按那一年的文本核对")
    void theVersionNamedByItsYear(String text, String outcome, LocalDate published, String missing) throws IOException {
        Resolution resolved = resolved(statutes(), text, DAY);

        assertThat(resolved.outcome().label()).isEqualTo(outcome);
        assertThat(Objects.requireNonNull(resolved.version()).published()).isEqualTo(published);
        assertThat(resolved.missing()).isEqualTo(missing);
    }

    @Test
    @DisplayName("没有变的文件不再读，变了的再读")
    void readsOnlyWhatChanged() throws IOException {
        AtomicInteger read = new AtomicInteger();
        Version.Source counting = file -> {
            read.incrementAndGet();
            return Files.readString(file);
        };
        Statutes.of(folder, cache, counting);
        assertThat(read.getAndSet(0)).isEqualTo(6);

        Statutes again = Statutes.of(folder, cache, counting);
        assertThat(read.get()).isZero();
        assertThat(again.find("灯塔管理条例", DAY).orElseThrow().articles()).isEqualTo(4);

        write("某市信号条例(2010-01-01).md", "# 某市信号条例\n\n<!-- INFO END -->\n\n第一条 信号。\n\n第二条 清楚。\n");
        Files.setLastModifiedTime(folder.resolve("某市信号条例(2010-01-01).md"), FileTime.fromMillis(1));
        assertThat(Statutes.of(folder, cache, counting)
                        .find("某市信号条例", DAY)
                        .orElseThrow()
                        .articles())
                .isEqualTo(2);
        assertThat(read.get()).isEqualTo(1);
    }

    @Test
    @DisplayName("索引坏了就重做，不报错")
    void aBrokenIndexIsMadeAgain() throws IOException {
        statutes();
        try (var files = Files.list(cache)) {
            for (Path index : files.toList()) {
                byte[] bytes = Files.readAllBytes(index);
                Files.write(index, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
        assertThat(statutes().all()).hasSize(5);
    }
}
