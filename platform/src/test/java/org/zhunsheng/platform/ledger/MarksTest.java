package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.school.LessonKind;
import org.zhunsheng.platform.school.Visit;

@PlatformTest
@DisplayName("写在栏目上的检查和多选栏")
class MarksTest {

    private static final Map<String, String> HELD = Map.ofEntries(
            Map.entry("number", "进校1号"),
            Map.entry("organ", "望河街道"),
            Map.entry("askedOn", "2021-03-01"),
            Map.entry("answeredOn", "2021-03-11"),
            Map.entry("kinds", "法治讲座；会前学法"),
            Map.entry("invited", "30"),
            Map.entry("came", "28"),
            Map.entry("held", "是"),
            Map.entry("place", "第一小学"));

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Test
    @DisplayName("几项之间用分号、顿号隔开都可以，按规定的顺序记下；可以按其中一项查找")
    void severalChoicesAreOneColumn() {
        Entry<Visit> both = entry("进校多选1号", Map.of("kinds", "法治讲座、会前学法、法治讲座"));
        Entry<Visit> one = entry("进校多选2号", Map.of("kinds", "LECTURE"));
        assertThat(both.content().kinds()).containsExactly(LessonKind.BEFORE_MEETING, LessonKind.LECTURE);
        assertThat(wording.print(both.content().kinds())).isEqualTo("会前学法；法治讲座");
        assertThat(found("BEFORE_MEETING")).contains(both.id()).doesNotContain(one.id());
        assertThat(found("LECTURE")).contains(both.id(), one.id());
    }

    @Test
    @DisplayName("期限自己检查：按期的、逾期的、没有起算的、不适用的，各有各的结论")
    void aTermChecksItself() {
        assertThat(entry("进校期限1号", Map.of("answeredOn", "2021-03-11")).broken()).isEmpty();
        assertThat(entry("进校期限2号", Map.of("answeredOn", "2021-03-12")).broken()).containsExactly("V-01");
        assertThat(entry("进校期限3号", Map.of("answeredOn", "")).broken()).containsExactly("V-01");
        assertThat(entry("进校期限4号", Map.of("askedOn", "2022-04-10", "answeredOn", ""))
                        .unchecked())
                .containsExactly("V-01");
        assertThat(entry("进校期限5号", Map.of("held", "否", "came", "", "place", "", "answeredOn", "2021-12-01"))
                        .broken())
                .isEmpty();
        assertThat(entry("进校期限6号", Map.of("askedOn", "2020-03-01", "answeredOn", "2020-12-01"))
                        .broken())
                .as("规定施行以前的不按它判断")
                .isEmpty();
    }

    private List<java.util.UUID> found(String kind) {
        return ledgers
                .of(Visit.class)
                .page(
                        District.OFFICER,
                        Question.everything(Scope.WHOLE).with("kinds", new Condition.Among(Set.of(kind))),
                        new Page.Order("askedOn", true),
                        null,
                        100)
                .entries()
                .stream()
                .map(Entry::id)
                .toList();
    }

    private Outcome register(String number, Map<String, String> changes) {
        Map<String, String> texts = new HashMap<>(HELD);
        texts.put("number", number);
        texts.putAll(changes);
        return ledgers.register(ledgers.of(Visit.class), District.OFFICER, texts);
    }

    private Entry<Visit> entry(String number, Map<String, String> changes) {
        Outcome outcome = register(number, changes);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        return ledgers.of(Visit.class)
                .find(District.OFFICER, ((Outcome.Written) outcome).id())
                .orElseThrow();
    }
}
