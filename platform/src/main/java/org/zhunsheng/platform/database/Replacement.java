package org.zhunsheng.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several names of a data folder change places as one (整体替换). What moves where is written down first; a process that
 * is killed between two moves leaves that plan behind, and whoever takes the folder next brings it to its end.
 */
public final class Replacement {

    private static final String PLAN = "replacing";
    private static final String TO = "\t";

    private Replacement() {}

    /**
     * Makes the moves in their order; where one fails, all are taken back.
     *
     * @param moves from where to where, both in the folder; nothing lies yet where something is moved to, once the moves
     *              before it are made
     */
    public static void make(Path folder, Map<Path, Path> moves) throws IOException {
        List<String> lines = new ArrayList<>();
        moves.forEach((from, to) -> lines.add(folder.relativize(from) + TO + folder.relativize(to)));
        Path part = folder.resolve(PLAN + ".part");
        Files.writeString(
                part,
                String.join("\n", lines),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(part, folder.resolve(PLAN), StandardCopyOption.ATOMIC_MOVE);
        keep(folder);
        List<Map.Entry<Path, Path>> moved = new ArrayList<>();
        try {
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
                moved.addFirst(move);
            }
        } catch (IOException stuck) {
            for (Map.Entry<Path, Path> move : moved)
                Files.move(move.getValue(), move.getKey(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(folder.resolve(PLAN));
            throw stuck;
        }
        keep(folder);
        Files.delete(folder.resolve(PLAN));
    }

    /** Brings to its end what a killed process had begun; nothing where there is no plan. */
    static void finish(Path folder) throws IOException {
        Path plan = folder.resolve(PLAN);
        if (!Files.exists(plan)) return;
        Map<Path, Path> moves = new LinkedHashMap<>();
        for (String line : Files.readAllLines(plan, StandardCharsets.UTF_8)) {
            String[] places = line.split(TO, 2);
            moves.put(folder.resolve(places[0]), folder.resolve(places[1]));
        }
        for (Map.Entry<Path, Path> move : moves.entrySet())
            // a move that was made has filled its place
            if (Files.exists(move.getKey()) && !Files.exists(move.getValue()))
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
        keep(folder);
        Files.delete(plan);
    }

    /** Names that were moved lie on the disk, whatever happens to the power. */
    private static void keep(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
