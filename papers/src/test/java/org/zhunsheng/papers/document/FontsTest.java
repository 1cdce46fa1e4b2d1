package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("找字体：按字体文件里的名称认，不按文件名认")
class FontsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("五种字体都在，不用替代")
    void nothingStandsInWhenAllAreThere() {
        Fonts fonts = Fonts.within(List.of(MadeTypeface.allWanted(folder)));
        assertThat(fonts.canPrintChinese()).isTrue();
        assertThat(fonts.substitutions()).isEmpty();
        assertThat(fonts.face(Role.TITLE).orElseThrow().fullName()).isEqualTo("方正小标宋简体");
    }

    @Test
    @DisplayName("名称是国标编码的旧字体也认得出")
    void oldNamesAreRead() {
        MadeTypeface.called("仿宋_GB2312", "FSGB").withOldNames().at(folder.resolve("old.ttf"));
        assertThat(Fonts.within(List.of(folder)).face(Role.BODY).orElseThrow().fullName())
                .isEqualTo("仿宋_GB2312");
    }

    @Test
    @DisplayName("缺的字体由次序在前的替代，并说明缺什么、用了什么")
    void aStandInIsSaid() {
        MadeTypeface.called("AR PL UMing CN", "UMingCN").at(folder.resolve("u.ttf"));
        MadeTypeface.called("Noto Serif SC", "NotoSerifSC-Regular").at(folder.resolve("n4.ttf"));
        MadeTypeface.called("Noto Serif SC", "NotoSerifSC-Bold").weighing(700).at(folder.resolve("n7.ttf"));
        MadeTypeface.called("黑体", "SimHei").at(folder.resolve("h.ttf"));
        Fonts fonts = Fonts.within(List.of(folder));
        assertThat(fonts.substitutions())
                .extracting(Substitution::role)
                .containsExactly(Role.TITLE, Role.BODY, Role.SUBHEADING, Role.FOLIO);
        assertThat(fonts.substitutions().getFirst())
                .isEqualTo(new Substitution(Role.TITLE, "方正小标宋简体", "Noto Serif SC"));
        assertThat(fonts.face(Role.TITLE).orElseThrow().weight()).isEqualTo(700);
        assertThat(fonts.face(Role.BODY).orElseThrow().weight()).isEqualTo(400);
    }

    @Test
    @DisplayName("本单位文件夹里的字体优先于系统的同名字体")
    void theOwnFolderComesFirst() {
        Path own = MadeTypeface.called("仿宋", "OwnFangSong")
                .at(folder.resolve("own/z.ttf"))
                .getParent();
        Path system = MadeTypeface.called("仿宋", "SystemFangSong")
                .at(folder.resolve("system/a.ttf"))
                .getParent();
        assertThat(Fonts.within(List.of(own, system))
                        .face(Role.BODY)
                        .orElseThrow()
                        .postScriptName())
                .isEqualTo("OwnFangSong");
    }

    @Test
    @DisplayName("不准嵌入、不准取子集的字体不用")
    void aFaceThatMayNotBeEmbeddedIsPassedOver() {
        MadeTypeface.called("仿宋_GB2312", "Restricted").embedding(0x0002).at(folder.resolve("a.ttf"));
        MadeTypeface.called("仿宋", "NoSubset").embedding(0x0100).at(folder.resolve("b.ttf"));
        MadeTypeface.called("华文仿宋", "STFangsong").embedding(0x0008).at(folder.resolve("c.ttf"));
        assertThat(Fonts.within(List.of(folder)).face(Role.BODY).orElseThrow().postScriptName())
                .isEqualTo("STFangsong");
    }

    @Test
    @DisplayName("坏文件、空文件夹、不存在的文件夹不算字体，也不报错")
    void brokenFilesAreNoFonts() throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "这不是字体");
        Files.write(folder.resolve("cut.ttc"), new byte[] {'t', 't', 'c', 'f', 0, 1, 0, 0, 127, 127, 127, 127, 0, 0});
        byte[] whole = Files.readAllBytes(MadeTypeface.called("仿宋", "FangSong").at(folder.resolve("sub/whole.ttf")));
        for (int length : new int[] {11, 40, 170, 300})
            Files.write(folder.resolve("sub/cut" + length + ".ttf"), Arrays.copyOf(whole, length));
        Files.delete(folder.resolve("sub/whole.ttf"));
        Fonts fonts = Fonts.within(List.of(folder, folder.resolve("missing")));
        assertThat(fonts.canPrintChinese()).isFalse();
        assertThat(fonts.substitutions()).isEmpty();
    }
}
