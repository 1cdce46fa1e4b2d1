package org.zhunsheng.engine.legality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.engine.statutes.Statutes;

@DisplayName("审查规则目录")
class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final Legality CHECK = Legality.withoutLaws(DAY);

    /** Rules that need a law to compare with; they have a test of their own. */
    private static final Set<String> WITH_LAWS = Set.of("basis.no-paragraph");

    @TempDir
    private static Path folder;

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @Test
    @DisplayName("至少六十条，编号不重复，非体例规则都有依据")
    void everyRuleHasItsBasis() {
        assertThat(Rules.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Rules.all().stream().map(Rule::id)).doesNotHaveDuplicates();
        assertThat(Rules.all())
                .filteredOn(rule -> !rule.id().startsWith("form.") && !rule.id().startsWith("basis."))
                .allSatisfy(rule -> assertThat(rule.bases()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("每条规则：违例有意见，正例没有任何意见")
    void aRuleTellsItsExamplesApart(Rule rule) {
        if (!WITH_LAWS.contains(rule.id()))
            assertThat(found(rule, rule.violating())).contains(rule.id());
        assertThat(found(rule, rule.compliant())).isEmpty();
    }

    private static List<String> found(Rule rule, String text) {
        boolean document = rule.id().startsWith("form.")
                || rule.id().startsWith("agreement.")
                || rule.id().endsWith(".missing")
                || rule.id().equals("effect.two");
        List<Finding> findings = document ? CHECK.check(text) : CHECK.excerpt(text);
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    @Test
    @DisplayName("依据按日期取：2021年7月15日以前的文件引旧处罚法")
    void theDayPicksTheBasis() {
        String fine = "违反规定的，由街道处二百元罚款。";
        assertThat(Legality.withoutLaws(LocalDate.of(2020, 1, 1))
                        .excerpt(fine)
                        .getFirst()
                        .bases())
                .extracting(Basis::article)
                .containsExactly(14);
        assertThat(CHECK.excerpt(fine).getFirst().bases())
                .extracting(Basis::article)
                .containsExactly(16, 9);
    }

    @Test
    @DisplayName("手边有法律时：照写条文的不出意见，数额不同、款不存在、内容不符的出意见")
    void citedProvisionsAreLookedUp() throws Exception {
        Files.writeString(folder.resolve("东山市绿地条例.md"), """
                # 东山市绿地条例

                2020年1月1日东山市人民代表大会常务委员会通过

                <!-- INFO END -->

                第一条 为了保护公共绿地，制定本条例。

                第二条 占用公共绿地堆放物料的，由园林绿化部门责令改正，处二百元以上一千元以下罚款。

                第三条 申请临时占用公共绿地的，应当提交占用方案和恢复方案，由园林绿化部门在十日内作出答复。

                第四条 本条例自2020年5月1日起施行。
                """);
        Legality check = new Legality(Statutes.of(folder, folder.resolve("cache"), Statutes.UTF_8), DAY);
        assertThat(ids(check, "占用公共绿地堆放物料的，依照《东山市绿地条例》第二条的规定，处200元以上1000元以下罚款。"))
                .isEmpty();
        assertThat(ids(check, "占用公共绿地堆放物料的，依照《东山市绿地条例》第二条的规定，处五千元罚款。")).contains("penalty.fine");
        assertThat(ids(check, "依照《东山市绿地条例》第二条第三款的规定处理。")).containsExactly("basis.no-paragraph");
        assertThat(ids(check, "依照《东山市绿地条例》第九条的规定处理。")).containsExactly("basis.no-article");
        assertThat(ids(check, "依照《东山市绿地条例》第四条的规定，提交占用方案和恢复方案，园林绿化部门十日内答复。")).containsExactly("basis.mismatch");
        assertThat(ids(CHECK, "依照《东山市绿地条例》第二条的规定，处五千元罚款。")).containsExactly("basis.not-at-hand");
    }

    private static List<String> ids(Legality check, String text) {
        return check.excerpt(text).stream().map(finding -> finding.rule().id()).toList();
    }

    @Test
    @DisplayName("文中位置：标题行、条号在外，段从零数起")
    void aFindingKnowsItsPlace() {
        Finding finding = CHECK.check("东河区停车办法\n第一条 停车收费公示。\n第二条 违规停车的，处一百元罚款。\n第三条 本办法自2026年1月1日起施行，有效期二年。")
                .getFirst();
        assertThat(finding.article()).isEqualTo("第二条");
        assertThat(finding.paragraphIndex()).isEqualTo(2);
        assertThat(finding.start()).isEqualTo(10);
        assertThat(finding.quote()).isEqualTo("处一百元罚款");
    }
}
