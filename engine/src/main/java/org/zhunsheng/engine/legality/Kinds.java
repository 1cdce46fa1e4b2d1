package org.zhunsheng.engine.legality;

import java.util.List;
import org.zhunsheng.engine.legality.Marked.Statement;

/** Some classes of words, any of which will do (词类). */
final class Kinds {

    private final int[] ids;

    Kinds(List<Integer> ids) {
        this.ids = ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a word of one of them stands in the statement. */
    boolean anyIn(Statement statement) {
        for (int id : ids) {
            if (statement.has(id)) return true;
        }
        return false;
    }

    int size() {
        return ids.length;
    }

    int id(int index) {
        return ids[index];
    }
}
