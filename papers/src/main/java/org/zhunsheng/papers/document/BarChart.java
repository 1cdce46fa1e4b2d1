package org.zhunsheng.papers.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A plain chart of lying bars in greys (条形图), as wide as the text block, for a document that is printed.
 *
 * @param names  what the bars are of, from top to bottom
 * @param series one bar of each for every name
 */
public record BarChart(List<String> names, List<Series> series) {

    private static final int WIDTH = 1240;
    private static final float SIZE = 24;
    private static final int BAR = 22;
    private static final int GAP = 14;
    private static final int EDGE = 8;
    private static final Color[] GREYS = {
        new Color(0x40, 0x40, 0x40), new Color(0xB4, 0xB4, 0xB4), new Color(0x7C, 0x7C, 0x7C)
    };

    /** @throws IllegalArgumentException if there is no bar, or a series has not as many bars as there are names */
    public BarChart {
        names = List.copyOf(names);
        series = List.copyOf(series);
        if (names.isEmpty() || series.isEmpty()) throw new IllegalArgumentException("a chart has bars: none given");
        for (Series one : series)
            if (one.bars().size() != names.size())
                throw new IllegalArgumentException(one.bars().size() + " bars for " + names.size() + " names");
    }

    /** Bars of one kind: the legend names them where there are several. */
    public record Series(String name, List<Bar> bars) {
        public Series {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param value null draws no bar
     * @param label what stands at its end
     */
    public record Bar(@Nullable BigDecimal value, String label) {}

    /** The picture; empty where no face has Chinese. */
    public Optional<Png> draw(Fonts fonts) {
        if (!fonts.canPrintChinese()) return Optional.empty();
        try (Outlines outlines = new Outlines(fonts, SIZE)) {
            return Optional.of(draw(outlines));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Png draw(Outlines outlines) throws IOException {
        int legend = series.size() > 1 ? BAR + 2 * GAP : GAP;
        int group = series.size() * BAR + GAP;
        var image = new BufferedImage(WIDTH, legend + names.size() * group, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fill(new Rectangle2D.Float(0, 0, WIDTH, image.getHeight()));
        if (series.size() > 1) legend(canvas, outlines);
        double left = EDGE + widest(outlines, names);
        double right = EDGE
                + widest(
                        outlines,
                        series.stream()
                                .flatMap(one -> one.bars().stream())
                                .map(Bar::label)
                                .toList());
        double room = WIDTH - left - right - 2 * EDGE;
        BigDecimal most = most();
        for (int row = 0; row < names.size(); row++) {
            double top = legend + (double) row * group;
            double middle = top + series.size() * BAR / 2.0;
            write(canvas, outlines, names.get(row), left - outlines.width(names.get(row)), middle);
            for (int at = 0; at < series.size(); at++) {
                Bar bar = series.get(at).bars().get(row);
                double length = length(bar, most) * room;
                canvas.setColor(GREYS[at % GREYS.length]);
                canvas.fill(new Rectangle2D.Double(left + EDGE, top + at * BAR + 2, length, BAR - 4.0));
                write(canvas, outlines, bar.label(), left + 2 * EDGE + length, top + at * BAR + BAR / 2.0);
            }
        }
        canvas.setColor(Color.BLACK);
        canvas.fill(new Rectangle2D.Double(left + EDGE - 1, legend - 4.0, 1, image.getHeight() - legend));
        canvas.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return Png.of(png.toByteArray());
    }

    private void legend(Graphics2D canvas, Outlines outlines) {
        double at = EDGE;
        for (int i = 0; i < series.size(); i++) {
            canvas.setColor(GREYS[i % GREYS.length]);
            canvas.fill(new Rectangle2D.Double(at, GAP, 2.0 * BAR, BAR - 4.0));
            at += 2 * BAR + EDGE;
            write(canvas, outlines, series.get(i).name(), at, GAP + BAR / 2.0);
            at += outlines.width(series.get(i).name()) + 3 * EDGE;
        }
    }

    private static void write(Graphics2D canvas, Outlines outlines, String text, double x, double middle) {
        canvas.setColor(Color.BLACK);
        canvas.fill(outlines.of(text)
                .createTransformedShape(AffineTransform.getTranslateInstance(x, middle + SIZE * 0.36)));
    }

    private static double widest(Outlines outlines, List<String> texts) {
        return texts.stream().mapToDouble(outlines::width).max().orElse(0);
    }

    private BigDecimal most() {
        BigDecimal most = BigDecimal.ZERO;
        for (Series one : series) for (Bar bar : one.bars()) if (bar.value() != null) most = most.max(bar.value());
        return most;
    }

    /** From 0 to 1; what is below nought has no bar. */
    private static double length(Bar bar, BigDecimal most) {
        if (bar.value() == null || bar.value().signum() <= 0) return 0;
        return bar.value().doubleValue() / most.doubleValue();
    }
}
