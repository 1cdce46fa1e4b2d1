package org.zhunsheng.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.zhunsheng.demonstration.Clerks.Clerk;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.access.FirstAccounts.First;
import org.zhunsheng.platform.access.FirstAccounts.Post;
import org.zhunsheng.platform.access.ReadyDistrict;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Starting;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.ImportResult;
import org.zhunsheng.platform.ledger.Imports;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.procedure.Launch;
import org.zhunsheng.platform.procedure.Matters;
import org.zhunsheng.platform.procedure.Procedure;
import org.zhunsheng.platform.procedure.Procedures;
import org.zhunsheng.platform.reports.BuiltIn;
import org.zhunsheng.platform.reports.Reports;

/**
 * Founds the demonstration district on an empty platform, once: every file of the {@link Chronicle} is imported at its
 * moment, by the checks that everybody's files pass. Each file is one act, so an interrupted founding goes on with the
 * first file that is not in. That its jar is on the class path is all that the platform asks for.
 */
@AutoConfiguration
final class Founding implements ReadyDistrict {

    private static final Instant OPENED =
            Chronicle.OPENING.atTime(LocalTime.of(8, 30)).atZone(Today.BEIJING).toInstant();

    private final Ledgers ledgers;
    private final Imports imports;
    private final Organs organs;
    private final OrganRegister register;
    private final Accounts accounts;
    private final Today today;
    private final WorkingDays workingDays;
    private final Reports reports;
    private final Procedures procedures;
    private final Launch launch;
    private final Matters matters;
    private final Colleagues colleagues;
    private final Starting starting;

    Founding(
            Ledgers ledgers,
            Imports imports,
            Organs organs,
            OrganRegister register,
            Accounts accounts,
            Today today,
            WorkingDays workingDays,
            Reports reports,
            Procedures procedures,
            Launch launch,
            Matters matters,
            Colleagues colleagues,
            Starting starting) {
        this.ledgers = ledgers;
        this.imports = imports;
        this.organs = organs;
        this.register = register;
        this.accounts = accounts;
        this.today = today;
        this.workingDays = workingDays;
        this.reports = reports;
        this.procedures = procedures;
        this.launch = launch;
        this.matters = matters;
        this.colleagues = colleagues;
        this.starting = starting;
    }

    @Override
    public void found() {
        Chronicle chronicle = new Chronicle(workingDays);
        Roll.Organ government = chronicle.roll().government();
        boolean goesOn = organs.hasRoot();
        if (!goesOn)
            today.at(
                    OPENED,
                    () -> organs.found(
                            government.name(), government.code(), government.shortName(), LocalDate.of(1997, 4, 1)));
        Actors actors = actors(chronicle);
        enrol(actors);
        List<Happening> happenings = chronicle.happenings();
        int sent = 0;
        try (Written files = new Written(happenings)) {
            for (Moment moment : chronicle.moments())
                switch (moment) {
                    case Happening happening -> {
                        starting.at(Starting.Step.FOUNDING, ++sent, happenings.size());
                        Path file = files.next();
                        goesOn = goesOn && isIn(happening, file);
                        if (!goesOn) enter(chronicle.clerks(), happening, file, ImportPlan.Mode.ALL);
                    }
                    case Sitting sitting -> {
                        goesOn = goesOn && actors.isIn(sitting);
                        if (!goesOn) actors.sit(sitting);
                    }
                }
        }
        draft(chronicle);
    }

    Actors actors(Chronicle chronicle) {
        return new Actors(chronicle, accounts, colleagues, procedures, launch, matters, today, this::code);
    }

    private OrganCode code(Roll.Organ organ) {
        return register.named(organ.shortName()).stream().findFirst().orElseGet(() -> new OrganCode(organ.code()));
    }

    /** The nine and the others are there from the beginning: their passwords are given when the district stands. */
    void enrol(Actors actors) {
        today.at(OPENED, () -> {
            for (First first : First.values()) enrol(first.login(), post(first), first.role());
            for (Other other : others()) enrol(other.login(), other.post(), other.role());
            actors.enrol(Chronicle.OPENING);
            return true;
        });
    }

    private void enrol(String login, Post post, Role role) {
        if (!accounts.exists(login)) accounts.enrol(login, post.name(), post.organ(), new RoleOver(role, post.over()));
    }

    private void draft(Chronicle chronicle) {
        Roll.Organ government = chronicle.roll().government();
        Person justice = person(chronicle.clerks().named("justice"));
        if (!reports.all(justice).isEmpty()) return;
        today.at(
                DRAFTED,
                () -> reports.draft(
                        justice,
                        "关于区人大常委会评议意见落实情况的报告",
                        BuiltIn.IMPLEMENTATION.text(government.name(), Period.year(2021)),
                        new OrganCode(government.code()),
                        Period.year(2021)));
    }

    /** The Justice Bureau begins the report when the year's figures are in. */
    private static final Instant DRAFTED =
            LocalDateTime.of(2022, 4, 8, 9, 30).atZone(Today.BEIJING).toInstant();

    /** Imports the file as of its moment. @throws IllegalStateException where a row is refused and {@code mode} says all */
    void enter(Clerks clerks, Happening happening, Path file, ImportPlan.Mode mode) {
        Entries<?> entries = ledgers.named(happening.ledger()).orElseThrow();
        Person by = person(clerks.named(happening.by()));
        boolean changes = happening.reason() != null;
        ImportPlan plan = new ImportPlan(
                false,
                mode,
                changes ? ImportPlan.Match.UPDATE : ImportPlan.Match.CREATE,
                Objects.requireNonNullElse(happening.reason(), ""));
        ImportResult result = today.at(happening.at(), () -> take(entries, by, happening.fileName(), file, plan));
        if (!(result instanceof ImportResult.Read read) || read.imported() == 0)
            throw new IllegalStateException(happening.fileName() + " was not taken in: " + said(result));
        if (happening.ledger().startsWith("organs/")) organs.refresh();
    }

    private ImportResult take(Entries<?> entries, Person by, String fileName, Path file, ImportPlan plan) {
        try {
            return imports.take(entries, by, fileName, file, plan);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** It entered before the founding was interrupted. */
    boolean isIn(Happening happening, Path file) {
        try {
            return imports.isIn(ledgers.named(happening.ledger()).orElseThrow(), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String said(ImportResult result) {
        return result instanceof ImportResult.Read read
                ? read.errors().stream()
                        .limit(5)
                        .map(error -> error.row() + " " + error.column() + " "
                                + error.finding().sentence() + " “" + error.found() + "”")
                        .collect(Collectors.joining("; "))
                : result.toString();
    }

    private Person person(Clerk clerk) {
        OrganCode organ = code(clerk.organ());
        return new Person(
                clerk.login(),
                clerk.name(),
                organ,
                List.of(new Person.Grant("*", clerk.rights(), clerk.whole() ? Scope.WHOLE : Scope.of(Set.of(organ)))));
    }

    @Override
    public Post post(First first) {
        Roll roll = new Roll();
        OrganCode district = code(roll, "区政府");
        return switch (first) {
            case ADMIN -> new Post("系统管理员", code(roll, "区政府办"), district);
            case SECURITY -> new Post("安全管理员", code(roll, "区政府办"), district);
            case AUDITOR -> new Post("审计员", code(roll, "区审计局"), district);
            case JUSTICE -> new Post("司法局审核员", code(roll, "区司法局"), district);
            case LEADER -> new Post("区领导", district, district);
            case NPC -> new Post("人大常委会办公室", code(roll, "区人大常委会办公室"), district);
            case DEPARTMENT -> new Post("市场监管局法制科", code(roll, "区市场监管局"), code(roll, "区市场监管局"));
            case STREET -> new Post("望河街道司法所", code(roll, "望河街道"), code(roll, "望河街道"));
            case REVIEWER -> new Post("案卷评查员", code(roll, "区城管执法局"), district);
        };
    }

    @Override
    public List<Other> others() {
        Roll roll = new Roll();
        return List.of(
                other(roll, "office", "政府办经办", "区政府办", Role.CLERK),
                other(roll, "office2", "政府办核稿", "区政府办", Role.CLERK),
                other(roll, "justice2", "司法局第二审核员", "区司法局", Role.REVIEWER),
                other(roll, "justice-head", "司法局负责人", "区司法局", Role.LEADER),
                other(roll, "department2", "市场监管局第二经办", "区市场监管局", Role.CLERK),
                other(roll, "department-head", "市场监管局负责人", "区市场监管局", Role.LEADER),
                other(roll, "street2", "望河街道第二经办", "望河街道", Role.CLERK),
                other(roll, "street-head", "望河街道负责人", "望河街道", Role.LEADER));
    }

    private Other other(Roll roll, String login, String name, String organ, Role role) {
        OrganCode own = code(roll, organ);
        return new Other(login, new Post(name, own, role == Role.REVIEWER ? code(roll, "区政府") : own), role);
    }

    /** The district works by its procedures: what stands in the ledgers is taken over, and what is open goes on. */
    @Override
    public void opened() {
        Person justice = colleagues.named("justice").orElseThrow();
        for (Procedure procedure : procedures.all())
            launch.everywhere(justice, procedure, Chronicle.OPENING).orElseThrow();
    }

    private OrganCode code(Roll roll, String shortName) {
        return code(roll.named(shortName));
    }
}
