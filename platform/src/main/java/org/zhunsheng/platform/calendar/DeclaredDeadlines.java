package org.zhunsheng.platform.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhunsheng.platform.calendar.Deadline.Direction;
import org.zhunsheng.platform.calendar.Deadline.Every;
import org.zhunsheng.platform.calendar.Deadline.Limit;
import org.zhunsheng.platform.calendar.Deadline.Recurrence;
import org.zhunsheng.platform.calendar.Deadline.Unit;
import org.zhunsheng.platform.kernel.Declared;
import org.zhunsheng.platform.kernel.LegalBasis;

/** Reads every {@code deadlines/*.yaml}, and what a district has set in place of limits that nobody has verified. */
final class DeclaredDeadlines {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LIMIT = Pattern.compile("(0|[1-9]\\d{0,4})(?:\\s*(workday|day|month|year))?");

    private DeclaredDeadlines() {}

    /**
     * @param settings what stands under {@code zhunsheng.deadlines}: {@code hearing-notice.limit} → {@code 5 workday};
     *     hyphens don't matter, because an environment variable has none
     */
    static List<Deadline> read(List<Resource> files, Map<String, String> settings) {
        Map<String, Deadline> declared = new LinkedHashMap<>();
        for (Resource file : files)
            Declared.mapIn(file).forEach((id, entry) -> {
                if (declared.put(id, deadline(moduleOf(file), id, entry)) != null) throw entry.refusal("另一文件中已有同名的期限");
            });
        settings.forEach((key, setting) -> set(declared, key, setting));
        return List.copyOf(declared.values());
    }

    static List<Resource> onClasspath() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:deadlines/*.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Deadline deadline(String module, String id, Declared entry) {
        entry.only(
                "name",
                "english",
                "ledger",
                "start",
                "every",
                "organKinds",
                "dated",
                "endsPeriod",
                "named",
                "done",
                "stopped",
                "where",
                "owed",
                "check",
                "direction",
                "rollOver",
                "limits",
                "verifiedOn",
                "unverified",
                "remedies");
        if (!NAME.matcher(id).matches()) throw entry.refusal("名称只能用小写字母、数字和连字符");
        LocalDate verifiedOn = entry.optionalDay("verifiedOn");
        if ((verifiedOn == null) != entry.truth("unverified"))
            throw entry.refusal("“verifiedOn”写核对日期，未核对的写“unverified: true”，两者写一项");
        Recurrence recurs = recurrence(entry);
        Deadline deadline = new Deadline(
                id,
                entry.text("name"),
                entry.text("english"),
                entry.text("ledger"),
                entry.text(recurs == null ? "start" : "dated"),
                recurs == null ? entry.text("done") : entry.optional("done"),
                entry.optional("stopped"),
                recurs,
                where(entry.under("where")),
                recurs != null || entry.truth("owed"),
                entry.optional("check"),
                choice(entry, "direction", Direction.class),
                entry.truth("rollOver"),
                limits(entry),
                verifiedOn,
                entry.texts("remedies"));
        if (!deadline.ledger().startsWith(module + "/")) throw entry.refusal("台账“" + deadline.ledger() + "”不是本模块的台账");
        if (deadline.direction() == Direction.BEFORE && deadline.rollsOver())
            throw entry.refusal("往前推算的期限没有顺延，“rollOver”应当是 false");
        return deadline;
    }

    /** A term that starts with a day of an entry, or a duty that comes again with every period; never half of each. */
    private static @Nullable Recurrence recurrence(Declared entry) {
        boolean recurs = entry.optional("every") != null;
        for (String key : recurs ? List.of("start", "owed") : List.of("dated", "endsPeriod", "named", "organKinds")) {
            if (entry.said().containsKey(key))
                throw entry.refusal("“" + key + "”" + (recurs ? "不能与“every”同时写" : "只能与“every”一起写"));
        }
        if (!recurs) return null;
        Set<String> kinds = new LinkedHashSet<>(entry.texts("organKinds"));
        if (kinds.isEmpty()) throw entry.refusal("“organKinds”一类机关也没有");
        return new Recurrence(
                choice(entry, "every", Every.class), kinds, entry.truth("endsPeriod"), entry.optional("named"));
    }

    private static Map<String, Set<String>> where(Declared conditions) {
        Map<String, Set<String>> where = new TreeMap<>();
        for (String column : conditions.said().keySet())
            where.put(column, new LinkedHashSet<>(conditions.texts(column)));
        return where;
    }

    private static List<Limit> limits(Declared entry) {
        List<Limit> limits = new ArrayList<>();
        for (Declared said : entry.entries("limits")) {
            said.only("limit", "instrument", "article", "from", "to");
            LocalDate from = said.day("from");
            LocalDate to = said.optionalDay("to");
            if (to != null && to.isBefore(from)) throw said.refusal("“to”早于“from”");
            if (!limits.isEmpty() && !limits.getLast().basis().to().isBefore(from))
                throw said.refusal("“from”应当晚于前一项的“to”");
            LegalBasis basis = new LegalBasis(
                    said.text("instrument"), said.text("article"), from, to == null ? LocalDate.MAX : to);
            limits.add(limit(said.place(), said.text("limit"), null, basis, true));
        }
        if (limits.isEmpty()) throw entry.refusal("“limits”一项也没有；期限都要有依据");
        return limits;
    }

    /** None, 0 day, is a limit too: the start day is itself the last one, which the entry says, or the period's. */
    private static Limit limit(String place, String written, @Nullable Unit otherwise, LegalBasis basis, boolean none) {
        Matcher m = LIMIT.matcher(written.strip());
        boolean reads = m.matches();
        Unit unit = reads && m.group(2) != null ? Unit.valueOf(m.group(2).toUpperCase(Locale.ROOT)) : otherwise;
        if (!reads || unit == null || (m.group(1).equals("0") && !none))
            throw Declared.refusal(place, "期限应当写作“15 day”，单位是 workday、day、month 或 year，写的是“" + written + "”");
        return new Limit(Integer.parseInt(m.group(1)), unit, basis);
    }

    private static void set(Map<String, Deadline> declared, String key, String setting) {
        String place = "zhunsheng.deadlines." + key;
        Deadline deadline = declared.values().stream()
                .filter(d -> flat(d.id() + ".limit").equals(flat(key)))
                .findFirst()
                .orElseThrow(() -> Declared.refusal(place, "没有这样的期限，只能写 " + limitsToSet(declared)));
        if (deadline.verifiedOn() != null)
            throw Declared.refusal(
                    place,
                    "“" + deadline.chinese() + "”由"
                            + deadline.limits().getLast().basis() + "规定，不能另设");
        Limit last = deadline.limits().getLast();
        List<Limit> limits =
                new ArrayList<>(deadline.limits().subList(0, deadline.limits().size() - 1));
        limits.add(limit(place, setting, last.unit(), last.basis(), deadline.recurs() != null || last.length() == 0));
        declared.put(deadline.id(), withLimits(deadline, limits));
    }

    private static Deadline withLimits(Deadline d, List<Limit> limits) {
        return new Deadline(
                d.id(),
                d.chinese(),
                d.english(),
                d.ledger(),
                d.startColumn(),
                d.doneColumn(),
                d.stoppedColumn(),
                d.recurs(),
                d.where(),
                d.owed(),
                d.check(),
                d.direction(),
                d.rollsOver(),
                limits,
                d.verifiedOn(),
                d.remedies());
    }

    private static String limitsToSet(Map<String, Deadline> declared) {
        return String.join(
                "、",
                declared.values().stream()
                        .filter(deadline -> deadline.verifiedOn() == null)
                        .map(deadline -> deadline.id() + ".limit")
                        .toList());
    }

    private static String flat(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E choice(Declared entry, String key, Class<E> choices) {
        String written = entry.text(key);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(written)) return choice;
        }
        throw entry.refusal("“" + key + "”没有“" + written + "”这一项");
    }

    private static String moduleOf(Resource file) {
        return String.valueOf(file.getFilename()).replaceFirst("\\.yaml$", "");
    }
}
