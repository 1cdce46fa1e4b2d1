package org.zhunsheng.platform.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The platform's verbs of the command {@code zs} (平台命令). A verb is a class; it ends with {@link #DONE}, {@link
 * #UNUSABLE} or {@link #REFUSED} and says what is wrong in one line on standard error.
 */
@Command(
        name = "zs",
        description = "准绳 Zhunsheng：平台的启动与维护",
        synopsisSubcommandLabel = "动词",
        commandListHeading = "%n动词：%n")
public final class Verbs {

    /** Done. */
    static final int DONE = 0;
    /** Arguments are wrong, or what they name can't be read or used. */
    static final int UNUSABLE = 2;
    /** Refused: it does not verify, or can't be done without a loss. */
    static final int REFUSED = 3;

    private Verbs() {}

    /**
     * Does what the arguments say; {@code run} comes back when the platform has stopped.
     *
     * @param platform the class of the Spring application
     * @return the exit code
     */
    public static int run(Class<?> platform, String... args) {
        if (args.length == 0 || !args[0].equals("run")) beQuiet();
        return run(
                platform,
                System.getenv(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    static int run(
            Class<?> platform, Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(withHelp(new Verbs()))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> refuse(wrong))
                .setExecutionExceptionHandler((failure, verb, parsed) -> {
                    Failure told = Failure.of(failure);
                    say(verb, told.sentence());
                    return told.exit();
                });
        for (Callable<Integer> verb : List.of(
                new Run(platform),
                new Audit(),
                new Certificate(environment),
                new Backup(),
                new Restore(environment),
                new Token())) line.addSubcommand(verb);
        line.getSubcommands().values().forEach(verb -> verb.setOut(out).setErr(err));
        if (args.length == 0) {
            line.usage(out);
            return DONE;
        }
        return line.execute(args);
    }

    /** A verb that starts no platform writes no log: what goes wrong it says itself. */
    private static void beQuiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback)
            logback.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }

    private static CommandSpec withHelp(Verbs verbs) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(verbs);
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
            case MissingParameterException missing ->
                "缺少 " + missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
            case UnmatchedArgumentException unmatched -> "不认识 " + String.join(" ", unmatched.getUnmatched());
            // the only other texts that are read are numbers
            default ->
                wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null
                        ? option.longestName() + " " + wrong.getValue() + " 不是可用的整数"
                        : String.valueOf(wrong.getMessage());
        };
        say(verb, what + "。用法见 " + verb.getCommandSpec().qualifiedName() + " --help");
        return UNUSABLE;
    }

    private static void say(CommandLine verb, String what) {
        verb.getErr().println(verb.getCommandSpec().qualifiedName() + "：" + what.replaceAll("\\s*\\R\\s*", " "));
    }
}
