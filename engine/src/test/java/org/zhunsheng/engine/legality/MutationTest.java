package org.zhunsheng.engine.legality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.Shared;

/** Compliant sentences are made unlawful by a generator; from each rule, whatever the sentence before it. */
@DisplayName("变体检验：把合法的句子改成违法的，要发现")
class MutationTest {

    private static final long SEED = 20251231;
    private static final int EACH = 40;
    private static final double LEAST_CAUGHT = 0.95;

    private static final Map<String, List<String>> SLOTS = Map.of(
            "主体", List.of("商户", "物业服务企业", "施工单位", "经营者", "餐饮企业", "个人", "培训机构"),
            "机关", List.of("街道办事处", "区城管执法局", "区市场监管局", "镇人民政府", "区住房城乡建设委"),
            "行为", List.of("营业", "开展经营活动", "施工", "举办活动", "投放", "销售"),
            "金额", List.of("五百元", "2000元", "一万元", "3000元", "二百元"),
            "期限", List.of("一年", "三个月", "六个月", "两年", "三十日"),
            "公司", List.of("清源环保有限公司", "安泰物业公司", "区餐饮行业协会", "宏达商会"),
            "外人", List.of("物业公司", "行业协会", "社区居民委员会", "安保公司", "志愿者服务队"));

    private final Legality check = Legality.withoutLaws(LocalDate.of(2025, 12, 31));

    @Test
    @DisplayName("以自拟的合法句子为底，每条规则的变体九成五以上被发现")
    void mutantsOfOwnSentencesAreCaught() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (Samples.Sample passage : Samples.passages("passages.tsv")) {
            if (passage.labels().isEmpty()) sentences.add(passage.text());
        }
        caught(sentences);
    }

    @Test
    @DisplayName("以地方性法规的真实句子为底，变体九成五以上被发现")
    void mutantsOfRealSentencesAreCaught() throws IOException {
        caught(realSentences());
    }

    /** Sentences of regulations in which no rule finds anything. */
    private List<String> realSentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        List<Path> files;
        try (var tree = Files.list(Shared.laws("北京地方法规"))) {
            files = tree.sorted().limit(60).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            for (String line : text.substring(Math.max(0, text.indexOf("-->"))).split("\n", -1)) {
                String sentence = line.replaceFirst("^第[一二三四五六七八九十百]+条[ 　]*", "");
                boolean whole = sentence.endsWith("。") && sentence.length() > 15 && sentence.length() < 90;
                if (whole
                        && sentence.indexOf('（') < 0
                        && check.excerpt(sentence).isEmpty()) sentences.add(sentence);
            }
        }
        return sentences;
    }

    private void caught(List<String> sentences) throws IOException {
        assertThat(sentences).hasSizeGreaterThan(100);
        Random random = new Random(SEED);
        Map<String, String> labels = new HashMap<>();
        Rules.all().forEach(rule -> labels.put(rule.id(), String.valueOf(rule.label())));
        int made = 0;
        List<String> missed = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (String line : templates()) {
            String[] cells = line.split("\t", -1);
            rules.add(cells[0]);
            for (int i = 0; i < EACH; i++) {
                String base = sentences.get(random.nextInt(sentences.size()));
                String mutant = base.substring(0, base.length() - 1) + filled(cells[1], random) + "。";
                made++;
                boolean found = check.excerpt(mutant).stream()
                        .anyMatch(finding -> Objects.equals(finding.rule().label(), labels.get(cells[0])));
                if (!found) missed.add(cells[0] + "：" + mutant);
            }
        }
        assertThat(rules).hasSizeGreaterThanOrEqualTo(60);
        assertThat(1 - (double) missed.size() / made)
                .as(
                        "seed %d, missed %d of %d, such as %s",
                        SEED, missed.size(), made, missed.subList(0, Math.min(60, missed.size())))
                .isGreaterThanOrEqualTo(LEAST_CAUGHT);
    }

    private static String filled(String template, Random random) {
        String text = template;
        for (Map.Entry<String, List<String>> slot :
                SLOTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            List<String> words = slot.getValue();
            text = text.replace("{" + slot.getKey() + "}", words.get(random.nextInt(words.size())));
        }
        return text;
    }

    private static List<String> templates() throws IOException {
        try (InputStream in = Objects.requireNonNull(MutationTest.class.getResourceAsStream("mutants.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
