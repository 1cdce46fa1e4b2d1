package org.zhunsheng.platform.reminders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Wording;

/** The system administrator's page of the roads out of the house (对外提醒): which are set, and whether they answer. */
@Controller
class RoadsController {

    /** Days of two roads that are shown. */
    private static final int NEWEST = 30;

    private final List<Road> roads;
    private final DigestStore store;
    private final Wording wording;

    RoadsController(List<Road> roads, DigestStore store, Wording wording) {
        this.roads = List.copyOf(roads);
        this.store = store;
        this.wording = wording;
    }

    /** @param last the newest day on which it was tried; null where there is none */
    record Line(Road.Sort road, boolean set, DigestStore.@Nullable Day last) {

        public boolean silent() {
            return set && last != null && last.isUnanswered();
        }
    }

    /** A day as the page has it. */
    record Day(DigestStore.Day day, String tried) {}

    @GetMapping("/reminders/roads")
    String roads(Model model) {
        List<DigestStore.Day> days = store.newest(NEWEST);
        model.addAttribute("title", wording.say("reminders.roads"))
                .addAttribute(
                        "roads",
                        roads.stream()
                                .map(road -> new Line(
                                        road.sort(),
                                        road.isSet(),
                                        days.stream()
                                                .filter(day -> day.road() == road.sort())
                                                .findFirst()
                                                .orElse(null)))
                                .toList())
                .addAttribute(
                        "days",
                        days.stream()
                                .map(day -> new Day(
                                        day,
                                        day.triedAt() == null
                                                ? ""
                                                : day.triedAt()
                                                        .atZone(Today.BEIJING)
                                                        .toLocalTime()
                                                        .withSecond(0)
                                                        .withNano(0)
                                                        .toString()))
                                .toList());
        return "reminders/roads";
    }
}
