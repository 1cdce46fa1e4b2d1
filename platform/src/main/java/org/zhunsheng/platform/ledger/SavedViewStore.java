package org.zhunsheng.platform.ledger;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All SQL of {@code ledger.saved_view}: a list's question under a name of one's own (视图). */
@Repository
class SavedViewStore {

    /** @param question what stands behind the question mark */
    record SavedView(UUID id, String name, String question) {}

    private final DSLContext dsl;

    SavedViewStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<SavedView> of(String account, String ledger) {
        return dsl.fetch(
                        "select id, name, question from ledger.saved_view where account = ? and ledger = ? order by name",
                        account,
                        ledger)
                .map(row -> new SavedView(
                        row.get("id", UUID.class), row.get("name", String.class), row.get("question", String.class)));
    }

    /** A name that is taken gets the new question. */
    void keep(String account, String ledger, String name, String question) {
        dsl.execute("""
                insert into ledger.saved_view (account, ledger, name, question) values (?, ?, ?, ?)
                on conflict (account, ledger, name) do update set question = excluded.question""", account, ledger, name, question);
    }

    void forget(String account, String ledger, UUID id) {
        dsl.execute("delete from ledger.saved_view where account = ? and ledger = ? and id = ?", account, ledger, id);
    }
}
