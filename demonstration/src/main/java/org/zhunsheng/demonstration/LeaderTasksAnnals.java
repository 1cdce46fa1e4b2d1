package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.demonstration.Roll.Organ;

/** What leaders of the district gave organs to do since the rules on it are in force: most was closed, some stands at each step. */
final class LeaderTasksAnnals implements Annals {

    @Override
    public void write(Desk desk) {
        for (List<String> said : Texts.table("leader-tasks.tsv")) desk.handle(task(desk, said));
    }

    private static Handled task(Desk desk, List<String> said) {
        LocalDate given = LocalDate.parse(said.get(4));
        Organ lead = desk.roll().named(said.get(5));
        String stage = said.get(12);
        boolean word = said.get(2).equals("口头交办");
        LocalDate reported = said.get(8).isEmpty() ? null : LocalDate.parse(said.get(8));
        LocalDate confirmed = word && !stage.equals("待确认") ? desk.workingDays().plus(given, 2) : null;
        LocalDate closed =
                stage.equals("办结") && reported != null ? desk.workingDays().plus(reported, 3) : null;
        String leader =
                desk.cast().leaders(desk.roll().government(), given).getFirst().name();
        Handled task = new Handled(
                "leader-task",
                "accountability/leader-tasks",
                Row.of("number task source paper", said.get(0), said.get(1), said.get(2), said.get(3))
                        .and("givenBy givenOn confirmedOn lead", leader, given, confirmed, lead.shortName())
                        .and("coUnits dueOn result proof", said.get(6), said.get(7), said.get(9), said.get(10))
                        .and("reportedOn closedOn", reported, closed));
        Clerks clerks = desk.clerks();
        String giver = clerks.clerk(desk.roll().named("区政府办"));
        String leads = clerks.clerk(lead);
        task.did("begins", giver, given, 10);
        if (stage.equals("承接")) return task;
        task.did("acceptance", leads, desk.workingDays().plus(given, 1), 10);
        LocalDate then = desk.workingDays().plus(given, 2);
        if (confirmed != null) task.did("confirmation", clerks.head(desk.roll().government(), confirmed), confirmed, 9);
        if (stage.equals("协办")) return task;
        if (!said.get(6).isEmpty())
            task.share("consent", said.get(6), clerks.clerk(desk.roll().named(said.get(6))), then, 14);
        if (stage.equals("延期")) task.did("extension", giver, LocalDate.of(2022, 4, 2), 10);
        if (stage.equals("办理")) task.urged("completion", giver, LocalDate.of(2022, 4, 11), 10, "已过时限，请于三日内报办结。");
        if (reported != null) reported(desk, task, reported, giver, leads, Integer.parseInt(said.get(11)));
        if (closed != null) task.did("closure", giver, closed, 10);
        return task;
    }

    private static void reported(Desk desk, Handled task, LocalDate day, String giver, String leads, int sentBack) {
        for (int time = sentBack; time > 0; time--) {
            task.did("completion", leads, desk.workingDays().plus(day, -5 * time), 14);
            task.returned(
                    "completion", "closure", giver, desk.workingDays().plus(day, 2 - 5 * time), 10, "没有写明办理结果，请补充。");
        }
        task.did("completion", leads, day, 14);
    }
}
