package org.zhunsheng.platform.procedure;

import java.util.List;

/**
 * Why something can't be done about a step (不能办的原因): nothing was changed. Said by {@code procedure.refusal.KEY}.
 *
 * @param arguments what the sentence's places hold: steps, accounts, organs, days, columns
 */
public record Refusal(String key, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(String key, Object... arguments) {
        return new Refusal(key, List.of(arguments));
    }
}
