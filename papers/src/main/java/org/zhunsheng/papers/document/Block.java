package org.zhunsheng.papers.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a document's text (正文), from top to bottom. Numbers of levels (一、（一）1.（1）) are part of the texts. */
public sealed interface Block {

    /** The four levels of headings and their faces (GB/T 9704-2012, 7.3.3). */
    enum Level {
        /** 一、 in 黑体. */
        FIRST(1, Role.HEADING),
        /** （一） in 楷体. */
        SECOND(2, Role.SUBHEADING),
        /** 1. in 仿宋. */
        THIRD(3, Role.BODY),
        /** （1） in 仿宋. */
        FOURTH(4, Role.BODY);

        private final int depth;
        private final Role role;

        Level(int depth, Role role) {
            this.depth = depth;
            this.role = role;
        }

        Role role() {
            return role;
        }

        /** 1 to 4. */
        int depth() {
            return depth;
        }
    }

    /** A heading on a line of its own. */
    record Heading(Level level, String text) implements Block {
        public Heading {
            text = PlainText.line(text, "heading");
        }
    }

    /**
     * A paragraph, which may begin with a heading that runs into it (段首小标题), such as “（一）健全完善制度机制。”.
     */
    record Paragraph(@Nullable Heading lead, List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String text) {
            return new Paragraph(null, List.of(Run.of(text)));
        }

        public static Paragraph of(Run... runs) {
            return new Paragraph(null, List.of(runs));
        }

        /** A paragraph behind a heading that runs into it. */
        public static Paragraph led(Level level, String lead, Run... runs) {
            return new Paragraph(new Heading(level, lead), List.of(runs));
        }

        /** A paragraph of one plain text behind a heading that runs into it. */
        public static Paragraph led(Level level, String lead, String text) {
            return led(level, lead, Run.of(text));
        }
    }

    /** A stretch of text in one hand. */
    record Run(String text, Mark mark) {
        public Run {
            text = PlainText.of(text);
        }

        public static Run of(String text) {
            return new Run(text, Mark.PLAIN);
        }

        public static Run bold(String text) {
            return new Run(text, Mark.BOLD);
        }
    }

    /** How a run stands out. */
    enum Mark {
        PLAIN,
        BOLD,
        UNDERLINED
    }

    /**
     * A table: its header row comes again on every page.
     *
     * @param caption the line above it, such as “表1 行政应诉案件情况”
     * @param rows as many cells in each row as there are columns
     */
    record Table(@Nullable String caption, List<Column> columns, List<List<String>> rows) implements Block {

        /** @throws IllegalArgumentException if there is no column, or a row has not as many cells as there are columns */
        public Table {
            caption = caption == null ? null : PlainText.line(caption, "caption");
            columns = List.copyOf(columns);
            rows = rows.stream()
                    .map(row ->
                            row.stream().map(PlainText::of).map(String::strip).toList())
                    .toList();
            if (columns.isEmpty()) throw new IllegalArgumentException("a table has columns: none given");
            for (List<String> row : rows) {
                if (row.size() != columns.size())
                    throw new IllegalArgumentException(
                            "a row of " + columns.size() + " columns has " + row.size() + " cells: " + row);
            }
        }

        /** A column's header and how its cells stand; the header itself is always centred. */
        public record Column(String header, Stand stand) {
            public Column {
                header = PlainText.line(header, "header");
            }

            public static Column text(String header) {
                return new Column(header, Stand.LEFT);
            }

            public static Column centred(String header) {
                return new Column(header, Stand.CENTRE);
            }

            public static Column number(String header) {
                return new Column(header, Stand.RIGHT);
            }
        }

        /** Where a cell's text stands: words left, short marks in the middle, numbers right under each other. */
        public enum Stand {
            LEFT,
            CENTRE,
            RIGHT
        }
    }

    /** A picture with the line below it, such as “图1 案件数量变化”; the caption is also what a screen reader says. */
    record Picture(Png png, String caption) implements Block {
        public Picture {
            caption = PlainText.line(caption, "caption");
        }
    }

    /** The phrase that ends a document (结束语), such as “特此报告。”. */
    record Closing(String text) implements Block {
        public Closing {
            text = PlainText.line(text, "closing");
        }
    }
}
