package org.zhunsheng.papers.document;

/** Text as a sheet of paper can hold it: no line ends, no tabs, no invisible or broken characters. */
final class PlainText {
    private PlainText() {}

    /** The text with line ends and tabs as one space and everything that has no ink removed. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                    if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ' && Character.isWhitespace(c))
                        kept.append(' ');
                }
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
                default -> kept.appendCodePoint(c == 0xA0 ? ' ' : c);
            }
        });
        return kept.toString();
    }

    /** The same, stripped at both ends, for an element that must not be empty. */
    static String line(String text, String element) {
        String line = of(text).strip();
        if (line.isEmpty()) throw new IllegalArgumentException(element + " must not be empty");
        return line;
    }
}
