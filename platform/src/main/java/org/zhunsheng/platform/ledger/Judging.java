package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.kernel.Person;

/** Reads and judges a file's rows, some at a time (核对): what can enter is spelt out, what can't is told. */
final class Judging<R extends Record> {

    private final Rows<R> rows;
    private final Writings<R> writings;
    private final Intake<R> intake;
    private final Person by;
    private final boolean updates;
    private final BiFunction<Column, Record, String> spelt;
    private final FileFindings findings;

    /**
     * @param updates rows may mean entries that stand
     * @param spelt   a value of a record as the intake reads it back
     */
    Judging(
            Entries<R> entries,
            Intake<R> intake,
            Person by,
            boolean updates,
            BiFunction<Column, Record, String> spelt,
            FileFindings findings) {
        this.rows = entries.rows();
        this.writings = entries.writings();
        this.intake = intake;
        this.by = by;
        this.updates = updates;
        this.spelt = spelt;
        this.findings = findings;
    }

    /** A row that can enter; {@code standing} is the entry that it means. */
    private record Right<R extends Record>(
            Incoming row, @Nullable Entry<R> standing, R content, List<Finding> findings) {}

    /** @return spells the right ones out, as {@link Staging} takes them */
    Callable<byte[]> judge(Act act, List<Incoming> chunk) {
        Map<Incoming, Entry<R>> standing = updates ? standing(act, chunk) : Map.of();
        List<Draft<R>> drafts = intake.read(
                chunk.stream().map(row -> texts(row, standing.get(row))).toList());
        List<Incoming> read = new ArrayList<>(chunk.size());
        List<R> contents = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            switch (drafts.get(i)) {
                case Draft.Refused<R>(var refusing) -> findings.refuse(chunk.get(i), refusing);
                case Draft.Accepted<R>(var content) -> {
                    List<Finding> foreign = foreign(standing.get(chunk.get(i)), content);
                    if (!foreign.isEmpty()) findings.refuse(chunk.get(i), foreign);
                    else {
                        read.add(chunk.get(i));
                        contents.add(content);
                    }
                }
            }
        }
        List<List<Finding>> judged = rows.shape().judge(contents);
        List<Right<R>> right = new ArrayList<>(contents.size());
        for (int i = 0; i < contents.size(); i++) {
            Incoming row = read.get(i);
            if (told(row, judged.get(i)))
                right.add(new Right<>(row, standing.get(row), contents.get(i), judged.get(i)));
        }
        return () -> lines(act, right);
    }

    /** What is not this person's to fill in a row. */
    private List<Finding> foreign(@Nullable Entry<R> standing, R content) {
        R stands = standing == null ? null : standing.content();
        List<Finding> foreign = rows.shape().writers().refused(by, stands, content);
        if (foreign.isEmpty() && rows.shape().writers().takenOver(by, stands, content)) findings.takeOver();
        return foreign;
    }

    /** Tells what was found in a row; whether it can enter. */
    private boolean told(Incoming row, List<Finding> judged) {
        List<Finding> refusing = judged.stream().filter(Finding::refuses).toList();
        if (!refusing.isEmpty()) findings.refuse(row, refusing);
        findings.mark(row, judged);
        return refusing.isEmpty();
    }

    /** Columns that the file lacks stay as they are in an entry that stands. */
    private Intake.Texts texts(Incoming row, @Nullable Entry<R> standing) {
        if (standing == null) return row;
        return column -> row.says(column) ? row.apply(column) : spelt.apply(column, standing.content());
    }

    /** The entries that rows mean by their keys. */
    private Map<Incoming, Entry<R>> standing(Act act, List<Incoming> chunk) {
        Map<List<@Nullable Object>, Incoming> keys = new HashMap<>();
        List<@Nullable List<@Nullable Object>> read = intake.keys(chunk);
        for (int i = 0; i < chunk.size(); i++) {
            List<@Nullable Object> key = read.get(i);
            if (key != null) keys.putIfAbsent(key, chunk.get(i));
        }
        Map<Incoming, Entry<R>> standing = new HashMap<>();
        for (Entry<R> entry : writings.withKeys(act.dsl(), by, keys.keySet())) {
            Incoming row = keys.get(rows.key(entry.content()));
            if (row != null) standing.put(row, entry);
        }
        return standing;
    }

    private byte[] lines(Act act, List<Right<R>> right) {
        Lines<R> lines = new Lines<>(rows, act, right.size());
        for (Right<R> one : right) {
            UUID id =
                    one.standing() == null ? writings.nextId() : one.standing().id();
            lines.add(one.row().place(), id, one.standing() != null, one.content(), one.findings());
        }
        return lines.bytes();
    }
}
