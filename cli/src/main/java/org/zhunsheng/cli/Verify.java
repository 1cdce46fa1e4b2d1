package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.papers.proof.EvidencePack;
import org.zhunsheng.papers.proof.Verification;
import org.zhunsheng.papers.proof.Verification.Differs;
import org.zhunsheng.papers.proof.Verification.Unreadable;
import org.zhunsheng.papers.proof.Verification.Whole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zs verify PACK.zip} (核验证据包). */
@Command(
        name = "verify",
        header = "核对证据包：不连网络，不用数据库，指出第一处不符。",
        synopsisHeading = "用法：",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "依次核对：压缩包、清单、每条记录、每个数字、每句话、报告摘要、审计链、印章。",
            "退出码：0 完整；2 读不出来；3 不符。",
            "核对只说明包里的东西前后一致。是不是印发的那一份，请把报告摘要与报告末页所印的对照。"
        })
final class Verify implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String AGAIN = "请向印发机关另取一份再核对";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACK.zip", description = "证据包文件")
    private String pack;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
    Verify() {}

    @Override
    public Integer call() {
        return switch (verification()) {
            case Whole whole -> {
                print(whole);
                yield Zs.DONE;
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

    private Verification verification() {
        try {
            return EvidencePack.verify(Path.of(pack));
        } catch (InvalidPathException noName) {
            return new Unreadable(Verification.Why.NO_FILE, String.valueOf(noName.getMessage()));
        }
    }

    private void print(Whole whole) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("完整：" + whole.title());
        out.println("印发时间　" + minute(whole.issuedAt()) + "，数字截至 " + minute(whole.asOf()));
        out.println("报告摘要　" + whole.reportDigest());
        out.println("已核对　　" + whole.sentences() + " 句话，" + whole.figures() + " 个数字（其中 " + whole.recounted()
                + " 个按记录重新计数），" + whole.records() + " 条记录");
        out.println("审计链　　" + whole.chainLines() + " 行，"
                + (whole.anchor().equals(Chain.GENESIS) ? "从第一行起" : "接在 " + whole.anchor() + " 之后") + "，末行 "
                + whole.lastHash());
        out.println("印章　　　" + (whole.sealedBy() == null ? "未用印" : whole.sealedBy() + "，签名有效；证书由谁签发未核对"));
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
            case CHAIN_FORM -> "第 " + place + " 行不是规定写法（" + differs.found() + "）。" + AGAIN;
            case ISSUING_LINE -> "末行（第 " + place + " 行）没有写明报告摘要 " + differs.expected() + "。" + AGAIN;
            case REPORT_DIGEST -> values("报告与印发时记下的摘要不同", differs);
            case CHAIN_PREVIOUS -> values("第 " + place + " 行没有接在上一行之后", differs);
            case CHAIN_HASH -> values("第 " + place + " 行的哈希与内容不同", differs);
            case SEAL_FORM -> "印章写法不合规定（" + differs.found() + "）。" + AGAIN;
            case SEAL_SIGNATURE -> "印章（" + differs.found() + "）不是盖在这个包上的。" + AGAIN;
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
