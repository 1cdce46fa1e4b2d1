package org.zhunsheng.platform.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself (备份清单), {@code manifest.json}.
 *
 * @param form       the form of the file, {@link #FORM}
 * @param product    the version of the program that made it
 * @param madeAt     when, ISO, the machine's clock
 * @param migrations in the order in which they were applied
 * @param chainLines how many lines the audit chain has
 * @param chainLast  the hash of its last line
 * @param entries    every other entry of the file
 */
record Manifest(
        int form,
        String product,
        String madeAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        long chainLines,
        String chainLast,
        List<Entry> entries) {

    static final int FORM = 1;
    static final String NAME = "manifest.json";

    /** A migration of a module ({@code __root} for those that stand before the modules). */
    record Migration(
            String module, String version, @Nullable Integer checksum) {

        String named() {
            return module + " V" + version;
        }
    }

    /** A table's columns in the order of its text; columns that PostgreSQL computes are left out. */
    record Table(String schema, String name, List<String> columns, long rows) {

        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }

        boolean holdsTheChain() {
            return schema.equals("audit") && name.equals("line");
        }

        /** The chain is read line by line, and so is written in its order. */
        String order() {
            return holdsTheChain() ? " order by sequence" : "";
        }

        String quoted() {
            return Tables.quoted(schema) + "." + Tables.quoted(name);
        }

        String columnsQuoted() {
            return String.join(", ", columns.stream().map(Tables::quoted).toList());
        }
    }

    /** Where a sequence stands; those never used are left out. */
    record Sequence(String schema, String name, long value) {

        String quoted() {
            return Tables.quoted(schema) + "." + Tables.quoted(name);
        }
    }

    /** An entry of the file with the size in bytes and the SM3 of its content. */
    record Entry(String name, long size, String sm3) {}
}
