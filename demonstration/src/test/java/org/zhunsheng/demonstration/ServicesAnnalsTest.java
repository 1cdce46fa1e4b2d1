package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.demonstration.Sent.number;
import static org.zhunsheng.demonstration.Sent.standing;
import static org.zhunsheng.demonstration.Sent.text;
import static org.zhunsheng.demonstration.Sent.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.platform.kernel.SocialCreditCode;

@DisplayName("示范区的政务服务")
class ServicesAnnalsTest {

    private static final String SINCE = "2021-01-01";
    private static final String REPORT = "2022-04-01";

    private final Sent sent = Sent.by(new ServicesAnnals());

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", REPORT})
    @DisplayName("清单在 2021 年底和报告之日：10462 个事项、393 个主题全部线上、8 个部门用电子印章、203 项告知承诺压缩 80%")
    void theListsInForce(String day) {
        LocalDate on = LocalDate.parse(day);
        var items = sent.rows(ServicesAnnals.ITEMS, "code", "version").stream()
                .filter(row -> standing(row, "validFrom", "validTo", on))
                .toList();
        assertThat(items).hasSize(10_462);
        assertThat(items.stream().map(row -> text(row, "code")).distinct()).hasSize(10_462);
        var themes = sent.rows(ServicesAnnals.THEMES, "code").stream()
                .filter(row -> standing(row, "onlineOn", "endedOn", on))
                .toList();
        assertThat(themes).hasSize(393).allMatch(row -> text(row, "online").equals("是"));
        assertThat(themes.stream().map(row -> text(row, "name")).distinct()).hasSize(393);
        assertThat(sent.rows(ServicesAnnals.SEALS, "code").stream()
                        .filter(row -> standing(row, "usedFrom", "endedOn", on))
                        .map(row -> text(row, "organ"))
                        .distinct())
                .hasSize(8);
        var commitments = sent.rows(ServicesAnnals.COMMITMENT_ITEMS, "code").stream()
                .filter(row -> standing(row, "listedOn", "delistedOn", on))
                .toList();
        assertThat(commitments).hasSize(203);
        var limited = commitments.stream()
                .filter(row -> !text(row, "statutoryLimit").isEmpty())
                .toList();
        assertThat(limited).hasSize(195);
        long statutory =
                limited.stream().mapToLong(row -> number(row, "statutoryLimit")).sum();
        long promised =
                limited.stream().mapToLong(row -> number(row, "promisedLimit")).sum();
        assertThat(promised * 5).isEqualTo(statutory);
    }

    @Test
    @DisplayName("告知承诺自2021年到报告之日正好办理 140000 件；撤回的、没有决定的另有")
    void commitmentCases() {
        var counted = new Object() {
            long decided;
            long withdrawn;
            long open;
            long bad;
            final Set<String> numbers = new HashSet<>();
        };
        each(ServicesAnnals.COMMITMENT_CASES, false, row -> {
            assertThat(counted.numbers.add(text(row, "number"))).isTrue();
            boolean settled = Set.of("准予", "不予准予").contains(text(row, "outcome"));
            if (settled && within(row, "decidedOn", SINCE, REPORT)) counted.decided++;
            if (text(row, "outcome").equals("申请人撤回")) counted.withdrawn++;
            if (text(row, "outcome").isEmpty()) counted.open++;
            if (text(row, "rating").endsWith("不满意")) counted.bad++;
            String code = text(row, "creditCode");
            if (!code.isEmpty() && counted.numbers.size() % 50 == 0)
                assertThat(SocialCreditCode.problemOf(code)).isNull();
        });
        assertThat(counted.decided).isEqualTo(140_000);
        assertThat(counted.withdrawn).isBetween(300L, 500L);
        assertThat(counted.open).isEqualTo(260);
        assertThat(counted.bad).isBetween(50L, 140L);
    }

    @Test
    @DisplayName("现场核查另行补登，有未履行承诺的，也有虚假承诺的")
    void checksOnSite() {
        Set<String> conclusions = new HashSet<>();
        long[] checks = {0};
        each(ServicesAnnals.COMMITMENT_CASES, true, row -> {
            checks[0]++;
            conclusions.add(text(row, "conclusion"));
        });
        assertThat(checks[0]).isBetween(3_000L, 9_000L);
        assertThat(conclusions).containsExactlyInAnyOrder("属实", "未履行承诺", "虚假承诺");
    }

    @Test
    @DisplayName("提速服务到报告之日 31246 件，最长的用了四小时，2021年里也是")
    void licenceCases() {
        long[] finished = {0};
        BigDecimal[] longest = {BigDecimal.ZERO, BigDecimal.ZERO};
        each(ServicesAnnals.LICENCE_CASES, false, row -> {
            if (!within(row, "finishedOn", SINCE, REPORT)) return;
            finished[0]++;
            longest[0] = longest[0].max(new BigDecimal(text(row, "hours")));
            if (within(row, "finishedOn", SINCE, "2021-12-31"))
                longest[1] = longest[1].max(new BigDecimal(text(row, "hours")));
        });
        assertThat(finished[0]).isEqualTo(31_246);
        assertThat(longest).containsExactly(new BigDecimal("4"), new BigDecimal("4"));
    }

    @Test
    @DisplayName("一个文件要两次，两次一样")
    void aFileIsTheSameEveryTime() {
        for (Happening happening : sent.happenings().stream().limit(12).toList())
            assertThat(happening.rows()).isEqualTo(happening.rows());
        Happening month = sent.happenings().stream()
                .filter(happening -> happening.fileName().equals("2021年8月告知承诺办件.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(month.rows()).isEqualTo(month.rows()).hasSizeGreaterThan(9_000);
    }

    private void each(String ledger, boolean corrections, Consumer<Row> row) {
        List<Happening> files = sent.happenings().stream()
                .filter(happening -> happening.ledger().equals(ledger))
                .filter(happening -> (happening.reason() != null) == corrections)
                .toList();
        assertThat(files).isNotEmpty();
        files.forEach(file -> file.rows().forEach(row));
    }
}
