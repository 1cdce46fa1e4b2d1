package org.zhunsheng.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.zhunsheng.platform.access.FirstAccounts.First;
import org.zhunsheng.platform.access.FirstAccounts.Post;
import org.zhunsheng.platform.access.ReadyDistrict;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.OrganCode;
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
    private final Today today;
    private final WorkingDays workingDays;
    private final Reports reports;
    private final Starting starting;

    Founding(
            Ledgers ledgers,
            Imports imports,
            Organs organs,
            Today today,
            WorkingDays workingDays,
            Reports reports,
            Starting starting) {
        this.ledgers = ledgers;
        this.imports = imports;
        this.organs = organs;
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
        List<Happening> happenings = chronicle.happenings();
        for (int i = 0; i < happenings.size(); i++) {
            starting.at(Starting.Step.FOUNDING, i + 1, happenings.size());
            goesOn = goesOn && isIn(happenings.get(i));
            if (!goesOn) enter(chronicle.roll(), happenings.get(i), ImportPlan.Mode.ALL);
        }
        draft(chronicle.roll());
    }

    private void draft(Roll roll) {
        Roll.Organ government = roll.government();
        Person justice = officer(roll, "justice");
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
    void enter(Roll roll, Happening happening, ImportPlan.Mode mode) {
        Entries<?> entries = ledgers.named(happening.ledger()).orElseThrow();
        Person by = officer(roll, happening.by());
        boolean changes = happening.reason() != null;
        ImportPlan plan = new ImportPlan(
                false,
                mode,
                changes ? ImportPlan.Match.UPDATE : ImportPlan.Match.CREATE,
                Objects.requireNonNullElse(happening.reason(), ""));
        ImportResult result = today.at(happening.at(), () -> take(entries, by, happening, plan));
        if (!(result instanceof ImportResult.Read read) || read.imported() == 0)
            throw new IllegalStateException(happening.fileName() + " was not taken in: " + said(result));
        organs.refresh();
    }

    private ImportResult take(Entries<?> entries, Person by, Happening happening, ImportPlan plan) {
        return written(happening, file -> imports.take(entries, by, happening.fileName(), file, plan));
    }

    /** It entered before the founding was interrupted. */
    boolean isIn(Happening happening) {
        Entries<?> entries = ledgers.named(happening.ledger()).orElseThrow();
        return written(happening, file -> imports.isIn(entries, file));
    }

    private interface Use<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T written(Happening happening, Use<T> use) {
        try {
            Path file = Files.createTempFile("demonstration", ".csv");
            try {
                Files.writeString(file, csv(happening.rows()));
                return use.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String csv(List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (Map<String, String> row : rows) {
            csv.append(columns.stream()
                            .map(column -> '"' + row.getOrDefault(column, "").replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
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

    private static Person officer(Roll roll, String account) {
        OrganCode justice = new OrganCode(roll.named("区司法局").code());
        return new Person(
                account,
                "司法局审核员",
                justice,
                List.of(new Person.Grant("*", Set.of(Right.READ, Right.WRITE, Right.REPORT), Scope.WHOLE)));
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
