package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Condition;
import org.zhunsheng.engine.figures.Dating;
import org.zhunsheng.platform.ledger.Kind;
import org.zhunsheng.platform.ledger.Shape;

/** What a metric asks of a ledger's table, said of its plain records: there money is in yuan and has a point. */
final class Declared {

    private Declared() {}

    static Dating dated(org.zhunsheng.platform.ledger.Dating dated, String ownDay) {
        return switch (dated) {
            case org.zhunsheng.platform.ledger.Dating.On _ -> new Dating.On(ownDay);
            case org.zhunsheng.platform.ledger.Dating.Latest _ -> new Dating.Latest(ownDay);
            case org.zhunsheng.platform.ledger.Dating.Standing(String from, String until) ->
                new Dating.Standing(from, until);
        };
    }

    static Condition condition(Shape<?> shape, String column, org.zhunsheng.platform.ledger.Condition asked) {
        @Nullable Kind kind = shape.find(column).map(found -> found.kind()).orElse(null);
        return switch (asked) {
            case org.zhunsheng.platform.ledger.Condition.In(Set<String> values) ->
                kind == Kind.NUMBER || kind == Kind.DECIMAL || kind == Kind.MONEY
                        ? new Condition.Numbers(values.stream()
                                .map(value -> inItsUnit(kind, new BigDecimal(value)))
                                .collect(Collectors.toUnmodifiableSet()))
                        : new Condition.OneOf(values);
            case org.zhunsheng.platform.ledger.Condition.Among(Set<String> values) -> new Condition.Among(values);
            case org.zhunsheng.platform.ledger.Condition.Days(var first, var last) ->
                new Condition.Between(first, last);
            case org.zhunsheng.platform.ledger.Condition.Amount(Long least, Long most) ->
                new Condition.Amount(
                        least == null ? null : inItsUnit(kind, BigDecimal.valueOf(least)),
                        most == null ? null : inItsUnit(kind, BigDecimal.valueOf(most)));
            case org.zhunsheng.platform.ledger.Condition.Empty(boolean empty) -> new Condition.Empty(empty);
            case org.zhunsheng.platform.ledger.Condition.Holds _ ->
                throw new IllegalStateException("no metric asks what a text holds: " + column);
        };
    }

    private static BigDecimal inItsUnit(@Nullable Kind kind, BigDecimal number) {
        return kind == Kind.MONEY ? number.movePointLeft(2) : number;
    }
}
