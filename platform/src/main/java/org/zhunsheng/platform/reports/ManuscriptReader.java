package org.zhunsheng.platform.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.figures.Prose;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.reports.Manuscript.Passage;
import org.zhunsheng.platform.reports.Manuscript.Piece;

/** Reads templates; {@code docs/how-to-report.md} has the grammar. Whatever it can't read it names, and goes on. */
@Component
final class ManuscriptReader {

    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、\\S.*");
    private static final List<Numbered> NUMBERED = List.of(
            new Numbered(Pattern.compile("（[一二三四五六七八九十]{1,3}）\\S.*"), Element.SECOND_HEADING, Element.SECOND_LEAD),
            new Numbered(Pattern.compile("\\d{1,2}[.．]\\S.*"), Element.THIRD_HEADING, Element.THIRD_LEAD),
            new Numbered(Pattern.compile("（\\d{1,2}）\\S.*"), Element.FOURTH_HEADING, Element.FOURTH_LEAD));
    private static final Pattern ANSWERS = Pattern.compile("【回应[：:](.*)】");
    private static final Pattern CLOSING = Pattern.compile("特此\\p{IsHan}{2,6}。");
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final int LONGEST_TITLE = 6;

    private static final Pattern ID = Pattern.compile("[A-Z]{1,3}\\d{1,4}");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年(?:第?([一二三四])季度|(\\d{1,2})月)?");
    private static final Pattern DECIMALS = Pattern.compile("小数([0-4])位");
    private static final Pattern OVER = Pattern.compile("余([1-9])?");
    private static final List<String> RULES =
            List.of("余", "余2", "万", "一倍多", "升降", "中文数字", "小数1位", "年月", "月日", "不带单位", "上年");

    private final Metrics metrics;
    private final OrganRegister organs;

    ManuscriptReader(Metrics metrics, OrganRegister organs) {
        this.metrics = metrics;
        this.organs = organs;
    }

    /** @param organ and {@code period}: those of a token that names none */
    Manuscript read(String template, OrganCode organ, Period period) {
        return new Reading(organ, period).read(template);
    }

    private record Numbered(Pattern form, Element alone, Element lead) {}

    /** One template on its way through. */
    private final class Reading {

        private final OrganCode organ;
        private final Period period;
        private final List<String> title = new ArrayList<>();
        private final List<Passage> passages = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, Token> byId = new HashMap<>();
        private List<String> answers = new ArrayList<>();
        private int answersLine;
        private int paragraph;
        private int unnamed;
        private Element last = Element.RECIPIENT;

        Reading(OrganCode organ, Period period) {
            this.organ = organ;
            this.period = period;
        }

        Manuscript read(String template) {
            List<String> lines = template.lines().toList();
            int at = 0;
            while (at < lines.size() && lines.get(at).isBlank()) at++;
            int from = at;
            while (at < lines.size() && !lines.get(at).isBlank() && !isRecipient(lines.get(at)))
                title(lines.get(at), ++at);
            if (title.isEmpty()) faults.add(Fault.at(Math.max(1, from), 1, "noTitle"));
            if (title.size() > LONGEST_TITLE) faults.add(Fault.at(from + 1, 1, "longTitle"));
            while (at < lines.size() && lines.get(at).isBlank()) at++;
            if (at < lines.size() && isRecipient(lines.get(at)))
                add(Element.RECIPIENT, ++at, new Cut(lines.get(at - 1), 0));
            for (; at < lines.size(); at++) if (!lines.get(at).isBlank()) line(lines.get(at), at + 1);
            if (!answers.isEmpty()) faults.add(Fault.at(answersLine, 1, "answerOfNothing", answers.getFirst()));
            if (passages.stream()
                    .noneMatch(passage -> passage.element() == Element.SENTENCE
                            || passage.element().heads())) faults.add(Fault.at(Math.max(1, at), 1, "noText"));
            faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
            return new Manuscript(title, passages, faults);
        }

        private static boolean isRecipient(String line) {
            String text = line.strip();
            return (text.endsWith("：") || text.endsWith(":")) && text.length() <= 80;
        }

        private void title(String line, int number) {
            int brace = line.indexOf('{');
            if (brace >= 0) faults.add(Fault.at(number, brace + 1, "figureInTitle"));
            title.add(line.strip());
        }

        private void line(String line, int number) {
            Cut cut = new Cut(line, 0);
            String text = line.strip();
            Matcher answer = ANSWERS.matcher(text);
            if (last == Element.CLOSING || last == Element.SIGNATURE || last == Element.DAY) {
                end(text, number, cut);
            } else if (answer.matches()) {
                answer(answer.group(1).strip(), number);
            } else if (CLOSING.matcher(text).matches()) {
                paragraph++;
                add(Element.CLOSING, number, cut);
            } else if (HEADING.matcher(text).matches() && text.indexOf('。') < 0) {
                paragraph++;
                add(Element.HEADING, number, cut);
            } else {
                paragraph(text, number, cut);
            }
        }

        /** Behind the closing phrase: who signs, and the day. */
        private void end(String text, int number, Cut cut) {
            Matcher day = DAY.matcher(text);
            paragraph++;
            if (last == Element.CLOSING && !day.matches() && text.indexOf('。') < 0) {
                add(Element.SIGNATURE, number, cut);
            } else if (last == Element.SIGNATURE && day.matches()) {
                if (isDay(day)) add(Element.DAY, number, cut);
                else faults.add(Fault.at(number, 1, "noSuchDay", text));
            } else {
                faults.add(Fault.at(number, 1, last == Element.DAY ? "behindTheDay" : "behindTheEnd", text));
            }
        }

        private static boolean isDay(Matcher day) {
            try {
                LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
                return true;
            } catch (DateTimeException none) {
                return false;
            }
        }

        private void answer(String what, int number) {
            if (what.isEmpty()) faults.add(Fault.at(number, 1, "answerWithoutName"));
            else Arrays.stream(what.split("、")).map(String::strip).forEach(answers::add);
            answersLine = number;
        }

        private void paragraph(String text, int number, Cut cut) {
            paragraph++;
            List<Cut> sentences = cut.sentences();
            Optional<Numbered> numbered = NUMBERED.stream()
                    .filter(one -> one.form().matcher(text).matches())
                    .findFirst();
            for (int i = 0; i < sentences.size(); i++) {
                Element element = i > 0 || numbered.isEmpty()
                        ? Element.SENTENCE
                        : sentences.size() == 1
                                ? numbered.get().alone()
                                : numbered.get().lead();
                // a numbered paragraph of one sentence that ends as a sentence does is text, not a heading
                if (element.heads() && text.endsWith("。")) element = Element.SENTENCE;
                add(element, number, sentences.get(i));
            }
            answers = new ArrayList<>();
        }

        private void add(Element element, int number, Cut cut) {
            List<String> answered = element == Element.SENTENCE || element.leads() ? answers : List.of();
            passages.add(new Passage(element, number, paragraph, answered, pieces(cut, number)));
            last = element;
        }

        private List<Piece> pieces(Cut cut, int number) {
            List<Piece> pieces = new ArrayList<>();
            String text = cut.text();
            int at = 0;
            while (at < text.length()) {
                int open = text.indexOf('{', at);
                int stray = text.indexOf('}', at);
                if (stray >= 0 && (open < 0 || stray < open)) {
                    faults.add(Fault.at(number, cut.from() + stray + 1, "strayEnd"));
                    open = -1;
                }
                if (open < 0) {
                    pieces.add(Piece.of(text.substring(at)));
                    break;
                }
                int end = text.indexOf('}', open);
                if (open > at) pieces.add(Piece.of(text.substring(at, open)));
                if (end < 0 || text.substring(open + 1, end).indexOf('{') >= 0) {
                    faults.add(Fault.at(number, cut.from() + open + 1, "noEnd"));
                    pieces.add(Piece.of(text.substring(open)));
                    break;
                }
                String inside = text.substring(open + 1, end);
                Token token = new Inside(inside, number, cut.from() + open + 2).token();
                pieces.add(token == null ? Piece.of(text.substring(open, end + 1)) : Piece.of(token));
                at = end + 1;
            }
            return pieces;
        }

        /** What stands between two braces. */
        private final class Inside {

            private record Word(String text, int at) {}

            private final int line;
            private final int column;
            private final List<Word> words = new ArrayList<>();

            Inside(String text, int line, int column) {
                this.line = line;
                this.column = column;
                Matcher word = Pattern.compile("[^\\s\\u3000]+").matcher(text);
                while (word.find()) words.add(new Word(word.group(), column + word.start()));
            }

            @Nullable
            Token token() {
                int before = faults.size();
                String id =
                        !words.isEmpty() && ID.matcher(words.getFirst().text()).matches()
                                ? words.removeFirst().text()
                                : null;
                if (words.isEmpty()) {
                    faults.add(Fault.at(line, column, "noMetric").near(List.of()));
                    return null;
                }
                Metric metric = metric(words.removeFirst());
                Options options = new Options();
                words.forEach(word -> option(word, metric, options));
                if (metric == null || faults.size() > before) return null;
                Token token = new Token(
                        id == null ? nextId() : id,
                        metric,
                        options.organ == null ? organ : options.organ,
                        options.period == null ? period : options.period,
                        options.prose == null ? new Prose.Exact() : options.prose,
                        options.unit);
                Token other = byId.putIfAbsent(token.id(), token);
                if (other != null && !other.equals(token)) {
                    faults.add(Fault.at(line, column, "sameId", token.id()));
                    return null;
                }
                return token;
            }

            private String nextId() {
                return "N" + ++unnamed;
            }

            private @Nullable Metric metric(Word word) {
                Metric found = metrics.find(word.text())
                        .or(() -> metrics.all().stream()
                                .filter(metric -> metric.words().name().equals(word.text()))
                                .findFirst())
                        .orElse(null);
                if (found == null) {
                    List<String> names = metrics.all().stream()
                            .map(metric -> metric.words().name())
                            .toList();
                    faults.add(Fault.at(line, word.at(), "noSuchMetric", word.text())
                            .near(Nearness.nearest(word.text(), names, 3)));
                }
                return found;
            }

            private void option(Word word, @Nullable Metric metric, Options options) {
                if (word.text().equals("不带单位") || word.text().equals("带单位")) {
                    options.unit = word.text().equals("带单位");
                    return;
                }
                Prose prose = prose(word.text());
                if (prose != null) {
                    if (options.prose != null) faults.add(Fault.at(line, word.at(), "twoRules", word.text()));
                    else if (metric != null && !fits(prose, metric))
                        faults.add(Fault.at(
                                line,
                                word.at(),
                                ofDays(prose) || metric.day() ? "ruleOfDays" : "ruleOfPercentages",
                                word.text(),
                                metric.words().name()));
                    options.prose = prose;
                    return;
                }
                Period named = named(word.text());
                if (named != null) {
                    if (options.period != null) faults.add(Fault.at(line, word.at(), "twoPeriods", word.text()));
                    options.period = named;
                    return;
                }
                List<OrganCode> found = organs.named(word.text());
                if (found.size() == 1) {
                    if (options.organ != null) faults.add(Fault.at(line, word.at(), "twoOrgans", word.text()));
                    options.organ = found.getFirst();
                } else if (found.size() > 1) {
                    faults.add(Fault.at(line, word.at(), "severalOrgans", word.text())
                            .near(found.stream().map(OrganCode::value).toList()));
                } else {
                    List<String> meant = new ArrayList<>(Nearness.nearest(word.text(), RULES, 3));
                    organs.near(word.text(), 3).forEach(organ -> meant.add(organs.nameOf(organ)));
                    faults.add(
                            Fault.at(line, word.at(), "noSuchWord", word.text()).near(meant));
                }
            }

            private static boolean ofDays(Prose prose) {
                return prose instanceof Prose.Month || prose instanceof Prose.DayOfYear;
            }

            /** Multiples and decimals are ways of writing percentages, a month is one of writing days. */
            private static boolean fits(Prose prose, Metric metric) {
                if (metric.day()) return ofDays(prose) || prose instanceof Prose.Exact;
                if (ofDays(prose)) return false;
                boolean ofPercentages = prose instanceof Prose.Times || prose instanceof Prose.Percent;
                return !ofPercentages || metric.words().unit().equals("%");
            }

            private @Nullable Period named(String word) {
                if (word.equals("上年")) return period.yearBefore();
                Matcher year = YEAR.matcher(word);
                if (!year.matches()) return Period.parse(word).orElse(null);
                int of = Integer.parseInt(year.group(1));
                if (year.group(2) != null) return Period.quarter(of, "一二三四".indexOf(year.group(2)) + 1);
                if (year.group(3) == null) return Period.year(of);
                int month = Integer.parseInt(year.group(3));
                return month < 1 || month > 12 ? null : Period.month(of, month);
            }
        }
    }

    private static final class Options {
        private @Nullable OrganCode organ;
        private @Nullable Period period;
        private @Nullable Prose prose;
        private boolean unit = true;
    }

    private static @Nullable Prose prose(String word) {
        Matcher over = OVER.matcher(word);
        if (over.matches()) return new Prose.Over(over.group(1) == null ? 1 : Integer.parseInt(over.group(1)));
        Matcher decimals = DECIMALS.matcher(word);
        if (decimals.matches()) return new Prose.Percent(Integer.parseInt(decimals.group(1)));
        return switch (word) {
            case "原数" -> new Prose.Exact();
            case "万" -> new Prose.TenThousands();
            case "一倍多" -> new Prose.Times();
            case "升降" -> new Prose.Change();
            case "中文数字" -> new Prose.Numeral();
            case "年月" -> new Prose.Month();
            case "月日" -> new Prose.DayOfYear();
            default -> null;
        };
    }

    /** A stretch of a line, and where it begins there, from 0. */
    private record Cut(String text, int from) {

        private static final String OPENING = "“‘《（〔【{";
        private static final String CLOSING = "”’》）〕】}";

        /** Leading blanks are the typist's indent and no text. */
        Cut {
            int blank = 0;
            while (blank < text.length()
                    && (Character.isWhitespace(text.charAt(blank)) || text.charAt(blank) == '\u3000')) blank++;
            text = text.substring(blank).stripTrailing();
            from = from + blank;
        }

        /** A sentence ends with 。！？ outside quotes and brackets, or with the quote that closes behind one. */
        List<Cut> sentences() {
            List<Cut> sentences = new ArrayList<>();
            int depth = 0;
            int begun = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (OPENING.indexOf(c) >= 0) depth++;
                if (CLOSING.indexOf(c) >= 0) depth = Math.max(0, depth - 1);
                boolean ends = "。！？".indexOf(c) >= 0
                        || ("”’".indexOf(c) >= 0 && i > 0 && "。！？".indexOf(text.charAt(i - 1)) >= 0);
                if (depth == 0 && ends) {
                    sentences.add(new Cut(text.substring(begun, i + 1), from + begun));
                    begun = i + 1;
                }
            }
            if (begun < text.length()) sentences.add(new Cut(text.substring(begun), from + begun));
            return sentences;
        }
    }
}
