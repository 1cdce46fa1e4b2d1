package org.zhunsheng.platform.kernel;

/** The name of a party or another natural person who did not act in office (自然人姓名). */
public record PersonalName(String value) implements Personal {

    public PersonalName {
        if (value.isBlank()) throw new IllegalArgumentException("a name is not blank");
    }

    /** The family name's first character and 某, as judgments print it: 黎某. */
    @Override
    public String masked() {
        return Character.toString(value.codePointAt(0)) + "某";
    }
}
