package org.zhunsheng.engine.proofreading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days that are in no calendar, stretches that end before they begin, and events in an order that cannot be (日期和先后). */
final class Chronology implements Rule {

    /**
     * What comes first and what comes after it; each side is a list of words for the same step.
     *
     * @param once whether the first is done with when the second comes; of other steps, one thing may have come to its
     *     end before another begins
     */
    private record Order(Words first, Words then, String said, boolean once) {}

    private static final List<Order> ORDERS = List.of(
            once("征求意见 公开征求 征集意见 听证公告", "审议通过 表决通过 集体讨论 讨论通过 印发 公布施行", "征求意见在审议通过之前"),
            order("审议通过 表决通过 讨论通过 会议通过 通过 集体讨论 审议", "印发 公布 发布 施行 实施 起施行 起实施 生效", "审议通过在公布、施行之前"),
            order("印发 公布 发布 签署", "施行 起施行 起实施 生效 正式实施 实施 备案 报备 报送备案", "公布在施行、备案之前"),
            order("发布公告 公告 发布听证公告 公布听证 听证公告 听证通知", "举行听证 召开听证 听证会 举行", "公告在听证之前"),
            order("申请 提出 提交 收到 接到 投诉 举报 递交", "受理 立案 登记立案 予以受理", "申请在受理之前"),
            order("告知 听取陈述 催告", "作出处罚决定 处罚决定 作出行政处罚 强制执行 作出决定 作出", "告知在决定之前"),
            order("检查 发现 巡查", "立案 立案查处", "检查在立案之前"),
            once("合法性审核 合法性审查 审核", "审议通过 讨论通过 集体讨论 印发 公布", "审核在审议之前"),
            order("公示 拟定 起草", "审议通过 表决通过 公布 印发 施行", "起草在公布之前"),
            order("提出听证申请 申请听证 要求听证 听证申请 听证通知", "举行听证 召开听证 举行 召开", "申请在听证之前"),
            order(
                    "收到 受理 立案 申请 提交 递交 申报 接到 投诉 举报 提出",
                    "作出 办结 审结 结案 答复 送达 决定 开庭 判决 宣判 回复 终止 撤销 调解 批复 核准 批准 准予 颁发 核发 出具 取得许可 取得",
                    "受理在决定、办结之前"),
            order("作出 决定", "送达 执行完毕 缴纳 起诉 履行完毕 履行", "作出决定在送达、履行之前"),
            order("起诉 立案", "开庭 判决 宣判", "起诉在开庭、宣判之前"),
            order("开庭", "判决 宣判 裁决 作出", "开庭在宣判之前"),
            order("启动 开始 立项 奠基 开工 动工 签订 部署 开展 动员 开班 开幕 招标", "完成 结束 办结 竣工 验收 终验 闭幕 投入使用 启用 交付使用 交付 收官 结业 总结", "开始在结束之前"),
            order("报名", "考试 笔试 面试", "报名在考试之前"),
            order("考试 笔试", "公布成绩 成绩公布 发证", "考试在公布成绩之前"),
            order("发现 检查 责令 下达", "整改完毕 整改完成 复查 完成整改 整改到位 验收", "检查在整改完成之前"),
            order("成立 设立 挂牌 揭牌 组建", "撤销 注销", "成立在撤销之前"),
            order("收到起诉状 收到应诉通知 收到复议申请 收到答复通知 收到副本", "提交答辩 答辩 提交证据 提交答复 答复", "收到在答辩之前"),
            order("起草完成 完成起草 形成初稿 起草", "征求意见 公开征求 征集意见 听证 合法性审核 合法性审查", "起草在征求意见之前"),
            order("征求意见 公开征求", "合法性审核 合法性审查", "征求意见在合法性审核之前"),
            order("接到 接报 收到 举报 投诉 报警", "赶赴 赶到 到达 到场 核查 核实 检查 调查 处置", "接报在核查之前"),
            order("立案", "调查终结 处罚决定 作出处罚 送达处罚 送达 移送 结案 听证", "立案在处罚之前"),
            order("印发 下发 部署 制定", "进驻 完成 反馈 结束 总结", "部署在完成之前"),
            order("进驻 督察 督查 巡察", "反馈意见 反馈 移交问题 撤离", "进驻在反馈之前"),
            order("反馈 交办 移交 下达 指出", "整改 完成整改 销号 报送整改", "交办在整改之前"),
            once("招标公告 发布招标", "开标 评标 中标 签订合同 合同签订", "招标公告在开标之前"),
            order("公告 竞买公告 拍卖公告 挂牌公告", "竞价 拍卖 成交 摘牌 签约 签订", "公告在成交之前"),
            order("施工许可 中标 签订合同", "开工 动工 进场", "许可在开工之前"),
            order("责令 限期拆除 催告 下达限期", "强制拆除 强拆 实施强制 代履行", "责令在强制执行之前"),
            order("投标截止 报名截止 截止", "开标 评标", "截止在开标之前"),
            order("刑事拘留 传唤 抓获", "批准逮捕 逮捕 移送审查起诉 移送起诉", "拘留在逮捕之前"),
            order("批准逮捕 逮捕 移送审查起诉 移送起诉", "提起公诉 开庭 判决 宣判", "逮捕、移送在起诉之前"),
            order("筹建 获批筹建 批准筹建", "验收 通过验收 揭牌 启用 投入使用 运行", "筹建在验收之前"),
            order("开标 评标", "中标 签订合同 合同签订 开工", "开标在签订合同之前"),
            order("签订合同 合同签订 中标", "开工 竣工 验收 交付", "签订合同在开工之前"),
            order("开工 动工 奠基", "封顶 竣工 验收 投入使用 启用 交付使用 交付", "开工在竣工之前"),
            order("竣工 建成 落成 完工", "验收 投入使用 启用 交付使用 交付 揭牌 正式开放", "建成在启用之前"),
            order("揭牌 挂牌 成立 设立 上线", "考核 考核验收 验收 评估 评估验收 期满 获评 荣获 审结 运行", "成立在验收之前"),
            order("公布 发布 公示 启动 开始", "征求意见截止 报名截止 公示截止 申报截止 截止 公示结束", "公布在截止之前"),
            order("发布公告 招聘公告 发布招聘 招录公告 公告", "报名 笔试 面试 录用 公示", "公告在报名之前"),
            order("笔试", "面试 体检 录用 公示", "笔试在面试之前"),
            order("开班 开学", "结业 结束 闭幕 考核 考试", "开班在结业之前"),
            order("申请", "缴费 领取 颁发 发放 核发 取证", "申请在发证之前"),
            order("下达 发出 收到 制发 送达", "回复 反馈 复函 书面回复 履行完毕 整改完成", "收到在回复之前"),
            order("召开听证会 召开听证 举行听证 听证会", "听证笔录 听证报告", "听证在笔录、报告之前"),
            order("听证会 举行听证 召开听证", "听证报告 作出处罚 处罚决定 审议通过", "听证在决定之前"),
            order("风险评估 论证 听证", "审议通过 集体讨论 印发 公布", "论证在审议之前"),
            order("签收 收件 收文", "办结 转办 分办 批示", "收文在办理之前"),
            order("施行 实施 起施行 生效", "废止 失效 宣布失效 有效期至 有效期截至 有效期届满", "施行在失效之前"),
            order("任命 任职 到任 入职", "免职 离任 辞职 退休 离职", "任职在离任之前"),
            order("试点 试运行 试用", "全面推开 全面推行 正式运行 正式上线 正式启用 正式实施", "试行在推开之前"),
            order("交办 转办 派发 派单 分派", "办结 反馈 回复 答复 处置完毕", "交办在办结之前"));
    /** The orders, and those that follow from two of them: what is before a step is before what comes after it. */
    private static final List<Order> CHAINED = Stream.concat(
                    ORDERS.stream(),
                    ORDERS.stream()
                            .flatMap(order -> ORDERS.stream()
                                    .filter(next ->
                                            meet(order.then(), next.first()) && !meet(order.first(), next.then()))
                                    .map(next -> new Order(
                                            order.first(), next.then(), said(order, next), /* once= */ false))))
            .toList();

    /** All steps of all orders. */
    private static final Words STEPS = Words.these(ORDERS.stream()
            .flatMap(order -> Stream.of(order.first(), order.then()))
            .flatMap(words -> words.all().stream())
            .toArray(String[]::new));

    private static final Words COMPLETED =
            Words.these("完成", "结束", "通过", "举行", "召开", "发布", "截止", "启动", "开始", "送达", "发出", "签发", "制发", "下达", "核发", "颁发");
    /** 完成合法性审核: what was done is said behind it. */
    private static final Words CARRIERS = Words.these(
            "完成", "开展", "组织", "作出", "开始", "启动", "进行", "已", "已经", "正式", "依法", "公开", "区司法局", "再次", "予以", "现场", "集中", "统一",
            "对", "向", "通过", "签收", "收到", "发出", "制发", "下达", "提交", "出具", "发布");

    private static final Words AFTERWARDS = Words.these("随后", "之后", "此后", "会后", "后于", "接着", "继而", "事后", "其后");
    private static final Words PREVIOUSLY = Words.these("此前", "在此之前", "之前已", "事先", "事前", "会前", "提前于", "先期");
    private static final Words STARTS = Words.these(
            "启动", "受理", "立案", "开始", "收到", "申请", "起始", "开工", "报名", "审议", "通过", "登记", "签订", "起", "印发", "公布", "发布", "起诉",
            "提出", "下达", "交办");
    private static final Words ENDS = Words.these(
            "办结", "完成", "结案", "结束", "决定", "送达", "施行", "实施", "终止", "竣工", "止", "审结", "答复", "验收", "考试", "备案", "宣判", "判决",
            "反馈", "销号");
    /** A step that is spoken of as a thing. */
    private static final Words NAMED = Words.these("申请", "举报", "投诉", "该", "其", "上述", "案件", "诉讼");
    /** Another procedure begins after the first has ended. */
    private static final Words ANEW = Words.these(
            "复议", "诉讼", "起诉", "上诉", "再审", "二审", "申诉", "重新", "再次", "第二次", "另行", "新一轮", "强制执行", "修订", "修改", "变更", "意见稿",
            "草案", "预告");

    /** What leads up to that on which an act rests. */
    private static final Words BY =
            Words.these("按照", "依照", "根据", "依据", "遵照", "对照", "执行", "落实", "凭", "持", "依托", "运用", "使用");
    /** The end of a paper's name: 听证通知书. */
    private static final Words PAPERS = Words.these("书", "函", "单", "件", "表", "证");

    private static final Words THIS = Words.these("该", "上述", "前述", "此", "这一", "这份", "这项", "这个", "该项", "该份", "该批", "该套");
    /** What is done to a thing that is there already. */
    private static final Words REVISED = Words.these("修订", "修改", "修正", "完善", "调整", "撤销", "废止", "变更", "评估", "续签");

    private static final Words FIRST = Words.these("首次", "最初", "原", "旧", "早在");
    /** 收到核准申请材料: what is asked for is not yet done. */
    private static final Words REQUESTS = Words.these("申请", "材料", "请求", "举报", "投诉", "来信", "报告");

    /** Another matter, or the same one an earlier time. */
    private static final Words ANOTHER = Words.these("另案", "另一", "另行", "他案", "上一轮", "上一次", "上次", "前一次", "曾", "最初");

    /** What comes of a step and bears its name: 巡察意见. */
    private static final Words RESULTS =
            Words.these("意见", "报告", "组", "方案", "通知", "公告", "书", "结果", "结论", "决定", "要求", "情况");

    private static final Words UNTIL = Words.these("截至", "截止", "截止到", "截至到");
    private static final Words OTHER_YEAR = Words.these("次年", "翌年", "第二年", "上年", "去年", "明年", "下一年", "上一年");
    private static final int NEAR = 34;
    private static final int LONGEST_STATED = 14;
    private static final int LONGEST_STEP = 8;
    private static final int LONGEST_MADE = 80;
    private static final int LONGEST_NAME = 14;

    private static Order order(String first, String then, String said) {
        return new Order(Words.these(first.split(" ")), Words.these(then.split(" ")), said, false);
    }

    private static Order once(String first, String then, String said) {
        return new Order(Words.these(first.split(" ")), Words.these(then.split(" ")), said, true);
    }

    /** 申请在受理之前 and 受理在决定之前 together: 申请在决定之前. */
    private static String said(Order order, Order next) {
        return order.said().substring(0, order.said().indexOf('在'))
                + next.said().substring(next.said().indexOf('在'));
    }

    private static boolean meet(Words one, Words other) {
        return !Collections.disjoint(one.all(), other.all());
    }

    @Override
    public void read(Prose prose, Findings findings) {
        calendar(prose, findings);
        stretches(prose, findings);
        tables(prose, findings);
        events(prose, findings);
    }

    private void calendar(Prose prose, Findings findings) {
        for (Moment moment : prose.moments()) {
            boolean uncertain = moment.isDay() && moment.fromMonth() == 2 && moment.day() == 29 && !moment.written();
            if (!moment.exists() && !uncertain && !prose.isTitled(moment.start()))
                findings.error(Label.ORDER, "ORDER.calendar", moment.start(), moment.end(), "没有这个日期。", "请核对日期。");
            weekday(prose, findings, moment);
        }
        hours(prose, findings);
    }

    /** 25时: behind a day or 上午, 至, digits that no clock shows. */
    private static void hours(Prose prose, Findings findings) {
        String text = prose.plain();
        for (int sign = text.indexOf('时'); sign >= 0; sign = text.indexOf('时', sign + 1)) {
            int start = sign;
            while (start > 0 && sign - start < 3 && Character.isDigit(text.charAt(start - 1))) start--;
            boolean two = sign - start == 2 && start > 0 && "日午晚至到-—号".indexOf(text.charAt(start - 1)) >= 0;
            boolean clock = sign + 1 == text.length() || "、,。;)至到前分起".indexOf(text.charAt(sign + 1)) >= 0;
            if (two && clock && Integer.parseInt(text, start, sign, 10) > 24)
                findings.error(Label.ORDER, "ORDER.hour", start, sign + 1, "没有这个钟点。", "请核对时间。");
        }
    }

    private static void weekday(Prose prose, Findings findings, Moment moment) {
        LocalDate date = moment.date();
        int at = moment.end();
        if (date == null || at + 2 >= prose.plain().length() || prose.plain().charAt(at) != '(') return;
        int sign =
                prose.plain().startsWith("星期", at + 1) ? at + 3 : prose.plain().startsWith("周", at + 1) ? at + 2 : -1;
        int named = sign < 0 || sign >= prose.plain().length()
                ? -1
                : "一二三四五六日".indexOf(prose.plain().charAt(sign));
        if (named >= 0 && date.getDayOfWeek() != DayOfWeek.of(named + 1)) {
            findings.error(
                    Label.ORDER,
                    "ORDER.weekday",
                    moment.start(),
                    sign + 1,
                    "这一天是星期" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1) + "。",
                    "请核对日期和星期。");
        }
    }

    private void stretches(Prose prose, Findings findings) {
        for (Stretch stretch : prose.stretches()) {
            Moment first = stretch.first();
            Moment last = stretch.last();
            if (prose.isTitled(stretch.start())
                    || !first.exists()
                    || !last.exists()
                    || (first.year() == 0 && last.written())
                    || (!first.written() && OTHER_YEAR.at(prose.plain(), first.start(), first.end()) > 0)
                    || (last.year() == 0 && OTHER_YEAR.at(prose.plain(), last.start(), last.end()) > 0)) continue;
            if (!crossesYears(first, last) && before(last, first))
                findings.error(Label.ORDER, "ORDER.stretch", last.start(), last.end(), "止期早于起期。", "请核对起止时间。");
        }
    }

    /** 11月20日…，1月10日…: of the next year, though it is not said. */
    private static boolean crossesYears(Moment first, Moment last) {
        return !last.written() && !last.isYear() && first.fromMonth() >= 9 && last.toMonth() <= 5;
    }

    /** Whether a is surely before b. */
    private static boolean before(Moment a, Moment b) {
        LocalDate one = a.date();
        LocalDate other = b.date();
        if (one != null && other != null) return one.isBefore(other);
        if (a.isDay() && b.isDay() && a.year() == b.year() && a.fromMonth() == b.fromMonth()) return a.day() < b.day();
        return a.lastMonth() < b.firstMonth();
    }

    private void events(Prose prose, Findings findings) {
        List<Moment> days = new ArrayList<>();
        for (Moment moment : prose.moments()) {
            if (!prose.isTitled(moment.start())
                    && (moment.isDay()
                            || (moment.fromMonth() > 0 && moment.fromMonth() == moment.toMonth())
                            || moment.isYear())
                    && moment.exists()
                    && !isUntil(prose, moment)
                    && (moment.year() > 0 || OTHER_YEAR.at(prose.plain(), moment.start(), moment.end()) == 0))
                days.add(moment);
        }
        int[] sentences = sentencesOf(prose, days);
        for (int i = 1; i < days.size(); i++) {
            boolean stated = stated(prose.between(
                            Math.max(
                                    prose.sentence(sentences[i]).start(),
                                    days.get(i).start() - LONGEST_STATED),
                            days.get(i).start()))
                    != null;
            for (int j = i - 1; j >= 0 && j >= i - 4 && near(prose, sentences, i, j, stated && j == i - 1); j--)
                judge(prose, findings, days, j, i, sentences);
        }
    }

    /** 截至6月底: a day to which something was counted is the day of no event. */
    private static boolean isUntil(Prose prose, Moment moment) {
        return UNTIL.before(prose.plain(), Math.max(0, moment.start() - 3), moment.start()) > 0;
    }

    /** @param stated whether the event is plainly said of the later day (结束于…), and no other day stands between */
    private static boolean near(Prose prose, int[] sentences, int i, int j, boolean stated) {
        return sentences[i] - sentences[j] <= (stated ? 3 : 1)
                && prose.sentence(sentences[i]).line()
                        == prose.sentence(sentences[j]).line()
                && !prose.lines().get(prose.sentence(sentences[i]).line()).tabular();
    }

    private static int[] sentencesOf(Prose prose, List<Moment> days) {
        int[] sentences = new int[days.size()];
        int at = 0;
        for (int i = 0; i < sentences.length; i++) {
            while (at + 1 < prose.sentences().size()
                    && prose.sentence(at + 1).start() <= days.get(i).start()) at++;
            sentences[i] = at;
        }
        return sentences;
    }

    private void judge(Prose prose, Findings findings, List<Moment> days, int j, int i, int[] sentences) {
        Moment earlier = days.get(j);
        Moment later = days.get(i);
        if ((earlier.year() == 0 && later.written())
                || earlier.isYear() != later.isYear()
                || (earlier.isYear() && sentences[i] != sentences[j])
                || crossesYears(earlier, later)
                || (!later.written() && days.get(i - 1).year() != earlier.year())
                || (!before(earlier, later) && !before(later, earlier))) return;
        String wrong = wrong(prose, days, j, i, sentences);
        if (wrong != null) late(findings, later, wrong);
    }

    /** What contradicts what between two days of which the second is written behind the first; null where nothing does. */
    private @Nullable String wrong(Prose prose, List<Moment> days, int j, int i, int[] sentences) {
        Moment earlier = days.get(j);
        Moment later = days.get(i);
        Prose.Sentence sentence = prose.sentence(sentences[i]);
        String lead =
                prose.between(Math.max(sentence.start(), Math.max(earlier.end(), later.start() - 16)), later.start());
        boolean adjacent = j == i - 1;
        if (adjacent && AFTERWARDS.in(lead) && before(later, earlier))
            return "写在“" + word(AFTERWARDS, lead) + "”，日期却更早。";
        if (adjacent
                && PREVIOUSLY.in(prose.between(Math.max(sentence.start(), earlier.end()), later.start()))
                && before(earlier, later)
                && earlier.isDay()
                && later.isDay()) return "写在“此前”，日期却更晚。";
        int opens = clauseStart(prose, sentence.start(), later.start());
        boolean lookingBack = before(later, earlier)
                && (PREVIOUSLY.in(lead.replace("事先告知", ""))
                        || ANOTHER.in(prose.between(opens, Math.min(sentence.end(), later.end() + NEAR))));
        if (lookingBack || isAttribute(prose, later)) return null;
        if (before(later, earlier) && presupposes(prose, days, j, i, sentences)) return "所依据的事项在后，依据它做的事在前。";
        if (miscounted(prose, days, j, i, sentences)) return "次序与日期相反。";
        String firstEvent = event(prose, days, j, sentences[j]);
        if (contradictsAfter(prose, earlier, later, firstEvent, sentences[i])) return "与“后”“前”所说的先后相反。";
        String thenEvent = event(prose, days, i, sentences[i]);
        if (firstEvent.isEmpty() || thenEvent.isEmpty()) return null;
        return CHAINED.stream()
                .filter(order -> (reversed(order, earlier, later, firstEvent, thenEvent)
                                && (sentences[i] == sentences[j] || adjacent))
                        || mirrored(order, prose, sentences[j], earlier, later, firstEvent, thenEvent))
                .findFirst()
                .map(order -> "先后颠倒：" + order.said() + "。")
                .orElse(null);
    }

    private static boolean reversed(Order order, Moment earlier, Moment later, String firstEvent, String thenEvent) {
        return before(later, earlier)
                && opens(order.first(), firstEvent)
                && opens(order.then(), thenEvent)
                && (!opens(order.then(), firstEvent) || REQUESTS.in(firstEvent))
                && !alsoIn(order.first(), thenEvent);
    }

    private static boolean mirrored(
            Order order, Prose prose, int sentence, Moment earlier, Moment later, String firstEvent, String thenEvent) {
        return order.once()
                && before(earlier, later)
                && !ANEW.in(
                        prose.plain(),
                        Math.max(prose.sentence(sentence).start(), earlier.start() - NEAR),
                        Math.min(prose.plain().length(), later.end() + NEAR))
                && opens(order.first(), thenEvent)
                && opens(order.then(), firstEvent)
                && !order.then().in(thenEvent)
                && !alsoIn(order.first(), firstEvent);
    }

    /** 8月修订预案。5月按照修订后的预案演练; 12月送达处理决定，10月依照该决定缴款: nothing rests on what is not yet there. */
    private static boolean presupposes(Prose prose, List<Moment> days, int j, int i, int[] sentences) {
        Moment later = days.get(i);
        int opens = clauseStart(prose, prose.sentence(sentences[i]).start(), later.start());
        int from = j == 0 || sentences[j - 1] != sentences[j]
                ? prose.sentence(sentences[j]).start()
                : days.get(j - 1).end();
        String made = prose.between(Math.max(from, opens - LONGEST_MADE), opens);
        int limit = Math.min(prose.sentence(sentences[i]).end(), later.end() + 2 * NEAR);
        limit = i + 1 < days.size()
                ? Math.min(limit, Math.max(later.end(), days.get(i + 1).start()))
                : limit;
        String done = prose.between(opens, limit);
        if (ANEW.in(done.replace("修订后", "").replace("修改后", "").replace("变更后", "")) || FIRST.in(done)) return false;
        for (int by = BY.find(done, 0, done.length()); by >= 0; by = BY.find(done, by + 1, done.length())) {
            int at = by + BY.at(done, by, done.length());
            int end = at;
            while (end < done.length() && end - at < LONGEST_NAME && ",;。:".indexOf(done.charAt(end)) < 0) end++;
            String name = done.substring(at, end);
            int pointing = THIS.at(name, 0, name.length());
            boolean taken = pointing > 0
                    && pointing + 2 <= name.length()
                    && made.contains(name.substring(pointing, pointing + 2))
                    && !REVISED.in(made);
            int after = name.indexOf("后的");
            boolean revised = after >= 2
                    && after + 4 <= name.length()
                    && made.contains(name.substring(after - 2, after))
                    && made.contains(name.substring(after + 2, after + 4));
            if (taken || revised) return true;
        }
        return false;
    }

    private static int clauseStart(Prose prose, int from, int at) {
        int start = at;
        int limit = Math.max(from, at - 2 * NEAR);
        while (start > limit && ",;".indexOf(prose.plain().charAt(start - 1)) < 0) start--;
        return start;
    }

    /** 第一次于6月召开，第二次于4月召开. */
    private static boolean miscounted(Prose prose, List<Moment> days, int j, int i, int[] sentences) {
        String first = counted(prose, days, j, sentences);
        String then = counted(prose, days, i, sentences);
        if (j != i - 1 || first.isEmpty() || then.isEmpty() || first.charAt(1) != then.charAt(1)) return false;
        int difference = then.charAt(0) - first.charAt(0);
        return (difference > 0 && before(days.get(i), days.get(j)))
                || (difference < 0 && before(days.get(j), days.get(i)));
    }

    /** The number of 第二次 or 首批 and what it counts, in the day's own clause; empty where none or several stand. */
    private static String counted(Prose prose, List<Moment> days, int place, int[] sentences) {
        Moment day = days.get(place);
        Prose.Sentence sentence = prose.sentence(sentences[place]);
        int from = clauseStart(prose, sentence.start(), day.start());
        int to = day.end();
        while (to < Math.min(sentence.end(), day.end() + NEAR)
                && ",;。".indexOf(prose.plain().charAt(to)) < 0) to++;
        String found = "";
        for (int at = from; at + 2 < to; at++) {
            char c = prose.plain().charAt(at);
            int number = c == '首'
                    ? 1
                    : c == '第' ? 1 + "一二三四五六七八九".indexOf(prose.plain().charAt(at + 1)) : 0;
            int sign = c == '首' ? at + 1 : at + 2;
            if (number > 0 && "次批场轮期回".indexOf(prose.plain().charAt(sign)) >= 0) {
                if (!found.isEmpty()) return "";
                found = "" + (char) ('0' + number) + prose.plain().charAt(sign);
            }
        }
        return found;
    }

    /** 自8月1日起施行，施行后于7月10日评估: a step of the earlier day, named again with 后 or 前. */
    private static boolean contradictsAfter(Prose prose, Moment earlier, Moment later, String event, int sentence) {
        int from = Math.max(Math.max(prose.sentence(sentence).start(), earlier.end()), later.start() - NEAR);
        String lead = prose.between(Math.min(from, later.start()), later.start());
        String steps = event.substring(0, Math.min(event.length(), LONGEST_STEP));
        String behind =
                prose.between(later.end(), Math.min(prose.sentence(sentence).end(), later.end() + NEAR));
        for (String result : List.of("意见", "结果", "决定", "要求")) {
            int at = behind.indexOf(result);
            boolean named = at >= 2 && (behind.contains("根据") || behind.contains("按照") || behind.contains("依据"));
            if (named && steps.contains(behind.substring(at - 2, at)) && before(later, earlier)) return true;
        }
        for (int at = 2; at < lead.length(); at++) {
            char c = lead.charAt(at);
            boolean contradicts = (c == '后' && before(later, earlier)) || (c == '前' && before(earlier, later));
            if (contradicts && steps.contains(lead.substring(at - 2, at)) && isStep(lead.substring(0, at))) return true;
        }
        return false;
    }

    private static boolean isStep(String words) {
        return STEPS.endOf(words);
    }

    /** Whether the event is one of these, though it be said as 完成… or 签收…事先告知书. */
    private static boolean opens(Words steps, String event) {
        int comma = Math.min(
                event.indexOf(',') < 0 ? event.length() : event.indexOf(','),
                event.indexOf(';') < 0 ? event.length() : event.indexOf(';'));
        int at = 0;
        for (int carrier = 0; carrier < 3; carrier++) {
            if (steps.at(event, at, event.length()) > 0) return true;
            int length = CARRIERS.at(event, at, event.length());
            if (length == 0) break;
            at += length;
        }
        // 公布草案并征求意见
        int and = event.indexOf('并', at);
        boolean joined = and > 0 && and < comma && steps.at(event, and + 1, event.length()) > 0;
        return joined || (at > 0 && steps.find(event, at, Math.min(comma, at + LONGEST_STEP)) >= 0);
    }

    /** Whether the earlier step takes place on the same day, too; 受理该申请 only names what was asked for. */
    private static boolean alsoIn(Words first, String event) {
        int at = first.find(event, 0, event.length());
        if (at < 0) return false;
        int end = at + first.at(event, at, event.length());
        // 反馈巡察意见: the step is named by what came of it
        return !NAMED.in(event.substring(Math.max(0, at - 3), end)) && RESULTS.at(event, end, event.length()) == 0;
    }

    /** 1989年12月13日公布的《…》: the day of another thing that the sentence only names. */
    private static boolean isAttribute(Prose prose, Moment moment) {
        int end = moment.end();
        while (end < prose.plain().length()
                && end < moment.end() + 80
                && ",。;\n".indexOf(prose.plain().charAt(end)) < 0) {
            if (prose.plain().startsWith("的《", end) || prose.plain().startsWith("的(", end)) return true;
            // 8月3日作出的决定 names what was there already
            if (prose.plain().charAt(end) == '的'
                    && end - moment.end() <= LONGEST_STEP
                    && STEPS.endOf(prose.between(moment.end(), end))) return true;
            end++;
        }
        return prose.between(moment.end(), Math.min(prose.plain().length(), moment.end() + 60))
                .contains("同时废止");
    }

    private static void late(Findings findings, Moment moment, String message) {
        findings.error(Label.ORDER, "ORDER.events", moment.start(), moment.end(), message, "请核对两个日期。");
    }

    private static String word(Words words, String lead) {
        int at = words.find(lead, 0, lead.length());
        return lead.substring(at, at + words.at(lead, at, lead.length()));
    }

    /** From the first word of an event on, what the sentence says of the day: behind it, or before 于 and 日期为. */
    private static String event(Prose prose, List<Moment> days, int place, int sentence) {
        Moment day = days.get(place);
        Prose.Sentence within = prose.sentence(sentence);
        int limit = Math.min(within.end(), day.end() + NEAR);
        if (place + 1 < days.size()) {
            limit = Math.min(limit, days.get(place + 1).start());
            // what leads up to the next day is said of that one
            String until = prose.between(day.end(), limit);
            int comma = Math.max(until.lastIndexOf(','), until.lastIndexOf(';'));
            limit = comma > 0 && days.get(place + 1).start() <= day.end() + NEAR ? day.end() + comma : limit;
        }
        int from = Math.max(
                within.start(),
                Math.max(
                        day.start() - LONGEST_STATED,
                        place > 0 ? days.get(place - 1).end() : 0));
        String lead = prose.between(Math.min(from, day.start()), day.start());
        String before = stated(lead);
        if (before != null) return before;
        String behind = prose.between(Math.min(day.end(), limit), limit);
        // 风险评估3月20日完成: what was completed stands before the day
        boolean completed = COMPLETED.at(behind, 0, behind.length()) > 0;
        // 听证通知书4月3日送达
        String named = PAPERS.endOf(lead) ? lead.substring(0, lead.length() - 1) : lead;
        int step = completed ? STEPS.before(named, 0, named.length()) : 0;
        if (step > 0) return named.substring(named.length() - step) + behind;
        return behind.substring(firstEvent(behind));
    }

    /** Where the first step that an order knows stands; the length where there is none. */
    private static int firstEvent(String words) {
        int first = STEPS.find(words, 0, words.length());
        return first < 0 ? words.length() : first;
    }

    /** 办结日期为, 受理时间:, 印发于: the event stands before its day. */
    private static @Nullable String stated(String lead) {
        String head = lead;
        for (String tail : List.of("日期为", "时间为", "日期:", "时间:", "日为", "日期是", "时间是", "于")) {
            if (head.endsWith(tail)) {
                String words = head.substring(0, head.length() - tail.length());
                int stop = Math.max(words.lastIndexOf(','), Math.max(words.lastIndexOf(';'), words.lastIndexOf('、')));
                String own = words.substring(stop + 1);
                int first = firstEvent(own);
                boolean stands = first < own.length()
                        && ORDERS.stream()
                                .anyMatch(order ->
                                        order.first().endOf(own) || order.then().endOf(own));
                if (stands) return own.substring(first);
            }
        }
        return null;
    }

    /** Two columns of days: what is received, started, adopted; and what is done, ended, in force. */
    private void tables(Prose prose, Findings findings) {
        for (Table table : Table.of(prose)) {
            for (int start = 1; start < Math.min(table.columns(), 12); start++) {
                for (int end = 1; end < Math.min(table.columns(), 12); end++) {
                    boolean pair = start != end
                            && STARTS.in(table.header(start))
                            && !ENDS.in(table.header(start))
                            && ENDS.in(table.header(end))
                            && !STARTS.in(table.header(end).replace("施行", "").replace("起止", ""));
                    if (pair) columns(prose, findings, table, start, end);
                }
            }
        }
    }

    private static void columns(Prose prose, Findings findings, Table table, int start, int end) {
        for (List<Table.Cell> row : table.body()) {
            Moment first = moment(prose, table.cell(row, start));
            Moment last = moment(prose, table.cell(row, end));
            if (first != null
                    && last != null
                    && first.exists()
                    && last.exists()
                    && before(last, first)
                    && (last.written() || !first.written())) {
                findings.error(
                        Label.ORDER,
                        "ORDER.columns",
                        last.start(),
                        last.end(),
                        "“" + table.header(end) + "”早于“" + table.header(start) + "”。",
                        "请核对两个日期。");
            }
        }
    }

    private static @Nullable Moment moment(Prose prose, Table.@Nullable Cell cell) {
        if (cell == null) return null;
        List<Moment> within = prose.momentsWithin(cell.start(), cell.end());
        return within.size() == 1 ? within.getFirst() : null;
    }
}
