package org.zhunsheng.engine.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.structure.Node;

/** Goes through an instrument stretch by stretch, so that every sentence is read with its place (逐条阅读). */
final class Walk {

    private final Instrument instrument;
    private final Titles titles;
    private final Reader reader;
    private final Bearings bearings = new Bearings();
    private final List<Standing> found = new ArrayList<>();
    private final List<Citation> read = new ArrayList<>();
    private final boolean amends;
    private @Nullable Citation amended;
    private @Nullable Citation amendedArticle;

    Walk(Instrument instrument, Titles titles) {
        this.instrument = instrument;
        this.titles = titles;
        this.reader = new Reader(titles);
        this.amended = Context.amended(instrument.title(), titles);
        this.amends = instrument.title().contains("修改")
                || instrument.title().contains("修正案")
                || instrument.title().contains("废止");
    }

    List<Standing> standings() {
        Place place = Place.in(instrument.title());
        if (instrument.nodes().isEmpty() && instrument.annexes().isEmpty()) {
            // a single line is all title to whoever looks for one
            read(0, instrument.source().length(), Place.NOWHERE);
        }
        instrument.nodes().forEach(node -> go(node, place));
        instrument.annexes().forEach(annex -> annex.children().forEach(node -> go(node, place)));
        return found;
    }

    private void go(Node node, Place place) {
        switch (node.level()) {
            case PART, SUB_PART, CHAPTER, SECTION -> {
                Place within = within(node, place);
                node.children().forEach(child -> go(child, within));
            }
            case ARTICLE -> {
                Place article = new Place(
                        place.instrument(),
                        place.part(),
                        place.chapter(),
                        place.section(),
                        node.number(),
                        node.suffix(),
                        0,
                        0,
                        0);
                node.children().forEach(child -> go(child, article));
            }
            case PARAGRAPH -> {
                if (place.article() == 0) loose(node, place);
                else paragraph(node, place);
            }
            case ITEM, SUB_ITEM -> loose(node, place);
        }
    }

    private static Place within(Node node, Place place) {
        boolean part = node.level() == Level.PART;
        boolean chapter = node.level() == Level.CHAPTER;
        boolean section = node.level() == Level.SECTION;
        return new Place(
                place.instrument(),
                part ? node.number() : place.part(),
                chapter ? node.number() : part ? 0 : place.chapter(),
                section ? node.number() : part || chapter ? 0 : place.section(),
                0,
                0,
                0,
                0,
                0);
    }

    /** A paragraph of an article; what its opening words cite is the ground of its items. */
    private void paragraph(Node node, Place place) {
        bearings.setOut(Context.isAmendment(instrument.title()) ? amended : null, false);
        Place here = at(place, node.number(), 0, 0);
        int opening = node.children().isEmpty()
                ? node.end()
                : node.children().getFirst().start();
        read(node.start(), opening, here);
        Citation ground = null;
        for (Citation citation : read)
            ground = citation.self() && citation.article() > 0 && citation.article() != place.article()
                    ? citation
                    : ground;
        bearings.setOut(ground, true);
        items(node, here);
        bearings.setOut(null, false);
    }

    /** The items, and the node's own words between and behind them. */
    private void items(Node node, Place place) {
        int own = -1;
        for (Node item : node.children()) {
            if (own >= 0 && own < item.start()) {
                int next = item.start();
                read(own, next, place);
            }
            item(item, place);
            own = item.end();
        }
        if (own >= 0 && own < node.end()) read(own, node.end(), place);
    }

    private void item(Node node, Place place) {
        Place here = node.level() == Level.ITEM
                ? at(place, place.paragraph(), node.number(), 0)
                : at(place, place.paragraph(), place.item(), node.level() == Level.SUB_ITEM ? node.number() : 0);
        int end = node.children().isEmpty()
                ? node.end()
                : node.children().getFirst().start();
        read(node.start(), end, here);
        items(node, here);
    }

    private static Place at(Place place, int paragraph, int item, int subItem) {
        return new Place(
                place.instrument(),
                place.part(),
                place.chapter(),
                place.section(),
                place.article(),
                place.suffix(),
                paragraph,
                item,
                subItem);
    }

    /** Text outside of articles: a preamble, a judgment, a decision that amends others. */
    private void loose(Node node, Place place) {
        bearings.setOut(amendedArticle == null ? amended : amendedArticle, false);
        read(node.start(), node.end(), place);
        if (amends) {
            amended = amendedBy(node);
            amendedArticle = opensQuotation(node);
        }
    }

    /** 将第五条修改为：, whose new text follows in paragraphs of its own. */
    private @Nullable Citation opensQuotation(Node node) {
        String source = instrument.source();
        char end = node.end() > node.start() ? source.charAt(node.end() - 1) : ' ';
        boolean quoted = source.charAt(node.start()) == '“' && end != '”';
        if (end != '：' && end != ':' && !quoted) return null;
        if (quoted) return amendedArticle;
        Citation last = null;
        for (Citation citation : read) last = !citation.self() && citation.article() > 0 ? citation : last;
        return last;
    }

    /** A heading such as 二、…办法 or 对《…》作如下修改 says what the items below it amend. */
    private @Nullable Citation amendedBy(Node node) {
        String text = instrument.source().substring(node.start(), Math.min(node.end(), node.start() + 120));
        String heading = Context.headingTitle(text);
        if (heading != null) return Citations.named(heading, true, titles);
        for (Citation citation : read) {
            boolean whole = !citation.self() && citation.article() == 0 && !citation.optional();
            if (whole && text.contains("修改") && amended == null) return citation;
            if (whole
                    && (text.contains("作如下修改")
                            || text.contains("作出修改")
                            || text.contains("作出如下修改")
                            || text.contains("作以下修改"))) return citation;
        }
        return amended;
    }

    private void read(int start, int end, Place place) {
        read.clear();
        bearings.paragraphEnded();
        reader.read(instrument.source(), start, end, place, bearings, read);
        for (Citation citation : read) found.add(new Standing(place, citation));
    }
}
