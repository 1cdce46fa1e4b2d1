package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.papers.proof.TamperMark;
import org.zhunsheng.papers.proof.Verification;
import org.zhunsheng.papers.proof.Verification.Checked;
import org.zhunsheng.papers.proof.Verification.Consistent;
import org.zhunsheng.papers.proof.Verification.Differs;
import org.zhunsheng.papers.proof.Verification.Unreadable;
import org.zhunsheng.papers.proof.Verification.Whole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs verify PACK.zip [--trust CERT.pem]} (核验证据包). */
@Command(
        name = "verify",
        header = "核对证据包：不连网络，不用数据库，指出第一处不符。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "依次核对：压缩包、清单、每条记录、每个数字、每句话、报告摘要、审计链、防篡改标记。",
            "退出码：0 完整；1 内部一致，来源不能证明；2 读不出来；3 不符。",
            "只有标记出自 --trust 所指的证书，才说完整；不指证书，谁也不信。证书请从印发机关平台的登录页、",
            "zs certificate 或者别的可靠途径取得，不要用包里带的那一张。",
            "来源不能证明的，请把报告摘要与报告末页所印的对照。"
        })
final class Verify implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String AGAIN = "请向印发机关另取一份再核对";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACK.zip", description = "证据包文件")
    private String pack;

    @Option(names = "--trust", paramLabel = "CERT.pem", description = "信任的标记证书（PEM，一个文件里可以有几张）；可以指几次")
    private List<String> trust = List.of();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Verify() {}

    @Override
    public Integer call() {
        Set<MarkCertificate> trusted;
        try {
            trusted = trusted();
        } catch (IllegalArgumentException unreadable) {
            Zs.say(spec, String.valueOf(unreadable.getMessage()));
            return Zs.UNREADABLE;
        }
        return switch (verification(trusted)) {
            case Whole(Checked checked, TamperMark mark) -> {
                out("完整：" + checked.title() + "　由 " + mark.certificate().holder() + " 标记");
                print(checked);
                print(mark, "证书是 --trust 所指");
                yield Zs.DONE;
            }
            case Consistent(Checked checked, TamperMark mark) -> {
                out("内部一致，来源不能证明：" + checked.title());
                print(checked);
                if (mark == null) out("防篡改标记　没有");
                else print(mark, "证书不是 --trust 所指，名称是它自己写的");
                yield Zs.FINDINGS;
            }
            case Differs differs -> {
                Zs.say(spec, "不符。" + place(differs) + "：" + sentence(differs));
                yield Zs.REFUSED;
            }
            case Unreadable unreadable -> {
                Zs.say(spec, pack + "：" + sentence(unreadable));
                yield Zs.UNREADABLE;
            }
        };
    }

    private Set<MarkCertificate> trusted() {
        Set<MarkCertificate> trusted = new HashSet<>();
        for (String file : trust) {
            List<MarkCertificate> read;
            try {
                read = MarkCertificate.read(Files.readString(Path.of(file)));
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(file + "：读不出证书。请核对文件名，文件应当是 PEM 格式的标记证书", unreadable);
            }
            if (read.isEmpty()) throw new IllegalArgumentException(file + "：里面没有证书。文件应当是 PEM 格式的标记证书");
            trusted.addAll(read);
        }
        return trusted;
    }

    private Verification verification(Set<MarkCertificate> trusted) {
        try {
            return EvidencePack.verify(Path.of(pack), trusted);
        } catch (InvalidPathException noName) {
            return new Unreadable(Verification.Why.NO_FILE, String.valueOf(noName.getMessage()));
        }
    }

    private void print(Checked checked) {
        out("印发时间　" + minute(checked.issuedAt()) + "，数字截至 " + minute(checked.asOf()));
        out("报告摘要　" + checked.reportDigest());
        out("已核对　　" + checked.sentences() + " 句话，" + checked.figures() + " 个数字（其中 " + checked.recounted()
                + " 个按记录重新计数），" + checked.records() + " 条记录");
        out("审计链　　" + checked.chainLines() + " 行，"
                + (checked.anchor().equals(Chain.GENESIS) ? "从第一行起" : "接在 " + checked.anchor() + " 之后") + "，末行 "
                + checked.lastHash());
        if (checked.head() != null)
            out("链头　　　印发是审计链第 " + checked.head().sequence() + " 行；印发机关可以用 zs audit --head 本文件 核对审计链");
    }

    private void print(TamperMark mark, String trusted) {
        out("防篡改标记　" + mark.certificate().holder() + "，" + minute(mark.at()) + "，签名有效；" + trusted);
        out("证书指纹　" + mark.certificate().fingerprint());
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    private String place(Differs differs) {
        return differs.entry().isEmpty() ? pack : pack + " 中的 " + differs.entry();
    }

    private static String sentence(Unreadable unreadable) {
        return switch (unreadable.why()) {
            case NO_FILE -> "没有这个文件，或者没有读它的权限。请核对文件名";
            case NO_ZIP -> "不是压缩包，或者没有下载完整。" + AGAIN;
            case NO_PACK -> "是压缩包，但不是证据包（缺少清单、报告或审计链）。请核对文件名";
            case TOO_LARGE -> "超过证据包的限度（4 GiB，20,000 个文件），不予打开";
        };
    }

    private static String sentence(Differs differs) {
        String place = differs.place();
        return switch (differs.what()) {
            case ENTRY_TWICE -> "同名文件有两个。" + AGAIN;
            case ENTRY_HEADER -> "压缩包的目录与文件头说法不一。" + AGAIN;
            case ENTRY_PACKED -> "解压不出来，或者大小与压缩包所说不同。" + AGAIN;
            case MANIFEST_FORM -> "清单写法不合规定（" + differs.found() + "）。" + AGAIN;
            case ENTRY_UNLISTED -> "清单里没有这个文件。" + AGAIN;
            case ENTRY_MISSING -> "清单里有这个文件，包里没有。" + AGAIN;
            case ENTRY_SIZE -> values("大小与清单不同", differs, " 字节");
            case ENTRY_DIGEST -> values("内容与清单所列的摘要不同", differs);
            case RECORD_FORM -> "第 " + place + " 行不是规定写法，或者次序不对（" + differs.found() + "）。" + AGAIN;
            case RECORD_DIGEST -> values("记录 " + place + " 的内容与它的摘要不同", differs);
            case REPORT_FORM -> "报告写法不合规定（" + differs.found() + "）。" + AGAIN;
            case FIGURE_TWICE -> values("数字 " + place + " 前后两处不同", differs);
            case FIGURE_FILE -> "数字 " + place + " 的记录 " + differs.expected() + " 不在包里。" + AGAIN;
            case FIGURE_COUNT -> values("数字 " + place + " 的记录条数不同", differs, " 条");
            case FIGURE_DIGEST -> values("数字 " + place + " 的摘要与它的记录不同", differs);
            case COUNT_VALUE -> values("数字 " + place + " 不等于它的记录条数", differs);
            case SENTENCE_DISPLAY ->
                "第 " + place + " 句没有它的数字 " + differs.expected() + "，现为“" + differs.found() + "”。" + AGAIN;
            case RECORDS_UNUSED -> "报告里没有数字用到这个文件。" + AGAIN;
            case DECLARATIONS_FORM -> "重新计数的依据写法不合规定（" + differs.found() + "）。" + AGAIN;
            case FIGURE_DECLARATION -> values("数字 " + place + " 的口径不是它自己的", differs);
            case RECORD_TWICE -> values("记录 " + place + " 在两个文件里内容不同", differs);
            case FIGURE_RECOUNT -> values("数字 " + place + " 与按记录重新计数的不同", differs);
            case CHAIN_FORM -> "第 " + place + " 行不是规定写法（" + differs.found() + "）。" + AGAIN;
            case ISSUING_LINE -> "末行（第 " + place + " 行）没有写明报告摘要 " + differs.expected() + "。" + AGAIN;
            case REPORT_DIGEST -> values("报告与印发时记下的摘要不同", differs);
            case CHAIN_PREVIOUS -> values("第 " + place + " 行没有接在上一行之后", differs);
            case CHAIN_HASH -> values("第 " + place + " 行的哈希与内容不同", differs);
            case HEAD_FORM -> "链头写法不合规定（" + differs.found() + "）。" + AGAIN;
            case HEAD_LINE -> values("链头不是印发那一行", differs);
            case HEAD_SIGNATURE -> "链头的标记（自称 " + differs.found() + "）不是打在这个链头上的，或者与包的标记不是同一把密钥。" + AGAIN;
            case MARK_FORM -> "防篡改标记写法不合规定（" + differs.found() + "）。" + AGAIN;
            case MARK_SIGNATURE -> "防篡改标记（自称 " + differs.found() + "）不是打在这个包上的。" + AGAIN;
            case PACKING -> "内容都对得上，但压缩包已不是原来的文件，可能拆开后重新打包过。请用收到的原文件核对";
        };
    }

    private static String values(String what, Differs differs) {
        return values(what, differs, "");
    }

    private static String values(String what, Differs differs, String unit) {
        return what + "，应为 " + differs.expected() + unit + "，现为 " + differs.found() + unit + "。" + AGAIN;
    }
}
