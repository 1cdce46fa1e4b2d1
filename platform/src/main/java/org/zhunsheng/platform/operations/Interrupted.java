package org.zhunsheng.platform.operations;

import java.sql.Connection;
import java.sql.SQLException;
import org.zhunsheng.platform.database.CannotStart;

/**
 * The mark of a restore into an external database (恢复标记), there from its first table until its files lie in their
 * places: a load is no single transaction, and half of one must not serve.
 */
final class Interrupted {

    private static final String MARK = "public.zhunsheng_restoring";

    private Interrupted() {}

    static boolean is(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('" + MARK + "') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** @throws CannotStart where a restore was not brought to its end */
    static void mustNotBe(Connection connection) throws SQLException {
        if (is(connection)) throw new CannotStart("上次恢复没有做完就中断了，数据库是不完整的。请再执行一次 zs restore，它会从头做起");
    }

    static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists " + MARK + " ()");
        }
    }

    static void end(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists " + MARK);
        }
    }
}
