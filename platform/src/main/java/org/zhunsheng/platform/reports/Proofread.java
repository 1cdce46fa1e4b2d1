package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.engine.proofreading.Finding;
import org.zhunsheng.engine.proofreading.Proofreading;
import org.zhunsheng.engine.proofreading.Severity;
import org.zhunsheng.platform.reports.Text.Sentence;

/**
 * What a proofreader finds in a text (校对): where it contradicts itself, or the rules of form. It is a remark and keeps
 * nothing from being issued.
 *
 * @param sentence the place of its sentence in the text, from 0
 * @param quote    the words that it is about
 */
record Proofread(int sentence, String rule, boolean certain, String quote, String reason, String remedy) {

    static List<Proofread> of(Text text) {
        List<Integer> begins = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        int paragraph = 0;
        boolean first = true;
        for (Sentence sentence : text.sentences()) {
            boolean apart =
                    sentence.paragraph() != paragraph || sentence.element().tabular();
            if (!first && apart) all.append('\n');
            begins.add(all.length());
            all.append(sentence.text());
            paragraph = sentence.paragraph();
            first = false;
        }
        return Stream.concat(
                        Proofreading.national().read(text.titleInOneLine(), all.toString()).stream()
                                .map(finding -> of(finding, begins)),
                        unconditioned(text.sentences()))
                .toList();
    }

    /** Words by which a sentence says of all what its figures may say of all but one. */
    private static final Pattern WHOLE = Pattern.compile("全部|均(?!衡)|(?<![首成])都(?!市)|每个|每家|一律|无一|未发现|一件不漏|不少于|至少");

    /** A sentence that says so of figures, and no condition that it holds. */
    private static Stream<Proofread> unconditioned(List<Sentence> sentences) {
        return IntStream.range(0, sentences.size()).boxed().flatMap(at -> {
            Sentence sentence = sentences.get(at);
            Matcher word = WHOLE.matcher(sentence.text());
            if (sentence.element().tabular()
                    || sentence.figures().isEmpty()
                    || !sentence.conditions().isEmpty()
                    || !word.find()) return Stream.empty();
            return Stream.of(new Proofread(
                    at,
                    "claim.condition",
                    false,
                    word.group(),
                    "这句话说到“" + word.group() + "”，没有写明成立条件，记录变动后仍会这样写。",
                    "请在句中写“〔仅当：口径 = 0〕”，用数漏报、未办的口径来限定；不需要的，改写这句话。"));
        });
    }

    private static Proofread of(Finding finding, List<Integer> begins) {
        int sentence = begins.size() - 1;
        while (begins.get(sentence) > finding.start()) sentence--;
        return new Proofread(
                sentence,
                finding.rule(),
                finding.severity() == Severity.ERROR,
                finding.quote().replace('\t', '　').replace('\n', '　'),
                finding.message(),
                finding.remedy());
    }
}
