package org.zhunsheng.platform.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhunsheng.platform.audit.Line;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.reports.Composing.Composed;
import org.zhunsheng.platform.reports.Drift.MovedFigure;
import org.zhunsheng.platform.reports.Drift.MovedRecord;
import org.zhunsheng.platform.reports.Text.Sentence;
import org.zhunsheng.platform.reports.Text.Told;

/** Reports as programs read them. */
@Component
final class ReportJson {

    private final OrganRegister organs;
    private final FaultWords words;

    ReportJson(OrganRegister organs, FaultWords words) {
        this.organs = organs;
        this.words = words;
    }

    Map<String, @Nullable Object> head(Report report) {
        Report.Issue issue = report.issue();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", report.id().toString());
        json.put("title", report.title());
        json.put("status", report.status().name());
        json.put("organ", report.organ().value());
        json.put("organName", organs.nameOf(report.organ()));
        json.put("period", report.period().toString());
        json.put("version", report.version());
        json.put("savedAt", report.savedAt().toString());
        json.put("savedBy", report.account());
        Approval approval = report.approval();
        boolean returned = report.status() == Report.Status.RETURNED;
        json.put("returnReason", returned && approval != null ? approval.reason() : null);
        json.put("documentNumber", issue == null ? null : issue.documentNumber());
        json.put("issuedAt", issue == null ? null : issue.issuedAt().toString());
        json.put("digest", issue == null ? null : issue.digest());
        Report.Recall recall = report.recall();
        json.put("recalledAt", recall == null ? null : recall.recalledAt().toString());
        json.put("recallReason", recall == null ? null : recall.reason());
        json.put("href", "/api/v1/reports/" + report.id());
        return json;
    }

    Map<String, @Nullable Object> whole(
            Report report, Composed composed, List<Fault> faults, List<Opinions.Unanswered> unanswered) {
        Map<String, @Nullable Object> json = head(report);
        Text text = composed.text();
        json.put("documentTitle", text.titleInOneLine());
        json.put("asOf", composed.asOf().toString());
        json.put(
                "sentences",
                text.sentences().stream()
                        .map(sentence -> sentence(sentence, text, composed))
                        .toList());
        json.put("faults", faults.stream().map(fault -> fault(fault)).toList());
        json.put(
                "proofreading",
                report.issue() == null
                        ? Proofread.of(text).stream().map(ReportJson::remark).toList()
                        : List.of());
        json.put("unanswered", unanswered.stream().map(ReportJson::opinion).toList());
        return json;
    }

    private static Map<String, @Nullable Object> remark(Proofread remark) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sentence", remark.sentence());
        json.put("rule", remark.rule());
        json.put("severity", remark.certain() ? "error" : "warning");
        json.put("quote", remark.quote());
        json.put("reason", remark.reason());
        json.put("remedy", remark.remedy());
        return json;
    }

    private static Map<String, @Nullable Object> opinion(Opinions.Unanswered opinion) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", opinion.number());
        json.put("text", opinion.text());
        json.put("href", "/api/v1/ledgers" + opinion.href());
        return json;
    }

    private Map<String, @Nullable Object> sentence(Sentence sentence, Text text, Composed composed) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", sentence.text());
        json.put("element", sentence.element().name());
        json.put("paragraph", sentence.paragraph());
        json.put("answers", sentence.answers());
        json.put(
                "figures",
                sentence.figures().stream()
                        .map(id -> figure(text.figure(id), composed))
                        .toList());
        json.put(
                "conditions",
                sentence.conditions().stream()
                        .map(condition -> condition(condition, text, composed))
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> condition(Text.Condition condition, Text text, Composed composed) {
        Told told = text.figure(condition.figure());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("figure", figure(told, composed));
        json.put("comparison", condition.bound().sign());
        json.put("number", condition.number());
        json.put("holds", condition.holds(told.value()));
        return json;
    }

    private Map<String, @Nullable Object> figure(Told told, Composed composed) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", told.id());
        json.put("metric", told.metric());
        json.put("title", told.name());
        json.put("value", told.plain());
        json.put("display", told.display());
        json.put("unit", told.unit());
        json.put("numerator", told.numerator());
        json.put("denominator", told.denominator());
        json.put("definition", told.definition());
        json.put("organ", told.organ().value());
        json.put("organName", organs.nameOf(told.organ()));
        json.put("period", told.period().toString());
        Map<String, @Nullable Object> records = new LinkedHashMap<>();
        records.put("count", told.records().count());
        records.put("digest", told.records().digest());
        records.put("href", href(told, composed));
        json.put("records", records);
        return json;
    }

    private static String href(Told told, Composed composed) {
        return UriComponentsBuilder.fromPath("/api/v1/figures/{metric}/records")
                .queryParam("organ", told.organ().value())
                .queryParam("period", told.period())
                .queryParam("asOf", composed.asOf())
                .buildAndExpand(told.metric())
                .encode()
                .toUriString();
    }

    Map<String, @Nullable Object> fault(Fault fault) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", fault.line());
        json.put("column", fault.column());
        json.put("rule", fault.what());
        json.put("reason", words.reason(fault));
        json.put("remedy", words.remedy(fault));
        json.put("near", fault.near());
        return json;
    }

    Map<String, @Nullable Object> drift(Report report, Drift drift) {
        Map<String, @Nullable Object> json = head(report);
        json.put("asOf", drift.asOf().toString());
        json.put(
                "differing",
                drift.sentences().stream().filter(Drift.Moved::readsDifferently).count());
        json.put(
                "contradicted",
                drift.sentences().stream().filter(Drift.Moved::contradicted).count());
        json.put("sentences", drift.sentences().stream().map(ReportJson::moved).toList());
        return json;
    }

    private static Map<String, @Nullable Object> moved(Drift.Moved moved) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", moved.number());
        json.put("was", moved.was());
        json.put("now", moved.now());
        json.put("readsDifferently", moved.readsDifferently());
        json.put("contradicted", moved.contradicted());
        json.put("figures", moved.figures().stream().map(ReportJson::moved).toList());
        return json;
    }

    private static Map<String, @Nullable Object> moved(MovedFigure figure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", figure.then().id());
        json.put("metric", figure.then().metric());
        json.put("state", figure.state().name());
        json.put("was", figure.then().display());
        json.put("now", figure.now());
        json.put("came", figure.came());
        json.put("went", figure.went());
        json.put("corrected", figure.corrected());
        json.put("records", figure.records().stream().map(ReportJson::moved).toList());
        return json;
    }

    private static Map<String, @Nullable Object> moved(MovedRecord record) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ledger", record.ledger());
        json.put("id", record.id().toString());
        json.put("title", record.title());
        json.put("how", record.how().name());
        json.put("href", "/api/v1/ledgers/" + record.ledger() + "/" + record.id() + "/history");
        json.put("changes", record.acts().stream().map(ReportJson::act).toList());
        return json;
    }

    private static Map<String, @Nullable Object> act(Line line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account", line.account());
        json.put("at", line.at().toString());
        json.put("kind", line.kind());
        json.put("reason", line.reason());
        json.put("line", line.sequence());
        return json;
    }
}
