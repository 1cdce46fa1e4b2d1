package org.zhunsheng.papers.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.document.FontCase.Hand;

/** Sets a document's elements into strips, from the issuer mark to the note under the day (GB/T 9704-2012, clause 7). */
final class Composition {
    private static final int INDENT = 2;
    private static final float CELL_ROOM_ABOVE = 4;
    private static final float CELL_LINE = 1.5f;
    private static final float TABLE_RULE = 0.5f;
    private static final int LINES_WITH_SIGNATURE = 2;

    private final OfficialDocument document;
    private final FontCase fonts;
    private final List<Strip> strips = new ArrayList<>();

    Composition(OfficialDocument document, FontCase fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    List<Strip> strips() {
        letterhead();
        title();
        recipient();
        document.body().forEach(this::block);
        int end = strips.size();
        attachments();
        signature();
        note();
        keepTextWithSignature(end);
        return strips;
    }

    private void letterhead() {
        String mark = Format.mark(document);
        if (mark.isEmpty()) return;
        float size = Format.markSize(mark);
        Line set = Line.natural(fonts.set(mark, new Hand(Role.TITLE, size, false, false, 1)));
        float numberMiddle = Format.MARK_TOP + size + 2.5f * Format.PITCH;
        float rule = numberMiddle + Format.BODY_SIZE / 2 + Format.RULE_BELOW_NUMBER;
        Strip.Ink number = numberLine();
        float height = (float) Math.ceil(rule / Format.PITCH) * Format.PITCH;
        strips.add(new Strip(height, true, false, false, null, null, (canvas, top) -> {
            canvas.text(set, (Format.WIDTH - set.width()) / 2, top + Format.MARK_TOP + size / 2, Canvas.RED);
            number.draw(canvas, top + numberMiddle);
            canvas.rule(0, top + rule, Format.WIDTH, Format.RED_RULE, Canvas.RED);
        }));
        strips.add(Strip.emptyLine());
        strips.add(Strip.emptyLine());
    }

    /** The number in the middle; with a signer, number left and signer right, each one character from the edge (7.2.6). */
    private Strip.Ink numberLine() {
        String text = document.number() == null ? "" : document.number().toString();
        Line number = Line.natural(fonts.set(text, Hand.BODY));
        if (document.signer() == null)
            return (canvas, middle) -> canvas.text(number, (Format.WIDTH - number.width()) / 2, middle);
        List<Glyph> glyphs = new ArrayList<>(fonts.set("签发人：", Hand.BODY));
        glyphs.addAll(fonts.set(document.signer(), Hand.onGrid(Role.SUBHEADING)));
        Line signer = Line.natural(glyphs);
        return (canvas, middle) -> {
            canvas.text(number, Format.CELL, middle);
            canvas.text(signer, Format.WIDTH - Format.CELL - signer.width(), middle);
        };
    }

    private void title() {
        for (String line : document.title()) {
            for (Line set : Lines.balanced(fonts.set(line, Hand.of(Role.TITLE, Format.TITLE_SIZE)), Format.WIDTH))
                strips.add(centred(set));
        }
        if (document.letterhead() == OfficialDocument.Letterhead.NONE && document.number() != null)
            strips.add(centred(Line.natural(fonts.set(document.number().toString(), Hand.BODY))));
        strips.add(Strip.emptyLine());
    }

    private void recipient() {
        if (document.recipient() == null) return;
        flow(fonts.set(document.recipient() + "：", Hand.BODY), 0, 0);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> table(table);
            case Block.Picture picture -> picture(picture);
            case Block.Closing closing -> flow(fonts.set(closing.text(), Hand.BODY), INDENT, 0);
        }
    }

    private void heading(Block.Heading heading) {
        int start = strips.size();
        flow(fonts.set(heading.text(), Hand.onGrid(heading.level().role())), INDENT, 0);
        mark(start, heading);
        for (int i = start; i < strips.size(); i++) strips.set(i, strips.get(i).keptWithNext());
    }

    private void paragraph(Block.Paragraph paragraph) {
        int start = strips.size();
        List<Glyph> glyphs = new ArrayList<>();
        Block.Heading lead = paragraph.lead();
        if (lead != null) {
            Hand hand = Hand.onGrid(lead.level().role());
            glyphs.addAll(
                    fonts.set(lead.text(), lead.level() == Block.Level.FIRST ? hand : hand.marked(Block.Mark.BOLD)));
        }
        for (Block.Run run : paragraph.runs()) glyphs.addAll(fonts.set(run.text(), Hand.BODY.marked(run.mark())));
        flow(glyphs, INDENT, 0);
        if (lead != null) mark(start, lead);
    }

    private void mark(int strip, Block.Heading heading) {
        if (strip == strips.size()) return;
        strips.set(strip, strips.get(strip).marked(heading.level().depth(), heading.text()));
    }

    private void table(Block.Table table) {
        if (table.caption() != null) caption(table.caption(), true);
        float[] shares = Columns.shares(table);
        float size = Format.tableSize(table.columns().size());
        List<List<Line>> headers = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Hand hand = Hand.of(Role.HEADING, size);
            headers.add(Lines.balanced(fonts.set(table.columns().get(i).header(), hand), room(shares[i], size)));
        }
        List<Block.Table.Stand> centred =
                table.columns().stream().map(c -> Block.Table.Stand.CENTRE).toList();
        List<Block.Table.Stand> stands =
                table.columns().stream().map(Block.Table.Column::stand).toList();
        Strip header = row(headers, shares, centred, size, null).keptWithNext();
        strips.add(header);
        int most = (int) ((Format.HEIGHT - header.height() - 2 * CELL_ROOM_ABOVE) / (CELL_LINE * size));
        for (List<String> row : table.rows()) {
            List<List<Line>> cells = new ArrayList<>();
            for (int i = 0; i < shares.length; i++)
                cells.add(Lines.ragged(fonts.set(row.get(i), Hand.of(Role.BODY, size)), room(shares[i], size)));
            int longest = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int from = 0; from == 0 || from < longest; from += most)
                strips.add(row(part(cells, from, most), shares, stands, size, header));
        }
        strips.add(new Strip(Format.PITCH / 3, false, false, true, null, null, (canvas, top) -> {}));
    }

    /** What a column leaves for text: half a character is free on either side. */
    private static float room(float share, float size) {
        return share * Format.WIDTH - size;
    }

    private static List<List<Line>> part(List<List<Line>> cells, int from, int count) {
        return cells.stream()
                .map(lines -> lines.subList(Math.min(from, lines.size()), Math.min(from + count, lines.size())))
                .toList();
    }

    private static Strip row(
            List<List<Line>> cells,
            float[] shares,
            List<Block.Table.Stand> stands,
            float size,
            @Nullable Strip header) {
        float lineHeight = CELL_LINE * size;
        int longest = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
        float height = longest * lineHeight + 2 * CELL_ROOM_ABOVE;
        return new Strip(height, false, false, false, header, null, (canvas, top) -> {
            float x = 0;
            for (int i = 0; i < shares.length; i++) {
                float width = shares[i] * Format.WIDTH;
                float y = top + (height - cells.get(i).size() * lineHeight) / 2 + lineHeight / 2;
                for (Line line : cells.get(i)) {
                    float spare = width - line.width();
                    float in = switch (stands.get(i)) {
                        case LEFT -> size / 2;
                        case CENTRE -> spare / 2;
                        case RIGHT -> spare - size / 2;
                    };
                    canvas.text(line, x + in, y);
                    y += lineHeight;
                }
                canvas.upright(x, top, height, TABLE_RULE);
                x += width;
            }
            canvas.upright(Format.WIDTH, top, height, TABLE_RULE);
            canvas.rule(0, top, Format.WIDTH, TABLE_RULE, Canvas.BLACK);
            canvas.rule(0, top + height, Format.WIDTH, TABLE_RULE, Canvas.BLACK);
        });
    }

    private void picture(Block.Picture picture) {
        Png png = picture.png();
        float scale = Format.pictureScale(png);
        float width = png.width() * scale;
        float height = png.height() * scale;
        strips.add(new Strip(
                height + CELL_ROOM_ABOVE,
                true,
                true,
                false,
                null,
                null,
                (canvas, top) ->
                        canvas.picture(png, (Format.WIDTH - width) / 2, top + CELL_ROOM_ABOVE, width, height)));
        caption(picture.caption(), false);
    }

    private void caption(String text, boolean withNext) {
        for (Line line : Lines.balanced(fonts.set(text, Hand.of(Role.HEADING, Format.SMALL_SIZE)), Format.WIDTH))
            strips.add(withNext ? centred(line).keptWithNext() : centred(line));
    }

    private void attachments() {
        int count = document.attachments().size();
        if (count == 0) return;
        strips.add(Strip.emptyLine());
        Line label = Line.natural(fonts.set("附件：", Hand.BODY));
        float numberLeft = INDENT * Format.CELL + label.width();
        float numberWidth = 0;
        List<Line> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Line number = Line.natural(fonts.set(Format.attachmentNumber(i, count), Hand.BODY));
            numbers.add(number);
            numberWidth = Math.max(numberWidth, number.width());
        }
        float left = numberLeft + numberWidth;
        for (int i = 0; i < count; i++) {
            Line number = numbers.get(i);
            boolean first = i == 0;
            List<Line> names = Lines.justified(
                    fonts.set(document.attachments().get(i), Hand.BODY), Format.WIDTH - left, Format.WIDTH - left);
            for (int n = 0; n < names.size(); n++) {
                Line name = names.get(n);
                boolean numbered = n == 0;
                strips.add(Strip.line((canvas, top) -> {
                    float middle = top + Format.PITCH / 2;
                    if (first && numbered) canvas.text(label, INDENT * Format.CELL, middle);
                    if (numbered) canvas.text(number, numberLeft, middle);
                    canvas.text(name, left, middle);
                }));
            }
        }
    }

    /** Two empty lines leave the seal its room: its top within one line of the text, its centre between the two (7.3.5.1). */
    private void signature() {
        OfficialDocument.Signature signature = document.signature();
        if (signature == null) return;
        strips.add(Strip.emptyLine());
        strips.add(Strip.emptyLine());
        List<Line> issuer = Lines.ragged(fonts.set(signature.issuer(), Hand.BODY), Format.WIDTH);
        float widest = issuer.stream().map(Line::width).reduce(0f, Math::max);
        Line day = Line.natural(fonts.set(Format.day(signature.on()), Hand.BODY));
        var indents = Format.signatureIndents(widest / Format.CELL, day.width() / Format.CELL);
        issuer.forEach(line -> strips.add(fromRight(line, indents.issuer())));
        strips.add(fromRight(day, indents.day()));
    }

    /** The signature never stands alone on a page: the last lines of text go with it. */
    private void keepTextWithSignature(int endOfText) {
        if (document.signature() == null) return;
        for (int i = Math.max(0, endOfText - LINES_WITH_SIGNATURE); i < strips.size() - 1; i++)
            strips.set(i, strips.get(i).keptWithNext());
    }

    private void note() {
        if (document.note() == null) return;
        flow(fonts.set(Format.note(document.note()), Hand.BODY), INDENT, INDENT);
    }

    /** Adds text as lines of the grid; {@code first} and {@code left} are indents in characters. */
    private void flow(List<Glyph> glyphs, int first, int left) {
        float firstLeft = first * Format.CELL;
        float othersLeft = left * Format.CELL;
        List<Line> lines = Lines.justified(glyphs, Format.WIDTH - firstLeft, Format.WIDTH - othersLeft);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            float x = i == 0 ? firstLeft : othersLeft;
            strips.add(Strip.line((canvas, top) -> canvas.text(line, x, top + Format.PITCH / 2)));
        }
    }

    private static Strip centred(Line line) {
        return Strip.line(
                (canvas, top) -> canvas.text(line, (Format.WIDTH - line.width()) / 2, top + Format.PITCH / 2));
    }

    private static Strip fromRight(Line line, float characters) {
        float x = Format.WIDTH - characters * Format.CELL - line.width();
        return Strip.line((canvas, top) -> canvas.text(line, x, top + Format.PITCH / 2));
    }
}
