package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.zhunsheng.platform.access.Tokens;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs token ACCOUNT} (签发接口令牌): one act, whose line names the account and the days. */
@Command(
        name = "token",
        header = "打印一个账号的接口令牌。平台运行时、停止时都可以用。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {"", "令牌只打印这一次，能做这个账号能做的一切；签发记入审计链。", "退出码：0 完成；2 没有这个账号，或者连不上数据库。"})
final class Token implements Callable<Integer> {

    private static final String MOST_DAYS = "zhunsheng.access.token.most-days";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ACCOUNT", description = "账号，如 justice")
    private String account;

    @Option(names = "--days", paramLabel = "DAYS", defaultValue = "30", description = "有效天数，默认 30")
    private int days;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录，默认 data")
    private Path data;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "平台的端口，默认 8080；只用于用法提示")
    private int port;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Token() {}

    @Override
    public Integer call() throws IOException, SQLException {
        mustBeAllowed(days);
        try (Installation installation = Installation.open(data);
                Connection connection = installation.connect()) {
            spec.commandLine().getOut().println(issue(DSL.using(connection, SQLDialect.POSTGRES)));
        }
        explain();
        return Verbs.DONE;
    }

    private String issue(DSLContext dsl) {
        if (dsl.fetchOptional("select from access.account where login = ? and state = 'ACTIVE'", account)
                .isEmpty()) throw Refusal.unusable("没有账号 " + account + "，或者已停用。账号见平台的“账号”页");
        Acts acts = Acts.on(dsl, PlatformClock.of(dsl));
        return acts.write(
                Person.PLATFORM,
                Scope.NOTHING,
                "access.tokenIssued",
                account,
                Map.of("days", days, "from", "command line"),
                act -> new Tokens(act.dsl()).issue(act, account, days));
    }

    private static void mustBeAllowed(int days) throws IOException {
        int most = Integer.parseInt(PropertiesLoaderUtils.loadAllProperties("application.properties")
                .getProperty(MOST_DAYS, "366"));
        if (days < 1 || days > most) throw Refusal.unusable("--days " + days + " 不在 1 至 " + most + " 之间");
    }

    private void explain() {
        if (!Progress.onTerminal()) return;
        PrintWriter err = spec.commandLine().getErr();
        err.println("用法：curl -H \"Authorization: Bearer 令牌\" http://localhost:" + port + "/api/v1/me");
    }
}
