package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code zs} (准绳命令行). A verb is a class; it returns {@link #DONE}, {@link #FINDINGS},
 * {@link #UNREADABLE} or {@link #REFUSED} and says what is wrong in one line on standard error.
 */
@Command(
        name = "zs",
        description = "准绳 Zhunsheng",
        subcommands = {
            Parse.class,
            Cite.class,
            Diff.class,
            Replay.class,
            Impact.class,
            Lint.class,
            Check.class,
            Verify.class
        },
        synopsisSubcommandLabel = "动词",
        descriptionHeading = "%n",
        commandListHeading = "%n动词：%n")
public final class Zs {

    /** Done, nothing to say. */
    static final int DONE = 0;
    /** Done, with findings or differences, as a linter has. */
    static final int FINDINGS = 1;
    /** Arguments are wrong or the input can't be read. */
    static final int UNREADABLE = 2;
    /** Refused: it can't be done without guessing, or does not verify. */
    static final int REFUSED = 3;

    private Zs() {}

    /** Runs one verb and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(withHelp(new Zs()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> refuse(wrong))
                .setExecutionExceptionHandler((failure, verb, parsed) -> {
                    say(verb, failure.getMessage() == null ? failure.toString() : failure.getMessage());
                    return UNREADABLE;
                });
        if (args.length == 0) {
            line.usage(out);
            return DONE;
        }
        return line.execute(args);
    }

    /** The command, every verb of which knows {@code --help}. */
    private static CommandSpec withHelp(Zs zs) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(zs);
        spec.addOption(OptionSpec.builder("--help")
                .usageHelp(true)
                .description("显示说明")
                .scopeType(ScopeType.INHERIT)
                .type(boolean.class)
                .build());
        return spec;
    }

    private static int refuse(ParameterException wrong) {
        CommandLine verb = wrong.getCommandLine();
        String what = switch (wrong) {
            case MissingParameterException missing -> "缺少" + names(missing);
            case UnmatchedArgumentException unmatched -> "不认识 " + String.join(" ", unmatched.getUnmatched());
            case MutuallyExclusiveArgsException any -> "有几个参数只能给出其中一个";
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " 只能写一次";
            default -> wrong.getArgSpec() == null ? wrong.getMessage() : unfit(wrong.getArgSpec(), wrong.getValue());
        };
        say(verb, what + "。用法见 " + verb.getCommandSpec().qualifiedName() + " --help");
        return UNREADABLE;
    }

    /** A value that is of another kind than its option. */
    private static String unfit(ArgSpec argument, @Nullable String value) {
        String what = name(argument) + (value == null ? "的值读不出来" : " 不能是 " + value);
        Class<?> type = argument.type();
        if (type.isEnum())
            return what + "，可以是 "
                    + Stream.of(type.getEnumConstants())
                            .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("、"));
        return type == LocalDate.class ? what + "，日期写作 2022-04-12" : what;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String names(MissingParameterException missing) {
        StringBuilder names = new StringBuilder();
        for (ArgSpec argument : missing.getMissing()) names.append(' ').append(argument.paramLabel());
        return names.toString();
    }

    private static void say(CommandLine verb, String what) {
        say(verb.getCommandSpec(), what);
    }

    /** One line on standard error: the verb, what is wrong, where, how to mend it. */
    static void say(CommandSpec verb, String what) {
        verb.commandLine().getErr().println(verb.qualifiedName() + "：" + what.replace('\n', ' '));
    }
}
