package org.zhunsheng.demonstration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What clerks write of one topic (用语), a catalogue's lines. A line's {@code {事项}} is one of what the facts say under that
 * name, drawn; a line that asks for what they don't say is not used, so that no text tells a number that no record has.
 */
final class Phrases {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private static final int TRIES = 24;

    private final List<String> lines;
    private final Set<String> said = new HashSet<>();

    Phrases(String topic) {
        this.lines = Texts.lines(topic + ".txt");
    }

    /** A text of somebody who has these facts; one that was not said before, where there is any. */
    String say(Draw draw, Map<String, List<String>> facts) {
        String text = any(draw, facts);
        for (int i = 0; i < TRIES && !said.add(text); i++) text = any(draw, facts);
        return text;
    }

    /** A text of somebody who has these facts: the same lots give the same one whenever it is asked for. */
    String any(Draw draw, Map<String, List<String>> facts) {
        List<String> possible = lines.stream()
                .filter(line -> PLACE.matcher(line).results().allMatch(place -> facts.containsKey(place.group(1))))
                .toList();
        return filled(draw.one(possible), draw, facts);
    }

    /** The line with the facts in it. */
    static String filled(String line, Draw draw, Map<String, List<String>> facts) {
        return PLACE.matcher(line)
                .replaceAll(
                        place -> Matcher.quoteReplacement(draw.one(facts.getOrDefault(place.group(1), List.of("")))));
    }
}
