package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.engine.statutes.Repeal;
import org.zhunsheng.engine.statutes.Statute;
import org.zhunsheng.engine.statutes.Statutes;
import org.zhunsheng.engine.statutes.Version;

/** The laws at hand on the day of the check (手边的法律). */
final class Shelf {

    private final Statutes statutes;
    private final LocalDate day;

    Shelf(Statutes statutes, LocalDate day) {
        this.statutes = statutes;
        this.day = day;
    }

    /** The version in force; empty where it is not at hand or the title is only a kind, such as 条例. */
    Optional<Version> find(String title) {
        return known(title).flatMap(statute -> statute.on(day));
    }

    /** What repealed the instrument by the day, as the folder of statutes tells. */
    Optional<Repeal> repealed(String title) {
        return known(title).filter(statute -> statute.repealedOn(day)).map(Statute::repeal);
    }

    Optional<String> article(Cited cited) {
        return cited.article() == 0
                ? Optional.empty()
                : find(cited.title()).flatMap(law -> law.article(cited.article(), cited.suffix()));
    }

    private Optional<Statute> known(String title) {
        return title.length() < 3 || statutes.all().isEmpty() ? Optional.empty() : statutes.find(title);
    }
}
