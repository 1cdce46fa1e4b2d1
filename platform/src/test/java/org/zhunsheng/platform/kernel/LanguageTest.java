package org.zhunsheng.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("答复所用的文字")
class LanguageTest {

    @Test
    @DisplayName("没有人在问的是中文；指定文字的一段说完，回到原来的文字")
    void itIsChineseWhereNobodyAsks() {
        assertThat(Language.now()).isEqualTo(Language.CHINESE);
        List<Language> heard = new ArrayList<>();
        Language.ENGLISH.say(() -> {
            heard.add(Language.now());
            heard.add(Language.CHINESE.say(Language::now));
            return heard.add(Language.now());
        });
        assertThat(heard).containsExactly(Language.ENGLISH, Language.CHINESE, Language.ENGLISH);
        assertThat(Language.now()).isEqualTo(Language.CHINESE);
    }

    @Test
    @DisplayName("答复英文读者时另起的后台工作，用中文记")
    void workApartIsChinese() throws InterruptedException {
        List<Language> heard = new ArrayList<>();
        Thread apart = Language.ENGLISH.say(() -> Thread.ofVirtual().start(() -> heard.add(Language.now())));
        apart.join();
        assertThat(heard).containsExactly(Language.CHINESE);
    }

    @Test
    @DisplayName("英国英文也是英文，别的文字说中文")
    void everyOtherLanguageIsChinese() {
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.CHINESE);
        assertThat(Language.of(null)).isEqualTo(Language.CHINESE);
    }
}
