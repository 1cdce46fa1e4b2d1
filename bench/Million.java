import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Fills an empty platform with invented court appearances over its own interface and asks it questions. */
public final class Million {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String LEDGER = "/api/v1/ledgers/litigation/court-appearances";
    private static final int ORGANS = 100;
    private static final List<String> HEADER = List.of(
            "caseNumber", "organ", "role", "instance", "court", "cause", "plaintiffKind", "plaintiffOrganisation", "challengedAct",
            "challengedDocument", "category", "publicInterest", "notice", "notifiedOn", "filedOn", "complaintReceivedOn",
            "defenceFiledOn", "hearing", "heardOn", "hearings", "decidedOn", "servedOn", "attendance", "headName", "headPost",
            "headRank", "spoke", "identityProofOn", "absenceReason", "staff");

    private final Asking platform;
    private final Random random = new Random(20220412);
    private String root = "";

    Million(Asking platform) {
        this.platform = platform;
    }

    public static void main(String[] args) throws Exception {
        var platform = new Asking(args[0], args[1]);
        var bench = new Million(platform);
        int rows = Integer.parseInt(args[4]);
        Path folder = Path.of(args[5]);
        platform.say("startFirstMs", Integer.parseInt(args[6]));
        platform.say("startSecondMs", Integer.parseInt(args[7]));
        platform.say("rssAtStartMiB", Asking.rss(args[2]));
        platform.say("rows", rows);
        bench.organs(folder);
        bench.load(folder, rows);
        platform.say("rssAfterImportMiB", Asking.rss(args[2]));
        bench.questions();
        platform.say("rssAtEndMiB", Asking.rss(args[2]));
        platform.write(Path.of(args[3]));
    }

    private void organs(Path folder) throws Exception {
        root = Asking.first(platform.get("/api/v1/organs"), "\"code\"\\s*:\\s*\"([^\"]+)\"");
        String name = Asking.first(platform.get("/api/v1/organs"), "\"name\"\\s*:\\s*\"([^\"]+)\"");
        StringBuilder csv = new StringBuilder("name,code,kind,parent,foundedOn\n");
        for (int i = 0; i < ORGANS; i++) csv.append("压测第").append(i).append("局,").append(code(i)).append(",DEPARTMENT,").append(name).append(",2015-01-01\n");
        Path file = folder.resolve("organs.csv");
        Files.writeString(file, csv);
        platform.send("/api/v1/ledgers/organs/organs/import", file);
    }

    /** The first file is an xlsx of 30 columns, the others are csv. */
    private void load(Path folder, int rows) throws Exception {
        int xlsx = Math.min(rows, 400_000);
        Path sheet = folder.resolve("appearances.xlsx");
        xlsx(sheet, xlsx, at -> row(at));
        platform.say("xlsxMiB", Files.size(sheet) >> 20);
        platform.say("importXlsxRowsPerSecond", platform.timed(xlsx, () -> platform.send(LEDGER + "/import", sheet)));
        Files.delete(sheet);
        for (int from = xlsx; from < rows; from += 200_000) {
            int to = Math.min(rows, from + 200_000);
            Path csv = folder.resolve("appearances.csv");
            try (var out = Files.newBufferedWriter(csv)) {
                out.write(String.join(",", HEADER) + "\n");
                for (int i = from; i < to; i++) out.write(String.join(",", row(i)) + "\n");
            }
            platform.say("importCsvRowsPerSecond", platform.timed(to - from, () -> platform.send(LEDGER + "/import", csv)));
        }
    }

    private List<String> row(int at) {
        Random of = new Random(at * 31L + 7);
        LocalDate heard = LocalDate.of(2017, 1, 1).plusDays(of.nextInt(5 * 365));
        LocalDate filed = heard.minusDays(60 + of.nextInt(30));
        boolean head = of.nextInt(10) < 7;
        return List.of(
                "（" + heard.getYear() + "）京" + (9000 + at / 900_000) + "行初" + (1 + at % 900_000) + "号",
                "压测第" + of.nextInt(ORGANS) + "局", "DEFENDANT", "FIRST", "示范区人民法院", "行政处罚", "LEGAL_PERSON", "示范商贸有限公司",
                "行政处罚决定", "示罚字〔" + heard.getYear() + "〕" + (1 + of.nextInt(999)) + "号", "ORDINARY", "否", "NONE", "",
                filed.toString(), filed.plusDays(5).toString(), filed.plusDays(15).toString(), "HELD", heard.toString(), "1",
                heard.plusDays(20).toString(), heard.plusDays(25).toString(), head ? "HEAD" : "STAFF", head ? "王" + at % 97 : "",
                head ? "副局长" : "", head ? "DEPUTY" : "", head ? "是" : "", head ? heard.minusDays(1).toString() : "",
                head ? "" : "IRREPLACEABLE_DUTY", head ? "" : "李" + at % 89);
    }

    private void questions() throws Exception {
        List<String> places = new ArrayList<>();
        String next = null;
        for (int i = 0; i < 40; i++) {
            next = Asking.first(platform.get(LEDGER + "?limit=1000" + (next == null ? "" : "&after=" + next)), "\"next\"\\s*:\\s*\"([^\"]+)\"");
            places.add(next);
        }
        List<String> lists = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String organ = i % 3 == 0 ? "&organ=" + code(random.nextInt(ORGANS)) : "";
            String filter = i % 4 == 1 ? "&attendance=STAFF" : i % 4 == 2 ? "&from=2020-01-01&to=2020-12-31" : "";
            String after = i % 4 == 3 && organ.isEmpty() ? "&after=" + places.get(random.nextInt(places.size())) : "";
            lists.add(LEDGER + "?limit=50" + organ + filter + after);
        }
        // first: the compilers have done their work when the others ask
        platform.ask("list10WithoutPause", lists, 10, 3_000, 0);
        platform.ask("list10", lists, 10, 300, 1_000);
        platform.ask("list200", lists, 200, 4_000, 1_000);
        List<String> searches = new ArrayList<>();
        for (int i = 0; i < 100; i++) searches.add(LEDGER + "?limit=50&q=" + Asking.encoded("行初" + (1 + random.nextInt(900_000))));
        platform.ask("search10", searches, 10, 300, 1_000);
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String organ = i % 2 == 0 ? root : code(random.nextInt(ORGANS));
            figures.add("/api/v1/figures/" + (i % 3 == 0 ? "heads-in-court-rate" : "cases-heard") + "?organ=" + organ + "&period=" + (2017 + i % 5));
        }
        platform.ask("figureAlone", figures, 1, 120, 0);
        platform.ask("figure10", figures, 10, 300, 1_000);
    }

    private static void xlsx(Path file, int rows, IntFunction<List<String>> row) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            entry(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            cells(zip, 1, HEADER);
            for (int i = 0; i < rows; i++) cells(zip, i + 2, row.apply(i));
            write(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        }
    }

    private static void cells(OutputStream out, int number, List<String> texts) throws IOException {
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isEmpty()) continue;
            String column = i < 26 ? String.valueOf((char) ('A' + i)) : "A" + (char) ('A' + i - 26);
            xml.append("<c r=\"").append(column).append(number).append("\" t=\"inlineStr\"><is><t>").append(texts.get(i)).append("</t></is></c>");
        }
        write(out, xml.append("</row>").toString());
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
        zip.closeEntry();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A credit code with the check character that belongs to it (GB 32100-2015). */
    private static String code(int organ) {
        String seventeen = String.format(Locale.ROOT, "11990100MB%07d", 9_000_000 + organ * 10);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
