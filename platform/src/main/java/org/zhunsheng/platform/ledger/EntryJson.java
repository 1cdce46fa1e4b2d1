package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Personal;

/**
 * An entry as programs read it: its columns by name, then what every entry has. An organ stands as its code, and under
 * the same name with {@code Name} behind it as it is called; personal data stand masked.
 */
@Component
public final class EntryJson {

    private final OrganRegister organs;

    EntryJson(OrganRegister organs) {
        this.organs = organs;
    }

    /** {@code id}, {@code ledger}, the columns in their order, {@code broken}, {@code unchecked}, {@code enteredAt}, {@code act}, {@code digest}. */
    public Map<String, @Nullable Object> of(Shape<?> shape, Entry<?> entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", entry.id().toString());
        json.put("ledger", shape.name());
        for (Column column : shape.columns()) {
            Object value = column.of(entry.content());
            json.put(column.name(), plain(value));
            if (column.kind() == Kind.ORGAN)
                json.put(column.name() + "Name", value == null ? null : organs.nameOf((OrganCode) value));
        }
        json.put("broken", entry.broken());
        json.put("unchecked", entry.unchecked());
        json.put("enteredAt", entry.enteredAt().toString());
        json.put("act", entry.act());
        json.put("digest", entry.digest());
        return json;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Long number -> number;
            case Boolean flag -> flag;
            case BigDecimal decimal -> decimal;
            case Enum<?> choice -> choice.name();
            case Set<?> chosen -> List.of(Column.spelt(chosen).split(";", -1));
            case Money money -> money.toString();
            case Personal personal -> personal.masked();
            default -> value.toString();
        };
    }
}
