package org.zhunsheng.papers.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.zhunsheng.papers.document.FontCase.Hand;

/**
 * Prints an official document to PDF, laid out by GB/T 9704-2012: what stands on which line is decided here, not by the
 * reader's machine. The same document, fonts and imprint make the same bytes.
 */
public final class PdfWriter {
    private final OfficialDocument document;
    private final Imprint imprint;
    private final PDDocument pdf;
    private final FontCase fonts;

    private PdfWriter(OfficialDocument document, Imprint imprint, PDDocument pdf, FontCase fonts) {
        this.document = document;
        this.imprint = imprint;
        this.pdf = pdf;
        this.fonts = fonts;
    }

    /**
     * Writes the document to {@code out}, or writes nothing and says why.
     *
     * @throws IOException if {@code out} or a font file fails
     */
    public static Printing write(OfficialDocument document, Fonts fonts, Imprint imprint, OutputStream out)
            throws IOException {
        if (!fonts.canPrintChinese()) return new Printing.NoChineseFace();
        try (var pdf = new PDDocument();
                var fontCase = new FontCase(pdf, fonts)) {
            return new PdfWriter(document, imprint, pdf, fontCase).write(out);
        }
    }

    private Printing write(OutputStream out) throws IOException {
        List<List<Strip.Placed>> pages = Strip.pages(new Composition(document, fonts).strips());
        var printRecord = new PrintRecord(document, fonts);
        if (printRecord.height() > Format.HEIGHT - end(pages.getLast())) pages.add(new ArrayList<>());
        List<Line> folios = folios(pages.size());
        if (!fonts.hasFace()) return new Printing.NoChineseFace();
        if (!fonts.missing().isEmpty()) return new Printing.MissingCharacters(fonts.missing());
        describe();
        for (int i = 0; i < pages.size(); i++) {
            boolean last = i + 1 == pages.size();
            PDPage page = new PDPage(new PDRectangle(Format.PAGE_WIDTH, Format.PAGE_HEIGHT));
            pdf.addPage(page);
            try (var canvas = new Canvas(pdf, page)) {
                for (Strip.Placed placed : pages.get(i)) placed.strip().ink().draw(canvas, placed.top());
                if (last) printRecord.draw(canvas);
                folio(canvas, folios.get(i), i + 1);
            }
        }
        outline(pages);
        pdf.save(out);
        return new Printing.Printed(pages.size(), fonts.substitutions(), fonts.rare());
    }

    private static float end(List<Strip.Placed> page) {
        return page.isEmpty()
                ? 0
                : page.getLast().top() + page.getLast().strip().height();
    }

    private List<Line> folios(int pages) {
        List<Line> folios = new ArrayList<>();
        for (int i = 1; i <= pages; i++)
            folios.add(Line.natural(fonts.set("— " + i + " —", Hand.of(Role.FOLIO, Format.SMALL_SIZE))));
        return folios;
    }

    /** Odd pages right, even pages left, one character from the edge (7.5). */
    private static void folio(Canvas canvas, Line folio, int number) throws IOException {
        float x = number % 2 == 0 ? Format.SMALL_SIZE : Format.WIDTH - Format.SMALL_SIZE - folio.width();
        canvas.text(folio, x, Format.HEIGHT + Format.FOLIO_BELOW);
    }

    private void describe() {
        UUID id = UUID.nameUUIDFromBytes(imprint.id().getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
        Calendar made = GregorianCalendar.from(imprint.madeAt().atZone(ZoneOffset.ofHours(8)));
        made.setTimeZone(TimeZone.getTimeZone("GMT+8"));
        var about = new PDDocumentInformation();
        about.setTitle(document.titleInOneLine());
        about.setAuthor(document.issuer());
        if (document.number() != null) about.setSubject(document.number().toString());
        about.setCreationDate(made);
        about.setModificationDate(made);
        pdf.setDocumentInformation(about);
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private void outline(List<List<Strip.Placed>> pages) {
        var outline = new PDDocumentOutline();
        PDOutlineNode[] open = {outline, outline, outline, outline, outline};
        for (int i = 0; i < pages.size(); i++) {
            for (Strip.Placed placed : pages.get(i)) {
                Strip.Mark mark = placed.strip().bookmark();
                if (mark == null) continue;
                var item = new PDOutlineItem();
                item.setTitle(mark.text());
                var target = new PDPageXYZDestination();
                target.setPage(pdf.getPage(i));
                target.setTop(Math.round(Format.PAGE_HEIGHT - Format.TOP - placed.top()));
                item.setDestination(target);
                open[mark.depth() - 1].addLast(item);
                for (int deeper = mark.depth(); deeper < open.length; deeper++) open[deeper] = item;
            }
        }
        if (!outline.hasChildren()) return;
        outline.children().forEach(PDOutlineItem::openNode);
        outline.openNode();
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }
}
