package org.zhunsheng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.zhunsheng.platform.calendar.Deadline.Limit;
import org.zhunsheng.platform.calendar.Deadline.Unit;

@DisplayName("期限的录入")
class DeclaredDeadlinesTest {

    private static final String REPLY = """
            reply:
              name: 提出书面答复
              english: Written reply
              ledger: litigation/reconsiderations
              start: copyReceivedOn
              done: repliedOn
              direction: after
              rollOver: false
              limits:
                - { limit: 10 day, instrument: 《行政复议法》, article: 第二十三条第一款, from: 2018-01-01, to: 2023-12-31 }
                - { limit: 10 workday, instrument: 《行政复议法》, article: 第四十八条, from: 2024-01-01 }
              unverified: true
              remedies: [deadline.reply.remedy]
            """;

    @Test
    @DisplayName("前后两部法律的期限，各按其施行日期")
    void successiveLimitsKeepTheirDays() {
        Deadline reply = read(REPLY, Map.of()).getFirst();
        assertThat(reply.chinese()).isEqualTo("提出书面答复");
        assertThat(reply.limits()).extracting(Limit::unit).containsExactly(Unit.DAY, Unit.WORKDAY);
        assertThat(reply.limits().getFirst().basis()).hasToString("《行政复议法》第二十三条第一款");
        assertThat(reply.verifiedOn()).isNull();
    }

    @ParameterizedTest(name = "写“{0}”：{1} {2}")
    @CsvSource({"12, 12, WORKDAY", "12 day, 12, DAY", "2 month, 2, MONTH"})
    @DisplayName("未核对的期限，区里可以另设；只改现行的一项")
    void aDistrictSetsWhatNobodyVerified(String setting, int length, Unit unit) {
        Deadline reply = read(REPLY, Map.of("reply.limit", setting)).getFirst();
        assertThat(reply.limits().getFirst().length()).isEqualTo(10);
        assertThat(reply.limits().getLast().length()).isEqualTo(length);
        assertThat(reply.limits().getLast().unit()).isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0}={1}：{2}")
    @CsvSource({
        "reply.limit,  零,      zhunsheng.deadlines.reply.limit：期限应当写作“15 day”",
        "reply.limit,  0,       zhunsheng.deadlines.reply.limit：期限应当写作“15 day”",
        "reply.limit,  5 hours, zhunsheng.deadlines.reply.limit：期限应当写作“15 day”",
        "repyl.limit,  5,       zhunsheng.deadlines.repyl.limit：没有这样的期限，只能写 reply.limit",
        "reply.length, 5,       zhunsheng.deadlines.reply.length：没有这样的期限"
    })
    @DisplayName("设错的，不启动")
    void aWrongSettingStopsTheStart(String key, String setting, String sentence) {
        assertThatThrownBy(() -> read(REPLY, Map.of(key, setting))).hasMessageContaining(sentence);
    }

    @Test
    @DisplayName("法律规定的期限，区里不能另设")
    void aDistrictCannotSetWhatLawSets() {
        String verified = REPLY.replace("unverified: true", "verifiedOn: 2026-11-24");
        assertThatThrownBy(() -> read(verified, Map.of("reply.limit", "30")))
                .hasMessageContaining("“提出书面答复”由《行政复议法》第四十八条规定，不能另设");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    direction: after       | direction: later       | “direction”没有“later”这一项
                    direction: after       | note: later            | 不认识“note”
                    start: copyReceivedOn  | start:                 | “start”是空的
                    rollOver: false        | rollOver: 是           | “rollOver”只能写 true 或 false，写的是“是”
                    unverified: true       | unverified: false      | 两者写一项
                    10 workday             | ten days               | 期限应当写作“15 day”
                    10 workday             | 10                     | 期限应当写作“15 day”
                    from: 2024-01-01       | from: 2023-12-31       | “from”应当晚于前一项的“to”
                    to: 2023-12-31         | to: 2017-12-31         | “to”早于“from”
                    instrument:            | law:                   | 不认识“law”
                    ledger: litigation/    | ledger: powers/        | 台账“powers/reconsiderations”不是本模块的台账
                    reply:                 | Reply:                 | 名称只能用小写字母、数字和连字符
                    english:               | name:                  | 不是合格的 YAML
                    """)
    @DisplayName("写错的文件不启动，指出写错之处")
    void aWrongFileStopsTheStart(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> read(REPLY.replace(right, wrong), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("litigation.yaml");
    }

    private static final String DUTY = """
            duty-report:
              name: 报送年度报告
              english: Annual report
              ledger: litigation/annual-reports
              every: year
              organKinds: [DEPARTMENT, STREET]
              dated: reportedFor
              direction: after
              rollOver: false
              limits:
                - { limit: 3 month, instrument: 某规定, article: 第五条, from: 2019-04-15 }
              verifiedOn: 2026-11-24
              remedies: [deadline.duty-report.remedy]
            """;

    @Test
    @DisplayName("年年要报的，写明隔多久、哪些机关、按哪一栏；办结的一栏可以不写，期限可以是零")
    void aDutyThatRecursSaysWhoseAndHowOften() {
        Deadline duty = read(DUTY.replace("3 month", "0 day"), Map.of()).getFirst();
        assertThat(duty.recurs())
                .isEqualTo(new Deadline.Recurrence(Deadline.Every.YEAR, Set.of("DEPARTMENT", "STREET"), false, null));
        assertThat(duty.startColumn()).isEqualTo("reportedFor");
        assertThat(duty.doneColumn()).isNull();
        assertThat(duty.owed()).isTrue();
        assertThat(duty.startOf(LocalDate.of(2021, 5, 4))).isEqualTo("2021-12-31");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    every: year                 | every: month        | “every”没有“month”这一项
                    dated: reportedFor          | start: reportedFor  | “start”不能与“every”同时写
                    organKinds: [DEPARTMENT, STREET] | organKinds: [] | “organKinds”一类机关也没有
                    every: year                 | check: X            | “dated”只能与“every”一起写
                    """)
    @DisplayName("年年要报的写错了，不启动")
    void aWrongDutyStopsTheStart(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> read(DUTY.replace(right, wrong), Map.of())).hasMessageContaining(sentence);
    }

    @Test
    @DisplayName("往前推算的期限没有顺延")
    void aTermBeforeAnEventNeverRollsOver() {
        String both =
                REPLY.replace("direction: after", "direction: before").replace("rollOver: false", "rollOver: true");
        assertThatThrownBy(() -> read(both, Map.of())).hasMessageContaining("往前推算的期限没有顺延");
    }

    @Test
    @DisplayName("两个文件里名称相同的期限，不启动")
    void twoDeadlinesNeverShareAName() {
        assertThatThrownBy(() -> DeclaredDeadlines.read(List.of(file(REPLY), file(REPLY)), Map.of()))
                .hasMessageContaining("另一文件中已有同名的期限");
    }

    private static List<Deadline> read(String written, Map<String, String> settings) {
        return DeclaredDeadlines.read(List.of(file(written)), settings);
    }

    private static Resource file(String written) {
        return new ByteArrayResource(written.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "litigation.yaml";
            }
        };
    }
}
