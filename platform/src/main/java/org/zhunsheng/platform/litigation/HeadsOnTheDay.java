package org.zhunsheng.platform.litigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.organs.Posts;

/** Compares the heads who came with the posts of their organs on the day of the hearing, for many appearances at once. */
final class HeadsOnTheDay {

    private HeadsOnTheDay() {}

    /** @param judged says it of one appearance and the posts of its organ on its day, of which there is at least one */
    static List<Verdict> judge(
            Posts posts,
            List<CourtAppearance> contents,
            BiFunction<CourtAppearance, List<Posts.Held>, Verdict> judged) {
        Map<Posts.Moment, List<Posts.Held>> held = posts.on(contents.stream()
                .filter(HeadsOnTheDay::concerns)
                .map(HeadsOnTheDay::moment)
                .toList());
        List<Verdict> verdicts = new ArrayList<>(contents.size());
        for (CourtAppearance appearance : contents) {
            if (!concerns(appearance)) {
                verdicts.add(Verdict.SILENT);
                continue;
            }
            List<Posts.Held> there = held.getOrDefault(moment(appearance), List.of());
            verdicts.add(there.isEmpty() ? Verdict.NOT_CHECKABLE : judged.apply(appearance, there));
        }
        return verdicts;
    }

    private static boolean concerns(CourtAppearance appearance) {
        return appearance.headCame() && appearance.headName() != null;
    }

    private static Posts.Moment moment(CourtAppearance appearance) {
        return new Posts.Moment(appearance.organ(), appearance.heardOn());
    }
}
