package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.papers.proof.Recipient;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.tampermark.BackupKey;
import org.zhunsheng.platform.tampermark.MachineKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zs certificate} (标记证书): what strangers hold tamper marks against; {@code --renew} puts a new key in place. */
@Command(
        name = "certificate",
        header = "打印本平台防篡改标记的证书（PEM）。平台运行时、停止时都可以用。",
        synopsisHeading = "用法：",
        optionListHeading = "%n",
        footer = {
            "",
            "证书交给需要核对的人：zs verify PACK.zip --trust CERT.pem。",
            "指纹可以这样核对：openssl x509 -in CERT.pem -noout -fingerprint -sm3",
            "退出码：0 完成；2 还没有密钥，或者读不出来。"
        })
final class Certificate implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录，默认 data")
    private Path data;

    @Option(names = "--all", description = "连同更换前的证书一起打印，现用的在最前")
    private boolean all;

    @Option(names = "--renew", description = "更换密钥，记入审计链；旧证书留着，旧密钥不再存在")
    private boolean renew;

    @Option(
            names = "--backup-key",
            paramLabel = "KEY",
            description =
                    "不打印本平台的证书，而为备份加密另作一对密钥：私钥存入 KEY（PKCS#12，不覆盖已有文件），打印它的证书；口令在终端输入，或者由环境变量 ZHUNSHENG_KEY_PASSWORD 给出")
    private @Nullable Path backupKey;

    private final Map<String, String> environment;

    /** @param environment where settings and the password of a backup key are looked up */
    @SuppressWarnings("NullAway.Init") // picocli sets the other fields before it calls
    Certificate(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (backupKey != null) return make(backupKey);
        Path folder = data.toAbsolutePath().normalize();
        if (renew) renew(folder);
        MachineKeys keys = MachineKeys.of(folder, environment, () -> "");
        if (!Files.isDirectory(folder) || keys.known().isEmpty())
            throw Refusal.unusable(folder + " 里还没有防篡改标记的密钥。请用 --data 指明数据目录，或者先执行一次 zs run");
        List<MarkCertificate> certificates = keys.certificates();
        PrintWriter out = spec.commandLine().getOut();
        for (MarkCertificate certificate : all ? certificates : certificates.subList(0, 1)) {
            out.print(certificate.pem());
            out.flush();
        }
        if (Progress.onTerminal())
            spec.commandLine()
                    .getErr()
                    .println(certificates.getFirst().holder() + "，指纹 "
                            + certificates.getFirst().fingerprint());
        return Verbs.DONE;
    }

    /** Nobody's data folder is touched: whoever keeps the key makes it on a machine of their own. */
    private int make(Path file) {
        if (Files.exists(file)) throw Refusal.unusable(file + " 已经存在。请另起文件名");
        String pem = BackupKey.make(file, Password.of(environment).chosen("为 " + file + " 定一个口令："))
                .pem();
        spec.commandLine().getOut().print(pem);
        spec.commandLine().getOut().flush();
        if (Progress.onTerminal())
            spec.commandLine()
                    .getErr()
                    .println("私钥在 " + file + "，请离线保管，至少两份；证书交给平台，用于 zs backup --encrypt-to，公钥指纹 "
                            + Recipient.read(pem).fingerprint());
        return Verbs.DONE;
    }

    /** One act: a key that the chain does not name is found at the next start. */
    private void renew(Path folder) throws IOException, SQLException {
        try (Installation installation = Installation.open(folder);
                Connection connection = installation.connect()) {
            DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES);
            MachineKeys keys = MachineKeys.of(folder, environment, () -> district(dsl));
            String before = keys.known().map(MarkCertificate::fingerprint).orElse("");
            MarkCertificate renewed = keys.renew();
            Acts.on(dsl, PlatformClock.of(dsl))
                    .write(
                            Person.PLATFORM,
                            Scope.NOTHING,
                            MachineKeys.ENTERED,
                            renewed.fingerprint(),
                            Map.of("holder", renewed.holder(), "before", before, "from", "command line"),
                            act -> true);
        }
    }

    private static String district(DSLContext dsl) {
        return dsl.fetch("select name from organs.organ where code = parent").stream()
                .map(row -> row.get(0, String.class))
                .findFirst()
                .orElse("准绳平台");
    }
}
