package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.engine.legality.Catalogue.Entry;
import org.zhunsheng.engine.legality.Catalogue.Excuse;
import org.zhunsheng.engine.legality.Draft.Paragraph;
import org.zhunsheng.engine.legality.Marked.Statement;
import org.zhunsheng.engine.legality.Pattern.Match;

/** Asks every statement of a text for the patterns of the catalogue (句式规则). */
final class Grammar {

    /** A denial undoes an act that follows within so many characters of the same clause. */
    private static final int DENIAL_REACH = 14;

    private static final int LAWFUL_REACH = 30;

    private static final String[] ORGANS = {
        "政府", "部门", "机关", "委员会", "局", "办事处", "法院", "检察院", "管委会", "主管单位", "所属单位", "执法人员", "工作人员", "居民委员会", "工作者",
        "区卫生健康委", "建设委", "发展改革委", "协会"
    };

    private final Draft draft;
    private final Findings findings;
    private final Restated restated;
    private final Catalogue catalogue = Catalogue.get();
    private final int denial = catalogue.words.classOf("否定");
    private final int outright = catalogue.words.classOf("通否");
    private final int redress = catalogue.words.classOf("整治");
    private final int lawful = catalogue.words.classOf("依法");
    private final int obligation = catalogue.words.classOf("义务");
    private final int internal = catalogue.words.classOf("内部");
    private final List<Entry> entries;

    Grammar(Draft draft, Findings findings, Restated restated) {
        this.draft = draft;
        this.findings = findings;
        this.restated = restated;
        this.entries = catalogue.entries().stream()
                .filter(entry -> !entry.patterns().isEmpty())
                .filter(entry -> !entry.agreement() || draft.agreement)
                .toList();
    }

    void check() {
        for (Paragraph paragraph : draft.paragraphs) {
            for (Statement statement : paragraph.marked().statements) {
                if (!paragraph.forbidden()) check(paragraph, statement);
            }
        }
    }

    private record Hit(Entry entry, Match match) {}

    private void check(Paragraph paragraph, Statement statement) {
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries)
            fits(entry, paragraph, statement).ifPresent(match -> hits.add(new Hit(entry, match)));
        Map<String, int[]> spans = new LinkedHashMap<>();
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (hits.stream().noneMatch(other -> outweighs(other.entry(), hit.entry()))) {
                Rule rule = hit.entry().rule();
                String key = rule.label() == null ? rule.id() : rule.label();
                int[] span = span(paragraph, statement, hit.match());
                int[] known = spans.putIfAbsent(key, span);
                rules.putIfAbsent(key, rule);
                if (known != null) {
                    known[0] = Math.min(known[0], span[0]);
                    known[1] = Math.max(known[1], span[1]);
                }
            }
        }
        spans.forEach((key, span) -> {
            Rule rule = Objects.requireNonNull(rules.get(key));
            findings.add(rule, paragraph, span[0], span[1], rule.message(), rule.basesOn(draft.day));
        });
    }

    /** Whether one finding makes another of the same statement superfluous: a delegated act is not one's own. */
    private static boolean outweighs(Entry heavy, Entry light) {
        String label = light.rule().label();
        return heavy.outweighs().contains(light.rule().id())
                || (label != null
                        && !label.equals(heavy.rule().label())
                        && heavy.outweighs().contains(label));
    }

    private int[] span(Paragraph paragraph, Statement statement, Match match) {
        Marked text = paragraph.marked();
        int from = draft.bodyFrom(paragraph, text.clauseStart(match.start()));
        return new int[] {from, Math.min(statement.end(), text.clauseEnd(Math.max(match.end() - 1, 0)))};
    }

    private Optional<Match> fits(Entry entry, Paragraph paragraph, Statement statement) {
        if (entry.unless().anyIn(statement)) return Optional.empty();
        Marked text = paragraph.marked();
        for (Pattern pattern : entry.patterns()) {
            Optional<Match> match =
                    pattern.find(text, statement, (start, end) -> allowed(entry, text, statement, start, end));
            if (match.isPresent()) return match;
        }
        return Optional.empty();
    }

    private boolean allowed(Entry entry, Marked text, Statement statement, int start, int end) {
        boolean never = text.has(outright, text.clauseStart(start), start);
        if (never
                || denied(text, denial, start)
                || ("R04".equals(entry.rule().label()) && denied(text, redress, start))) return false;
        for (Excuse excuse : entry.excuses()) {
            boolean excused = switch (excuse) {
                case CITED -> restated.founded(entry.rule(), text, statement, start, end);
                case HELD -> restated.held(text, statement, start, end);
                case LAWFUL -> lawful(entry.rule(), text, statement, start);
                case INTERNAL -> internal(text, statement, start);
                case ORGAN -> organ(text, statement, start);
                case CONDITION -> inCondition(text, statement, start);
            };
            if (excused) return false;
        }
        return true;
    }

    private static boolean denied(Marked text, int denial, int act) {
        int from = Math.max(text.clauseStart(act), act - DENIAL_REACH);
        for (int mark = text.next(denial, from, act); mark >= 0; mark = text.following(mark, act)) {
            // “不得擅自设摊的处……”：the denial belongs to the condition
            String between = text.text.substring(text.endOf(mark), act);
            if (between.indexOf('的') < 0 || between.length() < 6) return true;
        }
        return false;
    }

    /** A general reference to the law, with no amount of the document's own. */
    private boolean lawful(Rule rule, Marked text, Statement statement, int act) {
        int from = Math.max(statement.start(), act - LAWFUL_REACH);
        int mark = text.last(lawful, from, act);
        if (mark < 0) return false;
        int end = text.endOf(mark);
        String after = text.text.substring(end, Math.min(text.text.length(), end + 2));
        if (List.of("设立", "成立", "登记", "注册", "取得", "经营", "享有", "纳税").contains(after)
                && !"R04".equals(rule.label())
                && text.text.substring(end, act).indexOf('的') >= 0) return false;
        // “除法定条件外，还应当……” goes beyond the law
        String rest = text.text.substring(text.startOf(mark), text.clauseEnd(text.startOf(mark)));
        if (rest.endsWith("外") && !rest.contains("另有规定")) return false;
        int clause = text.clauseStart(act);
        boolean near = text.startOf(mark) >= clause || text.startOf(mark) >= text.clauseStart(Math.max(clause - 2, 0));
        boolean ownAmount = ("R01".equals(rule.label()) || "R04".equals(rule.label()))
                && text.has(Vocabulary.AMOUNT, clause, text.clauseEnd(act));
        return near && !ownAmount;
    }

    /** The act is aimed at staff or at organs under one's own roof, not done by them. */
    private boolean internal(Marked text, Statement statement, int act) {
        for (int mark = text.next(internal, statement.start(), act); mark >= 0; mark = text.following(mark, act)) {
            String after = text.text.substring(text.endOf(mark), Math.min(text.text.length(), text.endOf(mark) + 4));
            boolean acts = after.startsWith("可以")
                    || after.startsWith("有权")
                    || after.startsWith("应当")
                    || after.startsWith("对")
                    || after.startsWith("将")
                    || after.startsWith("采取")
                    || after.startsWith("予以")
                    || after.startsWith("责令")
                    || after.startsWith("办")
                    || after.startsWith("处以")
                    || after.startsWith("备案")
                    || after.startsWith("批准")
                    || after.startsWith("审");
            boolean each = text.startOf(mark) > 0 && text.text.charAt(text.startOf(mark) - 1) == '各';
            boolean addressed = each && after.startsWith("应当");
            boolean agent = text.startOf(mark) > 0 && "由向经报到".indexOf(text.text.charAt(text.startOf(mark) - 1)) >= 0;
            if ((addressed || !acts) && !agent) return true;
        }
        return text.text.startsWith("处分", Math.min(act + 2, text.text.length()));
    }

    /** The duty is an organ's own: 区绿化委员会应当…… */
    private boolean organ(Marked text, Statement statement, int act) {
        int duty = text.last(obligation, Math.max(statement.start(), act - 60), act + 2);
        if (duty < 0) return false;
        int end = text.startOf(duty);
        String subject = text.text.substring(Math.max(text.clauseStart(end), end - 8), end);
        for (String organ : ORGANS) {
            if (subject.endsWith(organ) || subject.endsWith(organ + "依法")) return true;
        }
        return false;
    }

    /** The act stands only in a condition: 被处以罚款的，应当…… */
    private static boolean inCondition(Marked text, Statement statement, int act) {
        int end = text.clauseEnd(act);
        if (end >= statement.end() || end == 0 || end >= text.text.length()) return false;
        char last = text.text.charAt(end - 1);
        return last == '的' || last == '前' || (last == '时' && !text.text.startsWith("及时", end - 2));
    }
}
