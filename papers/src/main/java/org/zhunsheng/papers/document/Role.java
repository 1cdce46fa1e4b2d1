package org.zhunsheng.papers.document;

import java.util.List;

/**
 * Where in a document a face (字体) is used, and which faces serve there, best first. A name in the first list is the face
 * the standard wants (several files carry the same design); a name in the second stands in for it and is reported.
 *
 * <p>No free 仿宋 for simplified Chinese is packaged; a light 宋 is closest to its colour on the page.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists of names are never changed
public enum Role {
    /** Title and issuer mark: 小标宋. */
    TITLE(
            "方正小标宋简体",
            700,
            List.of("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋"),
            List.of(
                    "华文中宋",
                    "STZhongsong",
                    "方正大标宋简体",
                    "Noto Serif SC",
                    "Source Han Serif SC",
                    "思源宋体",
                    "SimSun",
                    "宋体",
                    "AR PL UMing CN",
                    "AR PL SungtiL GB")),
    /** Body text: 仿宋. */
    BODY(
            "仿宋_GB2312",
            400,
            List.of("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong"),
            List.of(
                    "华文仿宋",
                    "STFangsong",
                    "方正仿宋_GB2312",
                    "方正仿宋简体",
                    "FZFangSong-Z02S",
                    "方正仿宋_GBK",
                    "朱雀仿宋",
                    "Zhuque Fangsong (technical preview)",
                    "Noto Serif SC",
                    "Source Han Serif SC",
                    "思源宋体",
                    "AR PL UMing CN",
                    "SimSun",
                    "宋体",
                    "AR PL SungtiL GB",
                    "LXGW WenKai")),
    /** First-level headings and captions: 黑体. */
    HEADING(
            "黑体",
            500,
            List.of("黑体", "SimHei"),
            List.of(
                    "华文黑体",
                    "STHeiti",
                    "方正黑体简体",
                    "FZHei-B01S",
                    "方正黑体_GBK",
                    "Noto Sans SC",
                    "Source Han Sans SC",
                    "思源黑体",
                    "Microsoft YaHei",
                    "WenQuanYi Zen Hei",
                    "WenQuanYi Micro Hei",
                    "Droid Sans Fallback")),
    /** Second-level headings and signers' names: 楷体. */
    SUBHEADING(
            "楷体_GB2312",
            400,
            List.of("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi"),
            List.of(
                    "华文楷体",
                    "STKaiti",
                    "方正楷体_GB2312",
                    "方正楷体简体",
                    "FZKai-Z03S",
                    "方正楷体_GBK",
                    "AR PL UKai CN",
                    "AR PL KaitiM GB",
                    "LXGW WenKai")),
    /** Page numbers: 宋体. */
    FOLIO(
            "宋体",
            400,
            List.of("宋体", "SimSun", "新宋体", "NSimSun"),
            List.of(
                    "华文宋体",
                    "STSong",
                    "方正书宋简体",
                    "FZShuSong-Z01S",
                    "Noto Serif SC",
                    "Source Han Serif SC",
                    "思源宋体",
                    "AR PL UMing CN",
                    "AR PL SungtiL GB"));

    private final String wanted;
    private final int weight;
    private final List<String> itself;
    private final List<String> standIns;

    Role(String wanted, int weight, List<String> itself, List<String> standIns) {
        this.wanted = wanted;
        this.weight = weight;
        this.itself = itself;
        this.standIns = standIns;
    }

    /** The name of the face as a .docx file asks for it and as a person knows it. */
    public String wanted() {
        return wanted;
    }

    /** The weight (100 to 900) that decides between files of one family. */
    int weight() {
        return weight;
    }

    List<String> itself() {
        return itself;
    }

    List<String> standIns() {
        return standIns;
    }
}
