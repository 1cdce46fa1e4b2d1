import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private final String base;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final Random random = new Random(20220412);
    private final Map<String, Object> results = new LinkedHashMap<>();
    private String root = "";

    Million(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public static void main(String[] args) throws Exception {
        var bench = new Million(args[0], args[1]);
        int rows = Integer.parseInt(args[2]);
        Path folder = Path.of(args[3]);
        bench.results.put("startFirstMs", Integer.parseInt(args[4]));
        bench.results.put("startSecondMs", Integer.parseInt(args[5]));
        bench.results.put("rssAtStartMiB", rss(args[6]));
        bench.results.put("rows", rows);
        bench.organs(folder);
        bench.load(folder, rows);
        bench.results.put("rssAfterImportMiB", rss(args[6]));
        bench.questions();
        bench.results.put("rssAtEndMiB", rss(args[6]));
        Files.writeString(Path.of(args[7]), json(bench.results));
    }

    private void organs(Path folder) throws Exception {
        root = first(get("/api/v1/organs"), "\"code\"\\s*:\\s*\"([^\"]+)\"");
        String name = first(get("/api/v1/organs"), "\"name\"\\s*:\\s*\"([^\"]+)\"");
        StringBuilder csv = new StringBuilder("name,code,kind,parent,foundedOn\n");
        for (int i = 0; i < ORGANS; i++) csv.append("压测第").append(i).append("局,").append(code(i)).append(",DEPARTMENT,").append(name).append(",2015-01-01\n");
        Path file = folder.resolve("organs.csv");
        Files.writeString(file, csv);
        send("/api/v1/ledgers/organs/organs/import", file);
    }

    /** The first file is an xlsx of 30 columns, the others are csv. */
    private void load(Path folder, int rows) throws Exception {
        int xlsx = Math.min(rows, 400_000);
        Path sheet = folder.resolve("appearances.xlsx");
        xlsx(sheet, xlsx, at -> row(at));
        results.put("xlsxMiB", Files.size(sheet) >> 20);
        results.put("importXlsxRowsPerSecond", timed(xlsx, () -> send(LEDGER + "/import", sheet)));
        Files.delete(sheet);
        for (int from = xlsx; from < rows; from += 200_000) {
            int to = Math.min(rows, from + 200_000);
            Path csv = folder.resolve("appearances.csv");
            try (var out = Files.newBufferedWriter(csv)) {
                out.write(String.join(",", HEADER) + "\n");
                for (int i = from; i < to; i++) out.write(String.join(",", row(i)) + "\n");
            }
            results.put("importCsvRowsPerSecond", timed(to - from, () -> send(LEDGER + "/import", csv)));
        }
    }

    private long timed(int rows, Callable<?> work) throws Exception {
        long from = System.nanoTime();
        work.call();
        long rate = rows * 1_000_000_000L / (System.nanoTime() - from);
        System.err.println(rows + " rows, " + rate + " a second");
        return rate;
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
            next = first(get(LEDGER + "?limit=1000" + (next == null ? "" : "&after=" + next)), "\"next\"\\s*:\\s*\"([^\"]+)\"");
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
        ask("list10WithoutPause", lists, 10, 3_000, 0);
        ask("list10", lists, 10, 300, 1_000);
        ask("list200", lists, 200, 4_000, 1_000);
        List<String> searches = new ArrayList<>();
        for (int i = 0; i < 100; i++) searches.add(LEDGER + "?limit=50&q=" + encoded("行初" + (1 + random.nextInt(900_000))));
        ask("search10", searches, 10, 300, 1_000);
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String organ = i % 2 == 0 ? root : code(random.nextInt(ORGANS));
            figures.add("/api/v1/figures/" + (i % 3 == 0 ? "heads-in-court-rate" : "cases-heard") + "?organ=" + organ + "&period=" + (2017 + i % 5));
        }
        ask("figureAlone", figures, 1, 120, 0);
        ask("figure10", figures, 10, 300, 1_000);
    }

    /**
     * So many askers; each reads what it was answered for a time, between nothing and twice {@code pauseMs}, and asks
     * again. Percentiles over all answers in milliseconds.
     */
    private void ask(String name, List<String> addresses, int askers, int times, int pauseMs) throws Exception {
        for (String address : addresses.subList(0, Math.min(60, addresses.size()))) get(address);
        long[] took = new long[times];
        var next = new java.util.concurrent.atomic.AtomicInteger();
        long from = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(askers)) {
            for (int i = 0; i < askers; i++) {
                pool.submit(() -> {
                    Random of = new Random();
                    for (int at = next.getAndIncrement(); at < times; at = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        get(addresses.get(at % addresses.size()));
                        took[at] = System.nanoTime() - began;
                        if (pauseMs > 0) Thread.sleep(of.nextInt(2 * pauseMs));
                    }
                    return true;
                });
            }
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        Arrays.sort(took);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("askers", askers);
        said.put("pauseMs", pauseMs);
        said.put("answers", times);
        said.put("perSecond", Math.round(times / seconds));
        said.put("p50Ms", ms(took[times / 2]));
        said.put("p95Ms", ms(took[times * 95 / 100]));
        said.put("maxMs", ms(took[times - 1]));
        results.put(name, said);
        System.err.println(name + " " + said);
    }

    private static String ms(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " " + path + " " + answer.body());
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token).header("Accept", "application/json");
    }

    private String send(String path, Path file) throws IOException, InterruptedException {
        String boundary = "zhunsheng-bench";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(
                request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(BodyPublishers.ofByteArray(head), BodyPublishers.ofFile(file), BodyPublishers.ofByteArray(tail))).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " " + answer.body().substring(0, Math.min(2_000, answer.body().length())));
        return answer.body();
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(String text, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        return m.find() ? m.group(1) : "";
    }

    private static long rss(String process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", process, "status"))) {
            if (line.startsWith("VmRSS")) return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
        return -1;
    }

    private static String json(Map<String, Object> map) {
        Function<Object, String> value = v -> v instanceof Map<?, ?> inner ? json(cast(inner)) : v instanceof String text ? text : String.valueOf(v);
        StringBuilder json = new StringBuilder("{");
        map.forEach((key, v) -> json.append(json.length() > 1 ? ",\n " : "\n ").append('"').append(key).append("\": ").append(value.apply(v)));
        return json.append("\n}\n").toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
