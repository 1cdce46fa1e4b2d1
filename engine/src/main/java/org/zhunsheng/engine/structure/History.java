package org.zhunsheng.engine.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhunsheng.engine.structure.Event.What;

/** Reads the days out of the lines below a title (题注): who did what on which day. */
final class History {

    private static final String[] WORDS = {
        "通过", "公布", "发布", "颁布", "印发", "批准", "施行", "实施", "生效", "修正", "修订", "修改", "废止", "审议"
    };

    private History() {}

    static boolean isNamedIn(String text) {
        for (String word : WORDS) {
            if (text.contains(word)) return true;
        }
        return false;
    }

    static List<Event> of(Iterable<String> lines) {
        String text = String.join(" ", lines);
        List<Event> events = new ArrayList<>();
        Days days = new Days(text);
        boolean found = days.next(0, text.length());
        while (found) {
            var day = days.day();
            int from = days.end();
            found = days.next(from, text.length());
            String said = outsideTitles(text.substring(from, found ? days.start() : text.length()));
            what(said).forEach(what -> events.add(new Event(day, what)));
        }
        events.sort(Comparator.comparing(Event::on));
        return events;
    }

    /** What 根据…《关于修改…的决定》修正 says without the title of the decision. */
    static String outsideTitles(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '《' ? 1 : 0;
            if (depth == 0) out.append(c);
            depth -= c == '》' && depth > 0 ? 1 : 0;
        }
        return out.toString();
    }

    private static List<What> what(String said) {
        // 修订通过 and 通过的《…修正案》修正 are one event, and the change is it
        if (said.contains("修正") || said.contains("修改")) return List.of(What.AMENDED);
        if (said.contains("修订")) return List.of(What.REVISED);
        List<What> what = new ArrayList<>();
        if (said.contains("通过") || said.contains("审判委员会") || said.contains("检察委员会")) what.add(What.ADOPTED);
        if (said.contains("批准")) what.add(What.APPROVED);
        if (isAny(said, "公布", "发布", "颁布", "印发", "令第", "公告")) what.add(What.PROMULGATED);
        if (isAny(said, "施行", "实施", "生效", "执行")) what.add(What.EFFECTIVE);
        if (said.contains("废止")) what.add(What.REPEALED);
        return what;
    }

    private static boolean isAny(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) return true;
        }
        return false;
    }
}
