package org.zhunsheng.papers.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Declaration;
import org.zhunsheng.engine.figures.DeclarationJson;
import org.zhunsheng.engine.figures.Prose;

/**
 * What figures are counted again from, besides the records that they rest on (重新计数的依据).
 *
 * @param figures by their ids; one that is not named is not counted again
 * @param organs  the register of organs: the contents of its records, which stand in the pack as others do
 * @param besides records of one ledger each
 */
public record Grounds(
        SequencedMap<String, Told> figures,
        List<? extends Map<String, ? extends @Nullable Object>> organs,
        List<Besides> besides) {

    static final String DECLARATIONS = "declarations.json";
    static final String CHECKS = "checks.jsonl";
    static final String BESIDES = "besides/";

    /** Keeps its own copies. */
    public Grounds {
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        organs = List.copyOf(organs);
        besides = List.copyOf(besides);
    }

    /**
     * How a figure comes from records and how its sentence prints it.
     *
     * @param form as {@link Prose#parse} reads it
     */
    public record Told(Declaration declared, String form, boolean withUnit) {}

    /** Records of one ledger that figures are counted from and none rests on, in {@link FigureDigest#ID_ORDER}. */
    public record Besides(String ledger, Supplier<Stream<EvidencePack.Evidence>> records) {

        String entry() {
            return BESIDES + ledger.replace('/', '-') + ".jsonl";
        }
    }

    /**
     * What a record is counted by and does not say itself.
     *
     * @param what columns that stand in the place of the record's own
     */
    record Beside(String id, Map<String, ? extends @Nullable Object> what) {

        byte[] bytes() {
            return CanonicalJson.bytes(Map.of("id", id, "beside", what));
        }
    }

    /** The same but for some figures. */
    Grounds without(Set<String> believed) {
        SequencedMap<String, Told> left = new LinkedHashMap<>(figures);
        left.keySet().removeAll(believed);
        return new Grounds(left, organs, besides);
    }

    byte[] declarations() {
        Map<String, Object> told = new LinkedHashMap<>();
        figures.forEach((id, figure) -> told.put(
                id,
                Map.of(
                        "declaration", DeclarationJson.write(figure.declared()),
                        "form", figure.form(),
                        "withUnit", figure.withUnit())));
        return CanonicalJson.bytes(Map.of("figures", told));
    }

    /** @throws IllegalArgumentException if the bytes are not in their one form; the message says why */
    static Map<String, Told> read(byte[] declarations) {
        Map<String, @Nullable Object> json = CanonicalJson.readObject(declarations);
        SequencedMap<String, Told> told = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> each :
                Lines.object(json, "figures").entrySet()) {
            Map<String, @Nullable Object> figure = Lines.object(each.getValue());
            String form = Lines.text(figure, "form");
            if (Prose.parse(form).isEmpty()) throw new IllegalArgumentException("no form of prose: " + form);
            told.put(
                    each.getKey(),
                    new Told(
                            DeclarationJson.read(Lines.object(figure, "declaration")),
                            form,
                            Boolean.TRUE.equals(figure.get("withUnit"))));
        }
        Lines.mustBe(new Grounds(told, List.of(), List.of()).declarations(), declarations);
        return told;
    }
}
