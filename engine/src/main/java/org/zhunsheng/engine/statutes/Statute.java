package org.zhunsheng.engine.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instrument with all the versions that are kept (法规).
 *
 * @param title in full
 * @param versions the earlier first; empty when only its repeal is known
 * @param repeal null while it is not repealed
 */
public record Statute(
        String title, List<Version> versions, @Nullable Repeal repeal) {

    public Statute {
        versions = List.copyOf(versions);
    }

    /**
     * The version that applies on the day. When the folder keeps only later ones it is the earliest of them, for a text
     * that is cited must have been in force in some version.
     */
    public Optional<Version> on(LocalDate day) {
        Version applies = null;
        for (Version version : versions) {
            if (applies == null || !version.effective().isAfter(day)) applies = version;
        }
        return Optional.ofNullable(applies);
    }

    /** The version that was last made by the end of the year; the earliest when the folder keeps only later ones. */
    public Optional<Version> of(int year) {
        Version last = null;
        for (Version version : versions) {
            if (last == null || version.published().getYear() <= year) last = version;
        }
        return Optional.ofNullable(last);
    }

    /** Whether it no longer applies on the day. */
    public boolean repealedOn(LocalDate day) {
        return repeal != null && !repeal.on().isAfter(day);
    }
}
