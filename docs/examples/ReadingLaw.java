import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhunsheng.engine.amendment.Comparison;
import org.zhunsheng.engine.amendment.Consolidation;
import org.zhunsheng.engine.amendment.Decision;
import org.zhunsheng.engine.amendment.Deviation;
import org.zhunsheng.engine.amendment.Drafting;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.citation.Place;
import org.zhunsheng.engine.impact.CitingDocuments;
import org.zhunsheng.engine.impact.Impact;
import org.zhunsheng.engine.legality.Legality;
import org.zhunsheng.engine.proofreading.Proofreading;
import org.zhunsheng.engine.statutes.Statutes;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.structure.Instrument;

/** What the library does with a law text, room by room. Needs the engine's jar and nothing else. */
public class ReadingLaw {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static final String OLD = """
            东山市绿地条例

            （2020年1月1日东山市人民代表大会常务委员会通过）

            第一条　为了保护公共绿地，制定本条例。
            第二条　占用公共绿地堆放物料的，由园林绿化部门责令改正，处二百元以上一千元以下罚款。
            第三条　本条例自2020年5月1日起施行。
            """;

    private static final String NEW = """
            东山市绿地条例

            （2020年1月1日东山市人民代表大会常务委员会通过　2025年3月1日修正）

            第一条　为了保护公共绿地，制定本条例。
            第二条　任何人都有爱护公共绿地的义务。
            第三条　占用公共绿地堆放物料的，由园林绿化部门责令改正，处五百元以上二千元以下罚款。
            第四条　本条例自2020年5月1日起施行。
            """;

    private static final String NOTICE = "占用绿地的，依照《东山市绿地条例》第二条处理。";

    public static void main(String[] arguments) {
        Instrument old = Instrument.parse(OLD);
        Instrument now = Instrument.parse(NEW);
        structure(now);
        citations(now);
        versions(old, now);
        impact(old, now);
        legality();
        proofreading();
    }

    private static void structure(Instrument now) {
        say("结构", now.title() + "，" + now.articles().size() + "条，"
                + now.particulars().kind().label() + "，自"
                + now.particulars().effectiveFrom().orElseThrow() + "起施行");
        say("第三条", now.text(now.article(3, 0).orElseThrow()).strip());
    }

    private static void citations(Instrument now) {
        Statutes statutes = Statutes.of(List.of(Version.of(now)));
        Citations.with(statutes.titles()).in("依照《东山市绿地条例》第三条、第九条的规定处理。", Place.NOWHERE, null)
                .forEach(citation -> say(
                        "引用",
                        citation.canonical() + "第" + citation.article() + "条："
                                + statutes.resolve(citation, DAY, null).outcome().label()));
    }

    private static void versions(Instrument old, Instrument now) {
        Comparison.of(old, now).rows().forEach(row -> say(
                "对照", "旧第" + (row.place() + 1) + "条，" + row.change().term() + "，新第" + (row.now().getFirst() + 1) + "条"));
        String decision = Drafting.decision(old, now);
        say("决定", decision.lines().filter(line -> line.startsWith("一、")).findFirst().orElse(decision));
        Instrument worked = Instrument.parse(Consolidation.apply(old, Decision.parse(decision)).text());
        say("照决定修改后", Deviation.of(worked, now).distance() == 0 ? "与新文本相同" : "与新文本不同");
    }

    private static void impact(Instrument old, Instrument now) {
        CitingDocuments documents = CitingDocuments.of(Map.of("停车通知", NOTICE), Citations.national());
        Impact.of("东山市绿地条例", old, now).on(documents).forEach(touch -> say(
                "影响", touch.passage().document() + "：“" + touch.passage().quote() + "”" + touch.effect().label() + "，改为"
                        + touch.suggestion()));
    }

    private static void legality() {
        Legality.withoutLaws(DAY).excerpt("门店逾期不清理招牌的，由街道处五百元罚款。").forEach(finding -> say(
                "审查", "“" + finding.quote() + "”" + finding.message() + finding.rule().remedy()));
    }

    private static void proofreading() {
        Proofreading.national().read("2022年工作情况报告", "全年办结96件，上年为80件，同比增长16%。").forEach(finding -> say(
                "校对", "“" + finding.quote() + "”" + finding.message() + finding.remedy()));
    }

    private static void say(String what, String found) {
        System.out.println(what + "：" + found);
    }
}
