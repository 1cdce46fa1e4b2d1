package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Dossier.Kind;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;

/**
 * What the Justice Bureau reviewed from 2020 on: the same for everybody who asks, because documents, decisions and
 * agreements tell of it too. In 2021 there were 14 drafts, 9 decisions and 34 agreements, with 226 opinions.
 */
final class Dossiers {

    private static final long SEED = 20_180_115;

    /** How many points all opinions of a year have. */
    private static final Map<Integer, Integer> OPINIONS = Map.of(2020, 171, 2021, 226, 2022, 46);

    /** Month, organ, what; with 不合法 behind where that is the result, 审核中 where there is none yet, 超期 where it was late. */
    private static final String DRAFTS = """
            2020-02 区政府办 示范区应对疫情影响支持中小微企业若干措施
            2020-03 区人力社保局 示范区稳定和扩大就业补贴实施细则
            2020-03 区政府 示范区关于规范共享自行车停放秩序的通告
            2020-04 区城市管理委 示范区生活垃圾分类管理实施办法
            2020-05 区政府办 示范区区级储备粮管理办法
            2020-05 区教委 示范区普惠性幼儿园认定与管理办法
            2020-06 区政府 示范区高新技术企业培育扶持办法
            2020-06 区民政局 示范区养老服务驿站运营扶持办法
            2020-07 区政府办 示范区政府投资项目管理办法
            2020-08 区水务局 示范区再生水利用管理办法
            2020-08 区交通局 示范区道路停车位特许使用管理办法 不合法
            2021-01 区政府 示范区户外广告设施设置管理办法
            2021-01 区城市管理委 示范区生活垃圾分类激励资金管理办法
            2021-02 区人力社保局 示范区灵活就业人员技能提升补贴实施细则
            2021-03 区政府办 示范区物业管理委员会组建指导办法
            2021-03 区教委 示范区校外培训机构预收费资金监管实施细则
            2021-04 区政府 示范区促进商业消费若干措施
            2021-04 区市场监管局 示范区小餐饮店登记管理实施细则 超期
            2021-05 区卫生健康委 示范区托育服务机构补助办法
            2021-05 区政府办 示范区建筑垃圾运输处置管理办法（试行）
            2021-06 区住房城乡建设委 示范区老旧小区改造资金管理办法
            2021-07 区交通局 示范区互联网租赁车辆经营准入管理办法 不合法
            2021-08 区政府 示范区关于划定禁止燃放烟花爆竹区域的通告
            2021-09 区园林绿化局 示范区公园绿地认养管理办法
            2021-11 区商务局 示范区便民商业网点扶持办法
            2022-01 区政府 示范区促进数字经济发展若干措施
            2022-01 区民政局 示范区困难群众救助实施细则
            2022-02 区文化和旅游局 示范区公共文化设施社会化运营办法 不合法
            2022-03 区发展改革委 示范区政府投资基金管理办法 审核中
            """;

    private static final String DECISIONS = """
            2020-03 区发展改革委 示范区国民经济和社会发展第十四个五年规划编制方案
            2020-04 区教委 示范区中小学集团化办学布局调整方案
            2020-06 区城市管理委 示范区垃圾转运站选址建设方案
            2020-07 区住房城乡建设委 示范区棚户区改造安置方案
            2020-08 区水务局 示范区河道治理三年行动方案
            2020-09 区交通局 示范区公交场站建设方案
            2020-10 区卫生健康委 示范区社区卫生服务中心布局规划
            2021-02 区发展改革委 示范区国民经济和社会发展第十四个五年规划纲要
            2021-03 区教委 示范区义务教育阶段入学工作方案
            2021-04 区住房城乡建设委 示范区城市更新行动计划
            2021-05 区民政局 示范区养老服务设施专项规划
            2021-06 区园林绿化局 示范区郊野公园建设方案
            2021-07 区交通局 示范区慢行系统建设方案
            2021-08 区城市管理委 示范区供热管网改造项目方案
            2021-09 区水务局 示范区再生水厂建设项目方案
            2021-11 区卫生健康委 示范区医疗卫生设施专项规划
            2022-01 区城市管理委 示范区背街小巷环境精细化治理方案
            2022-02 区文化和旅游局 示范区文化馆新馆建设项目方案
            2022-03 区教委 示范区新建学校项目方案 审核中
            """;

    private static final List<String> AGREEMENTS = List.of(
            "智慧停车管理系统建设合作协议",
            "再生水厂特许经营协议",
            "棚户区改造征收补偿协议",
            "数字城市战略合作框架协议",
            "公租房运营管理协议",
            "垃圾分类服务购买协议",
            "社区养老服务运营协议",
            "产业园区招商合作协议",
            "河道养护服务协议",
            "校舍加固改造工程合同",
            "体育场馆委托运营协议",
            "公共自行车运营协议",
            "城市照明节能改造协议",
            "文化活动承办协议",
            "绿地认养协议",
            "医联体建设合作协议",
            "政务云服务协议");

    private static final List<String> SIGNERS = List.of(
            "区政府",
            "区城市管理委",
            "区水务局",
            "区住房城乡建设委",
            "区科技信息化局",
            "区民政局",
            "区园林绿化局",
            "区文化和旅游局",
            "区体育局",
            "区政务服务局",
            "区教委",
            "区卫生健康委",
            "区投资促进中心",
            "望河街道",
            "栖云街道",
            "麦垄地区");

    private final Draw draw;
    private final Roll roll;
    private final WorkingDays workingDays;
    private final List<Dossier> all = new ArrayList<>();

    Dossiers(Roll roll, WorkingDays workingDays) {
        this.draw = new Draw(SEED, workingDays);
        this.roll = roll;
        this.workingDays = workingDays;
        List<Dossier> open = new ArrayList<>();
        DRAFTS.lines().forEach(line -> open.add(declared(Kind.DRAFT, line)));
        DECISIONS.lines().forEach(line -> open.add(declared(Kind.DECISION, line)));
        agreements(open, LocalDate.of(2020, 2, 3), LocalDate.of(2020, 12, 4), 29);
        agreements(open, LocalDate.of(2021, 1, 5), LocalDate.of(2021, 12, 3), 34);
        agreements(open, LocalDate.of(2022, 1, 5), LocalDate.of(2022, 3, 11), 7);
        open.sort(Comparator.comparing(Dossier::receivedOn));
        Map<Integer, Integer> sequence = new HashMap<>();
        Map<Integer, List<Dossier>> years = new HashMap<>();
        for (Dossier dossier : open)
            years.computeIfAbsent(dossier.receivedOn().getYear(), none -> new ArrayList<>())
                    .add(dossier);
        years.forEach((year, dossiers) -> {
            int[] opinions = opinions(dossiers, OPINIONS.get(year));
            for (int i = 0; i < opinions.length; i++)
                all.add(numbered(dossiers.get(i), sequence.merge(year, 1, Integer::sum), opinions[i]));
        });
        all.sort(Comparator.comparing(Dossier::receivedOn));
    }

    List<Dossier> all() {
        return List.copyOf(all);
    }

    List<Dossier> of(Kind kind) {
        return all.stream().filter(dossier -> dossier.kind() == kind).toList();
    }

    private Dossier declared(Kind kind, String line) {
        String[] said = line.split(" ", -1);
        String mark = said.length > 3 ? said[3] : "";
        LocalDate first = LocalDate.parse(said[0] + "-01");
        LocalDate received = draw.workday(first.plusDays(3), first.plusDays(19));
        return dossier(kind, said[2], roll.named(said[1]), received, mark);
    }

    private void agreements(List<Dossier> open, LocalDate first, LocalDate last, int number) {
        List<String> subjects = draw.shuffled(AGREEMENTS);
        for (int i = 0; i < number; i++) {
            Organ organ = roll.named(draw.one(SIGNERS));
            String round = i < subjects.size() ? "" : "（第二标段）";
            open.add(dossier(
                    Kind.AGREEMENT,
                    first.getYear() + "年" + organ.shortName() + subjects.get(i % subjects.size()) + round,
                    organ,
                    draw.workday(first, last),
                    i == 3 ? "不合法" : ""));
        }
    }

    private Dossier dossier(Kind kind, String subject, Organ organ, LocalDate received, String mark) {
        LocalDate asked = draw.percent(22) ? workingDays.plus(received, draw.between(1, 2)) : null;
        LocalDate complete = asked == null ? received : workingDays.plus(asked, draw.between(1, 4));
        int days = switch (kind) {
            case DRAFT -> draw.between(6, 13);
            case DECISION -> draw.percent(12) ? 5 : draw.between(7, 12);
            case AGREEMENT -> draw.between(3, 10);
        };
        LocalDate opinion = workingDays.plus(complete, mark.equals("超期") ? 19 : days);
        String result = mark.equals("不合法") ? mark : draw.percent(72) ? "应当予以修改" : "合法";
        return new Dossier(
                "",
                kind,
                subject,
                organ,
                received,
                asked,
                complete,
                mark.equals("审核中") ? null : opinion,
                result,
                kind == Kind.DECISION ? !draw.percent(10) : draw.percent(40),
                0);
    }

    /** Between one and eight points each, so that they add up; a review that still runs has none. */
    private int[] opinions(List<Dossier> dossiers, @Nullable Integer wanted) {
        int[] opinions = dossiers.stream()
                .mapToInt(dossier -> dossier.opinionOn() == null ? 0 : draw.between(2, 5))
                .toArray();
        int missing = (wanted == null ? 0 : wanted)
                - java.util.Arrays.stream(opinions).sum();
        while (missing != 0) {
            int at = draw.between(0, opinions.length - 1);
            int step = Integer.signum(missing);
            if (opinions[at] == 0 || opinions[at] + step < 1 || opinions[at] + step > 8) continue;
            opinions[at] += step;
            missing -= step;
        }
        return opinions;
    }

    private static Dossier numbered(Dossier open, int sequence, int opinions) {
        return new Dossier(
                "示司审〔" + open.receivedOn().getYear() + "〕" + sequence + "号",
                open.kind(),
                open.subject(),
                open.organ(),
                open.receivedOn(),
                open.askedOn(),
                open.completeOn(),
                open.opinionOn(),
                open.result(),
                open.adviser(),
                opinions);
    }
}
