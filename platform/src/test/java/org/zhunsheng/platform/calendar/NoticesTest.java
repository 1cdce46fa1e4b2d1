package org.zhunsheng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("区里录入节假日安排")
class NoticesTest {

    private static final String NEXT_YEAR = """
            - year: 2027
              number: 国办发明电〔2026〕0号
              verifiedOn: 2026-11-24
              rest:
                元旦: 2026-12-31..2027-01-02
                春节: 2027-02-05..2027-02-11
              work:
                元旦: 2027-01-03
                春节: 2027-02-13, 2027-02-14
            """;

    @TempDir
    Path dir;

    @Test
    @DisplayName("录入下一年的通知，下一年和上年末的日子随之确定")
    void theNextYearIsAdded() throws IOException {
        WorkingDays workingDays = with(NEXT_YEAR);
        assertThat(workingDays.isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(workingDays.isWorkday(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 30), 1)).isEqualTo("2027-01-03");
        assertThat(workingDays.lastKnown()).isEqualTo("2027-12-31");
    }

    @Test
    @DisplayName("同一份通知录入两次，无妨")
    void theSameNoticeTwiceDoesNoHarm() throws IOException {
        int published = with("[]").notices().size();
        Files.writeString(dir.resolve("again.yaml"), NEXT_YEAR);
        assertThat(with(NEXT_YEAR).notices()).hasSize(published + 1);
    }

    @Test
    @DisplayName("临时调整当年放假，写明所调整的通知，逐日改")
    void aNoticeIsAmended() throws IOException {
        WorkingDays workingDays = with("""
                - year: 2026
                  title: 关于2026年某日放假的通知
                  number: 国办发明电〔2026〕00号
                  amends: 国务院办公厅关于2026年部分节假日安排的通知
                  verifiedOn: 2026-11-24
                  rest: { 纪念日: 2026-09-03 }
                  work: { 纪念日: 2026-09-26 }
                """);
        assertThat(workingDays.isWorkday(LocalDate.of(2026, 9, 3))).isFalse();
        assertThat(workingDays.isWorkday(LocalDate.of(2026, 9, 26))).isTrue();
        assertThat(workingDays.isWorkday(LocalDate.of(2026, 9, 25))).isFalse();
    }

    @Test
    @DisplayName("文件夹读不到，不启动")
    void anAbsentFolderStopsTheStart() {
        assertThatThrownBy(() -> Notices.publishedAndIn(dir.resolve("absent")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("zhunsheng.calendar.dir");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2027-02-05..2027-02-11      | 2027-02-05..2027-02-31 | 2027.yaml 第1项 rest：“春节”应当写作 2027-01-31 这样的日期，写的是“2027-02-31”
                    2027-02-05..2027-02-11      | 2027-02-11..2027-02-05 | 2027.yaml 第1项 rest：“2027-02-11..2027-02-05”首尾颠倒
                    2027-02-13, 2027-02-14      | 2027-02-15             | 2027-02-15 本来就是工作日，不能列为补班
                    2027-02-13, 2027-02-14      | 2027-02-11             | 2027-02-11 写了两次
                    2027-02-13, 2027-02-14      | 2028-02-13             | 2028-02-13 不属于2027年，也不在上年12月
                    year: 2027                  | year: 二〇二七         | “year”应当是整数，写的是“二〇二七”
                    year: 2027                  | year: 2028             | 2026-12-31 不属于2028年，也不在上年12月
                    year: 2027                  | yaer: 2027             | 2027.yaml 第1项：不认识“yaer”
                    number: 国办发明电〔2026〕0号 | title: 某通知          | 2027.yaml 第1项：缺“number”；文号未核实的，在“unverified”中写明
                    verifiedOn: 2026-11-24      | verifiedOn: 去年        | “verifiedOn”应当写作 2027-01-31 这样的日期，写的是“去年”
                    verifiedOn: 2026-11-24      | amends: 某通知          | 缺“verifiedOn”
                    - year: 2027                | year: 2027             | 2027.yaml：应当是一个列表
                    rest:                       | rest: [                | 2027.yaml：不是合格的 YAML
                    2026-12-31..2027-01-02      | ''                     | “元旦”是空的
                    """)
    @DisplayName("写错的文件不启动，指出文件、项目和写错之处")
    void aWrongFileStopsTheStart(String right, String wrong, String sentence) {
        String written = right.startsWith("- ") ? "year: 2027\n" : NEXT_YEAR.replace(right, wrong);
        assertThatThrownBy(() -> with(written))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    @DisplayName("与已录入的安排不同，又不说明是调整的，不启动")
    void aSecondArrangementMustSayThatItAmends() {
        String other = NEXT_YEAR.replace("2027-02-11", "2027-02-12");
        assertThatThrownBy(() -> {
                    Files.writeString(dir.resolve("2027a.yaml"), other);
                    with(NEXT_YEAR);
                })
                .hasMessageContaining("与已录入的2027年安排不同");
        assertThatThrownBy(() ->
                        WorkingDays.of(Notices.publishedAndIn(Files.createDirectories(dir.resolve("other"))).stream()
                                .filter(notice -> !notice.isCalled("国办发明电〔2019〕16号"))
                                .toList()))
                .hasMessageContaining("它所调整的“国办发明电〔2019〕16号”未录入");
    }

    @Test
    @DisplayName("上年末的日子，前后两份通知相反的，不启动")
    void twoNoticesMustNotContradictEachOther() {
        String contrary = """
                - { year: 2027, number: 甲, verifiedOn: 2026-11-24, rest: { 某节: 2027-12-25 } }
                - { year: 2028, number: 乙, verifiedOn: 2026-11-24, work: { 元旦: 2027-12-25 } }
                """;
        assertThatThrownBy(() -> with(contrary)).hasMessageContaining("2027-12-25 与另一通知的安排相反");
    }

    @Test
    @DisplayName("中间缺一年的，不启动，指出缺哪一份通知")
    void aGapBetweenYearsStopsTheStart() {
        String later = "- { year: 2028, number: 甲, verifiedOn: 2026-11-24, rest: { 元旦: 2028-01-01 } }\n";
        assertThatThrownBy(() -> with(later)).hasMessageContaining("国务院办公厅关于2027年部分节假日安排的通知：未录入");
    }

    private WorkingDays with(String written) throws IOException {
        Files.writeString(dir.resolve("2027.yaml"), written);
        return WorkingDays.of(Notices.publishedAndIn(dir));
    }
}
