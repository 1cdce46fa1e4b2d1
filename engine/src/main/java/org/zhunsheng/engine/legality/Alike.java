package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhunsheng.engine.legality.Draft.Paragraph;
import org.zhunsheng.engine.legality.Marked.Statement;

/**
 * Weighs what the rules found against how the sentence is worded as a whole, and says what no rule has a word for
 * (用语近似). A rule sees one phrase; the wording around it tells whether the sentence ordains the thing, forbids it or
 * merely mentions it.
 */
final class Alike {

    /** From here on wording alone makes a finding; measured on texts that were not learned from. */
    static final double SPEAKS = -0.1;

    /** … beside a finding of another label. */
    private static final double SPEAKS_BESIDE = 0.1;

    /** Up to here wording undoes what a rule found. */
    private static final double DENIES = -0.2;

    /** … a part of a sentence, which says less by itself. */
    private static final double PART_DENIES = -0.4;

    /** What these rules find beside a citation was compared with the law that is cited. */
    private static final Set<String> AGAINST_LAW = Set.of("R01", "R02", "R03", "R04");

    /** What is shorter says too little. */
    private static final int SHORTEST = 8;

    private final Draft draft;
    private final Findings findings;
    private final Restated restated;
    private final Catalogue catalogue = Catalogue.get();

    Alike(Draft draft, Findings findings, Restated restated) {
        this.draft = draft;
        this.findings = findings;
        this.restated = restated;
    }

    void check() {
        for (Paragraph paragraph : draft.paragraphs) {
            boolean heading =
                    paragraph.number() == 0 && Titles.isTitle(paragraph.text().strip());
            if (!paragraph.forbidden() && !draft.agreement && !heading) check(paragraph);
        }
    }

    private record Sentence(int start, int end) {}

    private void check(Paragraph paragraph) {
        List<Sentence> sentences = sentences(paragraph);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            double[] likeness = catalogue.likeness().of(paragraph.marked(), sentence.start(), sentence.end());
            for (Finding finding : findings.between(paragraph, sentence.start(), sentence.end())) {
                int label = finding.rule().wholeDocument()
                        ? -1
                        : Likeness.LABELS.indexOf(String.valueOf(finding.rule().label()));
                if (label >= 0 && likeness[label] <= DENIES && denied(finding, label, paragraph, sentences, i))
                    findings.withdraw(paragraph, finding);
            }
            if (!restated.restated(paragraph.marked(), sentence.start(), sentence.end()))
                speak(paragraph, sentence, likeness);
        }
    }

    /** The label that a silent sentence is most like speaks first; beside it wording must be plainer. */
    private void speak(Paragraph paragraph, Sentence sentence, double[] likeness) {
        boolean silent = findings.between(paragraph, sentence.start(), sentence.end()).stream()
                .allMatch(finding -> finding.rule().label() == null);
        int most = 0;
        for (int label = 1; label < likeness.length; label++) most = likeness[label] > likeness[most] ? label : most;
        for (int label = 0; label < likeness.length; label++) {
            if (likeness[label] > (silent && label == most ? SPEAKS : SPEAKS_BESIDE)) {
                Rule rule = catalogue.alike(Likeness.LABELS.get(label));
                String message = rule.message() + heard(paragraph, sentence, label);
                findings.add(rule, paragraph, sentence.start(), sentence.end(), message, rule.basesOn(draft.day));
            }
        }
    }

    /** The clause that says it most, so that a person sees where to look; nothing where there is but one. */
    private String heard(Paragraph paragraph, Sentence sentence, int label) {
        Marked text = paragraph.marked();
        String most = "";
        double loudest = Double.NEGATIVE_INFINITY;
        int clauses = 0;
        for (int start = sentence.start(); start < sentence.end(); start = text.clauseEnd(start) + 1) {
            int end = Math.min(text.clauseEnd(start), sentence.end());
            double likeness =
                    end - start < SHORTEST ? loudest : catalogue.likeness().of(text, start, end)[label];
            if (likeness > loudest) {
                loudest = likeness;
                most = text.text.substring(start, end);
            }
            clauses++;
        }
        return clauses < 2 || most.isEmpty() ? "" : "尤其是“" + most.strip() + "”。";
    }

    /** Whether neither the statements that the finding lies in nor two sentences together are worded that way. */
    private boolean denied(Finding finding, int label, Paragraph paragraph, List<Sentence> sentences, int at) {
        Marked text = paragraph.marked();
        if (AGAINST_LAW.contains(Likeness.LABELS.get(label))
                && restated.compared(
                        text, sentences.get(at).start(), sentences.get(at).end())) return false;
        for (Statement statement : text.statements) {
            if (statement.start() < finding.end()
                    && finding.start() < statement.end()
                    && catalogue.likeness().of(text, statement.start(), statement.end())[label] > PART_DENIES)
                return false;
        }
        for (int first = Math.max(0, at - 1); first <= at && first + 1 < sentences.size(); first++) {
            int start = sentences.get(first).start();
            int end = sentences.get(first + 1).end();
            if (catalogue.likeness().of(text, start, end)[label] > DENIES) return false;
        }
        return true;
    }

    private List<Sentence> sentences(Paragraph paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        int last = -1;
        for (Statement statement : paragraph.marked().statements) {
            int start = draft.bodyFrom(paragraph, statement.sentenceStart());
            int end = statement.sentenceEnd();
            if (end > last && end - start >= SHORTEST) {
                sentences.add(new Sentence(start, end));
                last = end;
            }
        }
        return sentences;
    }
}
