package org.zhunsheng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("整体替换")
class ReplacementTest {

    @TempDir
    Path elsewhere;

    @ParameterizedTest(name = "做了 {0} 步")
    @ValueSource(ints = {0, 1, 2, 3, 4})
    @DisplayName("替换到一半被强行结束：下次打开目录就做完，全是新的，旧的一样不少")
    void whatWasKilledIsBroughtToItsEnd(int made) throws IOException {
        Path folder = aFolder();
        Map<Path, Path> moves = moves(folder);
        List<String> plan = new ArrayList<>();
        moves.forEach((from, to) -> plan.add(folder.relativize(from) + "\t" + folder.relativize(to)));
        Files.writeString(folder.resolve("replacing"), String.join("\n", plan));
        for (Map.Entry<Path, Path> move : List.copyOf(moves.entrySet()).subList(0, made))
            Files.move(move.getKey(), move.getValue());

        FolderLock.held(folder).close();

        assertThat(folder.resolve("postgres").resolve("of")).hasContent("新的");
        assertThat(folder.resolve("secret")).hasContent("新的");
        assertThat(folder.resolve("postgres.before-1").resolve("of")).hasContent("旧的");
        assertThat(folder.resolve("secret.before-1")).hasContent("旧的");
        assertThat(folder.resolve("replacing")).doesNotExist();
        assertThat(folder.resolve("restoring-1")).doesNotExist();
    }

    @Test
    @DisplayName("还没开始替换就被强行结束：原来的不动，装了一半的清掉")
    void whatWasNotBegunIsRemoved() throws IOException {
        Path folder = aFolder();

        FolderLock.held(folder).close();

        assertThat(folder.resolve("postgres").resolve("of")).hasContent("旧的");
        assertThat(folder.resolve("restoring-1")).doesNotExist();
    }

    @Test
    @DisplayName("有一步做不成，全部退回")
    void oneMoveThatFailsTakesAllBack() throws IOException {
        Path folder = aFolder();
        Map<Path, Path> moves = moves(folder);
        moves.put(folder.resolve("nothing"), folder.resolve("somewhere"));

        assertThatThrownBy(() -> Replacement.make(folder, moves)).isInstanceOf(IOException.class);

        assertThat(folder.resolve("postgres").resolve("of")).hasContent("旧的");
        assertThat(folder.resolve("secret")).hasContent("旧的");
        assertThat(folder.resolve("replacing")).doesNotExist();
    }

    private Path aFolder() throws IOException {
        Path folder = Files.createDirectory(elsewhere.resolve("data"));
        for (Path place : List.of(folder, Files.createDirectory(folder.resolve("restoring-1")))) {
            String which = place.equals(folder) ? "旧的" : "新的";
            Files.writeString(Files.createDirectory(place.resolve("postgres")).resolve("of"), which);
            Files.writeString(place.resolve("secret"), which);
        }
        return folder;
    }

    private static Map<Path, Path> moves(Path folder) {
        Map<Path, Path> moves = new LinkedHashMap<>();
        for (String name : List.of("postgres", "secret"))
            moves.put(folder.resolve(name), folder.resolve(name + ".before-1"));
        for (String name : List.of("postgres", "secret"))
            moves.put(folder.resolve("restoring-1").resolve(name), folder.resolve(name));
        return moves;
    }
}
