package org.zhunsheng.platform.ledger;

import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which columns an index begins with: by these a list of any length can be sorted. Asked once, migrations are over. */
@Component
final class Indexes {

    private final DSLContext dsl;
    private volatile @Nullable Set<String> leading;

    Indexes(DSLContext dsl) {
        this.dsl = dsl;
    }

    boolean leads(Shape<?> shape, Column column) {
        Set<String> known = leading;
        if (known == null) leading = known = read();
        return known.contains(String.join(".", shape.table("").getName()) + "." + column.table());
    }

    private Set<String> read() {
        return dsl.fetch("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_index i
                        join pg_class c on c.oid = i.indrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_class x on x.oid = i.indexrelid
                        join pg_am m on m.oid = x.relam
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                        where i.indpred is null and m.amname = 'btree'""").stream().map(row -> row.get(0, String.class)).collect(Collectors.toUnmodifiableSet());
    }
}
