package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.papers.document.Block.Paragraph;
import org.zhunsheng.papers.document.Block.Table;

@DisplayName("公文要素")
class OfficialDocumentTest {

    @Test
    @DisplayName("没有标题、没有正文的不成公文")
    void titleAndTextAreNeeded() {
        var untitled = OfficialDocument.by("平川区司法局").saying(Paragraph.of("无。"));
        assertThatThrownBy(untitled::done)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
        var silent = OfficialDocument.by("平川区司法局").titled("报告");
        assertThatThrownBy(silent::done)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("报告");
    }

    @Test
    @DisplayName("主送机关带不带冒号都一样；换行、制表符变成空格，看不见的字符去掉")
    void textIsMadePlain() {
        var document = OfficialDocument.by("平川区\u200b司法局")
                .titled("报告")
                .to("区政府：")
                .saying(Paragraph.of("一\n二\t三\u0000\ufeff"))
                .done();
        assertThat(document.recipient()).isEqualTo("区政府");
        assertThat(document.issuer()).isEqualTo("平川区司法局");
        assertThat(((Paragraph) document.body().getFirst()).runs().getFirst().text())
                .isEqualTo("一 二 三");
    }

    @Test
    @DisplayName("表格每行格数与列数不同，指出是哪一行")
    void aTableIsSquare() {
        assertThatThrownBy(() -> new Table(null, List.of(Table.Column.text("单位")), List.of(List.of("甲", "乙"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[甲, 乙]");
    }

    @Test
    @DisplayName("不是图片的字节、大得装不下的图片，不收")
    void aPictureIsChecked() {
        assertThatThrownBy(() -> Png.of("不是图片".repeat(10).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] huge = Samples.picture().png().bytes().clone();
        huge[16] = 0x7F;
        assertThatThrownBy(() -> Png.of(huge))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pixels");
    }
}
