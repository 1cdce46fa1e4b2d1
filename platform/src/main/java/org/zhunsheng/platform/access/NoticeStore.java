package org.zhunsheng.platform.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What others did to an account, told to its holder until they have seen it (告知); all SQL of {@code access.notice}. */
@Repository
class NoticeStore {

    enum Kind {
        /** A new password was given out. */
        PASSWORD,
        /** Bound to another identity elsewhere, or to none. */
        SUBJECT,
        SECOND_FACTOR,
        /** Roles were given or ended. */
        GRANTS,
        /** A token was issued on the machine. */
        TOKEN,
        DISABLED,
        ENABLED,
        UNLOCKED
    }

    /** @param with the second officer, where it took one */
    record Notice(Kind kind, String by, @Nullable String with, Instant at) {}

    private final DSLContext dsl;

    NoticeStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    static void add(DSLContext tx, String account, Kind kind, String by, @Nullable String with) {
        tx.execute(
                "insert into access.notice (account, kind, done_by, with_whom) values (?, ?, ?, ?)",
                account,
                kind.name(),
                by,
                with);
    }

    /** Not yet seen, the newest first; of very many the last few. */
    List<Notice> unseen(String account) {
        return dsl.fetch("""
                select kind, done_by, with_whom, happened_at from access.notice
                where account = ? and seen_at is null order by id desc limit 5
                """, account)
                .map(row -> new Notice(
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("done_by", String.class),
                        row.get("with_whom", String.class),
                        row.get("happened_at", OffsetDateTime.class).toInstant()));
    }

    void seen(String account) {
        dsl.execute("update access.notice set seen_at = now() where account = ? and seen_at is null", account);
    }
}
