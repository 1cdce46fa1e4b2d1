package org.zhunsheng.platform.audit;

import java.util.Set;
import java.util.TreeSet;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.zhunsheng.platform.audit.Difference.What;

/** Holds every row of the guarded tables against the last act about it. */
final class HeldRows {

    private final Look look;

    HeldRows(Look look) {
        this.look = look;
    }

    /** Every row is as the last act about it left it. */
    void hold(HeldTraces.Baseline baseline) {
        Set<String> guarded =
                new TreeSet<>(look.tx().fetch("select place from audit.guarded").getValues(0, String.class));
        look.tx().fetch("select distinct place from audit.image").getValues(0, String.class).stream()
                .filter(place -> !guarded.contains(place))
                .forEach(place -> look.add(What.GUARD_MISSING, place, "", null, null, ""));
        for (String place : guarded) {
            if (!look.stands(place)) continue;
            look.at(place, 0L);
            look.tx().fetch("""
                    with told as (
                      select distinct on (i.key) i.key, i.image, i.act, l.sequence
                      from audit.image i left join audit.line l on l.act = i.act
                      where i.place = {0} order by i.key, l.sequence desc nulls last)
                    select coalesce(told.key, r.key) as key, told.act, told.sequence, told.key is not null and told.image is not null as known,
                      r.image is not null as there,
                      coalesce((select string_agg(c, ', ' order by c) from jsonb_object_keys(r.image) as c
                        where told.image->c is distinct from r.image->c), '') as columns
                    from told full join audit.images({0}) r on r.key = told.key
                    where told.image is distinct from r.image order by 1""", DSL.val(place)).forEach(row -> row(place, row, baseline));
        }
    }

    private void row(String place, Record row, HeldTraces.Baseline baseline) {
        boolean known = row.get("known", boolean.class);
        boolean there = row.get("there", boolean.class);
        if (!known && row.get("act", Long.class) == null && !baseline.vouches()) return;
        look.add(
                !known ? What.ROW_ADDED : there ? What.ROW_CHANGED : What.ROW_MISSING,
                place,
                Look.text(row, "key"),
                row.get("act", Long.class),
                row.get("sequence", Long.class),
                known && there ? Look.text(row, "columns") : "");
    }
}
