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
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
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

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Certificate() {}

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = data.toAbsolutePath().normalize();
        if (renew) renew(folder);
        MachineKeys keys = MachineKeys.of(folder, System.getenv(), () -> "");
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

    /** One act: a key that the chain does not name is found at the next start. */
    private void renew(Path folder) throws IOException, SQLException {
        try (Installation installation = Installation.open(folder);
                Connection connection = installation.connect()) {
            DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES);
            MachineKeys keys = MachineKeys.of(folder, System.getenv(), () -> district(dsl));
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
