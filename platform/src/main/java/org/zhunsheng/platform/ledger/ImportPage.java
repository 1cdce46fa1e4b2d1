package org.zhunsheng.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of an import show, ready to be printed: the templates only place it. */
record ImportPage(String title, String path) {

    /** The ledger's pages begin here. */
    public String list() {
        return path.substring(0, path.lastIndexOf('/'));
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
            int sure) {}

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

    /** What was imported. */
    record Done(long batch, int rows, int unchanged, int left, boolean marked) {}

    /** Why a file can't be checked: {@code what} is the message's end. */
    record Stopped(
            String what,
            String sentence,
            List<String> labels,
            @Nullable Long batch) {}
}
