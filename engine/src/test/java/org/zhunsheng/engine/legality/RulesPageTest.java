package org.zhunsheng.engine.legality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.judged.Judged;
import org.zhunsheng.engine.judged.Judgements;

/** {@code -Dzhunsheng.rules.write=true} writes the page anew. */
@DisplayName("docs/engine-rules.md 与规则目录一致")
class RulesPageTest {

    @Test
    @DisplayName("每条规则的名称、说明、改法、依据、例子都在页上，没有多余")
    void thePageIsTheCatalogue() throws IOException {
        Path page = Path.of("..", "docs", "engine-rules.md");
        String written = page();
        if (Boolean.getBoolean("zhunsheng.rules.write")) Files.writeString(page, written);
        assertThat(Files.readString(page)).isEqualTo(written);
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("# 审查规则目录\n\n`zs check` 的规则，由规则目录生成，测试保证一致。标签一列为空的是体例、期限和协议规则。\n");
        for (Rule rule : Rules.all()) {
            page.append("\n## ")
                    .append(rule.id())
                    .append("　")
                    .append(rule.name())
                    .append("\n\n");
            page.append("- 标签：").append(rule.label() == null ? "无" : rule.label());
            page.append("；程度：").append(rule.severity().label()).append('\n');
            Judged judged = Judgements.of(rule.id());
            page.append("- 提示级别：")
                    .append(judged.loudness().inChinese())
                    .append("；判过：真实文本 ")
                    .append(judged.right())
                    .append(" 对 ")
                    .append(judged.arguable())
                    .append(" 可议 ")
                    .append(judged.wrong())
                    .append(" 错，标注 ")
                    .append(judged.labelledRight())
                    .append(" 对 ")
                    .append(judged.labelledWrong())
                    .append(" 错，植入 ")
                    .append(judged.seededRight())
                    .append(" 对 ")
                    .append(judged.seededWrong())
                    .append(" 错；错误率上限 ")
                    .append(Math.round(100 * judged.mostWrong()))
                    .append("%\n");
            page.append("- 说明：").append(rule.message()).append('\n');
            page.append("- 改法：").append(rule.remedy()).append('\n');
            for (Basis basis : rule.bases())
                page.append("- 依据：").append(basis(basis)).append('\n');
            page.append("- 违例：").append(rule.violating().replace("\n", " ／ ")).append('\n');
            page.append("- 正例：").append(rule.compliant().replace("\n", " ／ ")).append('\n');
        }
        return page.toString();
    }

    private static String basis(Basis basis) {
        StringBuilder text = new StringBuilder("《").append(basis.title()).append('》');
        if (basis.article() != null) text.append('第').append(basis.article()).append('条');
        if (basis.paragraph() != null)
            text.append('第').append(basis.paragraph()).append('款');
        if (basis.item() != null) text.append('第').append(basis.item()).append('项');
        if (basis.from() != null) text.append("，").append(basis.from()).append("起");
        if (basis.until() != null) text.append("，").append(basis.until()).append("止");
        return text.toString();
    }
}
