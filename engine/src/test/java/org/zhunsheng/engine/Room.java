package org.zhunsheng.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhunsheng.engine.amendment.Comparison;
import org.zhunsheng.engine.amendment.Consolidated;
import org.zhunsheng.engine.amendment.Consolidation;
import org.zhunsheng.engine.amendment.Decision;
import org.zhunsheng.engine.amendment.Deviation;
import org.zhunsheng.engine.amendment.Drafting;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.citation.Place;
import org.zhunsheng.engine.impact.CitingDocuments;
import org.zhunsheng.engine.impact.Impact;
import org.zhunsheng.engine.legality.Legality;
import org.zhunsheng.engine.proofreading.Proofreading;
import org.zhunsheng.engine.statutes.Statutes;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.CodePoints;
import org.zhunsheng.engine.text.Folded;

/** Every door of the engine that takes a text from outside (各个入口). */
enum Room {
    STRUCTURE {
        @Override
        void read(String text, String other) {
            Instrument instrument = Instrument.parse(text);
            instrument.particulars();
            instrument.articles().forEach(instrument::text);
            Folded.of(text);
            new CodePoints(text).at(text.length());
        }
    },
    CITATION {
        @Override
        void read(String text, String other) {
            Citations.national().in(Instrument.parse(text));
            Citations.national().in(text, new Place("某解释", 0, 1, 1, 2, 1, 2, 1, 0), other);
        }
    },
    STATUTES {
        @Override
        void read(String text, String other) {
            Version version = Version.of(Instrument.parse(text));
            Statutes statutes = Statutes.of(List.of(version, Version.of(Instrument.parse(other))));
            statutes.find(text.lines().findFirst().orElse(""));
            version.article(1, 0);
            List<Citation> cited = Citations.with(statutes.titles()).in(text, Place.NOWHERE, null);
            cited.stream().limit(100).forEach(citation -> statutes.resolve(citation, DAY, version));
        }
    },
    COMPARISON {
        @Override
        void read(String text, String other) {
            Comparison comparison = Comparison.of(Instrument.parse(text), Instrument.parse(other));
            comparison.counts();
            for (Comparison.Row row : comparison.rows()) {
                comparison.differences(row);
                comparison.paragraphs(row);
            }
            Deviation.of(Instrument.parse(text), Instrument.parse(other));
        }
    },
    CONSOLIDATION {
        @Override
        void read(String text, String other) {
            Decision decision = Decision.parse(text);
            Consolidation.apply(Instrument.parse(Scraps.endless("ARTICLES", text.length())), decision);
            Consolidated after = Consolidation.apply(Instrument.parse(other), decision);
            after.spans().forEach(span -> after.text().substring(span.start(), span.end()));
        }
    },
    DRAFTING {
        @Override
        void read(String text, String other) {
            try {
                Drafting.decision(Instrument.parse(text), Instrument.parse(other));
            } catch (IllegalArgumentException numbersWithGaps) {
                // what the door says of itself
            }
        }
    },
    IMPACT {
        @Override
        void read(String text, String other) {
            CitingDocuments documents = CitingDocuments.of(Map.of("文书", text), Citations.national());
            for (String title : List.of("中华人民共和国行政处罚法", "刑法", "示范条例", ""))
                Impact.of(title, Instrument.parse(text), Instrument.parse(other))
                        .on(documents);
        }
    },
    LEGALITY {
        @Override
        void read(String text, String other) {
            Legality legality = Legality.withoutLaws(DAY);
            legality.check(text);
            legality.excerpt(text);
            legality.wholePassage(other);
        }
    },
    PROOFREADING {
        @Override
        void read(String text, String other) {
            Proofreading.national().read(text);
            Proofreading.national().read(other.lines().findFirst().orElse(""), text);
        }
    };

    private static final LocalDate DAY = LocalDate.of(2022, 4, 12);

    /** Reads the text as a stranger would have it read; {@code other} is the second text where two are asked for. */
    abstract void read(String text, String other);
}
