package org.zhunsheng.platform.database;

import org.jooq.Context;
import org.jooq.Select;
import org.jooq.impl.CustomQueryPart;

/**
 * What one module asks within another's statement (子查询), each of its own tables: it stands there as it was made, behind
 * the fence of the statement, and can neither be changed nor sent by itself.
 */
public final class Subquestion extends CustomQueryPart {

    @SuppressWarnings("serial") // jOOQ's own parts are serialisable; nobody writes this one down
    private final Select<?> select;

    private Subquestion(Select<?> select) {
        this.select = select;
    }

    /** To be made where the tables are; whoever gives it away says which columns it finds. */
    public static Subquestion of(Select<?> select) {
        return new Subquestion(select);
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(select);
    }
}
