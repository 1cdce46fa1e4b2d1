package org.zhunsheng.engine.proofreading;

import java.util.List;

/** A figure without its measure word (缺少量词或者单位). */
final class MissingUnits implements Rule {

    private static final Words NUMBERS_OF_THEIR_OWN = Words.these(
            "热线", "电话", "编号", "代码", "邮编", "号码", "得分", "评分", "分数", "指数", "系数", "分值", "序号", "附件", "排名", "名列", "位列", "位居",
            "网址", "微信", "拨打", "案号", "版本", "总分", "均分", "综合分", "字号", "账号", "房间", "门牌", "车牌", "证号", "型号", "邮箱", "平台", "PM",
            "之比", "比例为", "比为", "基数", "倍数", "浓度", "pH", "密度", "格式", "单位");
    private static final Words NUMBERED =
            Words.these("表", "图", "前", "第", "例", "注", "款", "项", "条", "节", "章", "页", "值", "得", "分", "比");
    /** 关注人数突破12万, 播放量超过500万: what is counted has been named. */
    private static final Words AMOUNT = Words.these(
            "量", "人次", "人数", "户数", "次数", "件数", "总数", "数量", "用户数", "条数", "家数", "人口", "用户", "粉丝", "峰值", "点赞", "关注", "转发",
            "获赞", "月活", "日活", "下载", "播放", "点击", "浏览", "阅读");

    /** What is weighed or measured and not counted: 采血量455万 says nothing. */
    private static final Words EXTENT = Words.these(
            "水量", "血量", "电量", "气量", "热量", "油量", "煤量", "产量", "储量", "货运量", "排放量", "清运量", "重量", "用量", "降雨量", "吞吐量", "粮量");

    private static final int FAR = 80;
    private static final Words COMPARED = Words.these("高", "低", "多", "少", "提升", "差");
    private static final Words JOINING = Words.these("和", "与", "及", "以及", "并", "或");

    @Override
    public void read(Prose prose, Findings findings) {
        boolean unitDeclared = prose.plain().contains("单位:");
        for (Quantity quantity : prose.quantities()) {
            if (quantity.kind() == Quantity.Kind.COUNT
                    && quantity.unit().isEmpty()
                    && !unitDeclared
                    && lacks(prose, quantity))
                findings.error(
                        Label.UNIT, "UNIT.missing", quantity.start(), quantity.end(), "数字后面缺少量词或者单位。", "请补上量词或者单位。");
        }
    }

    private static boolean lacks(Prose prose, Quantity quantity) {
        String text = prose.plain();
        boolean table =
                prose.lines().get(prose.sentence(quantity.sentence()).line()).tabular();
        boolean plain = !quantity.inCharacters() && !quantity.ranged() && !table && quantity.value() >= 1;
        if (!plain || quantity.start() == 0 || !isWord(text, quantity.start() - 1) || !ends(text, quantity.end()))
            return false;
        String lead = prose.lead(quantity);
        String tail = lead.length() > 8 ? lead.substring(lead.length() - 8) : lead;
        boolean identifier = text.substring(quantity.figure(), quantity.end())
                .matches("0\\d+|11[09]|12[02]|1\\d{4}|9[56]\\d{3,4}|(?:19|20)\\d\\d|\\d{7,}");
        boolean ofItsOwn = NUMBERS_OF_THEIR_OWN.in(
                tail.replace("分别", "").replace("部分", "").replace("分类", "").replace("分局", ""));
        // said everywhere, and nobody misses the 次
        ofItsOwn |= quantity.scale() > 1 && AMOUNT.in(lead) && !EXTENT.in(lead);
        ofItsOwn |= NUMBERED.endOf(lead) && !lead.endsWith("事项");
        // 首发经济3.0: a version, for nothing is counted to a tenth that is none
        ofItsOwn |= quantity.scale() == 1
                && text.substring(quantity.figure(), quantity.end()).matches("\\d\\.0");
        // 收入比由1.92缩小到1.88: things are not counted in hundredths
        ofItsOwn |= prose.changeOf(quantity) != null && quantity.step() < 1 && quantity.scale() == 1;
        ofItsOwn |= (prose.changeOf(quantity) != null || COMPARED.in(lead) || quantity.isLimit())
                && ofIndex(prose, quantity);
        return !identifier && !ofItsOwn && !sharesUnit(prose, quantity) && !isLineOfMarkup(prose, quantity);
    }

    /** 指数为86.5，较上年提高1.2: the change of what has no measure has none. */
    private static boolean ofIndex(Prose prose, Quantity quantity) {
        Prose.Sentence sentence = prose.sentence(quantity.sentence());
        return NUMBERS_OF_THEIR_OWN.in(
                prose.plain(), Math.max(sentence.start(), quantity.start() - FAR), quantity.start());
    }

    /** 分别为12、15、18件: the last measure word serves all. */
    private static boolean sharesUnit(Prose prose, Quantity quantity) {
        List<Quantity> all = prose.quantities();
        int next = quantity.index() + 1;
        while (next < all.size()
                && all.get(next).start() - all.get(next - 1).end() <= 1
                && next < quantity.index() + 12) {
            boolean list =
                    "、和与及~—-至:".indexOf(prose.plain().charAt(all.get(next - 1).end())) >= 0;
            if (!list) return false;
            if (!all.get(next).unit().isEmpty()) return true;
            next++;
        }
        return false;
    }

    private static boolean isLineOfMarkup(Prose prose, Quantity quantity) {
        Prose.Line line = prose.lines().get(prose.sentence(quantity.sentence()).line());
        int from = Math.max(line.start(), quantity.start() - 60);
        int to = Math.min(line.end(), quantity.end() + 60);
        String around = prose.between(from, to);
        return around.indexOf('|') >= 0
                || around.indexOf('=') >= 0
                || around.indexOf('/') >= 0
                || around.indexOf('`') >= 0;
    }

    private static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        boolean ofClock = c == '点' && at > 0 && Character.isDigit(text.charAt(at - 1));
        return c >= '一' && c <= '鿿' && !ofClock && "年月日号时分第前后表图例级度".indexOf(c) < 0;
    }

    private static boolean ends(String text, int at) {
        return at >= text.length()
                || ",。;、!?\n".indexOf(text.charAt(at)) >= 0
                || JOINING.at(text, at, text.length()) > 0;
    }
}
