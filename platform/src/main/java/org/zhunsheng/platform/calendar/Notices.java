package org.zhunsheng.platform.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.zhunsheng.platform.calendar.Notice.Arrangement;
import org.zhunsheng.platform.kernel.Declared;

/** Reads the notices: those the platform brings, then those a district has laid beside it. */
final class Notices {

    private Notices() {}

    static List<Notice> published() {
        return read(new ClassPathResource("calendar/workdays.yaml"));
    }

    /** The platform's notices and those in every {@code *.yaml} of the folder, in the order of the file names. */
    static List<Notice> publishedAndIn(Path dir) {
        List<Notice> notices = new ArrayList<>(published());
        for (Path file : filesIn(dir)) notices.addAll(read(new FileSystemResource(file)));
        return notices;
    }

    static List<Notice> read(Resource file) {
        return Declared.listIn(file).stream().map(Notices::notice).toList();
    }

    private static List<Path> filesIn(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("zhunsheng.calendar.dir：读不到文件夹 " + dir, unreadable);
        }
    }

    private static Notice notice(Declared declared) {
        declared.only("year", "title", "number", "amends", "verifiedOn", "unverified", "rest", "work");
        int year = declared.number("year");
        String title = declared.optional("title");
        String number = declared.optional("number");
        String unverified = declared.optional("unverified");
        if (number == null && unverified == null) throw declared.refusal("缺“number”；文号未核实的，在“unverified”中写明");
        return new Notice(
                year,
                title == null ? Notice.titleFor(year) : title,
                number,
                declared.optional("amends"),
                declared.day("verifiedOn"),
                unverified,
                days(declared, year));
    }

    private static SortedMap<LocalDate, Arrangement> days(Declared declared, int year) {
        SortedMap<LocalDate, Arrangement> days = new TreeMap<>();
        arrange(days, declared.under("rest"), true, year);
        arrange(days, declared.under("work"), false, year);
        if (days.isEmpty()) throw declared.refusal("没有写任何放假或者补班的日子");
        return days;
    }

    private static void arrange(SortedMap<LocalDate, Arrangement> days, Declared occasions, boolean rest, int year) {
        for (String occasion : occasions.said().keySet()) {
            for (LocalDate day : daysOf(occasions, occasion)) {
                if (!belongs(day, year)) throw occasions.refusal(day + " 不属于" + year + "年，也不在上年12月");
                if (days.put(day, new Arrangement(rest, occasion)) != null) throw occasions.refusal(day + " 写了两次");
            }
        }
    }

    /** Days and ranges with both ends, separated by commas: {@code 2027-02-05..2027-02-11, 2027-02-20}. */
    private static List<LocalDate> daysOf(Declared occasions, String occasion) {
        List<LocalDate> days = new ArrayList<>();
        for (String part : occasions.text(occasion).split("[,，]", -1)) {
            String[] ends = part.strip().split("\\.\\.", 2);
            LocalDate first = occasions.day(occasion, ends[0].strip());
            LocalDate last = ends.length == 1 ? first : occasions.day(occasion, ends[1].strip());
            if (last.isBefore(first)) throw occasions.refusal("“" + part.strip() + "”首尾颠倒");
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }

    private static boolean belongs(LocalDate day, int year) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }
}
