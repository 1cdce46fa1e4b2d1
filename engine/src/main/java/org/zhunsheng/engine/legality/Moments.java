package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.legality.Draft.Paragraph;
import org.zhunsheng.engine.legality.Marked.Statement;
import org.zhunsheng.engine.text.Numerals;

/** When a document takes effect, for how long, and whether it reaches back (施行、有效期、溯及力). */
final class Moments {

    private static final String[] EFFECT = {"施行", "实施", "执行", "生效", "试行", "起效"};
    private static final int LONGEST_YEARS = 5;
    private static final int LONGEST_TRIAL_YEARS = 2;

    private static final String[] PAST = {"施行", "实施", "发布", "印发", "公布", "生效", "执行", "出台", "下发", "颁布"};

    private static final String[] BURDENS = {
        "退还", "退回", "补缴", "补交", "追缴", "追回", "收回", "扣回", "重新申请", "重新办理", "重新审批", "重新审核", "重新登记", "重新认定", "重新核定", "重新签订",
        "重新取得", "重新备案", "重新缴纳", "处罚", "罚款", "拆除", "停止享受", "停发", "不再享受", "按照本", "依照本", "适用本", "按本", "依本", "补办", "补足",
        "追究", "从重", "清退", "撤销", "作废", "失效", "限期整改", "无效", "补齐", "核减", "注销", "按新", "新标准", "按照新", "缴回", "取消", "返还", "上缴",
        "缴还", "改正", "整改", "关闭", "降低", "迁出", "扣减", "补充缴纳", "倒查", "停止", "缴纳", "视为违", "视同违", "按违法", "不予认可", "不再承认", "不予承认",
        "抵扣", "重新核", "扣除"
    };

    private static final String[] MADE_GOOD = {"补缴", "补交", "追缴", "退还", "退回", "追回", "补办", "缴回", "拆除"};

    private static final String[] FAVOURS = {
        "继续履行", "继续有效", "继续执行", "仍按", "原规定", "原合同", "原标准", "原协议", "当时的规定", "按照原", "按原规定", "按原标准", "按原合同", "按原办法",
        "按原协议", "按原约定", "按原政策执行", "有利于", "更有利", "从轻", "减轻", "从旧", "不溯及", "不追溯", "不予追溯", "不追究", "不再追究", "期满后", "到期后",
        "过渡期", "可以继续", "继续享受", "继续使用", "由其选择", "自愿选择", "就高", "增加补贴", "补发", "不作处理", "不适用", "有效期内", "届满", "不受本", "不具有溯及力",
        "不再追溯", "较轻", "可以选择", "免予", "依照当时", "按照当时", "适用当时", "继续保留", "予以认可", "不影响", "处罚较轻", "不得追溯", "不得要求", "骗取", "不再缴纳",
        "不得以", "提高补贴", "可以申请", "可以按照本", "从优", "自愿", "免于", "未办结", "尚未办结", "误缴", "多收", "多缴", "低于本", "标准更高", "违法收取"
    };

    /** A paragraph that says a word more often than this is no text; the rest of it is not read for it. */
    private static final int MOST_MENTIONS = 30;

    private final Draft draft;
    private final Findings findings;

    Moments(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void check() {
        boolean effect = false;
        boolean validity = false;
        @Nullable Paragraph effectAt = null;
        @Nullable LocalDate first = null;
        for (Paragraph paragraph : draft.paragraphs) {
            String text = paragraph.text();
            if (takesEffect(text)) {
                effect = true;
                effectAt = paragraph;
                first = twice(paragraph, first);
            } else if (text.contains("施行日期") || text.contains("实施日期") || text.contains("执行时间")) {
                effect = true;
            }
            validity |= validity(paragraph);
            reachesBack(paragraph);
            earlier(paragraph);
        }
        if (draft.whole && !draft.agreement) missing(effect, validity, effectAt);
    }

    private static boolean concludes(Paragraph paragraph) {
        String text = paragraph.text();
        return text.contains("附则") || text.contains("附　则") || text.contains("解释") || text.contains("废止");
    }

    private void missing(boolean effect, boolean validity, @Nullable Paragraph effectAt) {
        boolean normative = draft.formal && draft.paragraphs.stream().anyMatch(paragraph -> paragraph.number() > 0);
        // where all that concludes a document is lacking, the text at hand is its beginning
        boolean begun = !effect && !validity && draft.paragraphs.stream().noneMatch(Moments::concludes);
        if (normative && begun) return;
        if (!validity && (effectAt != null || normative)) {
            Paragraph at = effectAt == null ? lastParagraph() : effectAt;
            findings.add(
                    "validity.missing", at, draft.bodyFrom(at, 0), at.text().length());
        }
        if (!effect && normative) {
            Paragraph at = lastParagraph();
            findings.add("effect.missing", at, draft.bodyFrom(at, 0), at.text().length());
        }
    }

    private Paragraph lastParagraph() {
        for (int i = draft.paragraphs.size() - 1; i > 0; i--) {
            if (!draft.paragraphs.get(i).text().isBlank()) return draft.paragraphs.get(i);
        }
        return draft.paragraphs.getFirst();
    }

    private @Nullable LocalDate twice(Paragraph paragraph, @Nullable LocalDate first) {
        LocalDate date = effectiveDate(paragraph.text());
        if (date != null && first != null && !date.equals(first) && draft.formal) {
            findings.add(
                    "effect.two",
                    paragraph,
                    draft.bodyFrom(paragraph, 0),
                    paragraph.text().length());
        }
        return first == null ? date : first;
    }

    /** Whether the paragraph says from when the document itself is in force. */
    static boolean takesEffect(String text) {
        return effectPlace(text) >= 0;
    }

    private static int effectPlace(String text) {
        for (String verb : EFFECT) {
            int at = text.indexOf("起" + verb);
            at = at < 0 ? text.indexOf("后" + verb) : at;
            if (at > 0) {
                int dated = dated(text, at);
                if (dated >= 0 && ofItself(text, sentenceStart(text, at), dated)) return at;
            }
        }
        return -1;
    }

    /** Where the day is named from which something is in force: behind 自, or a clause of its own (，2026年4月1日起施行). */
    private static int dated(String text, int at) {
        int since = text.indexOf('自', sentenceStart(text, at));
        if (since >= 0 && since < at) return since + 1;
        int clause = clauseStart(text, at);
        return Dates.at(text, clause) == null ? -1 : clause;
    }

    /** Whether the day is named of the document: 本办法自…, or nothing before it. */
    private static boolean ofItself(String text, int from, int dated) {
        int until = dated > from && text.charAt(dated - 1) == '自' ? dated - 1 : dated;
        String before = text.substring(from, until).strip();
        int own = before.indexOf('本');
        return (own >= 0 && until - from - own < 40)
                || before.isEmpty()
                || (before.startsWith("第") && before.length() < 9)
                || before.endsWith("，")
                || before.endsWith("》");
    }

    private static int sentenceStart(String text, int at) {
        return Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
    }

    /** The day from which the document is in force, where the paragraph names it. */
    static @Nullable LocalDate effectiveDate(String text) {
        int at = effectPlace(text);
        if (at < 0) return null;
        return Dates.at(text, dated(text, at));
    }

    /** Whether the paragraph sets a term of validity; too long a term is found. */
    private boolean validity(Paragraph paragraph) {
        String text = paragraph.text();
        boolean set = false;
        for (String words : new String[] {
            "长期有效", "永久有效", "一直有效", "始终有效", "持续有效", "长期执行", "不设有效期", "有效期不限", "无有效期", "长期适用", "有效期为长期", "有效期长期", "永久施行",
            "长期施行", "无固定期限", "不规定有效期", "不限期", "不再设置有效期", "不设置有效期", "不设期限", "自动延续", "自动顺延", "自动延长", "自动续期", "自动延期",
            "自然顺延", "持续适用", "不设终止"
        }) {
            int at = text.indexOf(words);
            if (at >= 0 && ofDocument(text, at)) {
                findings.add("validity.unlimited", paragraph, clauseFrom(paragraph, at), at + words.length());
                set = true;
            }
        }
        for (String word :
                new String[] {"有效期", "试行期", "执行期", "施行期", "实施期", "有效时间", "有效至", "执行至", "施行至", "实施至", "试行至", "试行"}) {
            int mentions = 0;
            for (int at = text.indexOf(word);
                    at >= 0 && !set && mentions++ < MOST_MENTIONS;
                    at = text.indexOf(word, at + 1)) {
                if (ofDocument(text, at)) set = term(paragraph, at, at + word.length(), word);
            }
        }
        return set;
    }

    private boolean ofDocument(String text, int at) {
        int clause = clauseStart(text, at);
        String before = text.substring(clause, at);
        for (String thing : new String[] {
            "证", "许可", "合同", "协议", "保函", "承诺", "食品", "药", "卡", "结果", "报告", "名单", "公示", "资质", "批准", "登记", "码", "认定",
            "备案", "称号", "资格", "预案", "意见书", "租", "凭"
        }) {
            if (before.contains(thing)) return false;
        }
        int sentence = sentenceStart(text, at);
        int end = text.indexOf('。', at);
        String whole = text.substring(sentence, end < 0 ? text.length() : end);
        return hasSelf(whole)
                || takesEffect(text)
                || before.contains("文件")
                || effectWord(whole)
                || ofInstrument(before);
    }

    /** 《……暂行办法》的 before 有效期. */
    private static boolean ofInstrument(String before) {
        int close = before.endsWith("》的") ? before.length() - 2 : before.endsWith("》") ? before.length() - 1 : -1;
        int open = close < 0 ? -1 : before.lastIndexOf('《', close);
        return open >= 0 && !Titles.kind(before.substring(open + 1, close)).isEmpty();
    }

    private static boolean effectWord(String sentence) {
        for (String verb : EFFECT) {
            if (sentence.contains("起" + verb) || sentence.contains("后" + verb)) return true;
        }
        return false;
    }

    static boolean hasSelf(String text) {
        for (int at = text.indexOf('本'); at >= 0; at = text.indexOf('本', at + 1)) {
            for (String kind : new String[] {
                "办法", "规定", "通知", "细则", "意见", "方案", "通告", "公告", "规则", "制度", "措施", "规范", "指引", "政策", "文件", "决定", "准则",
                "标准", "规程"
            }) {
                int kindAt = text.indexOf(kind, at);
                if (kindAt > 0 && kindAt - at <= 8) return true;
            }
        }
        return false;
    }

    /** “2031年底”, “2031年末”. */
    private static @Nullable LocalDate yearEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 4 && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
        boolean closes = text.startsWith("年底", end) || text.startsWith("年末", end);
        return end - at == 4 && closes ? LocalDate.of(Integer.parseInt(text, at, end, 10), 12, 31) : null;
    }

    private boolean term(Paragraph paragraph, int start, int from, String word) {
        String text = paragraph.text();
        int at = from;
        while (at < text.length() && "限为是至到：:自共暂定原则上一般不超过".indexOf(text.charAt(at)) >= 0) at++;
        LocalDate until = Dates.at(text, at);
        if (until == null) until = yearEnd(text, at);
        int to = text.indexOf('至', from);
        if (until != null && to > from && to - from < 18) {
            LocalDate end = Dates.at(text, to + 1);
            until = end == null ? until : end;
        }
        boolean trial = draft.trial
                || Titles.trial(selfMention(text))
                || Titles.trial(text.substring(sentenceStart(text, start), start))
                || word.equals("试行期")
                || text.contains("起试行")
                || word.equals("试行");
        int limitYears = trial ? LONGEST_TRIAL_YEARS : LONGEST_YEARS;
        String rule = trial ? "validity.trial" : "validity.long";
        if (until != null) {
            LocalDate begin = draft.effective == null ? draft.issued : draft.effective;
            if (begin == null) begin = draft.day;
            if (until.isAfter(begin.plusYears(limitYears))) findings.add(rule, paragraph, start, endOfClause(text, at));
            return true;
        }
        int end = at;
        while (end < text.length() && end - at < 6 && Numerals.isNumeral(text.charAt(end))) end++;
        int value = Numerals.parse(text, at, end);
        if (value <= 0 || end >= text.length()) {
            for (String open : new String[] {"新", "另行", "废止", "修订", "修改", "出台", "重新"}) {
                int openAt = text.indexOf(open, at);
                if ((word.equals("有效期") || word.endsWith("至"))
                        && openAt >= 0
                        && openAt - at < 8
                        && from < text.length()
                        && !text.startsWith("届满", from)
                        && !text.startsWith("满", from)) {
                    findings.add("validity.unlimited", paragraph, start, endOfClause(text, at));
                    return true;
                }
            }
            return false;
        }
        int months = text.charAt(end) == '年'
                ? value * 12
                : text.startsWith("个月", end) || text.charAt(end) == '月' ? value : -1;
        if (months < 0) return false;
        if (months > limitYears * 12)
            findings.add(rule, paragraph, start, Math.min(text.length(), text.charAt(end) == '年' ? end + 1 : end + 2));
        return true;
    }

    private static String selfMention(String text) {
        StringBuilder mentions = new StringBuilder();
        for (int at = text.indexOf('本'); at >= 0 && mentions.length() < 400; at = text.indexOf('本', at + 1))
            mentions.append(text, at, Math.min(text.length(), at + 12));
        return mentions.toString();
    }

    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && "，。；：,".indexOf(text.charAt(start - 1)) < 0) start--;
        return start;
    }

    private int clauseFrom(Paragraph paragraph, int at) {
        return draft.bodyFrom(paragraph, clauseStart(paragraph.text(), at));
    }

    private static int endOfClause(String text, int at) {
        int end = Math.min(at, text.length());
        while (end < text.length() && "，。；,".indexOf(text.charAt(end)) < 0) end++;
        return end;
    }

    /** Burdens on what happened before the document was in force. */
    private void reachesBack(Paragraph paragraph) {
        String text = paragraph.text();
        for (Statement statement : paragraph.marked().statements) {
            if (statement.start() != statement.sentenceStart()) continue;
            String sentence = text.substring(statement.sentenceStart(), statement.sentenceEnd());
            int past = past(paragraph, statement, sentence);
            if (past < 0 || contains(sentence, FAVOURS) || founded(paragraph, statement)) continue;
            Optional<String> burden = burden(sentence, past);
            if (burden.isPresent()) {
                int start = draft.bodyFrom(paragraph, clauseStart(text, statement.sentenceStart() + past));
                findings.addInstead("retro.burden", paragraph, start, statement.sentenceEnd());
            }
        }
    }

    /** A law that is cited with its article may reach back. */
    private static boolean founded(Paragraph paragraph, Statement statement) {
        return paragraph.marked().citationsFrom(statement.sentenceStart(), MOST_MENTIONS).stream()
                .anyMatch(cited -> cited.start() >= statement.sentenceStart()
                        && cited.end() <= statement.sentenceEnd()
                        && cited.article() > 0
                        && Titles.superior(cited.title(), Catalogue.get().facts));
    }

    private static Optional<String> burden(String sentence, int past) {
        for (String burden : BURDENS) {
            int at = sentence.indexOf(burden, past);
            boolean denied = at > 0 && denied(sentence, at);
            if (at >= 0 && !denied) return Optional.of(burden);
        }
        return Optional.empty();
    }

    private static boolean denied(String sentence, int at) {
        int from = Math.max(clauseStart(sentence, at), at - 6);
        String before = sentence.substring(from, at);
        return before.contains("不得")
                || before.contains("不再")
                || before.contains("无需")
                || before.contains("不予")
                || before.contains("不")
                || before.contains("免");
    }

    /** Where the sentence speaks of the time before the document; −1 where it does not. */
    private int past(Paragraph paragraph, Statement statement, String sentence) {
        for (String verb : PAST) {
            for (String tail : new String[] {"前", "之前", "以前", "之日前", "之日以前"}) {
                int at = sentence.indexOf(verb + tail);
                if (at >= 0) {
                    String before = sentence.substring(Math.max(0, at - 12), at);
                    if (before.contains("本")
                            || before.isEmpty()
                            || before.endsWith("，")
                            || before.endsWith("政策")
                            || before.endsWith("新规")) return at;
                }
            }
        }
        for (String word : new String[] {"此前已", "以往已", "既往", "此前", "历史上", "历年", "往年", "过去", "以前年度", "以往年度"}) {
            int at = sentence.indexOf(word);
            if (at >= 0
                    && !sentence.contains("废止")
                    && !sentence.contains("规定与本")
                    && !sentence.contains("文件与本")
                    && (sentence.contains("的，") || sentence.contains("已"))) return at;
        }
        Marked marked = paragraph.marked();
        LocalDate line = draft.effective == null ? draft.issued : draft.effective;
        int mentions = 0;
        for (int mark = marked.next(Vocabulary.DATE, statement.sentenceStart(), statement.sentenceEnd());
                mark >= 0 && mentions++ < MOST_MENTIONS;
                mark = marked.following(mark, statement.sentenceEnd())) {
            int end = marked.endOf(mark) - statement.sentenceStart();
            LocalDate date = Dates.at(paragraph.text(), marked.startOf(mark));
            boolean before = date != null && line != null && date.isBefore(line);
            boolean reach =
                    starts(sentence, end, "以来", "前", "以前", "之前", "之后", "后", "以后", "至", "起", "至今", "度", "期间", "及以前");
            boolean already = sentence.indexOf("已", end) >= 0 || sentence.indexOf("的", end) >= 0;
            if (reach
                    && already
                    && (before
                            || (line == null && starts(sentence, end, "以来", "以前", "之前", "前"))
                            || (line == null
                                    && starts(sentence, end, "起", "以后", "之后", "后", "至")
                                    && contains(sentence, MADE_GOOD))))
                return Math.max(0, marked.startOf(mark) - statement.sentenceStart());
        }
        return -1;
    }

    private static boolean starts(String text, int at, String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) return true;
        }
        return false;
    }

    /** An effective date before the day on which the document was issued. */
    private void earlier(Paragraph paragraph) {
        String text = paragraph.text();
        LocalDate date = effectiveDate(text);
        LocalDate issued = draft.issued == null ? issuedIn(text) : draft.issued;
        if (date != null && issued != null && date.isBefore(issued) && !contains(text, FAVOURS)) {
            int at = effectPlace(text);
            findings.add("retro.effect", paragraph, dated(text, at), endOfClause(text, at));
        }
    }

    private static @Nullable LocalDate issuedIn(String text) {
        for (String verb : new String[] {"印发", "发布", "公布", "通过", "签发", "下发"}) {
            int at = text.indexOf(verb);
            int from = at < 0 ? -1 : clauseStart(text, at);
            for (int i = from; i >= 0 && i < at; i++) {
                LocalDate date = Dates.at(text, i);
                if (date != null) return text.startsWith("之日", at + 2) ? null : date;
            }
        }
        return null;
    }

    static boolean contains(String text, String[] words) {
        for (String word : words) {
            if (text.contains(word)) return true;
        }
        return false;
    }

    /** Names of the checks that are no patterns. */
    static List<String> rules() {
        return List.of(
                "retro.burden",
                "retro.effect",
                "validity.long",
                "validity.trial",
                "validity.unlimited",
                "validity.missing",
                "effect.missing",
                "effect.two");
    }
}
