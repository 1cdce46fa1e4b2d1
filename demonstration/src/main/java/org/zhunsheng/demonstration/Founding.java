package org.zhunsheng.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.zhunsheng.demonstration.Clerks.Clerk;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.FirstAccounts.First;
import org.zhunsheng.platform.access.FirstAccounts.Post;
import org.zhunsheng.platform.access.ReadyDistrict;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Starting;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.ImportResult;
import org.zhunsheng.platform.ledger.Imports;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.reports.BuiltIn;
import org.zhunsheng.platform.reports.Reports;

/**
 * Founds the demonstration district on an empty platform, once: every file of the {@link Chronicle} is imported at its
 * moment, by the checks that everybody's files pass. Each file is one act, so an interrupted founding goes on with the
 * first file that is not in. That its jar is on the class path is all that the platform asks for.
 */
@AutoConfiguration
final class Founding implements ReadyDistrict {

    private final Ledgers ledgers;
    private final Imports imports;
    private final Organs organs;
    private final OrganRegister register;
    private final Accounts accounts;
    private final Today today;
    private final WorkingDays workingDays;
    private final Reports reports;
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
            Starting starting) {
        this.ledgers = ledgers;
        this.imports = imports;
        this.organs = organs;
        this.register = register;
        this.accounts = accounts;
        this.today = today;
        this.workingDays = workingDays;
        this.reports = reports;
        this.starting = starting;
    }

    @Override
    public void found() {
        Chronicle chronicle = new Chronicle(workingDays);
        Roll.Organ government = chronicle.roll().government();
        boolean goesOn = organs.hasRoot();
        var opening = Chronicle.OPENING
                .atTime(LocalTime.of(8, 30))
                .atZone(Today.BEIJING)
                .toInstant();
        if (!goesOn)
            today.at(
                    opening,
                    () -> organs.found(
                            government.name(), government.code(), government.shortName(), LocalDate.of(1997, 4, 1)));
        today.at(opening, () -> enrol(chronicle.clerks()));
        List<Happening> happenings = chronicle.happenings();
        try (Written files = new Written(happenings)) {
            for (int i = 0; i < happenings.size(); i++) {
                starting.at(Starting.Step.FOUNDING, i + 1, happenings.size());
                Path file = files.next();
                goesOn = goesOn && isIn(happenings.get(i), file);
                if (!goesOn) enter(chronicle.clerks(), happenings.get(i), file, ImportPlan.Mode.ALL);
            }
        }
        draft(chronicle);
    }

    /** The nine get theirs when the district stands. */
    private int enrol(Clerks clerks) {
        Set<String> first = Arrays.stream(First.values()).map(First::login).collect(Collectors.toSet());
        List<Clerk> without = clerks.all().stream()
                .filter(clerk -> !first.contains(clerk.login()) && !accounts.exists(clerk.login()))
                .toList();
        without.forEach(clerk -> accounts.enrol(
                clerk.login(), clerk.name(), new OrganCode(clerk.organ().code())));
        return without.size();
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
        OrganCode organ = register.named(clerk.organ().shortName()).stream()
                .findFirst()
                .orElseGet(() -> new OrganCode(clerk.organ().code()));
        return new Person(
                clerk.login(),
                clerk.name(),
                organ,
                List.of(new Person.Grant(
                        "*",
                        Set.of(Right.READ, Right.WRITE, Right.REPORT),
                        clerk.whole() ? Scope.WHOLE : Scope.of(Set.of(organ)))));
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

    private static OrganCode code(Roll roll, String shortName) {
        return new OrganCode(roll.named(shortName).code());
    }
}
