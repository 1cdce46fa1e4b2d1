package org.zhunsheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the code of all rooms reads, where no formatter and no compiler holds it. Tests run in the folder of their module. */
@DisplayName("各室的源码是一种写法")
class StyleTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST = 60;
    private static final Pattern BANNER = Pattern.compile("(?m)^\\s*//+\\s*[-=─—*#]{3,}.*");
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?!.*(?:Is|Must)[A-Z]).+(Impl|Manager|Helper|Helpers|Util|Utils|Common|Base|DTO|Dto|VO|Vo|DO|BO|Bo|Info|Data)");

    @Test
    @DisplayName("没有把一个类划成几段的横线：要分，就分成几个类")
    void noBannerDividesAClass() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) if (BANNER.matcher(Files.readString(file)).find()) wrong.add(named(file));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("一个方法不超过六十行；一条一款的法律页照条款排，并列的分支按最长的一支算")
    void aMethodIsReadAtOnce() throws IOException {
        List<String> wrong = new ArrayList<>();
        read((file, unit, positions) -> new TreeScanner<@Nullable Void, @Nullable ClassTree>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree within) {
                return super.visitClass(type, type);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree within) {
                int lines = lines(method.getBody(), unit, positions) - besides(method, unit, positions);
                if (lines > LONGEST && !isPageOfLaw(method, within))
                    wrong.add(named(file) + " " + method.getName() + " " + lines);
                return super.visitMethod(method, within);
            }
        }.scan(unit, null));
        assertThat(wrong).isEmpty();
    }

    private static boolean isPageOfLaw(MethodTree method, @Nullable ClassTree within) {
        return within != null && within.getSimpleName().toString().endsWith("Law") && method.getReturnType() == null;
    }

    /** What the branches of its switches have beyond the longest of each. */
    private static int besides(MethodTree method, CompilationUnitTree unit, SourcePositions positions) {
        int[] besides = {0};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitSwitch(SwitchTree branches, @Nullable Void none) {
                besides[0] += beyond(branches.getCases());
                return null;
            }

            @Override
            public @Nullable Void visitSwitchExpression(SwitchExpressionTree branches, @Nullable Void none) {
                besides[0] += beyond(branches.getCases());
                return null;
            }

            private int beyond(List<? extends CaseTree> cases) {
                List<Integer> lines =
                        cases.stream().map(one -> lines(one, unit, positions)).toList();
                return lines.stream().mapToInt(Integer::intValue).sum()
                        - lines.stream().mapToInt(Integer::intValue).max().orElse(0);
            }
        }.scan(method.getBody(), null);
        return besides[0];
    }

    private static int lines(@Nullable Tree tree, CompilationUnitTree unit, SourcePositions positions) {
        if (tree == null) return 0;
        var lines = unit.getLineMap();
        return (int) (lines.getLineNumber(positions.getEndPosition(unit, tree))
                - lines.getLineNumber(positions.getStartPosition(unit, tree))
                + 1);
    }

    @Test
    @DisplayName("只有一句的分支和循环不加大括号")
    void oneStatementStandsWithoutBraces() throws IOException {
        List<String> wrong = new ArrayList<>();
        read((file, unit, positions) -> new TreeScanner<@Nullable Void, @Nullable Void>() {
            private final Set<Tree> elses = new HashSet<>();

            // where one branch of several is long, all have braces
            @Override
            public @Nullable Void visitIf(IfTree one, @Nullable Void none) {
                if (one.getElseStatement() == null && !elses.contains(one)) braced(one.getThenStatement());
                else if (one.getElseStatement() instanceof IfTree other) elses.add(other);
                return super.visitIf(one, none);
            }

            @Override
            public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void none) {
                braced(loop.getStatement());
                return super.visitForLoop(loop, none);
            }

            @Override
            public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void none) {
                braced(loop.getStatement());
                return super.visitEnhancedForLoop(loop, none);
            }

            @Override
            public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void none) {
                braced(loop.getStatement());
                return super.visitWhileLoop(loop, none);
            }

            // three lines: what is longer, and what a comment explains, is better held together
            private void braced(StatementTree body) {
                if (body instanceof BlockTree block
                        && block.getStatements().size() == 1
                        && isSimple(block.getStatements().getFirst())
                        && lines(block, unit, positions) == 3)
                    wrong.add(named(file) + " "
                            + unit.getLineMap().getLineNumber(positions.getStartPosition(unit, block)));
            }
        }.scan(unit, null));
        assertThat(wrong).isEmpty();
    }

    private static boolean isSimple(StatementTree statement) {
        return statement instanceof ExpressionStatementTree
                || statement instanceof ReturnTree
                || statement instanceof ThrowTree;
    }

    @Test
    @DisplayName("类型的名字是行业的词，不用什么也没有说的后缀")
    void namesSaySomething() throws IOException {
        List<String> wrong = new ArrayList<>();
        read((file, unit, _) -> new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
                if (SAYS_NOTHING.matcher(type.getSimpleName()).matches())
                    wrong.add(named(file) + " " + type.getSimpleName());
                return super.visitClass(type, none);
            }
        }.scan(unit, null));
        assertThat(wrong).isEmpty();
    }

    private interface Reading {
        void of(Path file, CompilationUnitTree unit, SourcePositions positions);
    }

    private static void read(Reading reading) throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, _ -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse())
                reading.of(Path.of(unit.getSourceFile().toUri()), unit, positions);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String room : Set.of("engine", "papers", "cli", "platform", "demonstration"))
            try (Stream<Path> all = Files.walk(ROOT.resolve(room).resolve("src"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        return sources;
    }

    private static String named(Path file) {
        return ROOT.relativize(file).toString();
    }
}
