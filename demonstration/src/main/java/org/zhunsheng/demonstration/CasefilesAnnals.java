package org.zhunsheng.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.casefiles.CaseFileKind;
import org.zhunsheng.platform.casefiles.Lot;
import org.zhunsheng.platform.kernel.OrganCode;

/** Two yearly reviews of case files: how many of an organ were drawn and how they did is set, what was found is drawn. */
final class CasefilesAnnals implements Annals {

    private static final String CAMPAIGNS = "casefiles/campaigns";
    private static final String FILES = "casefiles/sampled-files";
    private static final String RESULTS = "casefiles/results";
    private static final String SHEETS = "casefiles/score-items";

    /**
     * One year's review.
     *
     * @param streets     penalty files of each of the streets and towns: two of each, then one of each until they are so many
     * @param unqualified how many of the streets' files failed, by an item of legality; {@code departmentsFailed} likewise
     */
    record Year(
            int year,
            LocalDate announced,
            LocalDate drawn,
            int streets,
            int unqualified,
            int departments,
            int departmentsFailed) {

        String name() {
            return year + "年度行政执法案卷评查";
        }

        String seed() {
            return "示范" + announced.toString().replace("-", "");
        }

        /** By the revised law on penalties, and by the score sheets that follow it. */
        boolean revised() {
            return !announced.isBefore(PowerList.REVISION);
        }
    }

    static final List<Year> YEARS = List.of(
            new Year(2020, LocalDate.of(2020, 9, 7), LocalDate.of(2020, 9, 22), 43, 5, 90, 2),
            new Year(2021, LocalDate.of(2021, 9, 6), LocalDate.of(2021, 9, 22), 86, 3, 103, 0));

    private static final List<String> REVIEWERS = List.of("区司法局", "区财政局", "区审计局", "区政府办");

    private static final List<String> FILE_REVIEWERS = Texts.lines("file-reviewers.txt");

    private static final List<String> FINDINGS = Texts.lines("casefiles-findings.txt");

    /** By the articles of the law of 2017. */
    private static final List<String> FINDINGS_BEFORE = Texts.lines("casefiles-findings-before.txt");

    private static final List<String> LICENCE_FINDINGS = Texts.lines("casefiles-licence-findings.txt");
    private static final List<String> VETOES =
            List.of("A1-08，第8页，否决，《行政处罚法》第四十四条", "A1-05，第6页，否决，《行政处罚法》第四十条", "A1-03，第4页，否决，《行政处罚法》第四十二条第一款");
    private static final List<String> VETOES_BEFORE =
            List.of("A1-08，第8页，否决，《行政处罚法》第三十一条", "A1-05，第6页，否决，《行政处罚法》第三十条", "A1-03，第4页，否决，《行政处罚法》第三十七条第一款");

    @Override
    public void write(Desk desk) {
        desk.send(LocalDate.of(2021, 8, 2), 10, SHEETS, "案卷评分标准.csv", CasefilesAnnals::sheets);
        for (Year year : YEARS) {
            List<Drawn> files = drawn(desk, year);
            LocalDate drawn = year.drawn();
            desk.send(year.announced(), 9, CAMPAIGNS, year.name() + ".csv", () -> List.of(campaign(year)));
            desk.send(
                    drawn.plusDays(10),
                    10,
                    FILES,
                    year.name() + "抽取案卷.csv",
                    () -> files.stream().map(file -> file.row(year)).toList());
            desk.send(
                    drawn.plusDays(58),
                    15,
                    RESULTS,
                    year.name() + "结果.csv",
                    () -> files.stream().map(Drawn::result).toList());
        }
    }

    private static Row campaign(Year year) {
        return Row.of("name organ announcedOn kinds", year.name(), "区司法局", year.announced(), "普通程序处罚；行政许可")
                .and("filesFrom", year.announced().minusYears(1).toString())
                .and("filesTo scope", year.announced().minusDays(1).toString(), "各街道、乡镇的处罚案卷，区政府部门的处罚和许可案卷")
                .and("seed drawnOn excellentFrom qualifiedFrom", year.seed(), year.drawn(), "90", "60")
                .and("notifiedOn notice", year.drawn().plusDays(57).toString(), "示法治办发〔" + year.year() + "〕8号");
    }

    /** One file that was drawn, as both ledgers tell of it. */
    private record Drawn(
            Organ organ,
            CaseFileKind kind,
            String number,
            long population,
            long sample,
            long position,
            LocalDate submittedOn,
            Row result) {

        Row row(Year year) {
            return Row.of("fileNumber campaign organ kind", number, year.name(), organ.shortName(), kind.name())
                    .and("population sample position drawnOn", population, sample, position, year.drawn())
                    .and("submission submittedOn", "已报送", submittedOn.toString());
        }
    }

    private static List<Drawn> drawn(Desk desk, Year year) {
        Draw draw = desk.draw();
        List<Organ> streets = desk.roll().streetsAndTowns();
        List<Organ> departments = Licence.licensing(desk.roll());
        List<Drawn> files = new ArrayList<>();
        int each = year.streets() / streets.size();
        for (Organ street : streets) draw(draw, year, street, CaseFileKind.PENALTY_GENERAL, each, files);
        int ofStreets = files.size();
        int left = year.departments();
        for (int i = 0; left > 0; i++) {
            Organ department = departments.get(i % departments.size());
            CaseFileKind kind = i < departments.size() ? CaseFileKind.PENALTY_GENERAL : CaseFileKind.LICENCE;
            int of = Math.min(left, i < departments.size() ? 4 : 3);
            draw(draw, year, department, kind, of, files);
            left -= of;
        }
        List<Integer> order = draw.shuffled(
                java.util.stream.IntStream.range(0, ofStreets).boxed().toList());
        for (int i = 0; i < files.size(); i++) {
            boolean street = i < ofStreets;
            boolean fails =
                    street ? order.indexOf(i) < year.unqualified() : i >= files.size() - year.departmentsFailed();
            judge(draw, year, files.get(i), i + 1, fails);
        }
        return files;
    }

    private static void draw(Draw draw, Year year, Organ organ, CaseFileKind kind, int sample, List<Drawn> files) {
        int population = sample + draw.between(4, 60);
        LocalDate submitted = draw.after(year.drawn(), 1, 8);
        String word = kind == CaseFileKind.LICENCE ? "许" : "罚";
        Lot.draw(year.seed(), new OrganCode(organ.code()), kind, population, sample).stream()
                .sorted()
                .forEach(position -> files.add(new Drawn(
                        organ,
                        kind,
                        organ.shortName() + word + "卷〔" + year.year() + "〕" + position + "号",
                        population,
                        sample,
                        position,
                        submitted,
                        new Row())));
    }

    private static void judge(Draw draw, Year year, Drawn file, int number, boolean fails) {
        Row row = file.result();
        LocalDate reviewed = draw.after(year.drawn(), 18, 40);
        List<String> found = new ArrayList<>();
        boolean licence = file.kind() == CaseFileKind.LICENCE;
        int findings = draw.between(0, 4);
        for (int i = 0; i < findings; i++) {
            String finding = draw.weighted(licence ? LICENCE_FINDINGS : year.revised() ? FINDINGS : FINDINGS_BEFORE);
            if (!found.contains(finding)) found.add(finding);
        }
        if (fails)
            found.add(licence ? "A3-02，第5页，否决，《行政许可法》第三十八条第一款" : draw.one(year.revised() ? VETOES : VETOES_BEFORE));
        BigDecimal score = fails
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(
                        100L - found.stream().mapToInt(CasefilesAnnals::points).sum());
        List<String> organs = draw.shuffled(REVIEWERS);
        LocalDate noticed = draw.after(reviewed, 3, 6);
        boolean objects = draw.percent(fails ? 60 : 4);
        LocalDate objected = draw.after(noticed, 2, 4);
        row.and("number file", year.year() + "评查-" + "%03d".formatted(number), file.number())
                .and(
                        "organ kind reviewedOn",
                        file.organ().shortName(),
                        file.kind().name(),
                        reviewed.toString())
                .and("firstReviewer firstReviewerOrgan", draw.one(FILE_REVIEWERS.subList(0, 9)), organs.get(0))
                .and("secondReviewer", draw.one(FILE_REVIEWERS.subList(9, FILE_REVIEWERS.size())))
                .and("secondReviewerOrgan findings vetoed", organs.get(1), String.join("；", found), fails ? "是" : "否")
                .and("score grade", score.toPlainString(), fails ? "不合格" : score.intValue() >= 90 ? "优秀" : "合格")
                .and("noticedOn objectedOn", noticed.toString(), objects ? objected.toString() : "")
                .and("objectionOutcome", objects ? "维持" : "")
                .and("recheckedOn", objects ? draw.after(objected, 2, 6).toString() : "")
                .and("finalOn", year.drawn().plusDays(56).toString())
                .and("rectifyBy", fails ? year.drawn().plusDays(87).toString() : "");
    }

    private static int points(String finding) {
        int at = finding.indexOf('扣');
        return at < 0 ? 0 : Integer.parseInt(finding, at + 1, finding.indexOf('分', at), 10);
    }

    /** The sheets that come with the platform, in force with the revised law. */
    private static List<Row> sheets() {
        try (InputStream in = Objects.requireNonNull(
                        CasefilesAnnals.class.getResourceAsStream("/casefiles/score-items.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> columns =
                    List.of(Objects.requireNonNull(lines.readLine()).split(",", -1));
            return lines.lines()
                    .map(line -> {
                        String[] cells = line.split(",", -1);
                        Row row = new Row();
                        for (int i = 0; i < cells.length; i++) row.put(columns.get(i), cells[i]);
                        row.and("organ validFrom", "区司法局", PowerList.REVISION.toString());
                        return row;
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
