package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/**
 * Takes a decision apart into instructions (决定的分条): finds where quotations begin and end, puts a mark in the place of
 * each, and gathers the lines that belong to one number.
 */
final class DecisionLines {

    /** The mark in the place of quotation {@code n} is this character and the n-th after it. */
    static final char MARK = '\uE000';

    static final int MOST_MARKS = 0x1800;

    private static final String OPENING = "“";
    /** What may follow a quotation that has ended. */
    private static final String AFTER_QUOTATION = "。；，、;,：:）)　 “及和与或以的中后前之修改调替删予均统一为增作在并原第该同其这";

    private static final int LONGEST_ANNOUNCEMENT = 240;

    private final List<Instruction> instructions = new ArrayList<>();
    private final List<String> lines;
    private final Amended amended;

    private List<Quoted> quotations = new ArrayList<>();
    private StringBuilder outside = new StringBuilder();
    private StringBuilder text = new StringBuilder();
    private boolean begun;
    /** Whether the line only says which instrument is amended in what follows. */
    private boolean announces;

    /** The paragraphs of the quotation that is open; null outside of quotations. */
    private @Nullable List<String> open;

    private int depth;

    DecisionLines(String text) {
        lines = body(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        amended = new Amended(lines.isEmpty() ? "" : lines.getFirst());
    }

    private static String body(String text) {
        int head = text.indexOf("<!-- INFO END -->");
        return head < 0 ? text : text.substring(head + "<!-- INFO END -->".length());
    }

    List<Instruction> instructions() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (open == null) begin(line, i == 0);
            text.append(text.isEmpty() ? "" : "\n").append(line);
            boolean within = open != null;
            scan(line, within);
            if (!within && open == null && announces) end();
            if (open == null && line.endsWith("内容如下：")) i = unquoted(i + 1) - 1;
        }
        if (open != null) {
            closeQuotation("");
            outside.append('\uFFFF');
        }
        end();
        return certain();
    }

    /** Where several instruments are amended, an instruction that stands under none can't be said to be for any. */
    private List<Instruction> certain() {
        List<String> named =
                instructions.stream().flatMap(one -> one.instruments().stream()).toList();
        if (!amended.isSeveral() && Amended.count(named) <= 1) return instructions;
        return instructions.stream()
                .map(one -> !one.instruments().isEmpty() || one.onlyAdjusts()
                        ? one
                        : one.refused("决定修改几部文件，这一项没有写明修改的是哪一部"))
                .toList();
    }

    /**
     * Takes the lines behind 内容如下： for a quotation, though no marks enclose them (the amendments of the constitution do
     * so), up to the next number of the decision or the next thing it says of numbers.
     *
     * @return the first line behind them
     */
    private int unquoted(int first) {
        List<String> contents = new ArrayList<>();
        int article = 0;
        int i = first;
        for (; i < lines.size() && !lines.get(i).startsWith(OPENING); i++) {
            String line = lines.get(i);
            int number = AmendedNode.articleLabelLength(line) == 0
                    ? article
                    : Math.max(0, Numerals.parse(line, 1, line.indexOf('条')));
            boolean own = number < article || isClosing(line) || isRenumbering(line) || isNumbered(line);
            if (own) break;
            article = number;
            contents.add(line);
            text.append('\n').append(line);
        }
        if (!contents.isEmpty()) {
            mark(contents);
            outside.append('\n');
        }
        return i;
    }

    /** 第七节相应改为第八节 */
    private static boolean isRenumbering(String line) {
        return line.startsWith("第") && labelLength(line) == 0 && (line.contains("改为第") || line.contains("调整为第"));
    }

    /** 二、 */
    private static boolean isNumbered(String line) {
        return labelLength(line) > 0 && Numerals.isNumeral(line.charAt(0)) && Character.digit(line.charAt(0), 10) < 0;
    }

    /** Ends the instruction before, when the line begins another one. */
    private void begin(String line, boolean first) {
        String plain = line.startsWith("#") ? line.replaceFirst("^#+\\s*", "") : line;
        int label = labelLength(plain);
        boolean heading = isHeading(plain);
        if (label > 0 || heading || isClosing(plain) || (first && isTitle(plain))) {
            end();
            begun = label > 0;
        }
        String said = plain.substring(label);
        String alone = announced(said);
        announces = heading || alone != null;
        amended.hear(plain);
        if (label > 0) amended.number(kind(plain), said);
        else if (alone != null) amended.announce(alone);
        else if (isClosing(plain)) amended.conclude();
    }

    /** The kind of a number: 一、 （一） 1. (1) 第一条 are of different ranks. */
    private static char kind(String line) {
        char first = line.charAt(0);
        boolean bracket = first == '（' || first == '(';
        boolean digit = Character.digit(line.charAt(bracket ? 1 : 0), 10) >= 0;
        if (first == '第') return '条';
        if (bracket) return digit ? ')' : '（';
        return digit ? '.' : '、';
    }

    private static boolean isTitle(String line) {
        return !line.contains("：“") && !line.endsWith("。") && !line.endsWith("”");
    }

    private static boolean isHeading(String line) {
        return line.endsWith("：") && line.indexOf(OPENING) < 0 && (line.contains("作如下修改") || line.contains("作出如下修改"));
    }

    private static boolean isClosing(String line) {
        return line.startsWith("本决定")
                || line.startsWith("本修正案")
                || line.startsWith("本修改")
                || line.contains("根据本决定作")
                || line.startsWith("根据本决定")
                || line.startsWith("此外，")
                || line.startsWith("条文顺序");
    }

    /** 修改《A》, 对《A》作出修改 as a line of its own: the following instructions are for A. */
    private static @Nullable String announced(String line) {
        int open = line.indexOf('《');
        int close = open < 0 ? -1 : Amended.closing(line, open);
        if (open < 0 || close < open || line.length() > LONGEST_ANNOUNCEMENT || line.indexOf(OPENING) >= 0) return null;
        String before = line.substring(0, open);
        String behind = line.substring(close + 1);
        boolean alone = behind.isEmpty() || behind.startsWith("作") || behind.startsWith("（") || behind.equals("。");
        boolean said = before.isEmpty()
                || before.equals("修改")
                || before.equals("对")
                || before.equals("关于修改")
                || before.equals("将");
        return said && alone && (!line.contains("第") || behind.startsWith("作"))
                ? line.substring(open + 1, close)
                : null;
    }

    /** Length of 一、 （一） 1. 第三条␣ at the start of the line; 0 without a number. */
    private static int labelLength(String line) {
        boolean bracket = line.startsWith("（") || line.startsWith("(");
        boolean ordinal = line.startsWith("第");
        int start = bracket || ordinal ? 1 : 0;
        int i = start;
        while (i < line.length() && Numerals.isNumeral(line.charAt(i))) i++;
        if (i == start || i >= line.length()) return 0;
        char behind = line.charAt(i);
        if (bracket) return behind == '）' || behind == ')' ? i + 1 : 0;
        if (ordinal) {
            boolean article = behind == '条' && i + 1 < line.length() && Character.isWhitespace(line.charAt(i + 1));
            return article ? i + 2 : 0;
        }
        return behind == '、' || behind == '.' || behind == '．' ? i + 1 : 0;
    }

    private void scan(String line, boolean within) {
        int i = 0;
        if (within) {
            i = line.startsWith(OPENING) ? 1 : 0;
            depth = 1;
        }
        int start = i;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (open == null) {
                if (c == '“') {
                    open = new ArrayList<>();
                    depth = 1;
                    start = i + 1;
                } else {
                    outside.append(isOwn(c) ? '\uFFFD' : c);
                }
            } else if (c == '“') {
                depth++;
            } else if (c == '”') {
                depth--;
                if (depth <= 0 && mayEnd(line, i)) closeQuotation(line.substring(start, i));
                else if (depth <= 0) depth = 1;
                else if (depth == 1 && endsUnevenly(line, i)) closeQuotation(line.substring(start, i));
            }
            i++;
        }
        if (open != null) open.add(line.substring(start).strip());
        outside.append('\n');
    }

    /** Characters that this class uses as marks mean nothing in a text. */
    private static boolean isOwn(char c) {
        return (c >= MARK && c < MARK + MOST_MARKS) || c == '\uFFFF';
    }

    private static boolean mayEnd(String line, int i) {
        return i + 1 == line.length() || AFTER_QUOTATION.indexOf(line.charAt(i + 1)) >= 0;
    }

    /** Words cut out of a text may open a mark they do not close: “称“重点”修改为“称“特别”. */
    private static boolean endsUnevenly(String line, int i) {
        if (line.startsWith("修改为“", i + 1) || line.startsWith("改为“", i + 1)) return true;
        boolean last = i + 1 == line.length() || (i + 2 == line.length() && "。；".indexOf(line.charAt(i + 1)) >= 0);
        return last && line.lastIndexOf("修改为“", i) >= 0;
    }

    private void closeQuotation(String last) {
        List<String> paragraphs = open == null ? new ArrayList<>() : open;
        if (!last.isBlank() || paragraphs.isEmpty()) paragraphs.add(last.strip());
        paragraphs.removeIf(paragraph -> paragraph.isEmpty() && paragraphs.size() > 1);
        open = null;
        depth = 0;
        mark(paragraphs);
    }

    private void mark(List<String> paragraphs) {
        if (quotations.size() < MOST_MARKS) {
            outside.append((char) (MARK + quotations.size()));
            quotations.add(new Quoted(paragraphs));
        } else {
            outside.append('\uFFFF');
        }
    }

    private void end() {
        String said = outside.toString().strip();
        if (!said.isEmpty()) {
            int label = labelLength(said);
            Drafted.Reading drafted = new Drafted(said.substring(label), quotations).read(begun);
            if (!drafted.steps().isEmpty() || drafted.unread() != null) instructions.add(instruction(drafted));
        }
        quotations = new ArrayList<>();
        outside = new StringBuilder();
        text = new StringBuilder();
        begun = false;
    }

    /** The instruction, with the instrument that it names or stands under. */
    private Instruction instruction(Drafted.Reading drafted) {
        String under = amended.instrument();
        List<String> named = drafted.named().stream()
                .map(amended::whole)
                .map(name -> under != null && Amended.same(name, under) ? under : name)
                .distinct()
                .toList();
        List<String> instruments = !named.isEmpty() ? named : under == null ? List.of() : List.of(under);
        Instruction read = new Instruction(
                instructions.size() + 1, text.toString().strip(), instruments, drafted.steps(), drafted.unread());
        if (Amended.count(instruments) > 1) return read.refused("这一项修改几部文件，各改什么分不开");
        String maybe = instruments.isEmpty() ? null : amended.maybe(instruments.getFirst());
        return maybe == null ? read : read.doubtful("“" + instruments.getFirst() + "”是不是《" + maybe + "》，没有写明");
    }
}
