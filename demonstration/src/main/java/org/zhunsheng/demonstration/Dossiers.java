package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Dossier.Kind;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;

/**
 * What the Justice Bureau reviewed from 2020 on: the same for everybody who asks, because documents, decisions and
 * agreements tell of it too. In 2021 there were 14 drafts, 9 decisions and 34 agreements, with 226 opinions.
 */
final class Dossiers {

    private static final long SEED = 20_180_115;

    /** How many points all opinions of a year have. */
    private static final Map<Integer, Integer> OPINIONS = Map.of(2020, 171, 2021, 226, 2022, 46);

    /** Month, organ, what; with 不合法 behind where that is the result, 审核中 where there is none yet, 超期 where it was late. */
    private static final String DRAFTS = Texts.text("dossiers-drafts.txt");

    private static final String DECISIONS = Texts.text("dossiers-decisions.txt");

    private static final List<String> AGREEMENTS = Texts.lines("dossiers-agreements.txt");

    private static final List<String> SIGNERS = Texts.lines("dossiers-signers.txt");

    private final Draw draw;
    private final Roll roll;
    private final WorkingDays workingDays;
    private final List<Dossier> all = new ArrayList<>();

    Dossiers(Roll roll, WorkingDays workingDays) {
        this.draw = new Draw(SEED, workingDays);
        this.roll = roll;
        this.workingDays = workingDays;
        List<Dossier> open = new ArrayList<>();
        DRAFTS.lines().forEach(line -> open.add(declared(Kind.DRAFT, line)));
        DECISIONS.lines().forEach(line -> open.add(declared(Kind.DECISION, line)));
        agreements(open, LocalDate.of(2020, 2, 3), LocalDate.of(2020, 12, 4), 29);
        agreements(open, LocalDate.of(2021, 1, 5), LocalDate.of(2021, 12, 3), 34);
        agreements(open, LocalDate.of(2022, 1, 5), LocalDate.of(2022, 3, 11), 7);
        open.sort(Comparator.comparing(Dossier::receivedOn));
        Map<Integer, Integer> sequence = new HashMap<>();
        Map<Integer, List<Dossier>> years = new HashMap<>();
        for (Dossier dossier : open)
            years.computeIfAbsent(dossier.receivedOn().getYear(), none -> new ArrayList<>())
                    .add(dossier);
        years.forEach((year, dossiers) -> {
            int[] opinions = opinions(dossiers, OPINIONS.get(year));
            for (int i = 0; i < opinions.length; i++)
                all.add(numbered(dossiers.get(i), sequence.merge(year, 1, Integer::sum), opinions[i]));
        });
        all.sort(Comparator.comparing(Dossier::receivedOn));
    }

    List<Dossier> all() {
        return List.copyOf(all);
    }

    List<Dossier> of(Kind kind) {
        return all.stream().filter(dossier -> dossier.kind() == kind).toList();
    }

    private Dossier declared(Kind kind, String line) {
        String[] said = line.split(" ", -1);
        String mark = said.length > 3 ? said[3] : "";
        LocalDate first = LocalDate.parse(said[0] + "-01");
        LocalDate received = draw.workday(first.plusDays(3), first.plusDays(19));
        return dossier(kind, said[2], roll.named(said[1]), received, mark);
    }

    private void agreements(List<Dossier> open, LocalDate first, LocalDate last, int number) {
        List<String> subjects = draw.shuffled(AGREEMENTS);
        for (int i = 0; i < number; i++) {
            Organ organ = roll.named(draw.one(SIGNERS));
            String round = i < subjects.size() ? "" : "（第二标段）";
            open.add(dossier(
                    Kind.AGREEMENT,
                    first.getYear() + "年" + organ.shortName() + subjects.get(i % subjects.size()) + round,
                    organ,
                    draw.workday(first, last),
                    i == 3 ? "不合法" : ""));
        }
    }

    private Dossier dossier(Kind kind, String subject, Organ organ, LocalDate received, String mark) {
        LocalDate asked = draw.percent(22) ? workingDays.plus(received, draw.between(1, 2)) : null;
        LocalDate complete = asked == null ? received : workingDays.plus(asked, draw.between(1, 4));
        int days = switch (kind) {
            case DRAFT -> draw.between(6, 13);
            case DECISION -> draw.percent(12) ? 5 : draw.between(7, 12);
            case AGREEMENT -> draw.between(3, 10);
        };
        LocalDate opinion = workingDays.plus(complete, mark.equals("超期") ? 19 : days);
        String result = mark.equals("不合法") ? mark : draw.percent(72) ? "应当予以修改" : "合法";
        return new Dossier(
                "",
                kind,
                subject,
                organ,
                received,
                asked,
                complete,
                mark.equals("审核中") ? null : opinion,
                result,
                kind == Kind.DECISION ? !draw.percent(10) : draw.percent(40),
                0);
    }

    /** Between one and eight points each, so that they add up; a review that still runs has none. */
    private int[] opinions(List<Dossier> dossiers, @Nullable Integer wanted) {
        int[] opinions = dossiers.stream()
                .mapToInt(dossier -> dossier.opinionOn() == null ? 0 : draw.between(2, 5))
                .toArray();
        int missing = (wanted == null ? 0 : wanted)
                - java.util.Arrays.stream(opinions).sum();
        while (missing != 0) {
            int at = draw.between(0, opinions.length - 1);
            int step = Integer.signum(missing);
            if (opinions[at] == 0 || opinions[at] + step < 1 || opinions[at] + step > 8) continue;
            opinions[at] += step;
            missing -= step;
        }
        return opinions;
    }

    private static Dossier numbered(Dossier open, int sequence, int opinions) {
        return new Dossier(
                "示司审〔" + open.receivedOn().getYear() + "〕" + sequence + "号",
                open.kind(),
                open.subject(),
                open.organ(),
                open.receivedOn(),
                open.askedOn(),
                open.completeOn(),
                open.opinionOn(),
                open.result(),
                open.adviser(),
                opinions);
    }
}
