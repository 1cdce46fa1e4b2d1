package org.zhunsheng.demonstration;

import java.util.List;
import java.util.stream.IntStream;
import org.zhunsheng.demonstration.Roll.Organ;

/** A licence that an organ of the demonstration district grants (许可事项). */
record Licence(String code, String name, String certificate, String basis) {

    private static final List<String> MATTERS = List.of(
            "区市场监管局 食品经营 药品零售 特种设备使用 小餐饮经营",
            "区卫生健康委 医疗机构执业 公共场所卫生 放射诊疗 母婴保健",
            "区住房城乡建设委 建筑施工 商品房预售",
            "区交通局 道路货运 机动车维修 出租汽车营运",
            "区文化和旅游局 娱乐场所经营 营业性演出 互联网上网服务",
            "区人力社保局 劳务派遣 人力资源服务",
            "区城市管理委 临时占用道路 户外广告设置 生活垃圾清运",
            "区农业农村局 动物诊疗 种子经营",
            "区水务局 取水 排水",
            "区教委 民办学校 校外培训",
            "区应急局 危险化学品经营 烟花爆竹零售",
            "区园林绿化局 临时占用绿地 树木移植",
            "区公安分局 旅馆业经营 印章刻制",
            "区民政局 社会团体登记",
            "区商务局 成品油零售",
            "区规划和自然资源分局 建设工程规划");

    static List<Organ> licensing(Roll roll) {
        return MATTERS.stream()
                .map(line -> roll.named(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    static List<Licence> of(Organ organ) {
        return MATTERS.stream()
                .map(line -> List.of(line.split(" ", -1)))
                .filter(said -> said.getFirst().equals(organ.shortName()))
                .findFirst()
                .map(said -> IntStream.range(1, said.size())
                        .mapToObj(i -> new Licence(
                                "X" + organ.code().substring(13, 16) + "%03d".formatted(i),
                                said.get(i) + "许可",
                                said.get(i) + "许可证",
                                "《示范" + said.get(i) + "条例》第" + PowerList.numeral(8 + i) + "条"))
                        .toList())
                .orElse(List.of());
    }
}
