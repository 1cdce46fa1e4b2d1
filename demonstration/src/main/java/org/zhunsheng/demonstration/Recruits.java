package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.demonstration.Roll.Organ;

/** Who was registered for the district's examinations and how they did (执法资格考试): so many a batch as is set here. */
final class Recruits {

    /**
     * One examination.
     *
     * @param passed   of those accepted; the others {@code failed} or were {@code absent}
     * @param rejected registrations that were not accepted
     */
    record Batch(
            String number,
            LocalDate announcedOn,
            LocalDate closedOn,
            LocalDate heldOn,
            LocalDate resultsOn,
            int passed,
            int failed,
            int absent,
            int rejected) {}

    /** @param result passed, failed, absent or rejected */
    record Candidate(
            Batch batch,
            int serial,
            Organ organ,
            String name,
            String citizenId,
            LocalDate registeredOn,
            LocalDate reviewedOn,
            String result) {

        String number() {
            return batch.number() + "-%04d".formatted(serial);
        }

        boolean passed() {
            return result.equals("passed");
        }
    }

    private static final List<Batch> BATCHES = List.of(
            batch("2020-1", "2020-05-20", "2020-06-05", "2020-06-20", "2020-07-06", 164, 5, 3, 2),
            batch("2020-2", "2020-09-23", "2020-10-16", "2020-10-31", "2020-11-16", 134, 3, 2, 3),
            batch("2021-1", "2021-02-22", "2021-03-10", "2021-03-27", "2021-04-12", 192, 3, 2, 4),
            batch("2021-2", "2021-04-26", "2021-05-14", "2021-05-29", "2021-06-15", 158, 2, 1, 2),
            batch("2021-3", "2021-08-02", "2021-08-20", "2021-09-04", "2021-09-22", 171, 2, 1, 3),
            batch("2021-4", "2021-10-08", "2021-10-22", "2021-11-06", "2021-11-22", 162, 2, 1, 2),
            batch("2022-1", "2022-02-14", "2022-02-28", "2022-03-12", "2022-03-28", 151, 3, 2, 2));

    /** How many organs register in each year, of those that enforce. */
    private static final Map<Integer, Integer> ORGANS = Map.of(2020, 44, 2021, 57, 2022, 38);

    private final List<Candidate> candidates = new ArrayList<>();

    Recruits(Draw draw, Names names, Citizens citizens, List<Organ> enforcing) {
        Map<Integer, List<Organ>> registering = new HashMap<>();
        List<Organ> shuffled = draw.shuffled(enforcing);
        ORGANS.forEach((year, organs) -> registering.put(year, shuffled.subList(0, organs)));
        List<Candidate> again = new ArrayList<>();
        for (Batch batch : BATCHES) {
            List<Organ> organs = registering.getOrDefault(batch.heldOn().getYear(), List.of());
            int first = candidates.size();
            List<String> results = draw.shuffled(results(batch));
            for (int i = 0; i < results.size(); i++) {
                String result = results.get(i);
                boolean late = i == 7 && batch.number().equals("2021-3");
                LocalDate registeredOn = late
                        ? batch.closedOn().plusDays(3)
                        : draw.workday(batch.announcedOn().plusDays(2), batch.closedOn());
                // who failed comes back and passes, under the same number and for the same organ
                Candidate before = result.equals("passed") && !again.isEmpty() ? again.removeFirst() : null;
                candidates.add(new Candidate(
                        batch,
                        i + 1,
                        before == null ? i < organs.size() ? organs.get(i) : draw.one(organs) : before.organ(),
                        before == null ? names.next() : before.name(),
                        before == null ? citizens.born(1982, 1999) : before.citizenId(),
                        registeredOn,
                        draw.after(late ? registeredOn : batch.closedOn(), 1, 4),
                        result));
            }
            candidates.subList(first, candidates.size()).stream()
                    .filter(candidate -> candidate.result().equals("failed"))
                    .limit(2)
                    .forEach(again::add);
        }
    }

    private static List<String> results(Batch batch) {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < batch.passed(); i++) results.add("passed");
        for (int i = 0; i < batch.failed(); i++) results.add("failed");
        for (int i = 0; i < batch.absent(); i++) results.add("absent");
        for (int i = 0; i < batch.rejected(); i++) results.add("rejected");
        return results;
    }

    private static Batch batch(
            String number,
            String announcedOn,
            String closedOn,
            String heldOn,
            String resultsOn,
            int passed,
            int failed,
            int absent,
            int rejected) {
        return new Batch(
                number,
                LocalDate.parse(announcedOn),
                LocalDate.parse(closedOn),
                LocalDate.parse(heldOn),
                LocalDate.parse(resultsOn),
                passed,
                failed,
                absent,
                rejected);
    }

    List<Batch> batches() {
        return BATCHES;
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    List<Candidate> of(Batch batch) {
        return candidates.stream()
                .filter(candidate -> candidate.batch().equals(batch))
                .toList();
    }
}
