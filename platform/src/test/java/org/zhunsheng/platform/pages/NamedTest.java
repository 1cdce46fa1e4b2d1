package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.reports.Reports;

@PlatformTest
@DisplayName("按名称查找台账、数字、报告、页面")
class NamedTest {

    @Autowired
    Named named;

    @Autowired
    Reports reports;

    private Named.Thing first(Person by, String words) {
        return named.called(by, words).getFirst();
    }

    @Test
    @DisplayName("输入全名、一段、拼音首字母或者英文名，最接近的排在最前")
    void theNearestNameComesFirst() {
        assertThat(first(District.OFFICER, "合法性审核台账").href()).isEqualTo("/documents/legality-reviews");
        assertThat(first(District.OFFICER, "hfxshtz").href()).isEqualTo("/documents/legality-reviews");
        assertThat(first(District.OFFICER, "负责人出庭应诉率"))
                .satisfies(thing -> assertThat(thing.href()).isEqualTo("/figures/heads-in-court-rate"));
        assertThat(Language.ENGLISH
                        .say(() -> first(District.OFFICER, "share of cases with the head in court"))
                        .href())
                .isEqualTo("/figures/heads-in-court-rate");
        reports.draft(District.OFFICER, "关于区人大常委会评议意见落实情况的报告（查找）", "标题\n\n正文。", District.GOVERNMENT, Period.year(1981));
        assertThat(named.called(District.OFFICER, "评议意见落实"))
                .anyMatch(thing -> thing.kind().equals("report") && thing.name().endsWith("（查找）"));
    }

    @Test
    @DisplayName("打不开的不列：没有权限的台账、数字、期限和页面，别人的草稿")
    void whatMayNotBeOpenedIsNotNamed() {
        Person reader = new Person(
                "reader",
                "普法科",
                District.GOVERNMENT,
                List.of(new Person.Grant("publicity", Set.of(Right.READ), Scope.WHOLE)));
        assertThat(named.called(reader, "合法性审核台账")).isEmpty();
        assertThat(named.called(reader, "负责人出庭应诉率")).isEmpty();
        assertThat(named.called(reader, "评议意见落实情况"))
                .noneMatch(thing -> thing.kind().equals("report"));
        assertThat(named.called(reader, "审计")).isEmpty();
        assertThat(named.called(reader, "普法")).isNotEmpty();
    }

    @Test
    @DisplayName("一个字不按名称找")
    void oneLetterSaysNothing() {
        assertThat(named.called(District.OFFICER, "报")).isEmpty();
    }
}
