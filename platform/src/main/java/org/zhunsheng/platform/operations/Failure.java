package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.zhunsheng.platform.database.CannotStart;

/** What went wrong, in one line and an exit code, found in the causes of whatever was thrown. */
record Failure(String sentence, int exit) {

    static Failure of(Throwable thrown) {
        List<Throwable> causes = causes(thrown);
        return causes.stream()
                .map(Failure::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unknown(causes.getLast()));
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && causes.size() < 30; cause = cause.getCause()) causes.add(cause);
        return causes;
    }

    private static Optional<Failure> known(Throwable cause) {
        String sentence = switch (cause) {
            case Refusal refusal -> refusal.sentence();
            case CannotStart cannotStart -> cannotStart.sentence();
            case CancellationException stopped -> "启动中断。下次启动接着做";
            case PortInUseException inUse -> portInUse(inUse.getPort());
            case SQLException sql -> sentence(sql);
            case FlywayException migration
            when migration.getCause() == null -> "数据库结构与程序不一致：" + migration.getMessage() + "。请使用与数据相符的版本";
            case AccessDeniedException denied -> denied.getFile() + " 没有权限读写。请授予权限后再试";
            case NoSuchFileException missing -> "没有 " + missing.getFile() + "。请核对文件名";
            case IOException full when said(full).contains("No space left") -> "磁盘已满。请腾出空间后再试";
            default -> null;
        };
        return Optional.ofNullable(sentence)
                .map(told -> new Failure(told, cause instanceof Refusal refusal ? refusal.exit() : Verbs.UNUSABLE));
    }

    static String portInUse(int port) {
        return "端口 " + port + " 已被占用。请先停止占用它的程序，或者用 --port 另指一个端口";
    }

    private static @Nullable String sentence(SQLException sql) {
        String state = Objects.requireNonNullElse(sql.getSQLState(), "");
        if (state.equals("53100")) return "数据库所在磁盘已满。请腾出空间后再试";
        if (state.startsWith("53")) return "数据库的连接已用完。请稍后再试，或者增加 max_connections";
        if (state.startsWith("08") || state.startsWith("57P0")) return "连接不上数据库。请核对数据库是否在运行、ZHUNSHENG_DB_URL 是否正确，稍后再试";
        if (state.startsWith("28") || state.equals("3D000"))
            return "数据库拒绝登录：" + sql.getMessage() + "。请核对 ZHUNSHENG_DB_URL、_USER、_PASSWORD";
        if (state.equals("42501")) return "数据库用户权限不足：" + sql.getMessage() + "。请按运维手册授予权限";
        return null;
    }

    private static Failure unknown(Throwable root) {
        return new Failure("没有办成：" + root.getClass().getSimpleName() + " " + said(root), Verbs.UNUSABLE);
    }

    private static String said(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "");
    }
}
