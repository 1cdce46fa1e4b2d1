package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
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
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.reports.Manuscript.Claim;
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

    private static final Pattern TO_WRITE = Pattern.compile("〔写[：:]([^〕]*)〕");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern TABLE = Pattern.compile("【表[：:](.*)】");

    private final Metrics metrics;
    private final Organs organs;

    ManuscriptReader(Metrics metrics, Organs organs) {
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
        private final TokenReader tokens;
        private final Map<String, Token> byId = new HashMap<>();
        private List<String> answers = new ArrayList<>();
        private int answersLine;
        private int paragraph;
        private int unnamed;
        private int tables;
        private int conditions;
        private Element last = Element.RECIPIENT;

        Reading(OrganCode organ, Period period) {
            this.organ = organ;
            this.period = period;
            this.tokens = new TokenReader(metrics, organs, period, faults);
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
            while (at < lines.size()) {
                if (TABLE.matcher(lines.get(at).strip()).matches()) {
                    at = table(lines, at);
                    continue;
                }
                if (!lines.get(at).isBlank()) line(lines.get(at), at + 1);
                at++;
            }
            if (!answers.isEmpty()) faults.add(Fault.at(answersLine, 1, "answerOfNothing", answers.getFirst()));
            if (passages.stream()
                    .noneMatch(passage -> passage.element() == Element.SENTENCE
                            || passage.element().heads()
                            || passage.element().tabular())) faults.add(Fault.at(Math.max(1, at), 1, "noText"));
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

        /** @return the line behind the table's last, from 0 */
        private int table(List<String> lines, int at) {
            TableReader table = new TableReader(organs, tokens, organ, period, faults);
            Matcher opened = TABLE.matcher(lines.get(at).strip());
            if (!opened.matches()) throw new IllegalArgumentException("no table begins here: " + lines.get(at));
            int next = at + 1;
            while (next < lines.size() && table.takes(lines.get(next), next + 1)) next++;
            paragraph++;
            tables++;
            for (TableReader.Line line : table.lines(opened.group(1).strip(), at + 1, tables))
                passages.add(new Passage(
                        line.element(), at + 1, paragraph, answers, line.pieces(), line.only(), Claim.NONE));
            answers = new ArrayList<>();
            last = Element.TABLE_ROW;
            return next;
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
            Matcher toWrite = TO_WRITE.matcher(cut.text());
            while (toWrite.find())
                faults.add(Fault.at(
                        number,
                        cut.from() + toWrite.start() + 1,
                        "toWrite",
                        toWrite.group(1).strip()));
            List<String> answered = element == Element.SENTENCE || element.leads() ? answers : List.of();
            Proviso.Marked marked = Proviso.Marked.of(cut.text());
            List<Piece> pieces = pieces(new Cut(marked.text(), cut.from()), number);
            passages.add(
                    new Passage(element, number, paragraph, answered, pieces, List.of(), claim(marked, cut, number)));
            last = element;
        }

        private Claim claim(Proviso.Marked marked, Cut cut, int number) {
            if (marked.otherwise() != null && marked.conditions().isEmpty())
                faults.add(Fault.at(number, cut.from() + 1, "otherwiseOfNothing"));
            // what is written there is read now, so that whoever takes it up meets no fault
            if (marked.otherwise() != null) {
                Matcher braces = BRACES.matcher(marked.otherwise());
                while (braces.find()) tokens.read(braces.group(1), number, cut.from() + 1);
            }
            List<Proviso> provisos = new ArrayList<>();
            for (Proviso.Written written : marked.conditions()) {
                Proviso proviso = proviso(written, number, cut.from() + written.at() + 1);
                if (proviso != null) provisos.add(proviso);
            }
            return new Claim(provisos, cut.text(), marked.otherwise());
        }

        private @Nullable Proviso proviso(Proviso.Written written, int line, int column) {
            Matcher read = written.read();
            if (read == null) {
                faults.add(Fault.at(line, column, "noProviso", written.text().strip()));
                return null;
            }
            TokenReader.Asked asked = tokens.read(read.group(1), line, column);
            if (asked == null) return null;
            if (asked.metric().day()) {
                faults.add(Fault.at(
                        line, column, "provisoOfDay", asked.metric().words().name()));
                return null;
            }
            Token token = kept(asked.token(asked.id() == null ? "C" + ++conditions : "", organ, period), line, column);
            return token == null
                    ? null
                    : new Proviso(token, Bound.of(read.group(2).strip()).orElseThrow(), new BigDecimal(read.group(3)));
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
                    pieces.add(Piece.of(Proviso.words(text.substring(at))));
                    break;
                }
                int end = text.indexOf('}', open);
                if (open > at) pieces.add(Piece.of(Proviso.words(text.substring(at, open))));
                if (end < 0 || text.substring(open + 1, end).indexOf('{') >= 0) {
                    faults.add(Fault.at(number, cut.from() + open + 1, "noEnd"));
                    pieces.add(Piece.of(text.substring(open)));
                    break;
                }
                String inside = text.substring(open + 1, end);
                Token token = token(inside, number, cut.from() + open + 2);
                pieces.add(token == null ? Piece.of(text.substring(open, end + 1)) : Piece.of(token));
                at = end + 1;
            }
            return pieces;
        }

        private String nextId() {
            return "N" + ++unnamed;
        }

        /** What stands between two braces. */
        private @Nullable Token token(String inside, int line, int column) {
            TokenReader.Asked asked = tokens.read(inside, line, column);
            if (asked == null) return null;
            return kept(asked.token(asked.id() == null ? nextId() : "", organ, period), line, column);
        }

        private @Nullable Token kept(Token token, int line, int column) {
            Token other = byId.putIfAbsent(token.id(), token);
            if (other == null || other.equals(token)) return token;
            faults.add(Fault.at(line, column, "sameId", token.id()));
            return null;
        }
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
