package org.zhunsheng.engine.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.impact.Touch.Effect;
import org.zhunsheng.engine.impact.Touch.Severity;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Provision;

@DisplayName("修法影响")
class ImpactTest {

    private static final Instrument OLD = Instrument.parse("""
        # 灯塔管理条例

        第一条 为了加强灯塔的管理，保障船舶航行的安全，制定本条例。

        第二条 灯塔由国家设置，由航标管理机关负责日常的维护和保养。

        第三条 任何单位和个人不得在灯塔周围三百米以内修建高于灯塔的建筑物。

        因特殊情况确需修建的，应当报航标管理机关批准，并设置替代的灯光信号。

        第四条 违反本条例第三条规定的，由航标管理机关责令改正，处一万元以上五万元以下罚款；情节严重的，吊销许可证。

        第五条 灯塔看守人应当遵守下列规定：

        （一）每日按时点灯；

        （二）每月检查设备一次；

        （三）如实填写值班日志。

        第六条 灯塔收取的费用，全部用于灯塔的维护，不得挪作他用。
        """);
    private static final Instrument NEW = Instrument.parse("""
        # 灯塔管理条例

        第一条 为了加强灯塔的管理，保障船舶航行的安全，制定本条例。

        第二条 国家鼓励采用清洁能源为灯塔供电，逐步淘汰燃油发电设备。

        第三条 灯塔由国家设置，由航标管理机关负责日常的维护和保养。

        第四条 任何单位和个人不得在灯塔周围三百米以内修建高于灯塔的建筑物。

        因特殊情况确需修建的，应当报航标管理机关批准，并设置替代的灯光信号。

        第五条 违反本条例第四条规定的，由航标管理机关责令改正，处二万元以上十万元以下罚款。

        第六条 灯塔看守人应当遵守下列规定：

        （一）每日按时点灯；

        （二）每周检查设备一次；

        （三）保守秘密；

        （四）如实填写值班日志。
        """);

    private static List<Touch> touches(String... documents) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String document : documents) texts.put("文书" + (texts.size() + 1), document);
        CitingDocuments citing = CitingDocuments.of(texts, Citations.national());
        return Impact.of("灯塔管理条例", OLD, NEW).on(citing);
    }

    @Test
    @DisplayName("只变了条号的，说明现在应当怎么写，不必人看")
    void onlyTheNumberChanged() {
        Touch touch = touches("依照《灯塔管理条例》第二条的规定，由航标管理机关维护。").getFirst();
        assertThat(touch.effect()).isEqualTo(Effect.RENUMBERED);
        assertThat(touch.severity()).isEqualTo(Severity.LOW);
        assertThat(touch.suggestion()).isEqualTo("应为《灯塔管理条例》第三条");
        assertThat(touch.toBeRead()).isFalse();
        assertThat(touches("依照《灯塔管理条例》第三条第二款批准。").getFirst().suggestion()).isEqualTo("应为《灯塔管理条例》第四条第二款");
    }

    @Test
    @DisplayName("少了一种处罚、删去的、内容改了的，要人看")
    void whatAPersonMustRead() {
        List<Touch> touches = touches("依据《灯塔管理条例》第四条，吊销许可证。", "依据《灯塔管理条例》第六条收费。", "依据《灯塔管理条例》第五条第二项检查。");
        assertThat(touches)
                .extracting(Touch::effect)
                .containsExactly(Effect.PENALTY_GONE, Effect.DELETED, Effect.RENUMBERED_AND_CHANGED);
        assertThat(touches).allMatch(Touch::toBeRead);
        assertThat(touches.getFirst().suggestion()).contains("吊销许可证件", "第五条");
        assertThat(touches.get(1).now()).isEmpty();
    }

    @Test
    @DisplayName("项没有变、只是换了位置的，按新的位置写")
    void anItemThatMoved() {
        Touch touch = touches("有《灯塔管理条例》第五条第（三）项情形的。").getFirst();
        assertThat(touch.effect()).isEqualTo(Effect.RENUMBERED);
        assertThat(touch.now()).containsExactly(new Provision(6, 0, 0, 4));
    }

    @Test
    @DisplayName("没有变的、引用别的法的、只提到名称的，不出声")
    void silentOnTheRest() {
        assertThat(touches("依照《灯塔管理条例》第一条。", "依照《航标条例》第二条。", "遵守《灯塔管理条例》。", "本条例第二条。"))
                .isEmpty();
        assertThat(touches("依照《灯塔管理条例》第八十条。").getFirst().effect()).isEqualTo(Effect.UNKNOWN);
    }

    private static final Instrument TWO_CHAPTERS = Instrument.parse("""
        # 灯塔条例
        ## 第一章 总则
        第一条 为了加强灯塔的管理，保障船舶航行的安全，制定本条例。
        ## 第二章 看守
        第二条 灯塔看守人应当每日按时点灯，如实填写值班日志。
        第三条 灯塔看守人应当每月检查设备一次，发现损坏立即报告。
        """);

    private static @Nullable Touch chapterCited(String changed) {
        CitingDocuments citing = CitingDocuments.of(Map.of("文书", "适用《灯塔条例》第二章的规定。"), Citations.national());
        List<Touch> touches =
                Impact.of("灯塔条例", TWO_CHAPTERS, Instrument.parse(changed)).on(citing);
        assertThat(touches).hasSizeLessThan(2);
        return touches.isEmpty() ? null : touches.getFirst();
    }

    @Test
    @DisplayName("引用一章的：没有动的不出声，章号变了说明应当怎么写，内容变了、拆开了、删去了的要人看")
    void chapters() {
        assertThat(chapterCited(TWO_CHAPTERS.source())).isNull();
        String moved = TWO_CHAPTERS
                .source()
                .replace("## 第二章", "## 第二章 设置\n第二条 灯塔由国家设置。\n## 第三章")
                .replace("第三条 灯塔看守人应当每月", "第四条 灯塔看守人应当每月")
                .replace("第二条 灯塔看守人", "第三条 灯塔看守人");
        assertThat(chapterCited(moved))
                .extracting(Touch::effect, Touch::suggestion, Touch::toBeRead)
                .containsExactly(Effect.RENUMBERED, "应为《灯塔条例》第三章", false);
        assertThat(chapterCited(TWO_CHAPTERS.source().replace("每月", "每周")).effect())
                .isEqualTo(Effect.CHANGED);
        assertThat(chapterCited(TWO_CHAPTERS.source().replace("第三条 灯塔看守人应当", "## 第三章 检查\n第三条 灯塔看守人应当"))
                        .effect())
                .isEqualTo(Effect.SPLIT);
        assertThat(chapterCited(TWO_CHAPTERS
                                .source()
                                .substring(0, TWO_CHAPTERS.source().indexOf("## 第二章")))
                        .effect())
                .isEqualTo(Effect.DELETED);
        CitingDocuments other = CitingDocuments.of(Map.of("文书", "适用《灯塔条例》第九章的规定。"), Citations.national());
        assertThat(Impact.of("灯塔条例", TWO_CHAPTERS, TWO_CHAPTERS)
                        .on(other)
                        .getFirst()
                        .effect())
                .isEqualTo(Effect.UNKNOWN);
    }

    @Test
    @DisplayName("只提到名称的：改了名的说明新名称；没有改名的另列，法没有动的一处也没有")
    void mentions() {
        CitingDocuments citing = CitingDocuments.of(Map.of("文书", "执行《灯塔管理条例》。"), Citations.national());
        Instrument renamed = Instrument.parse(NEW.source().replace("灯塔管理条例", "航标管理条例"));
        assertThat(Impact.of("灯塔管理条例", OLD, renamed).on(citing))
                .extracting(Touch::effect, Touch::suggestion)
                .containsExactly(tuple(Effect.RENAMED, "名称已改为《航标管理条例》"));
        assertThat(Impact.of("灯塔管理条例", OLD, NEW).mentions(citing))
                .extracting(Touch::effect, Touch::suggestion)
                .containsExactly(tuple(Effect.MENTIONED, "其中4条有修改，请看这一处是否受影响"));
        assertThat(Impact.of("灯塔管理条例", OLD, OLD).mentions(citing)).isEmpty();
        Instrument draft = Instrument.parse(NEW.source().replace("灯塔管理条例", "灯塔管理条例（修订草案）"));
        assertThat(Impact.of("灯塔管理条例", OLD, draft).on(citing)).isEmpty();
    }

    @Test
    @DisplayName("索引留着；没有变的文书不再读")
    void theIndexIsKept(@TempDir Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) files.add(Files.writeString(folder.resolve("文书" + i + ".txt"), "依照《灯塔管理条例》第二条。"));
        Path kept = folder.resolve("cache/citing.index");
        AtomicInteger read = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            CitingDocuments citing = CitingDocuments.of(
                    files,
                    kept,
                    file -> {
                        read.incrementAndGet();
                        return Files.readString(file);
                    },
                    Citations.national());
            assertThat(citing.citing("灯塔管理条例")).hasSize(3);
        }
        assertThat(read.getAndSet(0)).isEqualTo(3);
        Files.writeString(files.getFirst(), "没有引用。");
        Files.setLastModifiedTime(files.getFirst(), FileTime.fromMillis(1));
        assertThat(CitingDocuments.of(files, kept, Files::readString, Citations.national())
                        .citing("灯塔管理条例"))
                .hasSize(2);
    }

    @Test
    @DisplayName("从留着的索引里问到的，和刚读完时一样：每一处的位置、条款、先后")
    void theKeptIndexSaysTheSame(@TempDir Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 4; i++)
            files.add(Files.writeString(
                    folder.resolve("文书" + i + ".txt"),
                    "依照《灯塔管理条例》第二条第一款第（三）项、第五条之一、《航标条例》第" + (i + 1) + "章，执行《灯塔管理条例》。"));
        Path kept = folder.resolve("citing.index");
        CitingDocuments read = CitingDocuments.of(files, kept, Files::readString, Citations.national());
        CitingDocuments opened = CitingDocuments.of(
                files,
                kept,
                file -> {
                    throw new IOException("没有变的文书不再读");
                },
                Citations.national());

        for (String title : List.of("灯塔管理条例", "航标条例", "没有人引用的条例"))
            assertThat(opened.citing(title)).isEqualTo(read.citing(title));
        assertThat(opened.citing("灯塔管理条例")).hasSize(12);
        assertThat(opened.names()).isEqualTo(read.names());

        Collections.reverse(files);
        assertThat(CitingDocuments.of(files, kept, Files::readString, Citations.national())
                        .citing("航标条例"))
                .extracting(Passage::document)
                .containsExactly(files.stream().map(Path::toString).toArray(String[]::new));
    }

    @Test
    @DisplayName("索引坏了就重做；文书不在了就说")
    void aBrokenIndexIsMadeAgain(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("文书.txt"), "依照《灯塔管理条例》第二条。");
        Path kept = folder.resolve("citing.index");
        CitingDocuments.of(List.of(document), kept, Files::readString, Citations.national());
        byte[] whole = Files.readAllBytes(kept);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(kept, Arrays.copyOf(whole, length));
            assertThat(CitingDocuments.of(List.of(document), kept, Files::readString, Citations.national())
                            .citing("灯塔管理条例"))
                    .hasSize(1);
        }
        Files.delete(document);
        assertThatThrownBy(() -> CitingDocuments.of(List.of(document), kept, Files::readString, Citations.national()))
                .isInstanceOf(NoSuchFileException.class);
    }
}
