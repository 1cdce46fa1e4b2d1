package org.zhunsheng.engine.amendment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing an instruction does (修改动作). Places are those of the text that is amended, numbers those of the new one. */
sealed interface Step {

    /** A number to be given: its unit is 编, 章, 节, 条, 款, 项 or 目. */
    record Ordinal(char unit, int value, int suffix) {}

    /** The provision gets another text: 修改为. */
    record Replace(Place place, Quoted text) implements Step {}

    /** The provision gets another number: 改为, 作为. */
    record Renumber(Place place, Ordinal number) implements Step {}

    /**
     * New provisions: 增加.
     *
     * @param within where, as far as it is named
     * @param behind the provision behind which they stand, where the decision says so
     * @param numbers one for each; empty where none is given
     */
    record Add(Place within, @Nullable Place behind, char unit, int count, List<Ordinal> numbers, Quoted text)
            implements Step {}

    /**
     * A new annex: 增加附件二.
     *
     * @param name 附件, 附录, 附表 or 附图
     * @param number 0 where it is the only one
     */
    record Annex(String name, int number, Quoted text) implements Step {}

    /** The provision goes: 删去. */
    record TakeOut(Place place) implements Step {}

    /** Words become other words, wherever they stand in one of the places; without new words they go. */
    record Reword(List<Place> places, String words, String instead) implements Step {}

    /** Paragraphs that stand together, quoted in full, become others: “甲。”“乙。”修改为：“丙。”. */
    record Exchange(Place place, Quoted paragraphs, Quoted instead) implements Step {}

    /** Words are put in beside others: 在……后增加. With empty {@code beside} at the start or the end of the place. */
    record PutIn(Place place, String beside, boolean behind, String words) implements Step {}

    /** Several provisions become one: 合并. */
    record Join(List<Place> places, @Nullable Ordinal number, Quoted text) implements Step {}

    /** One article becomes several: 分为. */
    record Divide(Place place, List<Ordinal> numbers, Quoted text) implements Step {}

    /** A part's, chapter's or section's heading: 章名修改为. */
    record Entitle(Place place, String heading) implements Step {}

    /** A chapter or section begins before an article of the new numbering. */
    record Open(Ordinal number, String heading, Ordinal before) implements Step {}

    /** A chapter's or section's heading goes, its articles stay: 删去章名. */
    record Unite(Place place) implements Step {}

    /** The numbers that follow are adjusted: 条文顺序作相应调整. */
    record Adjust() implements Step {}
}
