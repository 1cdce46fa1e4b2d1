package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.CasePage;
import org.zhunsheng.platform.Cases;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.Language;

@PlatformTest
@DisplayName("每本台账")
class LedgersTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Autowired
    Deadlines deadlines;

    private Stream<Shape<?>> shapes() {
        return ledgers.all().stream().map(Entries::shape);
    }

    @Test
    @DisplayName("在本模块的例子里，例子由本模块的测试核对；只由系统记载的没有人会填错，没有例子")
    void itsModuleTellsItsCases() {
        assertThat(shapes().filter(shape -> !shape.isKeptByHouse())).allSatisfy(shape -> {
            assertThat(CasePage.of(shape.module()).ledgers()).containsKey(shape.name());
            String module = shape.module().substring(0, 1).toUpperCase(Locale.ROOT)
                    + shape.module().substring(1);
            assertThat(Class.forName(shape.type().getPackageName() + "." + module + "CasesTest"))
                    .isAssignableTo(Cases.class);
        });
    }

    @Test
    @DisplayName("导入的表头按名称认列，各列的名称去掉括号说明以后不重复")
    void labelsTellColumnsApart() {
        for (Language language : Language.values()) {
            assertThat(shapes())
                    .allSatisfy(shape -> assertThat(shape.columns())
                            .extracting(column -> language.say(() -> wording.label(shape, column))
                                    .replaceAll("[（(].*[)）]$", ""))
                            .doesNotHaveDuplicates());
        }
    }

    @Test
    @DisplayName("各项法定期限用的都是台账上的栏目")
    void termsNameColumnsOfTheLedger() {
        assertThat(shapes())
                .allSatisfy(shape -> assertThat(deadlines.of(shape.name()))
                        .allSatisfy(deadline -> assertThat(Stream.concat(
                                        Stream.of(deadline.startColumn(), deadline.doneColumn()),
                                        deadline.where().keySet().stream()))
                                .allSatisfy(column -> assertThat(column == null
                                                || shape.find(column).isPresent())
                                        .as(deadline.id() + " " + column)
                                        .isTrue())));
    }
}
