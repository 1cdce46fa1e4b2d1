package org.zhunsheng.engine.legality;

/** How heavy a finding weighs (程度): it must be mended, should be, or is worth knowing. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    NOTE("note");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The severity as it is written in JSON; SARIF uses the same three words. */
    public String label() {
        return label;
    }

    static Severity of(String label) {
        for (Severity severity : values()) {
            if (severity.label.equals(label)) return severity;
        }
        throw new IllegalArgumentException("no severity: " + label);
    }
}
