package org.zhunsheng.platform.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Imports;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;

/** The empty workbooks of all ledgers (台账模板), in the order in which a new district fills them. */
@Controller
class TemplatesController {

    private final Filling filling;
    private final Chapters chapters;
    private final Imports imports;
    private final Wording wording;
    private final CurrentPerson person;

    TemplatesController(Filling filling, Chapters chapters, Imports imports, Wording wording, CurrentPerson person) {
        this.filling = filling;
        this.chapters = chapters;
        this.imports = imports;
        this.wording = wording;
        this.person = person;
    }

    /**
     * A ledger in the order of filling.
     *
     * @param before titles of the ledgers that it points into
     * @param writes the person may fill it
     */
    record Line(
            int number,
            String title,
            String purpose,
            String path,
            long columns,
            long required,
            String before,
            boolean writes) {}

    /** The ledgers of one chapter; those of none are what everything else needs. */
    record Part(String title, List<Line> lines) {}

    @GetMapping("/templates")
    String templates(Model model) {
        Person by = person.get();
        Map<String, List<Line>> parts = new LinkedHashMap<>();
        parts.put(wording.say("pages.templates.foundation"), new ArrayList<>());
        chapters.all().forEach(chapter -> parts.put(title(chapter), new ArrayList<>()));
        int number = 0;
        for (Entries<?> entries : filling.order(by)) {
            Shape<?> shape = entries.shape();
            parts.computeIfAbsent(chapterOf(shape), none -> new ArrayList<>()).add(line(shape, ++number, by));
        }
        model.addAttribute("title", wording.say("pages.templates"))
                .addAttribute("count", number)
                .addAttribute(
                        "parts",
                        parts.entrySet().stream()
                                .filter(part -> !part.getValue().isEmpty())
                                .map(part -> new Part(part.getKey(), part.getValue()))
                                .toList());
        return "pages/templates";
    }

    private Line line(Shape<?> shape, int number, Person by) {
        return new Line(
                number,
                wording.title(shape),
                wording.purpose(shape),
                shape.path(),
                shape.columns().size(),
                shape.columns().stream().filter(column -> column.mustBeSaid()).count(),
                before(shape),
                shape.isWrittenBy(by));
    }

    private String before(Shape<?> shape) {
        return filling.before(shape)
                .map(other -> wording.title(other.shape()))
                .collect(Collectors.joining(wording.say("pages.templates.comma")));
    }

    private String chapterOf(Shape<?> shape) {
        return chapters.of(shape.module())
                .map(chapter -> title(chapter))
                .orElseGet(() -> wording.say("pages.templates.foundation"));
    }

    private String title(Chapters.Chapter chapter) {
        return wording.say(
                "pages.chapter.numbered",
                wording.say("pages.chapter." + chapter.key() + ".numeral"),
                wording.say("pages.chapter." + chapter.key()));
    }

    @GetMapping("/api/v1/ledgers/templates.zip")
    void zip(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(wording.say("pages.templates") + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        List<String> guide = new ArrayList<>(List.of(wording.say("pages.templates.guide"), ""));
        int number = 0;
        for (Entries<?> entries : filling.order(person.get())) {
            Shape<?> shape = entries.shape();
            String name = "%02d %s.xlsx".formatted(++number, wording.title(shape));
            var workbook = new ByteArrayOutputStream();
            imports.template(entries, workbook);
            put(zip, name, workbook.toByteArray());
            guide.add(guided(name, shape));
        }
        put(
                zip,
                wording.say("pages.templates.guide.name") + ".txt",
                (String.join("\r\n", guide) + "\r\n").getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private String guided(String name, Shape<?> shape) {
        String before = before(shape);
        return wording.say(
                before.isEmpty() ? "pages.templates.guide.line" : "pages.templates.guide.after",
                name,
                wording.purpose(shape),
                before);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
