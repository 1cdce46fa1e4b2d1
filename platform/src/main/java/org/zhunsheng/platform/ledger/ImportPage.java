package org.zhunsheng.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of an import show, ready to be printed: the templates only place it. */
record ImportPage(String title, String path) {

    /** The ledger's pages begin here. */
    public String list() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Cells that are mended here are fields of the form, and nothing of a file is due. */
    public @Nullable Object occasion() {
        return null;
    }

    /** A batch as its line says it; {@code undone} and what follows are empty while it is in. */
    record Earlier(
            long batch,
            String at,
            String by,
            String file,
            boolean updated,
            int rows,
            int left,
            boolean in,
            String undone,
            String undoneBy,
            String reason) {}

    /** Why a batch stays in: {@code what} is the message's end, and the records that hold it. */
    record Kept(long batch, String what, int entries, List<String> hrefs) {}

    /** @param number what the file is called by towards the auditor */
    record Sent(String file, String number, String code, String href) {}

    /** @param about 0 until the file's size is known */
    record Going(boolean queued, boolean trial, int rows, int about, long rowsASecond) {}

    /** @param took in seconds, with one decimal
     *  @param sure texts that name a single near organ */
    record Verdict(
            int rows,
            int right,
            int wrong,
            int columns,
            int found,
            String took,
            List<Sheet> sheets,
            boolean noteworthy,
            List<Group> groups,
            int marks,
            boolean cut,
            int sure,
            List<Written> values,
            List<Mark> checks,
            int broken,
            int notCheckable,
            List<String> skipped) {}

    /** A sheet of the file; {@code headerRow} 0: it was left. */
    record Sheet(
            String name,
            int headerRow,
            List<String> taken,
            List<String> missing,
            List<String> missed,
            List<String> unknown,
            List<String> repeated,
            int hiddenRows) {}

    /**
     * Errors of one kind.
     *
     * @param rows  how many rows have one
     * @param more  lines that are not shown
     * @param near  some lines name organs that may be meant
     * @param sure  those of them that name a single one
     */
    record Group(String anchor, String title, int rows, List<Line> lines, int more, boolean near, List<Near> sure) {}

    /**
     * The same thing written in the same column, once or several times.
     *
     * @param found  what was written; empty where nothing was
     * @param hidden what was written is personal and not shown
     * @param others numbers of further rows, as far as they are shown; {@code more} of all of them
     */
    record Line(
            String sheet,
            int row,
            String label,
            String found,
            boolean hidden,
            List<Near> near,
            String reason,
            String remedy,
            @Nullable String basis,
            String others,
            int more) {}

    /** A wrong row whose cells can be typed over: those that are wrong, and those that they are compared with. */
    record Mend(String sheet, int row, String title, List<FormPage.Field> fields) {}

    /** An organ that may be meant by what was written. */
    record Near(String written, String code, String name) {}

    /** Something that can be chosen. */
    record Option(String value, String label, boolean chosen) {}

    /**
     * A header of the file that somebody has to look at.
     *
     * @param state soon where a column is proposed, empty where it is left
     * @param why   what the proposal rests on
     */
    record Open(
            String letter, String sheet, String header, String texts, String state, String why, List<Option> options) {}

    /** A required column that the file does not have, and what it may have in every row. */
    record Fill(String column, String label, String hint, String text, List<Option> options) {}

    /**
     * The step in which headers are matched.
     *
     * @param sure   headers that need no one
     * @param likely headers with a proposal
     * @param taken  what is sure, each as a sentence
     * @param wrong  a column that two headers were given; empty where none was
     */
    record Matching(
            int headers,
            int sure,
            int likely,
            int rows,
            List<Open> open,
            List<Fill> missing,
            List<String> taken,
            String organ,
            String wrong) {}

    /** One thing that is remembered. */
    record Remembered(String column, String label, String written, String means, String by, String at) {}

    /** A text that is no value of its column, with what it likely means. */
    record Written(String column, String label, String text, int rows, List<Option> options, boolean proposed) {}

    /** Marks of one kind: how many rows have it, and the first of them. */
    record Mark(
            String title,
            boolean broken,
            int rows,
            String label,
            String remedy,
            @Nullable String basis,
            String first) {}

    /** What was imported. */
    record Done(long batch, int rows, int unchanged, int left, boolean marked) {}

    /** Why a file can't be checked: {@code what} is the message's end. */
    record Stopped(
            String what,
            String sentence,
            List<String> labels,
            @Nullable Long batch) {}
}
