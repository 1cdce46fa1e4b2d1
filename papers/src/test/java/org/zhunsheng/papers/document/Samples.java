package org.zhunsheng.papers.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.zhunsheng.papers.document.Block.Level;
import org.zhunsheng.papers.document.Block.Paragraph;
import org.zhunsheng.papers.document.Block.Run;
import org.zhunsheng.papers.document.Block.Table;
import org.zhunsheng.papers.document.Block.Table.Column;

/** A yearly report as a district writes it, and parts of it. */
final class Samples {
    static final Imprint IMPRINT = new Imprint("2023-0001", Instant.parse("2023-01-12T01:30:00Z"));

    private Samples() {}

    /** 法治政府建设年度情况报告, with every element the format knows. */
    static OfficialDocument report() {
        return OfficialDocument.by("北京市平川区人民政府")
                .under(OfficialDocument.Letterhead.ISSUER_DOCUMENT)
                .numbered(new DocumentNumber("平政文", 2023, 5))
                .signedOffBy("王明远")
                .titled("北京市平川区人民政府", "关于2022年法治政府建设情况的报告")
                .to("北京市人民政府")
                .saying(
                        Paragraph.of(
                                "2022年，平川区以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，认真落实《法治政府建设实施纲要（2021—2025年）》，推动法治政府建设取得新进展。现将有关情况报告如下。"),
                        new Block.Heading(Level.FIRST, "一、2022年推进法治政府建设的主要举措和成效"),
                        Paragraph.led(
                                Level.SECOND,
                                "（一）健全完善制度机制。",
                                "全年审核行政规范性文件34件，提出法律意见127条，备案率、合格率均为100%；清理文件203件，其中废止12件、修改7件。"),
                        Paragraph.led(
                                Level.SECOND,
                                "（二）依法有效化解矛盾纠纷。",
                                Run.of("全区行政机关负责人出庭应诉"),
                                new Run("277案次", Block.Mark.UNDERLINED),
                                Run.of("，同比增长"),
                                Run.bold("102.2%"),
                                Run.of("；区政府共收到行政复议申请1046件，审结981件，直接纠错率为8.3%。各单位出庭情况见表1，“应出尽出”的要求得到落实……其余见图1。")),
                        new Table(
                                "表1  2022年部分单位行政机关负责人出庭应诉情况",
                                List.of(
                                        Column.centred("序号"),
                                        Column.text("单位"),
                                        Column.number("开庭案次"),
                                        Column.number("负责人出庭案次"),
                                        Column.number("出庭率（%）"),
                                        Column.text("备注")),
                                organs(9)),
                        picture(),
                        new Block.Heading(Level.SECOND, "（三）全面推进严格规范公正文明执法"),
                        new Block.Heading(Level.THIRD, "1.落实行政执法“三项制度”"),
                        Paragraph.of(
                                "各执法部门公示执法信息180余万条，培训执法人员12万余人次，开展普法活动1200余场，门户网站www.pingchuan.example.gov.cn设置专栏，公开行政执法统计年报，接受社会监督。"),
                        new Block.Heading(Level.FOURTH, "（1）行政执法公示制度"),
                        Paragraph.of("按照“谁执法谁公示”的原则，及时、主动公开行政执法职责、依据、程序、结果等信息，做到执法全过程留痕和可回溯管理，重大执法决定法制审核全覆盖。"),
                        new Block.Heading(Level.FIRST, "二、存在的不足和原因"),
                        Paragraph.of(
                                "一是个别单位负责人对行政应诉工作重视程度不够，出庭不出声、出声不解纷的现象依然存在；二是基层执法力量与日益繁重的执法任务不相适应，街道（地区）综合执法能力有待进一步提升；三是行政规范性文件评估清理的常态化机制还不够健全。"),
                        new Block.Heading(Level.FIRST, "三、2023年工作安排"),
                        Paragraph.of("2023年，平川区将深入学习贯彻党的二十大精神，坚持在法治轨道上推进区域治理体系和治理能力现代化，扎实推进依法行政，为首都法治建设作出新的更大贡献。"),
                        new Block.Closing("特此报告。"))
                .with("2022年法治政府建设主要指标完成情况表", "行政机关负责人出庭应诉情况统计表（按单位、审级和案件类型分列，数据截至2022年12月31日）")
                .signed("北京市平川区人民政府", LocalDate.of(2023, 1, 12))
                .noting("联系人：李文；联系电话：010-00000000")
                .copiedTo("市委依法治市办", "市司法局", "区委办公室", "区人大常委会办公室", "区政协办公室", "区人民法院", "区人民检察院")
                .printed("北京市平川区人民政府办公室", LocalDate.of(2023, 1, 13))
                .done();
    }

    /** A document of this text alone. */
    static OfficialDocument saying(Block... blocks) {
        return OfficialDocument.by("平川区司法局").titled("情况说明").saying(blocks).done();
    }

    static Table table(int rows) {
        return new Table(
                "表1  各单位情况",
                List.of(Column.centred("序号"), Column.text("单位"), Column.number("案次"), Column.text("说明")),
                organs(rows).stream()
                        .map(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(5)))
                        .toList());
    }

    static Block.Picture picture() {
        var image = new BufferedImage(640, 300, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 300);
        for (int i = 0; i < 5; i++) {
            pen.setColor(new Color(40, 90, 160));
            pen.fillRect(60 + i * 110, 250 - (60 + i * 37), 60, 60 + i * 37);
        }
        pen.setColor(Color.BLACK);
        pen.drawLine(40, 250, 610, 250);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return new Block.Picture(Png.of(png.toByteArray()), "图1  2018—2022年负责人出庭应诉案次");
    }

    private static List<List<String>> organs(int count) {
        String[] names = {"区住房和城乡建设委员会", "市规划和自然资源委员会平川分局", "区市场监督管理局", "区城市管理综合行政执法局", "望京街道办事处"};
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of(
                    String.valueOf(i + 1),
                    names[i % names.length],
                    String.valueOf(12 + i * 97),
                    String.valueOf(11 + i * 90),
                    "%.1f".formatted(100.0 * (11 + i * 90) / (12 + i * 97)),
                    i % 4 == 1 ? "含合并审理案件，一案多次开庭的按一案次计" : ""));
        }
        return rows;
    }
}
