package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.amendment.Step.Ordinal;
import org.zhunsheng.engine.text.Numerals;

/**
 * Reads one instruction in the language of amending decisions (修改决定的句式; 立法技术规范（试行）（二）). Quotations are marks in the
 * text. Every word must find its place in the grammar: what is left over makes the whole instruction unread.
 */
final class Drafted {

    /** Whoever's powers an article lists is named in so many characters. */
    private static final int LONGEST_HOLDER = 28;

    /** What instruments are called; alone, such a word only points at the one at hand. */
    private static final List<String> KINDS =
            List.of("法", "法典", "条例", "规定", "办法", "解释", "规则", "细则", "章程", "决定", "通则", "公约");

    private static final String UNITS = "编章节条款项目";
    private static final String[] BECOMES = {
        "相应修改为", "相应改为", "相应调整为", "均修改为", "分别修改为", "统一修改为", "修改后作为", "分别改为", "修改为", "依次改为", "顺延为", "改为", "调整为", "变更为",
        "替换为", "修订为", "分别作为", "作为", "变为", "相应地修改为", "相应地改为"
    };
    private static final String[] ANNEXES = {"附件", "附录", "附表", "附图"};

    private static final String[] FILLERS = {
        "，", "。", "；", "、", "：", ",", ";", ":", "\n", " ", "　", "并相应", "并且", "并", "同时", "其中的", "其中", "此外", "另外", "以及",
        "相应", "决定", "内容如下"
    };
    private static final String[] VERBS = {"修改为", "改为", "增加", "增写", "删去", "删除", "作为", "合并", "分为", "调整为", "替换为"};

    /** Thrown and caught within this class alone: the text leaves the grammar here. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * @param unread why it could not be read; null when it could
     * @param named the instruments named before their provisions, without 《》
     */
    record Reading(List<Step> steps, @Nullable String unread, Set<String> named) {

        private static Reading of(List<Step> steps) {
            return new Reading(steps, null, Set.of());
        }
    }

    private final String text;
    private final List<Quoted> quotations;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> named = new LinkedHashSet<>();

    private int at;
    private Place current = Place.NONE;
    private List<Place> phrasePlaces = List.of();
    /** The article a number was named with: 作为第十条第二款; 0 where none was. */
    private int namedArticle;
    /** Whether an item was named without its unit, which the next one brings. */
    private boolean openItems;
    /** An addition without words, whose words come with the whole article. */
    private @Nullable Place owed;

    Drafted(String text, List<Quoted> quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    /** @param numbered whether the paragraph bears a number: then it must be an instruction */
    Reading read(boolean numbered) {
        if (text.indexOf('\uFFFF') >= 0) return unread("引号没有配对，引文从哪里到哪里不清楚");
        if (quotations.isEmpty()) {
            if (isAdjustment(text)) return Reading.of(List.of(new Step.Adjust()));
            if (saysNothing(numbered)) return Reading.of(List.of());
        }
        try {
            if (!numbered) skipReasons();
            for (skipFillers(); at < text.length(); skipFillers()) clause();
            if (owed != null) throw new Unreadable(owed + "增加的内容没有写出");
            return steps.isEmpty() ? unread("没有读出修改的内容") : new Reading(steps, null, named);
        } catch (Unreadable reason) {
            String why = reason.getMessage();
            return unread(why == null ? "没有读懂" : why);
        }
    }

    private Reading unread(String why) {
        return new Reading(List.of(), why, named);
    }

    private static boolean isAdjustment(String sentence) {
        boolean numbers = sentence.contains("顺序") || sentence.contains("序号") || sentence.contains("条序");
        return numbers && sentence.contains("调整") && sentence.indexOf("删去第") < 0 && !sentence.contains("改为第");
    }

    private boolean saysNothing(boolean numbered) {
        if (text.contains("起施行") || text.contains("之日施行") || text.contains("重新公布") || text.contains("根据本决定"))
            return true;
        for (String verb : VERBS) {
            if (text.contains(verb)) return text.contains("作如下修改") || text.contains("作出如下修改");
        }
        return !numbered || text.startsWith("修改《") || text.startsWith("《") || text.startsWith("对《");
    }

    /** 为了惩治……，: what stands before the first provision that is named. */
    private void skipReasons() {
        while (text.startsWith("为了", at) || text.startsWith("为", at) || text.startsWith("根据", at)) {
            int comma = text.indexOf('，', at);
            if (comma < 0) return;
            at = comma + 1;
            while (at < text.length() && !startsClause() && text.indexOf('，', at) > 0) at = text.indexOf('，', at) + 1;
        }
    }

    private boolean startsClause() {
        return text.startsWith("将", at)
                || text.startsWith("在", at)
                || text.startsWith("删", at)
                || text.startsWith("增加", at);
    }

    private void clause() {
        if (adjustment()) return;
        if (accept("删去", "删除", "废止") != null) {
            takeOut();
            return;
        }
        if (accept("增加", "增写", "增设") != null) {
            addition(current, null);
            return;
        }
        if (!steps.isEmpty() && becomes(List.of(current))) return;
        boolean led = accept("将", "在", "对", "把", "于") != null;
        if (quotationHere()) {
            phrases(
                    led && phrasePlaces.isEmpty()
                            ? List.of(current)
                            : phrasePlaces.isEmpty() ? List.of(current) : phrasePlaces,
                    false);
            return;
        }
        List<Place> places = places();
        if (places.isEmpty()) {
            if (led && accept("增加") != null) {
                addition(current, null);
                return;
            }
            throw unreadable();
        }
        current = places.getLast();
        phrasePlaces = List.of();
        about(places);
    }

    /** The numbering of what follows is adjusted, as a sentence of its own. */
    private boolean adjustment() {
        int end = at;
        while (end < text.length() && "。；\n：".indexOf(text.charAt(end)) < 0) end++;
        String sentence = text.substring(at, end);
        if (sentence.length() < 60 && isAdjustment(sentence) && !hasMark(sentence)) {
            steps.add(new Step.Adjust());
            at = end;
            return true;
        }
        return false;
    }

    private static boolean hasMark(String sentence) {
        return sentence.chars()
                .anyMatch(c -> c >= DecisionLines.MARK && c < DecisionLines.MARK + DecisionLines.MOST_MARKS);
    }

    /** What is said of the provisions that were named. */
    private void about(List<Place> places) {
        if (accept("作出修改", "作如下修改", "作以下修改", "作出如下修改") != null || joined(places) || divided(places)) return;
        skipSentence();
        boolean behind = accept("之后", "后") != null;
        if (behind || accept("之前", "前") != null) {
            skipPunctuation();
            if (accept("增加", "增写", "增设") == null) throw unreadable();
            beside(places.getLast(), behind);
            return;
        }
        boolean atStart = accept("开始部分", "开头部分", "开头", "起始处") != null;
        boolean atEnd = !atStart && accept("的末尾", "末尾", "最后", "的最后") != null;
        if (accept("规定的", "中的", "中规定的", "里的", "中", "的", "所列的") != null && quotationHere()) {
            phrases(places, false);
            return;
        }
        if (accept("增加规定", "增加", "增写", "增设") != null) {
            if (atStart || atEnd) words(places.getLast(), atEnd);
            else if (!provides(places.getLast())) addition(places.getLast(), null);
            return;
        }
        if (accept("标题", "章名", "节名", "章标题", "节标题", "名称") != null) {
            entitle(places.getLast());
            return;
        }
        skipColon();
        if (quotationHere()) {
            phrases(places, false);
            return;
        }
        if (accept("移至", "移到", "移入") != null) {
            places();
            accept("之后", "后");
        }
        skipPunctuation();
        if (accept("予以删去", "予以删除", "删去", "删除") != null) {
            if (quotationHere()) phrases(places, true);
            else if (text.startsWith("第", at)) takeOut();
            else places.forEach(place -> steps.add(new Step.TakeOut(place)));
            return;
        }
        if (!becomes(places)) throw unreadable();
    }

    /** 第二句“…”, 后两句：“…”: the words that follow are themselves enough to find them. */
    private void skipSentence() {
        int start = at;
        boolean named =
                accept("最后一句", "末句") != null || (accept("第", "前", "后") != null && numeral() > 0 && accept("句") != null);
        skipColon();
        if (!named || !quotationHere()) at = start;
    }

    /** 第十一条增加规定：“…”: whether as a paragraph or at the end of one, only a place with a paragraph says. */
    private boolean provides(Place place) {
        int start = at;
        skipPunctuation();
        if (!quotationHere() || place.article() == 0) {
            at = start;
            return false;
        }
        Quoted words = quotations();
        steps.add(
                place.paragraph() > 0
                        ? new Step.PutIn(place, "", true, words.words())
                        : new Step.Add(place, null, '款', words.lines().size(), List.of(), words));
        return true;
    }

    private void entitle(Place place) {
        skipPunctuation();
        if (quotationHere()) quotation();
        skipPunctuation();
        if (accept(BECOMES) == null) throw unreadable();
        skipPunctuation();
        steps.add(new Step.Entitle(place, quotation().words()));
    }

    /** 修改为：“…”, 改为第七条, 修改为第六条：“…”. */
    private boolean becomes(List<Place> places) {
        int start = at;
        String verb = accept(BECOMES);
        if (verb == null) return false;
        skipPunctuation();
        if (quotationHere()) {
            Quoted words = quotations();
            replaceEach(places, words);
            return true;
        }
        List<Ordinal> numbers = severalOf();
        if (!numbers.isEmpty() && places.size() == 1) {
            divide(places.getFirst(), numbers);
            return true;
        }
        numbers = numbers();
        if (numbers.isEmpty() || numbers.size() != places.size()) {
            at = start;
            throw unreadable();
        }
        requireSameArticle(places.getFirst());
        for (int i = 0; i < numbers.size(); i++) steps.add(new Step.Renumber(places.get(i), numbers.get(i)));
        skipColon();
        if (quotationHere() && places.size() == 1) replace(places.getFirst(), quotations());
        return true;
    }

    /** A paragraph stays in its article, which may have been given a new number just before. */
    private void requireSameArticle(Place place) {
        int article = namedArticle;
        boolean same = article == 0
                || article == place.article()
                || steps.stream()
                        .anyMatch(step -> step instanceof Step.Renumber(Place from, Ordinal to)
                                && from.article() == place.article()
                                && to.unit() == '条'
                                && to.value() == article);
        if (!same) throw new Unreadable("款、项移到另一条，请分别写明从哪一条删去、在哪一条增加");
    }

    /** One provision by the quotation, or several of them by a paragraph of it each. */
    private void replaceEach(List<Place> places, Quoted words) {
        List<Quoted> paragraphs = List.of(words);
        if (places.size() > 1) {
            paragraphs = places.getFirst().item() > 0
                    ? words.lines().stream()
                            .map(line -> new Quoted(List.of(line)))
                            .toList()
                    : words.paragraphs();
        }
        if (paragraphs.size() != places.size() || places.getFirst().isNone())
            throw new Unreadable("几个条款改为一段引文，不清楚各改为什么");
        for (int i = 0; i < places.size(); i++) replace(places.get(i), paragraphs.get(i));
    }

    private void replace(Place place, Quoted words) {
        steps.add(new Step.Replace(place, words));
        if (owed != null && place.article() == owed.article() && place.item() == 0) {
            boolean covers = place.paragraph() == 0 || place.paragraph() == owed.paragraph();
            owed = covers ? null : owed;
        }
    }

    /** 合并为第六条，修改为：“…”. */
    private boolean joined(List<Place> places) {
        int start = at;
        skipPunctuation();
        if (accept("合并修改为", "合并为", "合并作为", "合并") == null) {
            at = start;
            return false;
        }
        skipPunctuation();
        accept("一条", "一款", "一项");
        skipPunctuation();
        accept(BECOMES);
        List<Ordinal> numbers = numbers();
        skipPunctuation();
        accept("并");
        accept("修改为", "改为");
        skipPunctuation();
        if (numbers.size() > 1 || places.size() < 2) throw unreadable();
        steps.add(new Step.Join(places, numbers.isEmpty() ? null : numbers.getFirst(), quotations()));
        return true;
    }

    /** 分为两条，作为第七条、第八条，修改为：“…”. */
    private boolean divided(List<Place> places) {
        int start = at;
        if (accept("分为", "分成", "拆分为", "拆为") == null) return false;
        List<Ordinal> numbers = severalOf();
        if (numbers.isEmpty()) numbers = numbers();
        if (numbers.size() < 2 || places.size() != 1) {
            at = start;
            throw unreadable();
        }
        divide(places.getFirst(), numbers);
        return true;
    }

    private void divide(Place place, List<Ordinal> numbers) {
        skipPunctuation();
        accept("并");
        accept("分别");
        accept("修改为");
        skipPunctuation();
        steps.add(new Step.Divide(place, numbers, quotations()));
    }

    /** 两条，作为第七条、第八条: the numbers; empty when it does not say so. */
    private List<Ordinal> severalOf() {
        int start = at;
        int count = count();
        if (count < 2 || at >= text.length() || "条款项".indexOf(text.charAt(at)) < 0) {
            at = start;
            return List.of();
        }
        at++;
        skipPunctuation();
        accept("分别作为", "作为");
        List<Ordinal> numbers = numbers();
        if (numbers.size() != count) {
            at = start;
            throw unreadable();
        }
        return numbers;
    }

    /** Behind 删去: provisions, or words of provisions. */
    private void takeOut() {
        do {
            if (quotationHere()) {
                phrases(List.of(current), true);
                continue;
            }
            List<Place> places = places();
            if (places.isEmpty()) throw unreadable();
            current = places.getLast();
            if (accept("章名", "节名", "的章名", "的标题", "标题") != null) {
                places.forEach(place -> steps.add(new Step.Unite(place)));
                continue;
            }
            accept("末尾的", "规定的", "中的", "中规定的", "中", "的", "最后的");
            if (quotationHere()) phrases(places, true);
            else places.forEach(place -> steps.add(new Step.TakeOut(place)));
        } while (another());
    }

    /** Whether after 、 or 和 another provision is named that goes too. */
    private boolean another() {
        int start = at;
        if (accept("、", "和", "以及", "及", "，") != null && !places().isEmpty()) {
            boolean goes = (accept("末尾的", "规定的", "中的", "的", "中") != null && quotationHere()) || ends();
            at = start;
            if (goes) {
                accept("、", "和", "以及", "及", "，");
                return true;
            }
        }
        at = start;
        return false;
    }

    private boolean ends() {
        return at >= text.length() || "。；，、和\n".indexOf(text.charAt(at)) >= 0;
    }

    /** Words in quotation marks, and what becomes of them. */
    private void phrases(List<Place> places, boolean gone) {
        List<Quoted> words = new ArrayList<>();
        int first = at;
        do {
            words.add(quotation());
        } while (quotationFollows());
        boolean sideBySide = at - first == words.size();
        phrasePlaces = places;
        current = places.getLast();
        if (gone) {
            words.forEach(one -> reword(places, one.words(), ""));
            return;
        }
        boolean behind = accept("之后", "后面", "后") != null;
        if (behind || accept("之前", "前面", "前") != null) {
            putIn(places, words, behind);
            return;
        }
        if (accept("中") != null) {
            // the article's opening words, quoted to name it: 第六十二条“…行使下列职权”中增加一项
            return;
        }
        skipPunctuation();
        if (accept("予以删去", "予以删除", "均删去", "删去", "删除") != null) {
            words.forEach(one -> reword(places, one.words(), ""));
            return;
        }
        String verb = accept(BECOMES);
        if (verb == null) throw unreadable();
        skipPunctuation();
        boolean everywhere = verb.equals("统一修改为") && places.stream().allMatch(Place::isNone);
        List<Place> where = everywhere ? List.of(Place.of(Place.Whole.EVERYWHERE)) : places;
        List<Quoted> instead = new ArrayList<>();
        instead.add(quotation());
        while (instead.size() < words.size() && quotationFollows()) instead.add(quotation());
        boolean further = quotationHere();
        while (quotationHere()) instead.add(quotation());
        if (sideBySide && where.size() == 1 && (further || words.size() > 1) && instead.size() != words.size()) {
            steps.add(new Step.Exchange(where.getFirst(), lines(words), lines(instead)));
            return;
        }
        if (instead.size() != 1 && instead.size() != words.size()) throw unreadable();
        for (int i = 0; i < words.size(); i++)
            become(
                    where,
                    words.get(i).words(),
                    instead.get(instead.size() == 1 ? 0 : i).words());
    }

    private static Quoted lines(List<Quoted> quotations) {
        return new Quoted(
                quotations.stream().flatMap(one -> one.lines().stream()).toList());
    }

    private void become(List<Place> places, String words, String instead) {
        Ordinal from = number(words);
        Ordinal to = number(instead);
        if (from != null
                && to != null
                && from.unit() == '条'
                && to.unit() == '条'
                && places.size() == 1
                && places.getFirst().isNone())
            steps.add(new Step.Renumber(Place.NONE.withArticle(from.value(), from.suffix()), to));
        else reword(places, words, instead);
    }

    /** The number the words are, when they are nothing else. */
    private static @Nullable Ordinal number(String words) {
        Drafted reader = new Drafted(words, List.of());
        List<Ordinal> numbers = reader.numbers();
        return numbers.size() == 1 && reader.at == words.length() ? numbers.getFirst() : null;
    }

    private void reword(List<Place> places, String words, String instead) {
        if (places.stream().anyMatch(Place::isNone)) throw new Unreadable("没有写明修改哪一条中的“" + words + "”");
        steps.add(new Step.Reword(places, words, instead));
    }

    private boolean quotationFollows() {
        int start = at;
        if (quotationHere()) return true;
        if (accept("、", "和", "及", "以及", "，") != null && quotationHere() && !changesNext()) return true;
        at = start;
        return false;
    }

    /** Whether the quotation here is what is changed next (“A”修改为“B”、“C”修改为“D”), not one more of those before. */
    private boolean changesNext() {
        boolean newWords = at >= 2 && text.lastIndexOf("为", at - 2) == at - 3;
        for (String verb : BECOMES) {
            if (text.startsWith(verb, at + 1) && newWords) return true;
        }
        return false;
    }

    private void putIn(List<Place> places, List<Quoted> words, boolean behind) {
        skipPunctuation();
        if (accept("增加规定", "增加一句", "增写一句", "增加", "增写", "加上", "加") == null || words.size() != 1 || places.size() != 1)
            throw unreadable();
        skipPunctuation();
        accept("内容为", "规定", "即", "具体为", "表述为");
        skipPunctuation();
        if (places.getFirst().isNone()) throw new Unreadable("没有写明在哪一条中增加");
        steps.add(new Step.PutIn(
                places.getFirst(), words.getFirst().words(), behind, quotation().words()));
    }

    /** Words at the start or the end of a provision. */
    private void words(Place place, boolean atEnd) {
        accept("规定", "一句");
        skipPunctuation();
        steps.add(new Step.PutIn(place, "", atEnd, quotation().words()));
    }

    private void beside(Place place, boolean behind) {
        if (!behind) {
            openBefore(place);
            return;
        }
        addition(place, place);
    }

    /** 在第二十条前增加一章，作为第三章“监督检查”: only a heading is put in. */
    private void openBefore(Place before) {
        int count = count();
        char unit = at < text.length() ? text.charAt(at) : ' ';
        if (count != 1 || "编章节".indexOf(unit) < 0 || before.article() == 0) throw unreadable();
        at++;
        accept("章名", "节名");
        skipPunctuation();
        accept("作为");
        List<Ordinal> numbers = numbers();
        if (numbers.size() != 1 || numbers.getFirst().unit() != unit) throw unreadable();
        skipPunctuation();
        steps.add(new Step.Open(
                numbers.getFirst(), quotation().words(), new Ordinal('条', before.article(), before.articleSuffix())));
    }

    /** 附件二“…”, 一个附件，作为附件二：“…” behind 增加. */
    private boolean annex() {
        int start = at;
        if (count() > 0) accept("个", "项", "份");
        String name = accept(ANNEXES);
        if (name == null) {
            at = start;
            return false;
        }
        int number = Math.max(0, numeral());
        skipPunctuation();
        if (accept("作为") != null) {
            if (accept(name) == null) throw unreadable();
            number = Math.max(0, numeral());
        }
        skipPunctuation();
        accept("内容为");
        skipPunctuation();
        steps.add(new Step.Annex(name, number, quotations()));
        return true;
    }

    /** Behind 增加. */
    private void addition(Place within, @Nullable Place behind) {
        if (annex()) return;
        int start = at;
        int count = count();
        char unit = at < text.length() ? text.charAt(at) : ' ';
        if (count < 1) throw unreadable();
        if (text.startsWith("句", at)) {
            at++;
            skipPunctuation();
            accept("作为最后一句", "作为末句");
            skipPunctuation();
            accept("内容为");
            skipPunctuation();
            if (within.isNone() || (behind != null && behind.article() == 0)) throw unreadable();
            steps.add(new Step.PutIn(within, "", true, quotation().words()));
            return;
        }
        if (UNITS.indexOf(unit) < 0) {
            at = start;
            throw unreadable();
        }
        at++;
        accept("规定");
        skipPunctuation();
        List<Ordinal> numbers = List.of();
        if (accept("分别作为", "依次作为", "作为", "列为") != null) {
            numbers = numbers();
            if (numbers.isEmpty()) throw unreadable();
            requireSameArticle(within);
        }
        skipPunctuation();
        accept("内容为", "规定", "章名为", "即", "具体为", "表述为");
        skipPunctuation();
        if (!quotationHere()) {
            if ("款项目".indexOf(unit) < 0 || owed != null) throw unreadable();
            owed = within;
            return;
        }
        Quoted words = quotations();
        if ("编章节".indexOf(unit) >= 0) words = withArticles(words);
        steps.add(new Step.Add(within, behind, unit, count, numbers, words));
    }

    /** 增加一节，作为第七节“…”；增加五条，分别作为…。内容如下：…: the articles belong to the new section. */
    private Quoted withArticles(Quoted heading) {
        int start = at;
        skipFillers();
        if (heading.lines().size() == 1 && accept("增加") != null && count() > 0 && accept("条") != null) {
            skipPunctuation();
            accept("分别作为", "作为");
            int articles = numbers().size();
            skipFillers();
            if (articles > 0 && quotationHere()) {
                List<String> lines = new ArrayList<>(quotations().lines());
                if (AmendedNode.articleLabelLength(lines.getFirst()) == 0) lines.removeFirst();
                lines.addFirst(heading.words());
                return new Quoted(lines);
            }
        }
        at = start;
        return heading;
    }

    /** 第五条、第七条第二款和第九条; empty when no provision is named here. */
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        Place place = place(current);
        if (place == null) return places;
        places.add(place);
        while (true) {
            int start = at;
            boolean range = accept("至", "到") != null;
            if (!range && accept("、", "和", "与", "及", "以及") == null) return places;
            Place next = place(places.getLast());
            if (next == null) {
                at = start;
                return places;
            }
            if (range) fill(places, next);
            places.add(next);
        }
    }

    /** The provisions between the last one and {@code until}, both of one kind. */
    private void fill(List<Place> places, Place until) {
        Place from = places.getLast();
        if (until.subItem() > 0 || from.whole() != Place.Whole.PROVISION) throw unreadable();
        if (until.item() > 0) {
            for (int i = from.item() + 1; i < until.item(); i++) places.add(from.withItem(i));
        } else if (until.paragraph() > 0) {
            for (int i = from.paragraph() + 1; i < until.paragraph(); i++) places.add(from.withParagraph(i));
        } else {
            for (int i = from.article() + 1; i < until.article() && until.article() < 10_000; i++)
                places.add(from.withArticle(i, 0));
        }
    }

    /** One provision; what it leaves out is taken from {@code context}. */
    private @Nullable Place place(Place context) {
        int start = at;
        String instrument = instrument();
        Place place = place(context, start);
        if (place != null && instrument != null && !KINDS.contains(instrument)) named.add(instrument);
        return place;
    }

    private @Nullable Place place(Place context, int start) {
        Place special = special(context);
        if (special != null) return special;
        Place place = context;
        boolean found = false;
        while (true) {
            int before = at;
            if (found) {
                accept("，", "的");
                skipPowers(place);
            }
            Ordinal number = ordinal();
            if (number == null || (found && !isInner(number.unit(), text, before, place))) {
                at = before;
                break;
            }
            place = narrowed(place, number);
            found = true;
        }
        if (!found) {
            at = start;
            return null;
        }
        if (accept("条首部分", "的导语", "导语", "柱文", "前言部分") != null) place = place.atOpening();
        return place;
    }

    /** 第六十七条〔全国人民代表大会常务委员会职权〕第二十项: whose powers the article lists. */
    private void skipPowers(Place place) {
        int end = at
                + text.substring(at, Math.min(text.length(), at + LONGEST_HOLDER))
                        .indexOf("职权第");
        boolean named = place.article() > 0
                && end > at
                && text.substring(at, end).chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF && c != '第');
        if (named) at = end + "职权".length();
    }

    private static boolean isInner(char unit, String text, int before, Place place) {
        return switch (unit) {
            case '款', '项', '目' -> place.article() > 0;
            case '章', '节' -> place.article() == 0 && text.charAt(before) != '，';
            default -> false;
        };
    }

    private static Place narrowed(Place place, Ordinal number) {
        return switch (number.unit()) {
            case '编' -> Place.NONE.withPart(number.value());
            case '章' -> place.withChapter(number.value());
            case '节' -> place.withSection(number.value());
            case '条' -> place.withArticle(number.value(), number.suffix());
            case '款' -> place.withParagraph(number.value());
            case '项' -> place.withItem(number.value());
            default -> place.withSubItem(number.value());
        };
    }

    private @Nullable Place special(Place context) {
        Place numbered = numbered();
        if (numbered != null) return numbered;
        if (accept("引言", "序言部分", "导言") != null) return Place.of(Place.Whole.PREAMBLE);
        if (accept("名称", "标题", "题目") != null) return Place.of(Place.Whole.TITLE);
        if (accept("有关条文", "其他有关条文", "相关条文", "全文", "文中", "条文", "各条", "有关条款") != null)
            return Place.of(Place.Whole.EVERYWHERE);
        int start = at;
        if (accept("本法", "本条例", "本办法", "本规定", "本细则", "本解释", "本规则", "该法", "该条例") != null) {
            if (text.startsWith("中", at)) return Place.of(Place.Whole.EVERYWHERE);
            at = start;
        }
        if (context.whole() == Place.Whole.PREAMBLE && accept("这一自然段", "该自然段") != null) return context;
        if (context.article() > 0 && accept("该条", "本条", "这一条") != null) {
            Place article = Place.NONE.withArticle(context.article(), context.articleSuffix());
            Ordinal inner = ordinal();
            return inner == null ? article : narrowed(article, inner);
        }
        if (context.paragraph() > 0 && accept("该款", "本款", "这一款") != null)
            return context.withParagraph(context.paragraph());
        return null;
    }

    /** 序言第七自然段, 附件二, 附件; null where neither stands here. */
    private @Nullable Place numbered() {
        int start = at;
        if (accept("序言") != null && accept("第") != null) {
            int paragraph = numeral();
            if (paragraph > 0 && accept("自然段") != null) return Place.preamble(paragraph);
        }
        at = start;
        if (accept(ANNEXES) != null) return Place.annex(Math.max(0, numeral()));
        return null;
    }

    /** 《解释》原, 刑法, 本条例: the instrument before the number, where it is named and not only pointed at; else null. */
    private @Nullable String instrument() {
        accept("对", "将");
        accept("修改后的", "修改后", "原");
        String name = null;
        if (text.startsWith("《", at)) {
            int close = Amended.closing(text, at);
            if (close > 0) {
                name = text.substring(at + 1, close);
                at = close + 1;
            }
        } else {
            for (int end = Math.min(text.length(), at + 30); end > at + 1; end--) {
                if (startsProvision(end) && isInstrument(text.substring(at, end))) {
                    name = "本该此其原有相".indexOf(text.charAt(at)) < 0 ? text.substring(at, end) : null;
                    at = end;
                    break;
                }
            }
        }
        accept("的");
        accept("原");
        return name;
    }

    private boolean startsProvision(int end) {
        for (String start :
                new String[] {"第", "原", "的", "有关", "其他", "相关", "条文", "全文", "引言", "序言", "名称", "标题", "各条", "附件", "附表"}) {
            if (text.startsWith(start, end)) return true;
        }
        return false;
    }

    private static boolean isInstrument(String words) {
        return KINDS.stream().anyMatch(words::endsWith)
                && words.chars()
                        .allMatch(c -> c >= 0x4E00 && c <= 0x9FFF && c != '第' && c != '改' && c != '加' && c != '删');
    }

    /** 第七条, 第二款、第三款, 第八项至第十六项: numbers to be given. */
    private List<Ordinal> numbers() {
        List<Ordinal> numbers = new ArrayList<>();
        namedArticle = 0;
        instrument();
        accept("该条", "本条");
        Ordinal number = ordinal();
        while (number != null) {
            numbers.add(number);
            int start = at;
            boolean range = accept("至", "到") != null;
            if (!range && accept("、", "和", "及") == null) break;
            Ordinal next = ordinal();
            if (next == null || next.unit() != number.unit()) {
                at = start;
                break;
            }
            for (int i = number.value() + 1; range && i < next.value() && next.value() < 10_000; i++)
                numbers.add(new Ordinal(number.unit(), i, 0));
            number = next;
        }
        if (numbers.size() == 1 && "条".indexOf(numbers.getFirst().unit()) >= 0) {
            Ordinal inner = inner();
            if (inner != null) {
                namedArticle = numbers.getFirst().value();
                return List.of(inner);
            }
        }
        return numbers;
    }

    /** 作为第十条第二款: the paragraph is what is numbered. */
    private @Nullable Ordinal inner() {
        int start = at;
        Ordinal inner = ordinal();
        if (inner != null && "款项".indexOf(inner.unit()) >= 0) return inner;
        at = start;
        return null;
    }

    /** 第十七条之一, 第（三）项, 第2目. */
    private @Nullable Ordinal ordinal() {
        int start = at;
        boolean goesOn = openItems && (text.startsWith("（", at) || text.startsWith("(", at));
        if (goesOn) openItems = false;
        else if (accept("第") == null) return null;
        boolean bracket = accept("（", "(") != null;
        int value = numeral();
        boolean closed = !bracket || accept("）", ")") != null;
        if (bracket && value > 0 && closed && bracketFollows()) {
            // 第（一）、（二）项: the unit comes with the last
            openItems = true;
            return new Ordinal('项', value, 0);
        }
        if (value <= 0 || !closed || at >= text.length() || UNITS.indexOf(text.charAt(at)) < 0) {
            at = start;
            return null;
        }
        char unit = text.charAt(at++);
        int suffix = 0;
        if (unit == '条' && text.startsWith("之", at)) {
            int before = at++;
            suffix = numeral();
            if (suffix <= 0) {
                suffix = 0;
                at = before;
            }
        }
        return new Ordinal(unit, value, suffix);
    }

    private boolean bracketFollows() {
        for (String next : new String[] {"、（", "和（", "至（", "、(", "和(", "至("}) {
            if (text.startsWith(next, at)) return true;
        }
        return false;
    }

    private int numeral() {
        int start = at;
        while (at < text.length() && at - start < 12 && Numerals.isNumeral(text.charAt(at))) at++;
        return Numerals.parse(text, start, at);
    }

    /** 一, 两, 三 before a unit. */
    private int count() {
        return numeral();
    }

    private boolean quotationHere() {
        return at < text.length()
                && text.charAt(at) >= DecisionLines.MARK
                && text.charAt(at) < DecisionLines.MARK + DecisionLines.MOST_MARKS;
    }

    private Quoted quotation() {
        if (!quotationHere()) throw unreadable();
        return quotations.get(text.charAt(at++) - DecisionLines.MARK);
    }

    /** Quotations that follow each other are the paragraphs of one text. */
    private Quoted quotations() {
        List<String> lines = new ArrayList<>(quotation().lines());
        int before = at;
        skipBlanks();
        while (quotationHere()) {
            lines.addAll(quotation().lines());
            before = at;
            skipBlanks();
        }
        at = before;
        return new Quoted(lines);
    }

    private @Nullable String accept(String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word;
            }
        }
        return null;
    }

    private void skipFillers() {
        while (accept(FILLERS) != null) {
            // words that bind the clauses together
        }
    }

    private void skipPunctuation() {
        while (accept("，", "：", ":", ",", "\n", " ", "　") != null) {
            // what stands between a verb and its object
        }
    }

    private void skipColon() {
        int start = at;
        skipPunctuation();
        if (!quotationHere()) at = start;
    }

    private void skipBlanks() {
        while (accept("\n", " ", "　") != null) {
            // line ends between the paragraphs of a quotation
        }
    }

    private Unreadable unreadable() {
        StringBuilder rest = new StringBuilder();
        for (int i = at; i < text.length() && rest.length() < 24; i++) {
            char c = text.charAt(i);
            boolean mark = c >= DecisionLines.MARK && c < DecisionLines.MARK + DecisionLines.MOST_MARKS;
            rest.append(mark ? "“…”" : c == '\n' ? "" : String.valueOf(c));
        }
        return new Unreadable("没有读懂“" + rest + "”");
    }
}
