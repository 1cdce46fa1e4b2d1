package org.zhunsheng.engine.judged;

/** How loudly a rule may speak (提示级别), decided by how often it was right. */
public enum Loudness {
    /** 必须改: practically never wrong, on real texts too. */
    MUST_FIX("must-fix", "必须改"),
    /** 请看看: nine in ten are worth a look. */
    LOOK_AT("look-at", "请看看"),
    /** 提示: said only where one asks for it. */
    HINT("hint", "提示");

    private final String label;
    private final String chinese;

    Loudness(String label, String chinese) {
        this.label = label;
        this.chinese = chinese;
    }

    /** As it is written in JSON. */
    public String label() {
        return label;
    }

    /** As people read it. */
    public String inChinese() {
        return chinese;
    }
}
