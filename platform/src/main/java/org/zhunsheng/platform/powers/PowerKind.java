package org.zhunsheng.platform.powers;

/** What an enforcement power is (职权类别), as the city's lists group them. */
public enum PowerKind {
    PENALTY,
    LICENCE,
    COMPULSION,
    LEVY,
    PAYMENT,
    INSPECTION,
    CONFIRMATION,
    REWARD,
    RULING,
    OTHER
}
