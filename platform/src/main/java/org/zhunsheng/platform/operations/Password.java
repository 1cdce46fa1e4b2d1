package org.zhunsheng.platform.operations;

import java.io.Console;
import java.util.Map;

/** The password of a key file (密钥文件口令): from the environment, else from whoever sits at the terminal. */
final class Password {

    /** Names the setting. */
    static final String SETTING = "ZHUNSHENG_KEY_PASSWORD";

    private static final int SHORTEST = 10;

    private final String setting;

    private Password(String setting) {
        this.setting = setting;
    }

    static Password of(Map<String, String> environment) {
        return new Password(environment.getOrDefault(SETTING, ""));
    }

    /** The password of a file that is there. */
    String given(String prompt) {
        return setting.isEmpty() ? asked(prompt) : setting;
    }

    /** One for a new file; at a terminal it is typed twice. */
    String chosen(String prompt) {
        String chosen = given(prompt);
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST)
            throw Refusal.unusable("口令至少 " + SHORTEST + " 个字符。请另定一个");
        if (setting.isEmpty() && !asked("再输一次：").equals(chosen)) throw Refusal.unusable("两次输入的口令不同。请再来一次");
        return chosen;
    }

    @SuppressWarnings("SystemConsoleNull") // without a terminal JDK 25 gives no console at all
    private static String asked(String prompt) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) throw Refusal.unusable("没有终端可以输入口令。请用环境变量 " + SETTING + " 给出");
        char[] typed = console.readPassword("%s", prompt);
        if (typed == null) throw Refusal.unusable("没有输入口令。请再来一次");
        return new String(typed);
    }
}
