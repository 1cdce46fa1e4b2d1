package org.zhunsheng.papers.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.papers.document.FontCase.Hand;

/** The note of copies and printing at the foot of the last page (版记, GB/T 9704-2012, 7.4), its last rule on the last line. */
final class PrintRecord {
    private static final float LINE = 26;

    private final List<Strip.Ink> rows = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();

    PrintRecord(OfficialDocument document, FontCase fonts) {
        if (!document.copies().isEmpty()) copies(Format.copies(document.copies()), fonts);
        if (document.printLine() != null) printLine(document.printLine(), fonts);
    }

    /** In points; zero if the document has neither. */
    float height() {
        return heights.stream().reduce(0f, Float::sum);
    }

    void draw(Canvas canvas) throws IOException {
        float y = Format.HEIGHT - height();
        for (int i = 0; i < rows.size(); i++) {
            canvas.rule(0, y, Format.WIDTH, i == 0 ? Format.THICK_RULE : Format.THIN_RULE, Canvas.BLACK);
            rows.get(i).draw(canvas, y);
            y += heights.get(i);
        }
        if (!rows.isEmpty()) canvas.rule(0, y, Format.WIDTH, Format.THICK_RULE, Canvas.BLACK);
    }

    /** One character from either edge; further lines begin under the first organ. */
    private void copies(String organs, FontCase fonts) {
        float em = Format.SMALL_SIZE;
        Hand hand = Hand.of(Role.BODY, em);
        Line label = Line.natural(fonts.set("抄送：", hand));
        float left = em + label.width();
        float measure = Format.WIDTH - left - em;
        List<Line> lines = Lines.justified(fonts.set(organs, hand), measure, measure);
        add(lines.size() * LINE, (canvas, top) -> {
            canvas.text(label, em, top + LINE / 2);
            for (int i = 0; i < lines.size(); i++) canvas.text(lines.get(i), left, top + (i + 0.5f) * LINE);
        });
    }

    private void printLine(OfficialDocument.PrintLine printLine, FontCase fonts) {
        float em = Format.SMALL_SIZE;
        Hand hand = Hand.of(Role.BODY, em);
        Line organ = Line.natural(fonts.set(printLine.organ(), hand));
        Line day = Line.natural(fonts.set(Format.day(printLine.on()) + "印发", hand));
        add(LINE, (canvas, top) -> {
            canvas.text(organ, em, top + LINE / 2);
            canvas.text(day, Format.WIDTH - em - day.width(), top + LINE / 2);
        });
    }

    private void add(float height, Strip.Ink ink) {
        heights.add(height);
        rows.add(ink);
    }
}
