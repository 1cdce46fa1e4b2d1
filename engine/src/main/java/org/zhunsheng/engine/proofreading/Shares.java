package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.proofreading.Quantity.Kind;

/**
 * Shares, rates and averages that do not follow from their parts (占比、比率、平均数). A finding needs both parts told by
 * the text's own structure; as soon as some other pair of its figures gives the stated value, nothing is said.
 */
final class Shares implements Rule {

    private static final Words TOTAL = Words.of("total");
    private static final Words BASE = Words.of("base");
    private static final Words QUALIFIED =
            Words.these("按时", "按期", "及时", "一次性", "首次", "当场", "当日", "即时", "限时", "一次", "提前", "准时");
    private static final Words OF_ALL =
            Words.these("总数", "总量", "全部", "总人数", "总件数", "总额", "总", "同期", "全区", "上述", "其", "全年", "所有");
    private static final Words ADVERBS = Words.these(
            "约", "仅", "共", "均", "已", "大约", "合计", "占比", "只", "分别", "也", "近", "还", "合", "所", "总计", "却", "就", "则", "几乎",
            "其中", "人数", "件数", "数量", "金额");
    /** What people feel is asked for, not counted off. */
    private static final Words PERCEIVED = Words.these("满意", "知晓", "好评", "认可", "安全感", "支持", "信任", "获得感", "参与");
    /** Words by which a rate and what it counts may be called: 符合要求的235条，规范率…. */
    private static final List<Words> SAME = List.of(
            Words.these("合格", "规范", "达标", "符合", "优良"),
            Words.these("通过", "合格", "及格"),
            Words.these("完成", "到位", "销号", "办结", "办理完毕", "整改完毕", "完毕"),
            Words.these("办结", "审结", "结案", "办理完毕", "办复", "答复", "回复"),
            Words.these("覆盖", "建成", "设立", "实现", "配备", "建立", "开通", "设置"),
            Words.these("采纳", "采用", "吸收"),
            Words.these("成功", "化解", "达成", "调成"),
            Words.these("出庭", "应诉"),
            Words.these("收回", "回收"),
            Words.these("出席", "出勤", "到会", "到场", "实到", "参加", "参训"),
            Words.these("纠错", "撤销", "变更", "确认违法"),
            Words.these("持证", "取得", "获得"),
            Words.these("网办", "网上", "线上", "一网通办", "全程网办", "在线", "电子"));

    /** What is filled by people, though it is not counted in people. */
    private static final Words CAPACITY = Words.these("床位", "座位", "席位", "名额", "工位", "客房", "座席");
    /** A rate of these has them all for its whole. */
    private static final Words GROUPS = Words.these(
            "人群", "企业", "人员", "老人", "老年人", "儿童", "学生", "居民", "住户", "用户", "农户", "商户", "对象", "女性", "妇女", "青年");

    private static final Words DEFINING = Words.these("之比", "口径", "分母", "除以", "不含", "剔除", "扣除", "按");
    private static final int LONGEST_DEFINITION = 60;
    private static final int FAR = 200;
    private static final Words PAID = Words.these("补贴", "补助", "奖励", "发放", "造价", "成本", "投资", "费用");
    private static final Set<String> EXTENTS = Set.of("公里", "千米", "亩", "公顷", "平方米", "吨", "人次", "户次");
    private static final Set<String> DAYS = Set.of("天", "日", "个工作日", "工作日");
    private static final int LONGEST_VERB = 10;
    private static final int FEW = 8;
    private static final int SHORT = 2;

    @Override
    public void read(Prose prose, Findings findings) {
        for (Quantity quantity : prose.quantities()) {
            boolean table = prose.lines()
                    .get(prose.sentence(quantity.sentence()).line())
                    .tabular();
            if (table || quantity.ranged()) continue;
            if (quantity.isShare() && prose.changeOf(quantity) == null) share(prose, findings, quantity);
            else if (quantity.isCount() && prose.changeOf(quantity) == null) average(prose, findings, quantity);
            else if (quantity.kind() == Kind.TIMES && prose.changeOf(quantity) == null)
                multiple(prose, findings, quantity);
        }
    }

    private void share(Prose prose, Findings findings, Quantity share) {
        String text = prose.plain();
        Prose.Clause clause = prose.clause(share.clause());
        int from = Math.max(clause.start(), share.start() - 40);
        if (share.index() > 0)
            from = Math.max(from, prose.quantities().get(share.index() - 1).end());
        String lead = text.substring(Math.min(from, share.start()), share.figure());
        if (isDefined(prose, share)) return;
        Quantity named = namedWhole(prose, share, clause);
        if (named != null) {
            ofNamed(prose, findings, share, named);
            return;
        }
        int of = lead.lastIndexOf('占');
        if (lead.contains("分别占")) {
            each(prose, findings, share);
            return;
        }
        if (of >= 0 && !lead.substring(of).startsWith("占地")) ofWhole(prose, findings, share, lead.substring(of + 1));
        else if (ofMany(lead) || (alone(lead) && share.kind() != Kind.PERCENT && endsClause(prose, share)))
            ofWhole(prose, findings, share, "");
        else rate(prose, findings, share, lead);
    }

    /** 120件、60件、20件，分别占60%、30%、10%: each share has its own part, in the same order. */
    private static void each(Prose prose, Findings findings, Quantity first) {
        List<Quantity> shares = new ArrayList<>();
        List<Quantity> all = prose.quantities();
        for (int i = first.index();
                i < all.size() && all.get(i).isShare() && all.get(i).sentence() == first.sentence();
                i++) {
            if (i > first.index() && all.get(i).start() - all.get(i - 1).end() > 2) break;
            shares.add(all.get(i));
        }
        List<Quantity> counts = countsBefore(prose, first);
        counts.removeIf(count -> count.sentence() != first.sentence());
        if (shares.size() < 2 || counts.size() < shares.size()) return;
        List<Quantity> parts = counts.subList(counts.size() - shares.size(), counts.size());
        Quantity whole = counts.size() > shares.size() ? counts.get(counts.size() - shares.size() - 1) : null;
        double total = whole != null && comparable(whole, parts.getFirst())
                ? whole.value()
                : parts.stream().mapToDouble(Quantity::value).sum();
        for (int i = 0; i < shares.size(); i++) {
            boolean follows = total <= 0
                    || !comparable(parts.get(i), parts.getFirst())
                    || follows(shares.get(i), parts.get(i).value() / total, parts.get(i), parts.get(i));
            if (!follows) {
                findings.error(
                        Label.RATIO,
                        "RATIO.share",
                        shares.get(i).start(),
                        shares.get(i).end(),
                        "按" + figure(prose, parts.get(i)) + "计算，应为"
                                + Growths.plain(Growths.round(parts.get(i).value() / total * 100, 1)) + "%。",
                        "请改正，或者核对各数。");
            }
        }
    }

    /** 45.6%（调解结案数与民事结案数之比）: the text says itself how it was worked out. */
    private static boolean isDefined(Prose prose, Quantity share) {
        if (!prose.between(share.end(), share.end() + 1).equals("(")) return false;
        int limit = Math.min(prose.plain().length(), share.end() + LONGEST_DEFINITION);
        int close = prose.plain().indexOf(')', share.end(), limit);
        return close > 0 && DEFINING.in(prose.plain(), share.end(), close);
    }

    /** 占全部320件的75%, 占意见总数（56条）的92%: the whole that stands in the phrase itself; null for none. */
    private static @Nullable Quantity namedWhole(Prose prose, Quantity share, Prose.Clause clause) {
        Quantity before = share.index() == 0 ? null : prose.quantities().get(share.index() - 1);
        boolean stands = before != null && before.isCount() && before.start() >= clause.start();
        if (before == null || !stands) return null;
        String tail = prose.between(before.end(), share.start());
        String lead = prose.between(Math.max(clause.start(), before.start() - LONGEST_DEFINITION), before.start());
        boolean joined = tail.startsWith(")的") || tail.startsWith("的") || tail.indexOf('的') == tail.length() - 1;
        return lead.contains("占") && joined && tail.indexOf('的') >= 0 ? before : null;
    }

    private void ofNamed(Prose prose, Findings findings, Quantity share, Quantity whole) {
        List<Quantity> counts = countsBefore(prose, share);
        counts.removeIf(count -> count.index() >= whole.index() || count.sentence() != share.sentence());
        double sum = counts.stream()
                .filter(whole::sameUnit)
                .mapToDouble(Quantity::value)
                .sum();
        boolean several = follows(share, sum / whole.value(), whole, whole)
                || (whole.index() > 0
                        && prose.quantities().get(whole.index() - 1).isPhrase());
        if (!counts.isEmpty() && comparable(whole, counts.getLast()) && !several)
            judge(prose, findings, share, counts.getLast(), whole, countsBefore(prose, share));
    }

    /** 优秀占三成，为125卷: the part follows its share. */
    private static @Nullable Quantity partBehind(Prose prose, Quantity share) {
        int next = share.index() + 1;
        Quantity part = next < prose.quantities().size() ? prose.quantities().get(next) : null;
        String between = part == null ? "" : prose.between(share.end(), part.start());
        boolean told = between.equals(",为")
                || between.equals("(")
                || between.equals(",共")
                || between.equals(",计")
                || between.equals(",即")
                || between.equals("为")
                || between.equals(",达");
        return part != null && told && part.isCount() && part.sentence() == share.sentence() ? part : null;
    }

    private static boolean endsClause(Prose prose, Quantity share) {
        String behind = prose.between(share.end(), share.end() + 1);
        return behind.isEmpty() || ",。;)\n".contains(behind);
    }

    /** A share that is a clause of its own: 为优秀的30个，近九成. */
    private static boolean alone(String lead) {
        String own = lead.strip();
        return own.isEmpty() || ADVERBS.at(own, 0, own.length()) == own.length();
    }

    private static boolean ofMany(String lead) {
        return lead.endsWith("占比")
                || lead.endsWith("占比为")
                || lead.endsWith("占比达")
                || lead.endsWith("比重为")
                || lead.endsWith("比例为")
                || lead.endsWith("比例达");
    }

    private void ofWhole(Prose prose, Findings findings, Quantity share, String whole) {
        List<Quantity> counts = countsBefore(prose, share);
        Quantity behind = partBehind(prose, share);
        if (behind != null) {
            List<Quantity> wholes = counts.stream()
                    .filter(count -> count.sentence() == share.sentence() && comparable(count, behind))
                    .toList();
            if (wholes.size() == 1) judge(prose, findings, share, behind, wholes.getFirst(), counts);
            return;
        }
        Quantity part = counts.isEmpty() ? null : counts.getLast();
        String subject = part == null ? "" : subject(prose, part, share);
        if (part != null && !subject.isEmpty()) {
            ofListed(prose, findings, share, counts);
            String lead = prose.lead(part).strip();
            // 采用84条，采用的建议占…: what was done with the part names it; another subject has no part here
            if (lead.length() < 2 || !subject.startsWith(lead.substring(lead.length() - 2))) return;
        }
        if (part == null || part.sentence() != share.sentence() || anotherShare(prose, part, share)) return;
        if (share.index() - part.index() == 1
                && prose.between(part.start() - Math.min(part.start(), 4), part.start())
                        .contains("占")
                && counts.size() > 1) {
            // 占全部320件的75%: the whole stands in the phrase itself
            Quantity before = counts.get(counts.size() - 2);
            judge(prose, findings, share, before, part, counts);
            return;
        }
        judge(prose, findings, share, part, whole(prose, counts, part, whole), counts);
    }

    /** 女律师306名，占45%；35岁以下的占三成: the second share is of something without a count. */
    private static boolean anotherShare(Prose prose, Quantity part, Quantity share) {
        for (int i = part.index() + 1; i < share.index(); i++) {
            if (prose.quantities().get(i).isShare() || prose.quantities().get(i).isLimit()) return true;
        }
        return false;
    }

    /** 8.9亿元合同金额中，货物类占四成: what the share's own clause names as its subject; empty for nothing. */
    private static String subject(Prose prose, Quantity part, Quantity share) {
        Prose.Clause clause = prose.clause(share.clause());
        if (part.start() >= clause.start()) return "";
        String own = prose.between(clause.start(), share.start());
        int of = own.indexOf('占');
        String subject = of < 0 ? "" : own.substring(0, of).strip();
        return ADVERBS.at(subject, 0, subject.length()) < subject.length() ? subject : "";
    }

    /** 裁决840件、调解1260件，调解结案占66.7%: of parts that are listed without their whole, the one that is named. */
    private static void ofListed(Prose prose, Findings findings, Quantity share, List<Quantity> counts) {
        String own = prose.between(prose.clause(share.clause()).start(), share.start());
        Quantity last = counts.getLast();
        List<Quantity> parts = new ArrayList<>(List.of(last));
        while (counts.indexOf(parts.getFirst()) > 0
                && prose.plain()
                                .charAt(counts.get(counts.indexOf(parts.getFirst()) - 1)
                                        .end())
                        == '、') parts.addFirst(counts.get(counts.indexOf(parts.getFirst()) - 1));
        if (parts.size() == 1 && counts.size() == 2 && Sums.complementary(prose, counts)) parts = counts;
        List<Quantity> listed = parts;
        String subject = own.strip().substring(0, Math.max(0, own.strip().indexOf('占')));
        List<Quantity> named = listed.stream()
                .filter(part -> {
                    String lead = prose.lead(part).strip();
                    return lead.length() >= 2
                            && (own.contains(lead.substring(lead.length() - 2))
                                    || (subject.length() >= 2 && lead.contains(subject)));
                })
                .toList();
        boolean told = listed.size() >= 2
                && named.size() == 1
                && share.index() == last.index() + 1
                && share.clause() - last.clause() == 1
                && last.sentence() == share.sentence()
                && listed.stream().allMatch(part -> comparable(part, last) && !part.isApproximate());
        double sum = listed.stream().mapToDouble(Quantity::value).sum();
        if (!told || sum <= 0 || follows(share, named.getFirst().value() / sum, named.getFirst(), last)) return;
        Quantity part = named.getFirst();
        boolean ofOther = counts.stream()
                .anyMatch(whole -> !listed.contains(whole) && comparable(whole, part) && whole.value() >= part.value());
        if (!ofOther) {
            double right = Growths.round(part.value() / sum * 100, 1);
            findings.error(
                    Label.RATIO,
                    "RATIO.share",
                    share.start(),
                    share.end(),
                    "按" + figure(prose, part) + "和各项之和" + Growths.said(sum, part) + "计算，应为" + Growths.plain(right)
                            + "%。",
                    "请改为“" + Growths.plain(right) + "%”，或者核对各数。");
        }
    }

    private @Nullable Quantity whole(Prose prose, List<Quantity> counts, Quantity part, String named) {
        List<Quantity> fit = new ArrayList<>();
        for (Quantity count : counts) {
            if (!Objects.equals(count, part) && comparable(count, part) && count.index() < part.index()) fit.add(count);
        }
        if (fit.isEmpty()) return null;
        String full = fullNoun(named);
        String noun = noun(named);
        for (int i = fit.size() - 1; i >= 0 && noun.length() >= 2; i--) {
            String around = prose.lead(fit.get(i)) + prose.trail(fit.get(i));
            boolean near = fit.get(i).sentence() == part.sentence();
            if (around.contains(near ? noun : full)) return fit.get(i);
        }
        if (fit.size() == 1) {
            // 审核320件，占一般程序案件的95%: a whole that the sentence before does not name is another
            boolean unnamed = noun.length() >= 2 && fit.getFirst().sentence() != part.sentence();
            return unnamed ? null : fit.getFirst();
        }
        Quantity totalled = null;
        for (Quantity count : fit) totalled = TOTAL.in(prose.lead(count)) ? count : totalled;
        if (totalled != null) return totalled;
        Quantity earlier = ofEarlierShare(prose, fit, part);
        return earlier != null ? earlier : beforeParts(prose, fit, part);
    }

    /** 76件，其中十年以上的12件；五年以上的38件: what stands right before the only 其中. */
    private static @Nullable Quantity beforeParts(Prose prose, List<Quantity> fit, Quantity part) {
        Quantity first = fit.getFirst();
        int from = Math.max(prose.sentence(part.sentence()).start(), first.end());
        String between = prose.between(from, part.start());
        int of = between.indexOf("其中");
        boolean stands = first.sentence() == part.sentence()
                && of >= 0
                && of <= 3
                && between.indexOf("其中", of + 2) < 0
                && fit.stream().allMatch(count -> count.value() <= first.value());
        return stands ? first : null;
    }

    /** 4200件，其中A类2646件，占63%；B类1554件: the whole of which an earlier part has the share that is said. */
    private static @Nullable Quantity ofEarlierShare(Prose prose, List<Quantity> fit, Quantity part) {
        for (int i = 1; i < fit.size(); i++) {
            Quantity earlier = fit.get(i);
            int next = earlier.index() + 1;
            Quantity share = next < part.index() ? prose.quantities().get(next) : null;
            if (share == null || !share.isShare()) continue;
            for (int w = 0; w < i; w++) {
                if (fit.get(w).value() >= earlier.value()
                        && follows(share, earlier.value() / fit.get(w).value(), earlier, fit.get(w))) return fit.get(w);
            }
        }
        return null;
    }

    /** 案件 for 全部案件总数的. */
    private static String fullNoun(String named) {
        String noun = named.endsWith("的") ? named.substring(0, named.length() - 1) : named;
        int taken = OF_ALL.at(noun, 0, noun.length());
        noun = noun.substring(taken);
        int tail = OF_ALL.before(noun, 0, noun.length());
        return noun.substring(0, noun.length() - tail);
    }

    private static String noun(String named) {
        String noun = fullNoun(named);
        return noun.length() > 4 ? noun.substring(noun.length() - 2) : noun;
    }

    private void rate(Prose prose, Findings findings, Quantity share, String lead) {
        int sign = lead.lastIndexOf('率');
        if (sign < 2) {
            fraction(prose, findings, share, lead);
            return;
        }
        String after = lead.substring(sign + 1);
        if (after.length() > 6) return;
        String root = lead.substring(sign - 2, sign);
        boolean qualified = QUALIFIED.in(lead);
        List<Quantity> counts = countsBefore(prose, share);
        Quantity part = null;
        for (Quantity count : counts) {
            String around = prose.lead(count) + prose.trail(count);
            boolean names = around.contains(root) && (!qualified || QUALIFIED.in(around));
            part = names ? count : part;
        }
        if (part == null && !qualified && !PERCEIVED.in(lead))
            part = behindWhole(prose, share, counts, rateName(lead, sign));
        String name = rateName(lead, sign);
        String prefix = name.substring(0, Math.max(0, name.length() - root.length()));
        boolean ownCounts = counts.stream().anyMatch(count -> count.sentence() == share.sentence());
        boolean other = part != null
                && part.sentence() != share.sentence()
                && (ownCounts || !(prose.lead(part) + prose.trail(part)).contains(prefix));
        if (part == null || other || anew(prose, counts, part)) return;
        Quantity whole = null;
        for (Quantity count : counts) {
            boolean fits = !Objects.equals(count, part)
                    && (comparable(count, part) || (people(part) && CAPACITY.in(prose.lead(count))))
                    && count.value() >= part.value()
                    && count.index() < part.index()
                    && count.sentence() == part.sentence();
            whole = fits ? count : whole;
        }
        whole = whole != null ? whole : wholeBehind(share, counts, part);
        if (whole == null || !ofGroup(prose, rateName(lead, sign), part, whole))
            judge(prose, findings, share, part, whole, counts);
    }

    /** 检测3600批次，合格3549批次；抽检420批次，合格率…: behind a semicolon stand figures of another whole. */
    private static boolean anew(Prose prose, List<Quantity> counts, Quantity part) {
        return counts.stream()
                .anyMatch(count -> count.index() > part.index()
                        && comparable(count, part)
                        && prose.between(part.end(), count.start()).indexOf(';') >= 0);
    }

    /** 签约12.4万人，重点人群签约5.8万人，重点人群签约率: the rate is of a group of which only the part is told. */
    private static boolean ofGroup(Prose prose, String name, Quantity part, Quantity whole) {
        int end = name.length();
        while (end > 0 && GROUPS.before(name, 0, end) == 0) end--;
        String group = name.substring(0, end);
        return group.length() >= 2
                && prose.lead(part).contains(group)
                && !(prose.lead(whole) + prose.trail(whole)).contains(group);
    }

    /** 列席会议18次，全年会议24次，列席率…: the whole follows its part. */
    private static @Nullable Quantity wholeBehind(Quantity share, List<Quantity> counts, Quantity part) {
        Quantity last = counts.getLast();
        return last.index() == part.index() + 1
                        && last.index() + 1 == share.index()
                        && comparable(last, part)
                        && last.value() > part.value()
                ? last
                : null;
    }

    /** The words before 率, back to what is no part of a name. */
    private static String rateName(String lead, int sign) {
        int start = sign;
        while (start > 0 && sign - start < 8 && lead.charAt(start - 1) >= '一' && lead.charAt(start - 1) <= '鿿') start--;
        return lead.substring(start, sign);
    }

    /**
     * 应出庭65件，实际出庭56件，出庭应诉率…: the second of the sentence's two counts, right before the rate, when the rate's
     * name says the same as its words, literally or by a word of the same group.
     */
    private static @Nullable Quantity behindWhole(Prose prose, Quantity share, List<Quantity> counts, String name) {
        List<Quantity> own = counts.stream()
                .filter(count -> count.sentence() == share.sentence())
                .toList();
        Quantity part = own.size() < 2 ? null : own.getLast();
        Quantity whole = own.size() < 2 ? null : own.get(own.size() - 2);
        boolean adjacent = part != null
                && whole != null
                && comparable(whole, part)
                && part.index() + 1 == share.index()
                && share.clause() - part.clause() <= 1
                && whole.value() > part.value();
        if (part == null || !adjacent) return null;
        int from = Math.max(prose.clause(part.clause()).start(), part.start() - LONGEST_DEFINITION);
        String around = prose.between(from, part.start()) + prose.trail(part);
        for (int i = 0; i + 2 <= name.length(); i++) {
            if (around.contains(name.substring(i, i + 2))) return part;
        }
        for (Words group : SAME) {
            if (group.in(name) && group.in(around)) return part;
        }
        return null;
    }

    /** 约四分之三的案件: a share without 占 or 率; only with exactly two comparable counts. */
    private void fraction(Prose prose, Findings findings, Quantity share, String lead) {
        boolean stated = lead.endsWith("为")
                || lead.endsWith("达")
                || lead.endsWith("达到")
                || lead.endsWith("比例")
                || lead.endsWith("即");
        if (!stated || (share.kind() == Kind.PERCENT && lead.indexOf("比例") < 0)) return;
        List<Quantity> counts = countsBefore(prose, share);
        if (counts.size() == 2
                && comparable(counts.get(0), counts.get(1))
                && counts.get(1).sentence() == share.sentence()) {
            boolean rises = counts.get(0).value() <= counts.get(1).value();
            judge(
                    prose,
                    findings,
                    share,
                    rises ? counts.get(0) : counts.get(1),
                    rises ? counts.get(1) : counts.get(0),
                    counts);
        }
    }

    private void judge(
            Prose prose,
            Findings findings,
            Quantity share,
            Quantity part,
            @Nullable Quantity whole,
            List<Quantity> counts) {
        // 失业率控制在5.5%以内 is a bound, of people of whom the text says nothing
        boolean bound = share.after().contains("以内");
        if (whole == null
                || bound
                || whole.value() <= 0
                || part.value() >= whole.value()
                || follows(share, part.value() / whole.value(), part, whole)) return;
        if (counts.size() > FEW || explained(share, counts)) return;
        Quantity slipped = slipped(share, part, whole);
        double right = Growths.round(part.value() / whole.value() * 100, share.step() < 0.1 ? 2 : 1);
        if (slipped != null) {
            findings.error(
                    Label.UNIT, "UNIT.scale", slipped.start(), slipped.end(), "与同段的比率相差万倍，“万”“亿”有误。", "请核对这个数的“万”“亿”。");
            return;
        }
        findings.error(
                Label.RATIO,
                "RATIO.share",
                share.start(),
                share.end(),
                "按" + figure(prose, part) + "和" + figure(prose, whole) + "计算，应为" + Growths.plain(right) + "%。",
                "请改为“" + Growths.plain(right) + "%”，或者核对两个数。");
    }

    private static @Nullable Quantity slipped(Quantity share, Quantity part, Quantity whole) {
        for (double factor : new double[] {1e4, 1e8}) {
            if (follows(share, part.value() * factor / whole.value(), part, whole)) return part;
        }
        return null;
    }

    private static boolean explained(Quantity share, List<Quantity> counts) {
        if (counts.size() <= FEW && runs(share, counts)) return true;
        for (Quantity part : counts) {
            for (Quantity whole : counts) {
                boolean pair = !Objects.equals(part, whole)
                        && whole.value() > 0
                        && part.thing().equals(whole.thing());
                if (pair
                        && (follows(share, part.value() / whole.value(), part, whole)
                                || follows(share, (whole.value() - part.value()) / whole.value(), part, whole)
                                || sums(share, part, whole, counts))) return true;
            }
        }
        return false;
    }

    /** 执行完毕918件，终结386件，其他57件，结案率…: the figures of a run together, of one before them. */
    private static boolean runs(Quantity share, List<Quantity> counts) {
        for (int whole = 0; whole < counts.size(); whole++) {
            for (int from = whole + 1; from < counts.size(); from++) {
                double sum = 0;
                for (int to = from;
                        to < counts.size()
                                && counts.get(to)
                                        .thing()
                                        .equals(counts.get(whole).thing());
                        to++) {
                    sum += counts.get(to).value();
                    if (to - from >= 2
                            && counts.get(whole).value() > 0
                            && follows(share, sum / counts.get(whole).value(), counts.get(to), counts.get(whole)))
                        return true;
                }
            }
        }
        return false;
    }

    private static boolean sums(Quantity share, Quantity part, Quantity whole, List<Quantity> counts) {
        for (Quantity other : counts) {
            boolean third = !Objects.equals(other, part)
                    && !Objects.equals(other, whole)
                    && other.thing().equals(part.thing());
            if (third
                    && (follows(share, (part.value() + other.value()) / whole.value(), part, whole)
                            || follows(share, part.value() / (whole.value() + other.value()), part, whole)
                            || (whole.value() > other.value()
                                    && follows(share, part.value() / (whole.value() - other.value()), part, whole))))
                return true;
        }
        return false;
    }

    private static boolean follows(Quantity share, double ratio, Quantity part, Quantity whole) {
        double actual = ratio * 100;
        double stated = share.value();
        double slack = share.step() / 2
                + 1e-9
                + actual * (part.slack() / Math.abs(part.value()) + whole.slack() / Math.abs(whole.value()));
        if (share.kind() == Kind.FRACTION) slack += share.isApproximate() ? 4 : 1.7;
        else if (share.kind() == Kind.TENTHS) slack = share.isApproximate() ? 5 : 2.5;
        if (part.isApproximate() || whole.isApproximate()) slack += actual * 0.08;
        if (share.isApproximate()) {
            boolean over = share.after().contains("多")
                    || share.after().contains("余")
                    || share.after().contains("以上")
                    || share.before().contains("超")
                    || share.before().contains("逾")
                    || share.before().contains("至少")
                    || share.before().contains("不少于")
                    || share.before().contains("不低于");
            // 三成以上 is not said of a quarter
            slack = over && share.kind() != Kind.PERCENT ? Math.min(slack, 1) : slack;
            double room = share.kind() == Kind.PERCENT ? Math.max(2, stated * 0.08) : 0;
            return over
                    ? actual >= stated - slack && actual <= stated + Math.max(room, 10)
                    : Math.abs(actual - stated) <= slack + room * 0.5;
        }
        return Math.abs(actual - stated) <= slack;
    }

    /** 线上5400件，线下3600件，线上是线下的1.8倍: one of two counts as a multiple of the other. */
    private static void multiple(Prose prose, Findings findings, Quantity times) {
        String lead = prose.between(
                Math.max(prose.clause(times.clause()).start(), times.start() - LONGEST_DEFINITION), times.start());
        int is = Math.max(lead.lastIndexOf('是'), Math.max(lead.lastIndexOf('为'), lead.lastIndexOf("相当于")));
        List<Quantity> counts = countsBefore(prose, times);
        counts.removeIf(count -> count.sentence() != times.sentence());
        boolean pair = is >= 0
                && lead.endsWith("的")
                && counts.size() == 2
                && comparable(counts.getFirst(), counts.getLast())
                && counts.getFirst().value() > 0
                && counts.getLast().value() > 0;
        if (!pair) return;
        double ratio = counts.getFirst().value() / counts.getLast().value();
        double slack = times.step() / 2 + 0.06 * times.value() + (times.isApproximate() ? 0.2 * times.value() : 0);
        boolean follows = Math.abs(ratio - times.value()) <= slack || Math.abs(1 / ratio - times.value()) <= slack;
        if (!follows) {
            double right = Growths.round(Math.max(ratio, 1 / ratio), 2);
            findings.error(
                    Label.RATIO,
                    "RATIO.multiple",
                    times.start(),
                    times.end(),
                    "按" + figure(prose, counts.getFirst()) + "和" + figure(prose, counts.getLast()) + "计算，应为"
                            + Growths.plain(right) + "倍。",
                    "请改正倍数，或者核对两个数。");
        }
    }

    /** 平均每件罚款3000元, 每万人拥有律师4名, 人均1.5次. */
    private void average(Prose prose, Findings findings, Quantity average) {
        String text = prose.plain();
        int from = Math.max(prose.clause(average.clause()).start(), average.start() - 20);
        String lead = text.substring(Math.min(from, average.figure()), average.figure());
        overTime(prose, findings, average, lead);
        String per = per(lead);
        if (average.isLimit()) return;
        if (per == null) {
            ofExtent(prose, findings, average, lead);
            return;
        }
        double times = lead.contains("每万" + per)
                ? 1e4
                : lead.contains("每千" + per)
                        ? 1e3
                        : lead.contains("每百" + per) ? 1e2 : lead.contains("每十万" + per) ? 1e5 : 1;
        List<Quantity> counts = countsBefore(prose, average);
        counts.removeIf(count ->
                count.sentence() != average.sentence() && behind(prose, average).size() > 1);
        if (counts.isEmpty()) counts.addAll(behind(prose, average));
        // 每百户 counts no households
        counts.removeIf(count -> BASE.in(prose.lead(count))
                || prose.between(count.figure() - 1, count.figure()).equals("每"));
        Quantity total = null;
        Quantity number = null;
        boolean single = true;
        for (Quantity count : counts) {
            boolean timesOf = average.unit().equals("次") && count.unit().equals(per + "次");
            boolean counted = count.unit().equals(per)
                    || (count.unit().equals("个") && prose.trail(count).startsWith(per))
                    || (per.equals("户") && count.unit().equals("家"))
                    || (per.equals("名") && count.thing().equals("人"))
                    || (per.equals("人") && count.thing().equals("名"));
            if (timesOf) {
                total = count.sentence() == average.sentence() ? count : total;
            } else if (times > 1 && count.unit().equals(average.unit()) && !per.equals(count.unit())) {
                total = count;
            } else if (counted && !(count.unit().equals(average.unit()) && times == 1)) {
                single &= number == null;
                number = number == null || number.sentence() != average.sentence() ? count : number;
            } else if (count.unit().equals(average.unit())) {
                total = count;
            }
        }
        if (total == null || number == null || number.value() <= 0 || !single || apart(prose, total, number)) return;
        boolean own = total.sentence() == average.sentence() || number.sentence() == average.sentence();
        boolean split = total.sentence() != number.sentence() && !lead.contains("每");
        boolean first = counts.stream().noneMatch(count -> count.sentence() == average.sentence());
        if (split || (!own && (!first || subject(lead) > SHORT))) return;
        // 每万人 is measured against a population, and not against the staff of the sentence before
        if (times > 1
                && (number.value() < times
                        || number.sentence() != average.sentence()
                        || total.sentence() != average.sentence())) return;
        double right = total.value() / number.value() * times;
        if (averages(average, right, total, number) || anyAverage(average, counts, times)) return;
        scaleOrRatio(prose, findings, average, total, number, right);
    }

    /** How many characters stand before the words of an average; it then speaks of something that has been named. */
    private static int subject(String lead) {
        int at = Math.max(lead.indexOf("平均"), lead.indexOf('均') - 1);
        return lead.substring(0, Math.max(at, 0)).strip().length();
    }

    /** Whether another clause with figures of its own stands between what is divided and what it is divided by. */
    private static boolean apart(Prose prose, Quantity total, Quantity number) {
        int first = Math.min(total.index(), number.index());
        int last = Math.max(total.index(), number.index());
        return total.sentence() == number.sentence()
                && prose.quantities().subList(first + 1, Math.max(last, first + 1)).stream()
                        .anyMatch(count -> count.clause() > Math.min(total.clause(), number.clause())
                                && count.clause() < Math.max(total.clause(), number.clause()));
    }

    /** 147公里河道年费用为882万元，每公里6万元: what the whole stretch costs, and what a unit of it does. */
    private static void ofExtent(Prose prose, Findings findings, Quantity average, String lead) {
        if (average.index() < 2 || (!Measures.isMoney(average.unit()) && !lead.contains("平均"))) return;
        Quantity one = prose.quantities().get(average.index() - 1);
        Quantity other = prose.quantities().get(average.index() - 2);
        Quantity total = one.sameUnit(average) ? one : other;
        Quantity number = one.sameUnit(average) ? other : one;
        boolean told = EXTENTS.contains(number.unit())
                && (lead.endsWith("每" + number.unit())
                        || ((PAID.endOf(lead) || lead.contains("平均")) && lead.contains("每" + number.unit())))
                && total.sameUnit(average)
                && average.clause() - Math.min(total.clause(), number.clause()) <= 2
                && average.sentence() == total.sentence()
                && number.value() > 0
                && !prose.isAmount(total)
                && !total.isLimit();
        double right = told ? total.value() / number.value() : 0;
        if (told && !averages(average, right, total, number))
            scaleOrRatio(prose, findings, average, total, number, right);
    }

    /** 全年…41.6万件，按250个工作日计算，日均2160件; 全年…，月均…件. */
    private static void overTime(Prose prose, Findings findings, Quantity average, String lead) {
        int mean = lead.lastIndexOf('均');
        char by = mean > 0 ? lead.charAt(mean - 1) : ' ';
        if ((by != '日' && by != '月') || lead.length() - mean > LONGEST_VERB) return;
        List<Quantity> counts = countsBefore(prose, average);
        counts.removeIf(count -> count.sentence() != average.sentence());
        List<Quantity> totals = counts.stream().filter(average::sameUnit).toList();
        List<Quantity> spans = counts.stream()
                .filter(count ->
                        by == '日' ? DAYS.contains(count.unit()) : count.unit().equals("个月"))
                .toList();
        String sentence = prose.between(
                Math.max(prose.sentence(average.sentence()).start(), average.start() - FAR), average.start());
        boolean year = by == '月' && spans.isEmpty() && sentence.contains("全年");
        if (totals.size() != 1 || (spans.size() != 1 && !year) || sentence.contains("上年")) return;
        double right = totals.getFirst().value() / (year ? 12 : spans.getFirst().value());
        if (!averages(average, right, totals.getFirst(), year ? totals.getFirst() : spans.getFirst())) {
            findings.error(
                    Label.RATIO,
                    "RATIO.average",
                    average.start(),
                    average.end(),
                    "按" + figure(prose, totals.getFirst()) + "和" + (year ? "12个月" : figure(prose, spans.getFirst()))
                            + "计算，应为" + Growths.said(Growths.round(right, 1), average) + "。",
                    "请改正平均数，或者核对两个数。");
        }
    }

    /** 平均每名1.2万元，300名补助总额360万元: number and total follow the average. */
    private static List<Quantity> behind(Prose prose, Quantity average) {
        return prose.quantitiesOf(prose.sentence(average.sentence())).stream()
                .filter(q -> q.index() > average.index()
                        && q.isCount()
                        && !q.isPhrase()
                        && !q.isLimit()
                        && !prose.isAmount(q))
                .toList();
    }

    private static void scaleOrRatio(
            Prose prose, Findings findings, Quantity average, Quantity total, Quantity number, double right) {
        for (double factor : new double[] {1e4, 1e-4, 1e8, 1e-8}) {
            if (averages(average, right * factor, total, number)) {
                // too much for its total: the total lacks its 万, unless it has one
                boolean totalSlipped = (factor < 1 && total.scale() >= 1e8) || (factor > 1 && total.scale() == 1);
                Quantity slipped = totalSlipped ? total : average;
                findings.error(
                        Label.UNIT,
                        "UNIT.scale",
                        slipped.figure(),
                        slipped.end(),
                        "按同段的总数和个数计算相差万倍，“万”“亿”有误。",
                        "请核对这个数的“万”“亿”。");
                return;
            }
        }
        findings.error(
                Label.RATIO,
                "RATIO.average",
                average.figure(),
                average.end(),
                "按" + figure(prose, total) + "和" + figure(prose, number) + "计算，应为"
                        + Growths.said(Growths.round(right, 2), average) + "。",
                "请改正平均数，或者核对两个数。");
    }

    private static boolean averages(Quantity average, double right, Quantity total, Quantity number) {
        double slack = average.step() / 2
                + 1e-9
                + right * (total.slack() / Math.abs(total.value()) + number.slack() / number.value());
        boolean approximate = average.isApproximate() || total.isApproximate() || number.isApproximate();
        return Math.abs(right - average.value()) <= slack + (approximate ? Math.max(average.step(), right * 0.12) : 0);
    }

    private static boolean anyAverage(Quantity average, List<Quantity> counts, double times) {
        if (counts.size() > FEW) return true;
        for (Quantity total : counts) {
            for (Quantity number : counts) {
                if (!Objects.equals(total, number)
                        && total.unit().equals(average.unit())
                        && number.value() > 0
                        && averages(average, total.value() / number.value() * times, total, number)) return true;
            }
        }
        return false;
    }

    /** The thing for each of which the average stands; null when no average is meant. */
    private static @Nullable String per(String lead) {
        int each = lead.lastIndexOf('每');
        if (each >= 0) {
            String thing = lead.substring(each + 1);
            for (String scale : List.of("十万", "万", "千", "百", "一", "个")) {
                if (thing.startsWith(scale)) {
                    thing = thing.substring(scale.length());
                    break;
                }
            }
            boolean average = lead.contains("平均")
                    || lead.contains("每万")
                    || lead.contains("每千")
                    || lead.contains("每百")
                    || lead.contains("每十万");
            if (average && lead.startsWith("个", each + 1)) return "个";
            return average && !thing.isEmpty() && "人件案家户场次期名本批篇份台辆所处项起宗册个条位部套笔卷班组队村镇".indexOf(thing.charAt(0)) >= 0
                    ? thing.substring(0, 1)
                    : null;
        }
        int mean = lead.lastIndexOf('均');
        boolean word = mean > 0 && "人件案户场次".indexOf(lead.charAt(mean - 1)) >= 0;
        return word ? lead.substring(mean - 1, mean) : null;
    }

    /** The counts of the sentence before the figure and of the sentence before that, if it is of the same line. */
    private static List<Quantity> countsBefore(Prose prose, Quantity figure) {
        List<Quantity> counts = new ArrayList<>();
        int sentence = figure.sentence();
        boolean sameLine = sentence > 0
                && prose.sentence(sentence - 1).line()
                        == prose.sentence(sentence).line();
        for (int s = sameLine ? sentence - 1 : sentence; s <= sentence; s++) {
            for (Quantity quantity : prose.quantitiesOf(prose.sentence(s))) {
                if (quantity.index() < figure.index()
                        && quantity.isCount()
                        && !quantity.isPhrase()
                        && !quantity.isLimit()
                        && !prose.isAmount(quantity)) counts.add(quantity);
            }
        }
        return counts;
    }

    private static boolean people(Quantity quantity) {
        return !quantity.unit().isEmpty() && "人名位".contains(quantity.unit());
    }

    private static boolean comparable(Quantity whole, Quantity part) {
        boolean people = "人名位".contains(whole.unit()) && "人名位".contains(part.unit());
        return whole.unit().equals(part.unit()) || people;
    }

    private static String figure(Prose prose, Quantity quantity) {
        return prose.source().substring(quantity.figure(), quantity.end());
    }
}
