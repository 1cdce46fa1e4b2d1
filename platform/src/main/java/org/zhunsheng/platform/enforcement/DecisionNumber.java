package org.zhunsheng.platform.enforcement;

/** How the number of a decision is written (文书号): 望街罚字〔2021〕12号. */
final class DecisionNumber {

    /** Whatever brackets a year stands in. */
    static final String FORM = ".{0,60}[〔（(\\[【]\\d{4}[〕）)\\]】].{0,30}\\d+.{0,6}";

    private DecisionNumber() {}

    /** In one way of writing, so that one number is one: the year in 〔〕, digits and letters in half width. */
    static String official(String written) {
        StringBuilder official = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == ' ' || c == '\u3000') continue;
            boolean wide = c >= '！' && c <= '～' && c != '（' && c != '）';
            official.append(wide ? (char) (c - '！' + '!') : c);
        }
        return official.toString().replaceFirst("[〔（(\\[【](\\d{4})[〕）)\\]】]", "〔$1〕");
    }
}
