package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.structure.Node;
import org.zhunsheng.engine.text.Numerals;

/** A text on which instructions are carried out (修改稿): its headings and articles in one row, in the order of the text. */
final class Draft {

    /** By which the numbers that follow are adjusted, and the stops behind items. */
    static final int CONSEQUENCE = 0;

    private final String title;
    private final Passage head;
    private final Passage foot;
    private final List<AmendedNode> annexes = new ArrayList<>();
    private final List<AmendedNode> row = new ArrayList<>();
    private final Map<ArticleNumber, List<AmendedNode>> articles = new HashMap<>();
    /** Added articles that stand behind a certain one, with it. */
    private final Map<AmendedNode, AmendedNode> behind = new HashMap<>();
    /** The chapter an added article belongs to, by its heading. */
    private final Map<AmendedNode, AmendedNode> belongs = new HashMap<>();

    private final Map<AmendedNode, Step.Ordinal> opened = new HashMap<>();
    private final Set<AmendedNode> rearranged = new LinkedHashSet<>();
    /** Whether the chapters are counted through all parts, as they are in the text before it is changed. */
    private final boolean chaptersGoOn;

    private final String paragraphGap;
    private final String itemGap;
    private final String articleGap;
    private boolean adjusted;
    private boolean shifted;
    private boolean headingsChanged;

    Draft(Instrument base) {
        title = base.title();
        String source = base.source();
        int start = base.nodes().isEmpty() ? 0 : base.nodes().getFirst().start();
        // marks of a heading (##) stay with it
        int at = source.lastIndexOf('\n', start - 1) + 1;
        head = Passage.of(source.substring(0, at));
        for (Node node : base.nodes()) {
            lay(AmendedNode.of(base, node), Passage.of(source.substring(at, node.start())));
            at = node.end();
        }
        for (Node node : base.annexes()) {
            AmendedNode annex = AmendedNode.plain(node.level(), source.substring(node.start(), node.end()));
            annex.gap = Passage.of(source.substring(at, node.start()));
            annexes.add(annex);
            at = node.end();
        }
        foot = Passage.of(source.substring(at));
        moveBlanks();
        chaptersGoOn = chaptersGoOn();
        for (AmendedNode provision : row) {
            if (provision.level == Level.ARTICLE)
                articles.computeIfAbsent(
                                new ArticleNumber(provision.number, provision.suffix), any -> new ArrayList<>())
                        .add(provision);
        }
        articleGap =
                gapOf(row.stream().filter(one -> one.level == Level.ARTICLE).toList(), "\n");
        paragraphGap = innerGap(Level.ARTICLE, Level.PARAGRAPH, articleGap);
        itemGap = innerGap(Level.PARAGRAPH, Level.ITEM, paragraphGap);
    }

    /** Headings and what is under them, one behind the other. */
    private void lay(AmendedNode provision, Passage before) {
        provision.gap = before;
        row.add(provision);
        if (!isHeading(provision.level)) return;
        List<AmendedNode> inner = List.copyOf(provision.children);
        Passage rest = provision.tail;
        provision.children = new ArrayList<>();
        provision.tail = Passage.of("");
        for (AmendedNode child : inner) lay(child, child.gap);
        if (!rest.isEmpty()) row.getLast().tail.append(rest);
    }

    static boolean isHeading(Level level) {
        return level.compareTo(Level.ARTICLE) < 0;
    }

    /** Line ends and marks behind a heading belong to the gap before what follows. */
    private void moveBlanks() {
        for (int i = 0; i + 1 < row.size(); i++) {
            AmendedNode heading = row.get(i);
            if (isHeading(heading.level)) {
                String text = heading.lead.text();
                String kept = text.substring(0, behindWords(text));
                heading.lead = Passage.of(kept);
                row.get(i + 1).gap = Passage.of(
                        text.substring(kept.length()) + row.get(i + 1).gap.text());
            }
        }
    }

    /** Where the heading's own words end; the marks of the next heading (###) are none of them. */
    private static int behindWords(String heading) {
        int end = heading.length();
        while (end > 0 && (Character.isWhitespace(heading.charAt(end - 1)) || heading.charAt(end - 1) == '#')) end--;
        return end;
    }

    private static String gapOf(List<AmendedNode> provisions, String otherwise) {
        for (AmendedNode provision : provisions.subList(Math.min(1, provisions.size()), provisions.size())) {
            String gap = provision.gap.text();
            if (!gap.isEmpty() && gap.isBlank()) return gap;
        }
        return otherwise;
    }

    private String innerGap(Level outer, Level inner, String otherwise) {
        for (AmendedNode provision : row) {
            List<AmendedNode> holders = outer == Level.ARTICLE ? List.of(provision) : provision.children;
            for (AmendedNode holder : holders) {
                if (holder.level == outer) {
                    String gap = gapOf(holder.named(inner), "");
                    if (!gap.isEmpty()) return gap;
                }
            }
        }
        return otherwise;
    }

    String title() {
        return title;
    }

    /** What stands before the first provision, with the title. */
    Passage head() {
        return head;
    }

    /** The paragraphs before the first article and the first heading. */
    List<AmendedNode> preamble() {
        List<AmendedNode> preamble = new ArrayList<>();
        for (AmendedNode provision : row) {
            if (provision.level == Level.ARTICLE || isHeading(provision.level)) return preamble;
            preamble.add(provision);
        }
        return preamble;
    }

    /** The paragraphs of the preamble that are named. */
    List<AmendedNode> preamble(Place place, int by) {
        List<AmendedNode> preamble = preamble();
        if (place.paragraph() == 0) return preamble;
        if (place.paragraph() > preamble.size()) throw new Misfit(by, "序言只有" + preamble.size() + "个自然段");
        return List.of(preamble.get(place.paragraph() - 1));
    }

    /** The annex of that number, by what stands in its first line; the only one where no number is named. */
    AmendedNode annex(Place place, int by) {
        List<AmendedNode> found = annexes.stream()
                .filter(annex -> place.part() == 0 || annexNumber(annex.lead.text()) == place.part())
                .toList();
        if (found.size() != 1)
            throw new Misfit(by, found.isEmpty() ? "原文没有" + place : "原文有" + found.size() + "个" + place);
        return found.getFirst();
    }

    /** Puts an annex behind the others; its number is the next. */
    void addAnnex(String name, int number, Quoted text, int by) {
        int last = annexes.stream()
                .mapToInt(annex -> Math.max(1, annexNumber(annex.lead.text())))
                .max()
                .orElse(0);
        if (number > 0 ? number != last + 1 : last > 0)
            throw new Misfit(
                    by,
                    number > 0 ? "原文有" + last + "个附件，编不到" + name + ArticleNumber.numeral(number) : "原文已有附件，没有写明作为附件几");
        String label = text.lines().getFirst().startsWith(name)
                ? ""
                : name + (number == 0 ? "" : annexDigits(number)) + paragraphGap;
        AmendedNode annex = AmendedNode.added(Level.PART, label + String.join(paragraphGap, text.lines()), by);
        annex.gap = Passage.by(articleGap, by);
        annexes.add(annex);
    }

    /** A number as those of the annexes before are written: 附件2 or 附件二. */
    private String annexDigits(int number) {
        boolean digits = annexes.stream()
                .map(annex -> annex.lead.text())
                .anyMatch(text -> text.length() > 2 && text.charAt(2) >= '0' && text.charAt(2) <= '9');
        return digits ? String.valueOf(number) : ArticleNumber.numeral(number);
    }

    /** 2 of 附件2 and of 附表二. */
    private static int annexNumber(String text) {
        int start = Math.min(2, text.length());
        int end = start;
        while (end < text.length() && Numerals.isNumeral(text.charAt(end))) end++;
        return Numerals.parse(text, start, end);
    }

    void print(Consumer<Passage> out) {
        out.accept(head);
        for (AmendedNode provision : row) {
            out.accept(provision.gap);
            provision.print(out);
        }
        for (AmendedNode annex : annexes) {
            out.accept(annex.gap);
            annex.print(out);
        }
        out.accept(foot);
    }

    /** Every article, paragraph and item with words, and what stands outside of articles. */
    List<AmendedNode> everywhere() {
        List<AmendedNode> all = new ArrayList<>();
        row.stream().filter(AmendedNode::stands).forEach(provision -> all.addAll(provision.wording()));
        return all;
    }

    AmendedNode article(Place place, int by) {
        List<AmendedNode> found =
                articles.getOrDefault(new ArticleNumber(place.article(), place.articleSuffix()), List.of());
        if (found.isEmpty()) throw new Misfit(by, "原文没有" + place.withArticle(place.article(), place.articleSuffix()));
        if (found.size() > 1)
            throw new Misfit(
                    by, "原文有" + found.size() + "个" + place.withArticle(place.article(), place.articleSuffix()));
        return standing(found.getFirst(), place, by);
    }

    /** The provision the decision names. */
    AmendedNode provision(Place place, int by) {
        if (place.article() == 0) throw new Misfit(by, "没有写明是哪一条");
        AmendedNode article = article(place, by);
        if (place.paragraph() == 0 && place.item() == 0) return article;
        AmendedNode paragraph = place.paragraph() > 0
                ? inner(article, Level.PARAGRAPH, place.paragraph(), place, by)
                : withItem(article, place, by);
        if (place.item() == 0) return paragraph;
        AmendedNode item = byNumber(paragraph, Level.ITEM, place.item(), place, by);
        return place.subItem() == 0 ? item : byNumber(item, Level.SUB_ITEM, place.subItem(), place, by);
    }

    private static AmendedNode inner(AmendedNode article, Level level, int number, Place place, int by) {
        List<AmendedNode> named = article.named(level);
        if (number > named.size())
            throw new Misfit(by, place.withArticle(place.article(), place.articleSuffix()) + "只有" + named.size() + "款");
        return standing(named.get(number - 1), place, by);
    }

    private static AmendedNode byNumber(AmendedNode holder, Level level, int number, Place place, int by) {
        List<AmendedNode> named =
                holder.named(level).stream().filter(one -> one.number == number).toList();
        if (named.size() != 1)
            throw new Misfit(by, named.isEmpty() ? "原文没有" + place : "原文有" + named.size() + "个" + place);
        return standing(named.getFirst(), place, by);
    }

    private static AmendedNode standing(AmendedNode provision, Place place, int by) {
        if (!provision.stands()) throw new Misfit(by, place + "已由第" + provision.takenOutBy + "项指令删去或者改写");
        return provision;
    }

    /** The paragraph that holds the item, where the decision names only the item. */
    private static AmendedNode withItem(AmendedNode article, Place place, int by) {
        List<AmendedNode> holders = article.named(Level.PARAGRAPH).stream()
                .filter(paragraph -> paragraph.named(Level.ITEM).stream().anyMatch(item -> item.number == place.item()))
                .toList();
        if (holders.size() != 1)
            throw new Misfit(by, holders.isEmpty() ? "原文没有" + place : "有几款都有第" + place.item() + "项，没有写明是哪一款");
        return standing(holders.getFirst(), place, by);
    }

    /** The heading of a part, chapter or section. */
    AmendedNode heading(Place place, int by) {
        int part = 0;
        int chapter = 0;
        List<AmendedNode> found = new ArrayList<>();
        for (AmendedNode provision : row) {
            switch (provision.level) {
                case PART, SUB_PART -> {
                    part = provision.number;
                    chapter = 0;
                }
                case CHAPTER -> chapter = provision.number;
                default -> {
                    // sections and articles change nothing in where we are
                }
            }
            boolean here = place.section() > 0
                    ? provision.level == Level.SECTION
                            && provision.number == place.section()
                            && (place.chapter() == 0 || place.chapter() == chapter)
                    : place.chapter() > 0
                            ? provision.level == Level.CHAPTER && provision.number == place.chapter()
                            : provision.level == Level.PART && provision.number == place.part();
            if (here && (place.part() == 0 || place.part() == part)) found.add(provision);
        }
        if (found.size() != 1)
            throw new Misfit(by, found.isEmpty() ? "原文没有" + place : "原文有" + found.size() + "个" + place);
        return standing(found.getFirst(), place, by);
    }

    /** The articles under a heading. */
    List<AmendedNode> under(AmendedNode heading) {
        List<AmendedNode> under = new ArrayList<>();
        for (int i = row.indexOf(heading) + 1;
                i < row.size() && row.get(i).level.compareTo(heading.level) > 0;
                i++) under.add(row.get(i));
        return under;
    }

    void takeOutHeading(AmendedNode heading, boolean withArticles, int by) {
        if (withArticles) {
            for (AmendedNode provision : under(heading)) provision.takenOutBy = by;
            shifted = true;
        }
        heading.takenOutBy = by;
        headingsChanged = true;
    }

    void takeOut(AmendedNode provision, int by) {
        provision.takenOutBy = by;
        if (provision.level != Level.ARTICLE) rearranged.addAll(holders(provision));
    }

    void number(AmendedNode provision, Step.Ordinal number, int by) {
        if (provision.numberedBy != 0) throw new Misfit(by, "已由第" + provision.numberedBy + "项指令另定序号");
        provision.newNumber = number.value();
        provision.newSuffix = number.suffix();
        provision.numberedBy = by;
        if (isHeading(provision.level)) headingsChanged = true;
        else if (provision.level == Level.ARTICLE) shifted = true;
        else rearranged.addAll(holders(provision));
    }

    private List<AmendedNode> holders(AmendedNode inner) {
        List<AmendedNode> holders = new ArrayList<>();
        for (AmendedNode article : row) {
            if (article.former.contains(inner)) return List.of(article);
            for (AmendedNode paragraph : article.former) {
                if (paragraph.former.contains(inner)) return List.of(paragraph);
                paragraph.former.stream()
                        .filter(item -> item.former.contains(inner))
                        .forEach(holders::add);
            }
        }
        return holders;
    }

    /** The article that holds a paragraph. */
    AmendedNode articleOf(AmendedNode paragraph) {
        return holders(paragraph).getFirst();
    }

    void adjust() {
        adjusted = true;
    }

    Passage paragraphGap(int by) {
        return Passage.by(paragraphGap, by);
    }

    Passage itemGap(int by) {
        return Passage.by(itemGap, by);
    }

    /** An article with a label like those of the text. */
    AmendedNode newArticle(List<AmendedNode> paragraphs, int by) {
        String label = row.stream()
                .filter(one -> one.level == Level.ARTICLE && one.number > 0)
                .map(one -> one.lead.text())
                .filter(lead -> lead.indexOf('第') >= 0 && lead.length() < 24)
                .findFirst()
                .orElse("第一条　");
        AmendedNode article = AmendedNode.added(Level.ARTICLE, label, by);
        article.gap = Passage.by(articleGap, by);
        article.children = new ArrayList<>(paragraphs);
        return article;
    }

    /** Adds an article; its number, or the article behind which it stands, says where. */
    void add(
            AmendedNode article,
            Step.@Nullable Ordinal number,
            @Nullable AmendedNode after,
            @Nullable AmendedNode chapter,
            int by) {
        article.numberedBy = by;
        if (number != null) {
            article.newNumber = number.value();
            article.newSuffix = number.suffix();
        }
        if (after != null) behind.put(article, after);
        if (chapter != null) belongs.put(article, chapter);
        row.add(article);
        if (article.newSuffix == 0) shifted = true;
    }

    void open(AmendedNode heading, Step.Ordinal before) {
        opened.put(heading, before);
        headingsChanged = true;
    }

    /** A heading with the look of those of its level. */
    AmendedNode newHeading(Level level, int number, String words, int by) {
        AmendedNode like = row.stream()
                .filter(one -> isHeading(one.level) && one.number > 0 && one != row.getFirst())
                .min(Comparator.comparingInt(one -> Math.abs(one.level.compareTo(level))))
                .orElse(null);
        String marks = like == null ? "" : like.gap.text().strip();
        if (like != null && like.level != level && marks.startsWith("#")) marks = level == Level.SECTION ? "###" : "##";
        AmendedNode heading = AmendedNode.added(
                level, "第" + ArticleNumber.numeral(number) + AmendedNode.unit(level) + " " + words, by);
        heading.gap = Passage.by(articleGap + (marks.isEmpty() ? "" : marks + " "), by);
        heading.newNumber = number;
        heading.numberedBy = by;
        return heading;
    }

    /** Puts everything in its new order and writes the new numbers. */
    void settle() {
        for (AmendedNode holder : rearranged) {
            if (holder.writtenBy == 0 && holder.stands()) settleChildren(holder);
        }
        settleArticles();
        settleHeadings();
    }

    void rearrange(AmendedNode holder) {
        rearranged.add(holder);
    }

    /** Adds a paragraph or item to its holder, at the place its number says. */
    void add(AmendedNode holder, AmendedNode added, Step.Ordinal number, int by) {
        if (holder.writtenBy != 0) throw new Misfit(by, "这一条已由第" + holder.writtenBy + "项指令全文改写");
        added.newNumber = number.value();
        added.numberedBy = by;
        holder.children.add(added);
        rearranged.add(holder);
    }

    private void settleChildren(AmendedNode holder) {
        List<Passage> marks = new ArrayList<>();
        List<AmendedNode> standing = new ArrayList<>();
        for (AmendedNode child : holder.children) {
            if (child.stands()) standing.add(child);
            else marks.add(Passage.by("", child.takenOutBy));
        }
        boolean items = standing.stream().anyMatch(child -> child.level != Level.PARAGRAPH);
        List<AmendedNode> arranged = Slots.arranged(standing);
        setGaps(holder, arranged, items);
        holder.children = new ArrayList<>(arranged);
        marks.forEach(holder.tail::append);
        if (items) {
            for (int i = 0; i < arranged.size(); i++) {
                AmendedNode item = arranged.get(i);
                item.renumber(i + 1, 0, item.numberedBy == 0 ? CONSEQUENCE : item.numberedBy);
            }
            Stops.mend(arranged, holder.named(Level.ITEM));
        }
    }

    private void setGaps(AmendedNode holder, List<AmendedNode> arranged, boolean items) {
        Passage first = Passage.of("");
        for (int i = 0; i < arranged.size(); i++) {
            AmendedNode child = arranged.get(i);
            if (i == 0) {
                if (items && holder.former.stream().noneMatch(one -> one.level == child.level))
                    child.gap = itemGap(child.numberedBy);
                else child.gap = first;
            } else if (child.gap.isEmpty()) {
                child.gap = items ? itemGap(child.numberedBy) : paragraphGap(child.numberedBy);
            }
        }
    }

    private void settleArticles() {
        List<AmendedNode> all =
                row.stream().filter(one -> one.level == Level.ARTICLE).toList();
        boolean changed = adjusted || shifted || all.stream().anyMatch(one -> !one.stands() || one.writtenBy != 0);
        if (!changed) return;
        List<AmendedNode> added = all.stream().filter(one -> one.number == 0).toList();
        row.removeAll(added);
        List<AmendedNode> main = new ArrayList<>();
        Map<AmendedNode, List<AmendedNode>> followers = new HashMap<>();
        gatherUnits(main, followers);
        boolean whole = isContinuous(all);
        if (!whole) {
            all.stream()
                    .filter(one -> one.newNumber > 0 && one.newSuffix == 0)
                    .findFirst()
                    .ifPresent(one -> {
                        throw new Misfit(one.numberedBy, "原文的条号不连续，移动以后的条号无法确定");
                    });
        }
        List<AmendedNode> standing = new ArrayList<>();
        main.stream().filter(AmendedNode::stands).forEach(standing::add);
        for (AmendedNode article : added) {
            if (article.newSuffix == 0) insert(article, standing);
        }
        List<AmendedNode> arranged = whole ? Slots.arranged(standing) : standing;
        boolean renumbering = whole && (adjusted || shifted);
        rebuild(arranged, followers);
        Map<AmendedNode, Integer> numbers = new HashMap<>();
        for (int i = 0; i < arranged.size(); i++) {
            AmendedNode article = arranged.get(i);
            int number = renumbering ? i + 1 : article.number;
            numbers.put(article, number);
            write(article, number, 0);
            for (AmendedNode follower : followers.getOrDefault(article, List.of()))
                write(follower, number, follower.suffix);
        }
        for (AmendedNode article : added) {
            if (article.newSuffix > 0) attach(article, arranged, numbers);
        }
    }

    /** Articles with 之一 go with the article of their number. */
    private void gatherUnits(List<AmendedNode> main, Map<AmendedNode, List<AmendedNode>> followers) {
        AmendedNode last = null;
        for (AmendedNode provision : row) {
            if (provision.level != Level.ARTICLE) continue;
            if (provision.suffix > 0 && last != null && last.number == provision.number && provision.newNumber == 0) {
                followers.computeIfAbsent(last, any -> new ArrayList<>()).add(provision);
            } else {
                main.add(provision);
                last = provision;
            }
        }
    }

    private static boolean isContinuous(List<AmendedNode> articles) {
        int expected = 1;
        for (AmendedNode article : articles) {
            if (article.number > 0 && article.suffix == 0 && article.number != expected++) return false;
        }
        return true;
    }

    private void insert(AmendedNode article, List<AmendedNode> standing) {
        AmendedNode after = behind.get(article);
        if (article.newNumber > 0 || after == null) {
            standing.add(article);
            return;
        }
        int place = standing.indexOf(after);
        if (place < 0) throw new Misfit(article.numberedBy, "它应当跟在后面的那一条已经删去");
        while (place + 1 < standing.size()
                && standing.get(place + 1).number == 0
                && behind.get(standing.get(place + 1)) == after) place++;
        standing.add(place + 1, article);
    }

    private static void write(AmendedNode article, int number, int suffix) {
        if (article.number != number || article.suffix != suffix)
            article.renumber(number, suffix, article.numberedBy == 0 ? CONSEQUENCE : article.numberedBy);
    }

    /** The row again: articles that keep their order stay where they are, the others follow the one before them. */
    private void rebuild(List<AmendedNode> arranged, Map<AmendedNode, List<AmendedNode>> followers) {
        Map<AmendedNode, Integer> oldPlaces = new HashMap<>();
        for (int i = 0; i < row.size(); i++) oldPlaces.put(row.get(i), i);
        int[] places = arranged.stream()
                .mapToInt(article -> oldPlaces.getOrDefault(article, -1))
                .toArray();
        Set<AmendedNode> staying = new LinkedHashSet<>();
        for (int kept : Correspondence.rising(places)) staying.add(arranged.get(kept));
        dropOthers(staying, followers);
        AmendedNode previous = null;
        for (int i = 0; i < arranged.size(); i++) {
            AmendedNode article = arranged.get(i);
            if (!staying.contains(article)) {
                int place =
                        placeFor(article, previous, i + 1 < arranged.size() ? arranged.get(i + 1) : null, followers);
                row.add(place, article);
                row.addAll(place + 1, followers.getOrDefault(article, List.of()));
                if (article.gap.isEmpty() || article.number > 0) article.gap = Passage.of(articleGap);
            }
            previous = article;
        }
    }

    private void dropOthers(Set<AmendedNode> staying, Map<AmendedNode, List<AmendedNode>> followers) {
        Set<AmendedNode> kept = new LinkedHashSet<>();
        kept.addAll(staying);
        staying.forEach(article -> kept.addAll(followers.getOrDefault(article, List.of())));
        followers.values().forEach(some -> some.forEach(kept::add));
        Set<AmendedNode> dropped = new LinkedHashSet<>();
        for (AmendedNode provision : row) {
            boolean articleGone = provision.level == Level.ARTICLE && !kept.contains(provision);
            if (articleGone || (!provision.stands() && !isHeading(provision.level))) dropped.add(provision);
        }
        drop(dropped);
    }

    /** Takes them out of the row; what follows bears the mark of the instruction that took them out. */
    private void drop(Set<AmendedNode> dropped) {
        for (int i = 0; i < row.size(); i++) {
            AmendedNode provision = row.get(i);
            if (dropped.contains(provision) && !provision.stands()) {
                Passage mark = Passage.by("", provision.takenOutBy);
                if (i + 1 < row.size()) row.get(i + 1).gap.append(mark);
                else foot.append(mark);
            }
        }
        row.removeIf(dropped::contains);
    }

    private int placeFor(
            AmendedNode article,
            @Nullable AmendedNode previous,
            @Nullable AmendedNode next,
            Map<AmendedNode, List<AmendedNode>> followers) {
        AmendedNode chapter = belongs.get(article);
        if (chapter != null && (previous == null || !isUnder(previous, chapter)))
            return behindHeading(article, chapter, previous);
        if (previous != null)
            return row.indexOf(previous)
                    + 1
                    + followers.getOrDefault(previous, List.of()).size();
        int place = next == null ? -1 : row.indexOf(next);
        if (place >= 0) return place;
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).level == Level.ARTICLE) return i;
        }
        return row.size();
    }

    /** The place behind the heading, when no article stands between the one before and it. */
    private int behindHeading(AmendedNode article, AmendedNode chapter, @Nullable AmendedNode previous) {
        int heading = row.indexOf(chapter);
        int start = previous == null ? 0 : row.indexOf(previous) + 1;
        for (int i = start; i <= heading; i++) {
            if (row.get(i) == chapter) return heading + 1;
            if (row.get(i).level == Level.ARTICLE && row.get(i).suffix == 0) break;
        }
        throw new Misfit(article.numberedBy, "按它的条号，这一条不在所写的章节里");
    }

    private boolean isUnder(AmendedNode article, AmendedNode heading) {
        return new HashSet<>(under(heading)).contains(article);
    }

    /** 第十七条之一 stands behind 第十七条 and those of its suffixes that are smaller. */
    private void attach(AmendedNode article, List<AmendedNode> arranged, Map<AmendedNode, Integer> numbers) {
        AmendedNode after = behind.get(article);
        int base = article.newNumber;
        AmendedNode main = arranged.stream()
                .filter(one -> numbers.getOrDefault(one, 0) == base && one.suffix == 0)
                .findFirst()
                .orElse(null);
        if (main == null) throw new Misfit(article.numberedBy, "没有" + new ArticleNumber(base, 0));
        int place = row.indexOf(main);
        int smaller = 0;
        while (place + 1 < row.size() && row.get(place + 1).level == Level.ARTICLE) {
            AmendedNode next = row.get(place + 1);
            int suffix = next.number == 0 ? next.newSuffix : next.suffix;
            boolean same = next.number == 0 ? next.newNumber == base : next.number == main.number;
            if (suffix == 0 || !same || suffix >= article.newSuffix) {
                if (suffix == article.newSuffix && same)
                    throw new Misfit(article.numberedBy, "已经有" + new ArticleNumber(base, suffix));
                break;
            }
            smaller = suffix;
            place++;
        }
        boolean fits = smaller == article.newSuffix - 1 && (after == null || after == row.get(place));
        if (!fits) throw new Misfit(article.numberedBy, "它前面没有紧接的一条，编不到" + new ArticleNumber(base, article.newSuffix));
        article.gap = article.gap.isEmpty() ? Passage.by(articleGap, article.numberedBy) : article.gap;
        row.add(place + 1, article);
        article.renumber(base, article.newSuffix, article.numberedBy);
    }

    private void settleHeadings() {
        if (!headingsChanged) return;
        Set<AmendedNode> gone = new LinkedHashSet<>();
        row.stream().filter(one -> isHeading(one.level) && !one.stands()).forEach(gone::add);
        drop(gone);
        List<Map.Entry<AmendedNode, Step.Ordinal>> news = new ArrayList<>(opened.entrySet());
        news.sort((a, b) -> {
            int byArticle = Integer.compare(a.getValue().value(), b.getValue().value());
            return byArticle != 0 ? byArticle : a.getKey().level.compareTo(b.getKey().level);
        });
        for (Map.Entry<AmendedNode, Step.Ordinal> entry : news) {
            int place = placeOf(entry.getValue());
            if (place < 0)
                throw new Misfit(
                        entry.getKey().numberedBy, "修改后没有第" + entry.getValue().value() + "条");
            AmendedNode next = row.get(place);
            if (next.gap.text().indexOf('\n') < 0) next.gap = Passage.by(articleGap, entry.getKey().numberedBy);
            row.add(place, entry.getKey());
        }
        countHeadings();
    }

    private int placeOf(Step.Ordinal article) {
        int number = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).level == Level.ARTICLE && row.get(i).suffix == 0 && row.get(i).newSuffix == 0) {
                number++;
                if (number == article.value()) return i;
            }
        }
        return -1;
    }

    private void countHeadings() {
        int parts = 0;
        int chapters = 0;
        int sections = 0;
        for (AmendedNode provision : row) {
            switch (provision.level) {
                case PART -> {
                    write(provision, ++parts);
                    chapters = chaptersGoOn ? chapters : 0;
                    sections = 0;
                }
                case CHAPTER -> {
                    write(provision, ++chapters);
                    sections = 0;
                }
                case SECTION -> write(provision, ++sections);
                default -> {
                    // articles have their numbers already, sub-parts keep theirs
                }
            }
        }
    }

    private boolean chaptersGoOn() {
        int last = 0;
        for (AmendedNode provision : row) {
            if (provision.level == Level.CHAPTER && provision.number > 0) {
                if (provision.number < last) return false;
                last = provision.number;
            }
        }
        return true;
    }

    private static void write(AmendedNode heading, int number) {
        if (heading.newNumber > 0 && heading.newNumber != number)
            throw new Misfit(heading.numberedBy, "按修改后的顺序它是第" + number + "，不是第" + heading.newNumber);
        if (heading.number != number)
            heading.renumber(number, 0, heading.numberedBy == 0 ? CONSEQUENCE : heading.numberedBy);
    }
}
