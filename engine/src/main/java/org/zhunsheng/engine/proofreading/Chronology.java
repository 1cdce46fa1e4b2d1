package org.zhunsheng.engine.proofreading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days that are in no calendar, stretches that end before they begin, and events in an order that cannot be (日期和先后). */
final class Chronology implements Rule {

    /** What comes first and what comes after it; each side is a list of words for the same step. */
    private record Order(Words first, Words then, String said) {}

    private static final List<Order> ORDERS = List.of(
            order("征求意见 公开征求 征集意见 听证公告", "审议通过 集体讨论 讨论通过 印发 公布施行", "征求意见在审议通过之前"),
            order("审议通过 讨论通过 会议通过 通过 集体讨论 审议", "印发 公布 发布 施行 实施 起施行 起实施 生效", "审议通过在公布、施行之前"),
            order("印发 公布 发布 签署", "施行 起施行 起实施 生效 正式实施 实施 备案 报备 报送备案", "公布在施行、备案之前"),
            order("发布公告 公告 发布听证公告 公布听证", "举行听证 召开听证 听证会", "公告在听证之前"),
            order("申请 提出 提交 收到 接到 投诉 举报 递交", "受理 立案 登记立案 予以受理", "申请在受理之前"),
            order("告知 听取陈述 催告", "作出处罚决定 处罚决定 作出行政处罚 强制执行 作出决定 作出", "告知在决定之前"),
            order("检查 发现 巡查", "立案 立案查处", "检查在立案之前"),
            order("合法性审核 合法性审查 审核", "审议通过 讨论通过 集体讨论 印发 公布", "审核在审议之前"),
            order("公示 拟定 起草", "审议通过 公布 印发 施行", "起草在公布之前"),
            order("提出听证申请 申请听证 要求听证 听证申请 听证通知", "举行听证 召开听证 举行 召开", "申请在听证之前"),
            order("收到 受理 立案 申请 提交 接到 投诉 提出", "作出 办结 审结 结案 答复 送达 决定 开庭 判决 宣判 回复 终止 撤销 调解", "受理在决定、办结之前"),
            order("作出 决定", "送达 执行完毕 缴纳 起诉 履行完毕 履行", "作出决定在送达、履行之前"),
            order("起诉 立案", "开庭 判决 宣判", "起诉在开庭、宣判之前"),
            order("开庭", "判决 宣判", "开庭在宣判之前"),
            order("启动 开始 开工 动工 签订 部署 开展 动员 开班 开幕 招标", "完成 结束 办结 竣工 验收 闭幕 投入使用 启用 交付 收官 结业 总结", "开始在结束之前"),
            order("报名", "考试 笔试 面试", "报名在考试之前"),
            order("考试 笔试", "公布成绩 成绩公布 发证", "考试在公布成绩之前"),
            order("发现 检查 责令 下达", "整改完毕 整改完成 复查 完成整改 整改到位 验收", "检查在整改完成之前"),
            order("成立 设立 挂牌 揭牌 组建", "撤销 注销", "成立在撤销之前"));
    private static final Words AFTERWARDS = Words.these("随后", "之后", "此后", "会后", "后于", "接着", "继而", "事后", "其后");
    private static final Words PREVIOUSLY = Words.these("此前", "在此之前", "之前已", "事先", "事前", "会前", "提前于", "先期");
    private static final Words STARTS = Words.these(
            "启动", "受理", "立案", "开始", "收到", "申请", "起始", "开工", "报名", "审议", "通过", "登记", "签订", "起", "印发", "公布", "发布", "起诉",
            "提出", "下达", "交办");
    private static final Words ENDS = Words.these(
            "办结", "完成", "结案", "结束", "决定", "送达", "施行", "实施", "终止", "竣工", "止", "审结", "答复", "验收", "考试", "备案", "宣判", "判决",
            "反馈", "销号");
    private static final int NEAR = 34;

    private static Order order(String first, String then, String said) {
        return new Order(Words.these(first.split(" ")), Words.these(then.split(" ")), said);
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
            if (!moment.exists() && !uncertain && !prose.isTitled(moment.start())) {
                findings.error(Label.ORDER, "ORDER.calendar", moment.start(), moment.end(), "没有这个日期。", "请核对日期。");
            }
            weekday(prose, findings, moment);
        }
    }

    private static void weekday(Prose prose, Findings findings, Moment moment) {
        LocalDate date = moment.date();
        int at = moment.end();
        if (date == null || at + 2 >= prose.plain().length() || prose.plain().charAt(at) != '(') {
            return;
        }
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
                    || (first.year() == 0 && last.written())) {
                continue;
            }
            boolean crosses = !last.written() && first.fromMonth() >= 9 && last.toMonth() <= 5 && !last.isYear();
            if (!crosses && before(last, first)) {
                findings.error(Label.ORDER, "ORDER.stretch", last.start(), last.end(), "止期早于起期。", "请核对起止时间。");
            }
        }
    }

    /** Whether a is surely before b. */
    private static boolean before(Moment a, Moment b) {
        LocalDate one = a.date();
        LocalDate other = b.date();
        if (one != null && other != null) {
            return one.isBefore(other);
        }
        if (a.isDay() && b.isDay() && a.year() == b.year() && a.fromMonth() == b.fromMonth()) {
            return a.day() < b.day();
        }
        return a.lastMonth() < b.firstMonth();
    }

    private void events(Prose prose, Findings findings) {
        List<Moment> days = new ArrayList<>();
        for (Moment moment : prose.moments()) {
            if (!prose.isTitled(moment.start())
                    && (moment.isDay()
                            || (moment.fromMonth() > 0 && moment.fromMonth() == moment.toMonth())
                            || moment.isYear())
                    && moment.exists()) {
                days.add(moment);
            }
        }
        int[] sentences = sentencesOf(prose, days);
        for (int i = 1; i < days.size(); i++) {
            for (int j = i - 1; j >= 0 && j >= i - 4 && near(prose, sentences, i, j); j--) {
                judge(prose, findings, days, j, i, sentences);
            }
        }
    }

    private static boolean near(Prose prose, int[] sentences, int i, int j) {
        return sentences[i] - sentences[j] <= 1
                && prose.sentence(sentences[i]).line()
                        == prose.sentence(sentences[j]).line()
                && !prose.lines().get(prose.sentence(sentences[i]).line()).tabular();
    }

    private static int[] sentencesOf(Prose prose, List<Moment> days) {
        int[] sentences = new int[days.size()];
        int at = 0;
        for (int i = 0; i < sentences.length; i++) {
            while (at + 1 < prose.sentences().size()
                    && prose.sentence(at + 1).start() <= days.get(i).start()) {
                at++;
            }
            sentences[i] = at;
        }
        return sentences;
    }

    private void judge(Prose prose, Findings findings, List<Moment> days, int j, int i, int[] sentences) {
        Moment earlier = days.get(j);
        Moment later = days.get(i);
        if ((earlier.year() == 0 && later.written())
                || earlier.isYear() != later.isYear()
                || (earlier.isYear() && sentences[i] != sentences[j])) {
            return;
        }
        String lead = prose.between(
                Math.max(prose.sentence(sentences[i]).start(), Math.max(earlier.end(), later.start() - 16)),
                later.start());
        boolean adjacent = j == i - 1;
        if (adjacent && AFTERWARDS.in(lead) && before(later, earlier)) {
            late(findings, later, "写在“" + word(AFTERWARDS, lead) + "”，日期却更早。");
            return;
        }
        boolean previously = (sentences[i] > sentences[j] || adjacent)
                ? PREVIOUSLY.in(prose.between(
                        prose.sentence(sentences[i]).start() > earlier.end()
                                ? prose.sentence(sentences[i]).start()
                                : earlier.end(),
                        later.start()))
                : false;
        if (previously && before(earlier, later) && earlier.isDay() && later.isDay()) {
            late(findings, later, "写在“此前”，日期却更晚。");
            return;
        }
        if (isAttribute(prose, later)) {
            return;
        }
        String firstEvent = event(prose, days, j, sentences[j]);
        String thenEvent = event(prose, days, i, sentences[i]);
        for (Order order : ORDERS) {
            int first = order.first().find(firstEvent, 0, firstEvent.length());
            int then = order.then().find(thenEvent, 0, thenEvent.length());
            if (first == 0
                    && then == 0
                    && before(later, earlier)
                    && !order.first().in(thenEvent)) {
                late(findings, later, "先后颠倒：" + order.said() + "。");
                return;
            }
            int mirroredFirst = order.first().find(thenEvent, 0, thenEvent.length());
            int mirroredThen = order.then().find(firstEvent, 0, firstEvent.length());
            if (mirroredFirst == 0
                    && mirroredThen == 0
                    && before(earlier, later)
                    && !order.then().in(thenEvent)
                    && !order.first().in(firstEvent)) {
                late(findings, later, "先后颠倒：" + order.said() + "。");
                return;
            }
        }
    }

    /** 1989年12月13日公布的《…》: the day of another thing that the sentence only names. */
    private static boolean isAttribute(Prose prose, Moment moment) {
        int end = moment.end();
        while (end < prose.plain().length()
                && end < moment.end() + 40
                && ",。;\n".indexOf(prose.plain().charAt(end)) < 0) {
            if (prose.plain().startsWith("的《", end) || prose.plain().startsWith("的(", end)) {
                return true;
            }
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
        }
        int from = Math.max(
                within.start(),
                Math.max(day.start() - 10, place > 0 ? days.get(place - 1).end() : 0));
        String lead = prose.between(Math.min(from, day.start()), day.start());
        String before = stated(lead);
        if (before != null) {
            return before;
        }
        String behind = prose.between(Math.min(day.end(), limit), limit);
        int first = behind.length();
        for (Order order : ORDERS) {
            int one = order.first().find(behind, 0, behind.length());
            int other = order.then().find(behind, 0, behind.length());
            first = Math.min(first, Math.min(one < 0 ? first : one, other < 0 ? first : other));
        }
        return behind.substring(first);
    }

    /** 办结日期为, 受理时间:, 印发于: the event stands before its day. */
    private static @Nullable String stated(String lead) {
        String head = lead;
        for (String tail : List.of("日期为", "时间为", "日期:", "时间:", "日为", "日期是", "时间是", "于")) {
            if (head.endsWith(tail)) {
                String words = head.substring(0, head.length() - tail.length());
                for (Order order : ORDERS) {
                    int length = Math.max(
                            order.first().before(words, 0, words.length()),
                            order.then().before(words, 0, words.length()));
                    if (length > 0) {
                        return words.substring(words.length() - length);
                    }
                }
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
                    if (pair) {
                        columns(prose, findings, table, start, end);
                    }
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
        if (cell == null) {
            return null;
        }
        List<Moment> within = prose.momentsWithin(cell.start(), cell.end());
        return within.size() == 1 ? within.getFirst() : null;
    }
}
