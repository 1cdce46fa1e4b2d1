package org.zhunsheng.engine.legality;

import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Kind;
import org.zhunsheng.engine.structure.Particulars;

/**
 * What a document is, so far as it decides what may be said of it (文种). Read before any rule: a regulation may set
 * penalties, a reply applies the law to a case, a judgment tells what parties did. Sources: 立法法; 国办发〔2018〕37号 on what an
 * administrative normative document is; 党政机关公文处理工作条例第八条 on the forms of official documents.
 */
public enum Genre {
    /** 行政规范性文件, and whatever can't be told from one. */
    NORMATIVE("规范性文件", true),
    /** 法律、法规、规章、司法解释: what a normative document may not set, they may. */
    LEGISLATION("法律、法规、规章", false, "basis", "form", "effect"),
    /** Of the State Council and its office: nobody below reviews them. */
    COUNCIL("国务院文件", false, "basis", "form"),
    /** 行政裁量权基准: it restates fines and weighs them. */
    BENCHMARK("裁量权基准", true, "penalty"),
    /** 批复、复函、答复, and opinions on how a law applies. */
    REPLY("批复、函、法律适用意见", false, "basis", "form"),
    /** 会议纪要, 通报. */
    MINUTES("纪要、通报", false, "basis", "form"),
    /** 预案、规划: what organs prepare for; its periods are its own. */
    PLAN("预案、规划", true, "competition", "validity", "licence"),
    /** 报告. */
    REPORT("报告", false, "basis", "form"),
    /** 裁判文书、案例: what happened, under the law of its day. */
    CASE("裁判文书、案例", false);

    private static final Pattern ENFORCING = Pattern.compile(".{2,12}(?:省|市|自治区|自治州|自治县)实施《.*法》的?办法");
    private static final Pattern CASE_TITLE = Pattern.compile(".*(?:纠纷|诉.+)案(?:例)?|.*(?:判决书|裁定书|典型案例)");
    private static final Pattern PLANNING = Pattern.compile(".*(?:应急预案|预案|规划|规划纲要)");
    private static final Pattern APPLYING = Pattern.compile(".*(?:法律适用|适用法律).*(?:意见|问题|解释)");
    private static final List<String> TRIED = List.of("基本案情", "裁判要点", "裁判理由", "裁判结果", "争议焦点", "典型意义", "法院认为");
    private static final List<String> MET = List.of("会议指出", "会议认为", "会议强调", "会议要求");
    private static final List<String> APPLIED = List.of("法律适用", "适用法律", "新旧法律", "追溯期限", "从旧兼从轻");

    /** So much of a document without a title is looked at for what it is. */
    private static final int OPENING = 2_000;

    private final String label;
    private final boolean allBut;
    private final String families;

    /** @param allBut whether all rules concern it but those of the families, or only those */
    Genre(String label, boolean allBut, String... families) {
        this.label = label;
        this.allBut = allBut;
        this.families = ' ' + String.join(" ", families) + ' ';
    }

    /** Its name in Chinese. */
    public String label() {
        return label;
    }

    /** Whether the rule has anything to say of such a document. */
    boolean concerns(Rule rule) {
        String family = rule.id().substring(0, rule.id().indexOf('.'));
        return families.contains(' ' + family + ' ') != allBut;
    }

    static Genre of(Instrument document) {
        Particulars said = document.particulars();
        String title = Titles.withoutTrial(document.title());
        if (isLegislation(said.kind()) || ENFORCING.matcher(title).matches()) return LEGISLATION;
        if (CASE_TITLE.matcher(title).matches() || count(document.source(), TRIED) > 1) return CASE;
        String carried = said.attached() == null ? title : Titles.withoutTrial(said.attached());
        String form = said.form() == null ? "" : said.form();
        String opening = title.isEmpty()
                ? document.source()
                        .substring(0, Math.min(OPENING, document.source().length()))
                : "";
        if (PLANNING.matcher(carried).matches() || title.contains("预案")) return PLAN;
        if (isReply(form, said, title) || count(opening, APPLIED) > 1) return REPLY;
        if (title.endsWith("纪要") || form.equals("通报") || count(document.source(), MET) > 2) return MINUTES;
        if (title.endsWith("报告")) return REPORT;
        if (carried.contains("裁量") || times(opening, "裁量") > 3) return BENCHMARK;
        return title.startsWith("国务院") ? COUNCIL : NORMATIVE;
    }

    private static boolean isReply(String form, Particulars said, String title) {
        boolean answers = form.equals("批复") || form.equals("复函") || form.equals("答复") || title.endsWith("函");
        return (answers && said.attached() == null) || APPLYING.matcher(title).matches();
    }

    private static boolean isLegislation(Kind kind) {
        return switch (kind) {
            case CONSTITUTION,
                    STATUTE,
                    ADMINISTRATIVE_REGULATION,
                    SUPERVISORY_REGULATION,
                    LOCAL_REGULATION,
                    JUDICIAL_INTERPRETATION,
                    DEPARTMENTAL_RULE,
                    LOCAL_GOVERNMENT_RULE -> true;
            case NORMATIVE_DOCUMENT, OTHER -> false;
        };
    }

    private static long count(String text, List<String> words) {
        return words.stream().filter(text::contains).count();
    }

    private static int times(String text, String word) {
        int times = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) times++;
        return times;
    }
}
