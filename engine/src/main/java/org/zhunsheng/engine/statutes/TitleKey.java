package org.zhunsheng.engine.statutes;

/** What two ways of writing one title have in common (名称的归一): no marks, no blanks, no 、, no 中华人民共和国. */
public final class TitleKey {

    private static final String STATE = "中华人民共和国";

    private TitleKey() {}

    /** What is left of a title when all that writers leave out is left out. */
    public static String of(String title) {
        StringBuilder key = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '中' && title.startsWith(STATE, i) && i + STATE.length() < title.length()) i += STATE.length() - 1;
            else if (c == '（') key.append('(');
            else if (c == '）') key.append(')');
            else if ("《》〈〉<>“”\"、 　\u00a0\u200b".indexOf(c) < 0) key.append(c);
        }
        return key.toString();
    }
}
