package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.text.Folded;
import org.zhunsheng.engine.text.Numerals;

/** Carries one instruction out on a draft (逐项执行) and tells what it did. */
final class Execution {

    private final Draft draft;
    private final int by;
    private final Set<String> accounts = new LinkedHashSet<>();

    /** @throws Misfit when the instruction does not fit the draft */
    Execution(Draft draft, Instruction instruction) {
        this.draft = draft;
        this.by = instruction.number();
        instruction.steps().forEach(this::carryOut);
    }

    String account() {
        return String.join("；", accounts);
    }

    private void carryOut(Step step) {
        switch (step) {
            case Step.Replace replace -> replace(replace);
            case Step.Renumber renumber -> renumber(renumber);
            case Step.Add add -> add(add);
            case Step.Annex annex -> {
                draft.addAnnex(annex.name(), annex.number(), annex.text(), by);
                accounts.add("增加" + annex.name() + (annex.number() == 0 ? "" : ArticleNumber.numeral(annex.number())));
            }
            case Step.TakeOut takeOut -> takeOut(takeOut.place());
            case Step.Reword reword -> reword(reword);
            case Step.Exchange exchange -> exchange(exchange);
            case Step.PutIn putIn -> putIn(putIn);
            case Step.Join join -> join(join);
            case Step.Divide divide -> divide(divide);
            case Step.Entitle entitle -> entitle(entitle);
            case Step.Open open -> open(open);
            case Step.Unite unite -> {
                draft.takeOutHeading(draft.heading(unite.place(), by), false, by);
                accounts.add(unite.place() + "的标题删去");
            }
            case Step.Adjust ignored -> {
                draft.adjust();
                accounts.add("条文顺序依次调整");
            }
        }
    }

    private void replace(Step.Replace step) {
        Place place = step.place();
        accounts.add(place + "改写");
        switch (place.whole()) {
            case TITLE, PREAMBLE, EVERYWHERE -> replaceOutside(place, step.text());
            case ANNEX -> writeAnnex(draft.annex(place, by), step.text());
            case PROVISION -> {
                if (place.article() == 0) {
                    writeDivision(draft.heading(place, by), place, step.text());
                    return;
                }
                AmendedNode provision = draft.provision(place, by);
                switch (provision.level) {
                    case ARTICLE -> write(provision, withoutLabel(step.text(), place));
                    case PARAGRAPH -> writeParagraph(provision, step.text(), place.opening());
                    default -> writeItem(provision, step.text());
                }
            }
        }
    }

    private void replaceOutside(Place place, Quoted text) {
        if (place.whole() == Place.Whole.TITLE) {
            List<int[]> found =
                    draft.title().isEmpty() ? List.of() : draft.head().occurrences(draft.title(), Passage.UNCHANGED);
            if (found.isEmpty()) throw new Misfit(by, "原文没有标题");
            draft.head().replace(found.getFirst()[0], found.getFirst()[1], text.words(), by);
            return;
        }
        List<AmendedNode> preamble = place.whole() == Place.Whole.PREAMBLE ? draft.preamble(place, by) : List.of();
        if (place.whole() != Place.Whole.PREAMBLE
                || preamble.size() != text.lines().size()) {
            throw new Misfit(
                    by,
                    place.whole() == Place.Whole.PREAMBLE
                            ? "原文第一条以前有" + preamble.size() + "段，不能确定哪一段是引言"
                            : "没有写明改写哪一条");
        }
        for (int i = 0; i < preamble.size(); i++)
            writeWords(preamble.get(i), text.lines().get(i));
    }

    /** The annex keeps its first line, which names it, unless the new text brings one. */
    private void writeAnnex(AmendedNode annex, Quoted text) {
        String old = annex.lead.text().stripTrailing();
        String gap = draft.paragraphGap(by).text();
        int lineEnd = old.indexOf('\n');
        boolean named = text.lines().getFirst().startsWith("附") || lineEnd < 0;
        annex.lead.replace(named ? 0 : lineEnd, old.length(), (named ? "" : gap) + String.join(gap, text.lines()), by);
    }

    /** A part, chapter or section anew, all its articles with their numbers. */
    private void writeDivision(AmendedNode heading, Place place, Quoted text) {
        List<String> lines = new ArrayList<>(text.lines());
        if (headingOf(lines.getFirst()) == heading.level) entitle(heading, place, lines.removeFirst());
        Contents contents = contents(lines, heading.level);
        if (contents == null)
            throw new Misfit(by, place + "整" + AmendedNode.unit(heading.level) + "改写要写明其中各条，不能确定各条的去向");
        for (AmendedNode former : draft.under(heading)) {
            if (former.level == Level.ARTICLE) draft.takeOut(former, by);
            else draft.takeOutHeading(former, false, by);
        }
        add(contents, heading);
    }

    /**
     * What stands under a heading (编章节的内容).
     *
     * @param headings those inside it, in their order
     * @param numbers one for each article
     */
    private record Contents(List<Opened> headings, List<Step.Ordinal> numbers, List<Quoted> articles) {}

    /** @param articlesBefore how many of the new articles stand before the heading */
    private record Opened(Level level, String line, int articlesBefore) {}

    /** The headings and articles that the lines under a heading are; null when they begin with neither. */
    private @Nullable Contents contents(List<String> lines, Level outer) {
        List<Opened> headings = new ArrayList<>();
        List<Step.Ordinal> numbers = new ArrayList<>();
        List<String> articles = new ArrayList<>();
        for (String line : lines) {
            Level level = headingOf(line);
            if (level != null && level.compareTo(outer) > 0) {
                headings.add(new Opened(level, line, numbers.size()));
                continue;
            }
            if (AmendedNode.articleLabelLength(line) > 0) numbers.add(articleNumber(line));
            articles.add(line);
        }
        boolean whole = !numbers.isEmpty()
                && AmendedNode.articleLabelLength(articles.getFirst()) > 0
                && headings.stream().allMatch(heading -> heading.articlesBefore() < numbers.size());
        return whole ? new Contents(headings, numbers, articlesOf(new Quoted(articles), numbers.size())) : null;
    }

    private void add(Contents contents, @Nullable AmendedNode heading) {
        for (int i = 0; i < contents.articles().size(); i++) {
            List<AmendedNode> paragraphs = paragraphs(contents.articles().get(i));
            draft.add(draft.newArticle(paragraphs, by), contents.numbers().get(i), null, heading, by);
        }
        for (Opened opened : contents.headings()) {
            AmendedNode inner =
                    draft.newHeading(opened.level(), headingNumber(opened.line()), headingWords(opened.line()), by);
            draft.open(inner, contents.numbers().get(opened.articlesBefore()));
        }
    }

    /** The level of 第三章　监督 at the start of a line; null when the line is no heading. */
    private static @Nullable Level headingOf(String line) {
        int unit = unitOf(line);
        boolean heading = unit > 1 && unit + 1 < line.length() && Character.isWhitespace(line.charAt(unit + 1));
        return heading && "编章节".indexOf(line.charAt(unit)) >= 0 ? headingLevel(line.charAt(unit)) : null;
    }

    private static int headingNumber(String line) {
        return Numerals.parse(line, 1, unitOf(line));
    }

    /** Where the 章 of 第三章 stands; 0 when the line begins with no number. */
    private static int unitOf(String line) {
        int i = line.startsWith("第") ? 1 : 0;
        while (i > 0 && i < line.length() && Numerals.isNumeral(line.charAt(i))) i++;
        return i > 1 && i < line.length() ? i : 0;
    }

    /** The quoted text of an article may begin with its number. */
    private Quoted withoutLabel(Quoted text, Place place) {
        String first = text.lines().getFirst();
        int label = AmendedNode.articleLabelLength(first);
        if (label == 0) return text;
        List<String> lines = new ArrayList<>(text.lines());
        lines.set(0, first.substring(label));
        if (lines.stream().anyMatch(line -> AmendedNode.articleLabelLength(line) > 0))
            throw new Misfit(by, place + "的引文里有几条");
        return new Quoted(lines);
    }

    private void write(AmendedNode article, Quoted text) {
        if (article.writtenBy != 0) throw new Misfit(by, "这一条已由第" + article.writtenBy + "项指令改写");
        article.former.forEach(this::supersede);
        article.children = paragraphs(text);
        article.tail = trailing(article.tail);
        article.writtenBy = by;
    }

    private void supersede(AmendedNode provision) {
        provision.takenOutBy = by;
        provision.former.forEach(this::supersede);
    }

    /** Line ends stay, stray text between the former children goes with them. */
    private static Passage trailing(Passage tail) {
        String text = tail.text();
        return Passage.of(text.isBlank() ? text : "");
    }

    /** The paragraphs, with their items, that quoted lines make. */
    private List<AmendedNode> paragraphs(Quoted text) {
        List<AmendedNode> paragraphs = new ArrayList<>();
        for (String line : text.lines()) {
            boolean bracketed = (line.startsWith("（") || line.startsWith("(")) && AmendedNode.labelLength(line) > 0;
            boolean numbered =
                    !bracketed && AmendedNode.labelLength(line) > 0 && Character.digit(line.charAt(0), 10) >= 0;
            AmendedNode last = paragraphs.isEmpty() ? null : paragraphs.getLast();
            if (last != null && bracketed) {
                inner(last, Level.ITEM, line);
            } else if (last != null && numbered && !last.children.isEmpty()) {
                inner(last.children.getLast(), Level.SUB_ITEM, line);
            } else {
                AmendedNode paragraph = AmendedNode.added(Level.PARAGRAPH, line, by);
                if (last != null) paragraph.gap = draft.paragraphGap(by);
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }

    private void inner(AmendedNode holder, Level level, String line) {
        AmendedNode inner = AmendedNode.added(level, line, by);
        inner.gap = draft.itemGap(by);
        holder.children.add(inner);
    }

    private void writeParagraph(AmendedNode paragraph, Quoted text, boolean openingAlone) {
        List<AmendedNode> written = paragraphs(text);
        AmendedNode first = written.getFirst();
        boolean keepsItems = written.size() == 1
                && first.children.isEmpty()
                && !paragraph.named(Level.ITEM).isEmpty()
                && first.lead.text().endsWith("：");
        if (openingAlone && !keepsItems && !paragraph.former.isEmpty() && written.size() > 1)
            throw new Misfit(by, "引文不只是各项以前的部分");
        writeWords(paragraph, first.lead.text());
        if (keepsItems || openingAlone) {
            accounts.add("其下各项不变");
            return;
        }
        paragraph.former.forEach(this::supersede);
        paragraph.children = first.children;
        paragraph.tail = trailing(paragraph.tail);
        paragraph.writtenBy = by;
        if (written.size() > 1) {
            AmendedNode article = draft.articleOf(paragraph);
            article.children.addAll(article.children.indexOf(paragraph) + 1, written.subList(1, written.size()));
            draft.rearrange(article);
        }
    }

    private void writeWords(AmendedNode provision, String words) {
        String old = provision.lead.text();
        int blanks = old.length() - old.stripTrailing().length();
        provision.lead.replace(0, old.length() - blanks, words, by);
    }

    private void writeItem(AmendedNode item, Quoted text) {
        String old = item.lead.text();
        int label = AmendedNode.labelLength(old);
        String first = text.lines().getFirst();
        String words = first.substring(AmendedNode.labelLength(first));
        String stop = old.stripTrailing();
        if (!Stops.isStopped(words) && item.children.isEmpty() && Stops.isStopped(stop)) {
            // the constitution's style: an item is quoted without the stop behind it
            words += stop.charAt(stop.length() - 1);
        }
        int end = old.stripTrailing().length();
        item.lead.replace(label, Math.max(label, end), words, by);
        if (text.lines().size() > 1 || !item.former.isEmpty()) {
            item.former.forEach(this::supersede);
            item.children = new ArrayList<>();
            for (String line : text.lines().subList(1, text.lines().size())) inner(item, Level.SUB_ITEM, line);
        }
        item.writtenBy = by;
    }

    private void renumber(Step.Renumber step) {
        Place place = step.place();
        Step.Ordinal number = step.number();
        accounts.add(place + "改为" + written(number));
        if (place.article() == 0) {
            draft.number(draft.heading(place, by), number, by);
            return;
        }
        AmendedNode provision = draft.provision(place, by);
        char unit = AmendedNode.unit(provision.level);
        if (unit == number.unit()) {
            if (number.suffix() > 0) throw new Misfit(by, "原有的条不能改为" + written(number));
            draft.number(provision, number, by);
        } else if (provision.level == Level.PARAGRAPH && number.unit() == '条') {
            AmendedNode own = AmendedNode.added(Level.PARAGRAPH, provision.lead.text(), by);
            own.children = provision.children;
            draft.takeOut(provision, by);
            draft.add(draft.newArticle(List.of(own), by), number, null, null, by);
        } else {
            throw new Misfit(by, place + "不能改为" + written(number));
        }
    }

    private static String written(Step.Ordinal number) {
        return number.unit() == '条'
                ? new ArticleNumber(number.value(), number.suffix()).toString()
                : "第" + ArticleNumber.numeral(number.value()) + number.unit();
    }

    private void add(Step.Add step) {
        step.numbers().stream()
                .filter(number -> number.unit() != step.unit())
                .findFirst()
                .ifPresent(number -> {
                    throw new Misfit(by, "增加的是" + step.unit() + "，序号却是" + written(number));
                });
        if (!step.numbers().isEmpty() && step.numbers().size() != step.count())
            throw new Misfit(
                    by,
                    "增加" + step.count() + step.unit() + "，却有" + step.numbers().size() + "个序号");
        switch (step.unit()) {
            case '条' -> addArticles(step);
            case '款' -> addParagraphs(step);
            case '项' -> addItems(step, Level.ITEM);
            case '目' -> addItems(step, Level.SUB_ITEM);
            default -> addChapter(step);
        }
    }

    private void addArticles(Step.Add step) {
        List<Quoted> texts = articlesOf(step.text(), step.count());
        if (step.numbers().isEmpty() && (step.behind() == null || step.behind().article() == 0))
            throw new Misfit(by, "增加一条，没有写明作为第几条");
        Place behind = step.behind();
        AmendedNode after = behind == null || behind.article() == 0 ? null : draft.article(behind, by);
        Place within = step.within();
        boolean inChapter = within.article() == 0 && !within.isNone() && within.whole() == Place.Whole.PROVISION;
        AmendedNode chapter = inChapter ? draft.heading(within, by) : null;
        for (int i = 0; i < texts.size(); i++) {
            Step.Ordinal number =
                    step.numbers().isEmpty() ? null : step.numbers().get(i);
            draft.add(draft.newArticle(paragraphs(texts.get(i)), by), number, after, chapter, by);
            accounts.add("增加" + (number == null ? "一条" : written(number)));
        }
    }

    /** Quoted lines divided into articles: by their numbers, or else one line for each. */
    private List<Quoted> articlesOf(Quoted text, int count) {
        List<List<String>> articles = new ArrayList<>();
        boolean labelled = AmendedNode.articleLabelLength(text.lines().getFirst()) > 0;
        for (String line : text.lines()) {
            int label = AmendedNode.articleLabelLength(line);
            if (articles.isEmpty()
                    || (labelled ? label > 0 : count == text.lines().size())) articles.add(new ArrayList<>());
            articles.getLast().add(labelled ? line.substring(label) : line);
        }
        if (articles.size() != count) throw new Misfit(by, "应当是" + count + "条，引文分不出" + count + "条");
        return articles.stream().map(Quoted::new).toList();
    }

    private void addParagraphs(Step.Add step) {
        if (step.within().article() == 0) throw new Misfit(by, "没有写明在哪一条增加一款");
        AmendedNode article = draft.article(step.within(), by);
        List<AmendedNode> paragraphs = paragraphs(step.text());
        if (paragraphs.size() != step.count())
            throw new Misfit(by, "应当增加" + step.count() + "款，引文有" + paragraphs.size() + "款");
        if (step.numbers().isEmpty()) throw new Misfit(by, "增加的款没有写明作为第几款");
        for (int i = 0; i < paragraphs.size(); i++) {
            AmendedNode paragraph = paragraphs.get(i);
            paragraph.gap = draft.paragraphGap(by);
            draft.add(article, paragraph, step.numbers().get(i), by);
            accounts.add(step.within()
                            .withArticle(step.within().article(), step.within().articleSuffix()) + "增加"
                    + written(step.numbers().get(i)));
        }
    }

    private void addItems(Step.Add step, Level level) {
        AmendedNode holder = holder(step.within(), level);
        List<String> lines = step.text().lines();
        if (lines.size() != step.count())
            throw new Misfit(by, "应当增加" + step.count() + step.unit() + "，引文有" + lines.size() + "段");
        List<Step.Ordinal> numbers = step.numbers().isEmpty() ? numbersOf(lines, step.unit()) : step.numbers();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String words = line.substring(AmendedNode.labelLength(line));
            AmendedNode item =
                    AmendedNode.added(level, label(holder, level, numbers.get(i).value()) + words, by);
            if (!Stops.isStopped(words)) item.lead.append(Passage.by("；", by));
            item.gap = draft.itemGap(by);
            draft.add(holder, item, numbers.get(i), by);
            accounts.add("增加" + written(numbers.get(i)));
        }
    }

    private List<Step.Ordinal> numbersOf(List<String> lines, char unit) {
        List<Step.Ordinal> numbers = new ArrayList<>();
        for (String line : lines) {
            int value = number(line);
            if (value <= 0) throw new Misfit(by, "增加的" + unit + "没有写明作为第几" + unit);
            numbers.add(new Step.Ordinal(unit, value, 0));
        }
        return numbers;
    }

    private static int number(String line) {
        int end = AmendedNode.labelLength(line);
        int start = line.startsWith("（") || line.startsWith("(") ? 1 : 0;
        return end <= start ? -1 : Numerals.parse(line, start, end - 1);
    }

    /** A label like those the holder has. */
    private static String label(AmendedNode holder, Level level, int number) {
        List<AmendedNode> like = holder.named(level);
        if (like.isEmpty()) return level == Level.ITEM ? "（" + ArticleNumber.numeral(number) + "）" : number + ".";
        String text = like.getFirst().lead.text();
        return text.substring(0, AmendedNode.labelLength(text));
    }

    private AmendedNode holder(Place within, Level level) {
        if (within.article() == 0) throw new Misfit(by, "没有写明在哪一条增加一项");
        if (level == Level.SUB_ITEM) return draft.provision(within.withSubItem(0), by);
        if (within.paragraph() > 0) return draft.provision(within.withParagraph(within.paragraph()), by);
        AmendedNode article = draft.article(within, by);
        List<AmendedNode> paragraphs = article.named(Level.PARAGRAPH);
        List<AmendedNode> holders = paragraphs.stream()
                .filter(paragraph -> !paragraph.named(Level.ITEM).isEmpty())
                .toList();
        if (holders.size() == 1) return holders.getFirst();
        if (paragraphs.size() == 1) return paragraphs.getFirst();
        throw new Misfit(by, "没有写明在哪一款增加一项");
    }

    private void addChapter(Step.Add step) {
        if (step.count() != 1 || step.numbers().size() != 1) throw new Misfit(by, "增加章节，要写明作为第几章、第几节");
        List<String> lines = step.text().lines();
        Level level = headingLevel(step.unit());
        Contents contents = contents(lines.subList(1, lines.size()), level);
        if (contents == null) throw new Misfit(by, "增加的章节里没有写明各条的条号");
        add(contents, null);
        AmendedNode heading =
                draft.newHeading(level, step.numbers().getFirst().value(), headingWords(lines.getFirst()), by);
        draft.open(heading, contents.numbers().getFirst());
        accounts.add("增加第" + step.numbers().getFirst().value() + step.unit() + "，"
                + contents.articles().size() + "条");
    }

    private static Step.Ordinal articleNumber(String line) {
        int end = line.indexOf('条');
        return new Step.Ordinal('条', Numerals.parse(line, 1, end), 0);
    }

    /** 监察委员会 of 第七节　监察委员会. */
    private static String headingWords(String line) {
        int unit = unitOf(line);
        boolean labelled = unit > 1 && "编章节".indexOf(line.charAt(unit)) >= 0;
        return (labelled ? line.substring(unit + 1) : line).strip();
    }

    private void takeOut(Place place) {
        accounts.add(place + "删去");
        if (place.whole() == Place.Whole.ANNEX) {
            Passage annex = draft.annex(place, by).lead;
            annex.replace(0, annex.text().length(), "", by);
            return;
        }
        if (place.article() == 0) {
            if (place.isNone() || place.whole() != Place.Whole.PROVISION) throw new Misfit(by, "没有写明删去哪一条");
            draft.takeOutHeading(draft.heading(place, by), true, by);
            return;
        }
        draft.takeOut(draft.provision(place, by), by);
    }

    private void reword(Step.Reword step) {
        int total = 0;
        for (Place place : step.places()) {
            List<Passage> passages = passages(place);
            int found = 0;
            for (Passage passage : passages) found += reword(passage, step, by);
            for (Passage passage : found == 0 ? passages : List.<Passage>of())
                found += reword(passage, step, Passage.UNCHANGED);
            if (found == 0) throw new Misfit(by, place + "里没有“" + step.words() + "”");
            total += found;
            accounts.add(place + (step.instead().isEmpty() ? "删去字句" : "修改字句") + found + "处");
        }
        if (total == 0) throw new Misfit(by, "没有“" + step.words() + "”");
    }

    private List<Passage> passages(Place place) {
        List<AmendedNode> provisions = switch (place.whole()) {
            case TITLE -> throw new Misfit(by, "标题的字句修改，请写出修改后的整个标题");
            case EVERYWHERE -> draft.everywhere();
            case PREAMBLE -> draft.preamble(place, by);
            case ANNEX -> List.of(draft.annex(place, by));
            case PROVISION ->
                place.article() > 0
                        ? wording(place)
                        : draft.under(draft.heading(place, by)).stream()
                                .flatMap(provision -> provision.wording().stream())
                                .toList();
        };
        return provisions.stream().map(provision -> provision.lead).toList();
    }

    private List<AmendedNode> wording(Place place) {
        AmendedNode provision = draft.provision(place, by);
        return place.opening() ? List.of(provision) : provision.wording();
    }

    /** @param hidden the instruction whose own words are not looked at: what it does, it does to the text before it */
    private int reword(Passage passage, Step.Reword step, int hidden) {
        List<int[]> found = passage.occurrences(step.words(), hidden);
        String instead = new Quoted(List.of(step.instead())).words();
        for (int[] place : found.reversed()) passage.replace(place[0], place[1], instead, by);
        return found.size();
    }

    /** The paragraphs must stand in the text as they are quoted, one behind the other. */
    private void exchange(Step.Exchange step) {
        Place place = step.place();
        if (place.article() == 0 || place.paragraph() > 0) throw new Misfit(by, "没有写明是哪一条的几款");
        AmendedNode article = draft.article(place, by);
        List<String> wanted = step.paragraphs().lines();
        List<AmendedNode> standing = article.named(Level.PARAGRAPH);
        for (int i = 0; i + wanted.size() <= standing.size(); i++) {
            List<AmendedNode> here = standing.subList(i, i + wanted.size());
            if (read(here, wanted)) {
                writeParagraph(here.getFirst(), step.instead(), false);
                here.subList(1, here.size()).forEach(paragraph -> draft.takeOut(paragraph, by));
                accounts.add(place + "的" + wanted.size() + "款改写");
                return;
            }
        }
        throw new Misfit(by, place + "里没有所引的这几款");
    }

    private static boolean read(List<AmendedNode> paragraphs, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            AmendedNode paragraph = paragraphs.get(i);
            boolean same = paragraph.stands()
                    && paragraph.writtenBy == 0
                    && paragraph.former.isEmpty()
                    && plain(paragraph.lead.text()).equals(plain(words.get(i)));
            if (!same) return false;
        }
        return true;
    }

    private static String plain(String text) {
        return Quoted.plainMarks(Folded.text(text));
    }

    private void putIn(Step.PutIn step) {
        Place place = step.place();
        if (step.beside().isEmpty()) {
            putInAtEnd(step);
            return;
        }
        Passage at = null;
        int[] where = null;
        int found = 0;
        for (Passage passage : passages(place)) {
            for (int[] one : passage.occurrences(step.beside(), Passage.UNCHANGED)) {
                at = passage;
                where = one;
                found++;
            }
        }
        if (at == null || where == null || found != 1) {
            throw new Misfit(
                    by,
                    found == 0
                            ? place + "里没有“" + step.beside() + "”"
                            : place + "里有" + found + "处“" + step.beside() + "”，没有写明在哪一处");
        }
        int index = step.behind() ? where[1] : where[0];
        at.replace(index, index, new Quoted(List.of(step.words())).words(), by);
        accounts.add(place + "增加字句");
    }

    private void putInAtEnd(Step.PutIn step) {
        List<Passage> passages = passages(step.place());
        boolean stopped = Stops.isStopped(step.words());
        if (passages.size() != 1 || !stopped)
            throw new Misfit(by, passages.size() != 1 ? step.place() + "有几款几项，没有写明加在哪里" : "增加的字句没有句末标点，与原文怎样相接不清楚");
        Passage passage = passages.getFirst();
        int index = step.behind() ? passage.text().stripTrailing().length() : 0;
        passage.replace(index, index, step.words(), by);
        accounts.add(step.place() + (step.behind() ? "末尾" : "开头") + "增加字句");
    }

    private void join(Step.Join step) {
        List<AmendedNode> provisions = new ArrayList<>();
        for (Place place : step.places()) provisions.add(draft.provision(place, by));
        AmendedNode first = provisions.getFirst();
        if (provisions.stream().anyMatch(one -> one.level != first.level)) throw new Misfit(by, "合并的不是同一种条款");
        Step.Ordinal number = step.number();
        if (number != null) {
            if (number.unit() != AmendedNode.unit(first.level)) throw new Misfit(by, "合并以后的序号不是同一种条款");
            draft.number(first, number, by);
        }
        for (AmendedNode other : provisions.subList(1, provisions.size())) draft.takeOut(other, by);
        switch (first.level) {
            case ARTICLE -> write(first, withoutLabel(step.text(), step.places().getFirst()));
            case PARAGRAPH -> writeParagraph(first, step.text(), false);
            default -> writeItem(first, step.text());
        }
        accounts.add(
                String.join("、", step.places().stream().map(Place::toString).toList()) + "合并"
                        + (number == null ? "" : "为" + written(number)));
    }

    private void divide(Step.Divide step) {
        AmendedNode provision = draft.provision(step.place(), by);
        if (provision.level == Level.PARAGRAPH && step.numbers().stream().allMatch(one -> one.unit() == '款')) {
            divideParagraph(provision, step);
            return;
        }
        if (provision.level != Level.ARTICLE
                || step.numbers().stream().anyMatch(one -> one.unit() != '条' || one.suffix() > 0))
            throw new Misfit(by, "只能把一条分为几条");
        List<Quoted> texts = articlesOf(step.text(), step.numbers().size());
        write(provision, texts.getFirst());
        draft.number(provision, step.numbers().getFirst(), by);
        for (int i = 1; i < texts.size(); i++) {
            draft.add(
                    draft.newArticle(paragraphs(texts.get(i)), by),
                    step.numbers().get(i),
                    null,
                    null,
                    by);
        }
        accounts.add(step.place() + "分为" + texts.size() + "条");
    }

    private void divideParagraph(AmendedNode paragraph, Step.Divide step) {
        List<AmendedNode> parts = paragraphs(step.text());
        if (parts.size() != step.numbers().size())
            throw new Misfit(by, "应当是" + step.numbers().size() + "款，引文有" + parts.size() + "款");
        writeParagraph(paragraph, step.text().paragraphs().getFirst(), false);
        draft.number(paragraph, step.numbers().getFirst(), by);
        AmendedNode article = draft.articleOf(paragraph);
        for (int i = 1; i < parts.size(); i++)
            draft.add(article, parts.get(i), step.numbers().get(i), by);
        accounts.add(step.place() + "分为" + parts.size() + "款");
    }

    private void entitle(Step.Entitle step) {
        if (step.place().article() > 0) throw new Misfit(by, "条没有标题");
        entitle(draft.heading(step.place(), by), step.place(), step.heading());
    }

    private void entitle(AmendedNode heading, Place place, String words) {
        String text = heading.lead.text();
        int start = text.indexOf('第');
        int unit = Math.max(start, 0);
        while (unit < text.length() && "编章节".indexOf(text.charAt(unit)) < 0) unit++;
        unit++;
        while (unit < text.length() && Character.isWhitespace(text.charAt(unit))) unit++;
        int end = text.stripTrailing().length();
        if (start < 0 || unit > text.length()) throw new Misfit(by, place + "没有序号，改不了标题");
        heading.lead.replace(Math.min(unit, end), end, headingWords(words), by);
        accounts.add(place + "的标题改为“" + headingWords(words) + "”");
    }

    private void open(Step.Open step) {
        Level level = headingLevel(step.number().unit());
        AmendedNode heading = draft.newHeading(level, step.number().value(), headingWords(step.heading()), by);
        draft.open(heading, step.before());
        accounts.add(written(step.before()) + "前增加第" + step.number().value()
                + step.number().unit());
    }

    private static Level headingLevel(char unit) {
        return switch (unit) {
            case '编' -> Level.PART;
            case '章' -> Level.CHAPTER;
            default -> Level.SECTION;
        };
    }
}
