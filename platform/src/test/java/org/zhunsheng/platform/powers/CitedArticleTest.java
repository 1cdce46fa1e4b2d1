package org.zhunsheng.platform.powers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.structure.Provision;

@DisplayName("依据里的条文")
class CitedArticleTest {

    @Test
    @DisplayName("依据里的条文逐条读出，款、项没有写明的不算不同")
    void articlesAreRead() {
        List<CitedArticle> read = CitedArticle.in("《中华人民共和国示范道路法》（2020年修正）第五十二条第一款第（二）项、第五十三条");
        assertThat(read)
                .containsExactly(
                        new CitedArticle("示范道路法", new Provision(52, 0, 1, 2)),
                        new CitedArticle("示范道路法", new Provision(53, 0, 0, 0)));
        assertThat(read.getFirst().meets(new CitedArticle("示范道路法", new Provision(52, 0, 0, 0))))
                .isTrue();
        assertThat(read.getFirst().meets(new CitedArticle("示范道路法", new Provision(52, 0, 2, 0))))
                .isFalse();
        assertThat(read.getFirst().asExactAs(new CitedArticle("示范道路法", new Provision(52, 0, 1, 0))))
                .isTrue();
        assertThat(new CitedArticle("示范道路法", new Provision(52, 0, 0, 0)).asExactAs(read.getFirst()))
                .isFalse();
    }
}
