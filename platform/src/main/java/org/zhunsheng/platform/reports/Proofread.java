package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.List;
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
        return Proofreading.national().read(text.titleInOneLine(), all.toString()).stream()
                .map(finding -> of(finding, begins))
                .toList();
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
