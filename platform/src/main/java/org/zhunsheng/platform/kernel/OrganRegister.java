package org.zhunsheng.platform.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every module may ask about organs (机关): their names, and who stands below whom. */
public interface OrganRegister {

    /** The full name; the code itself where no such organ is registered. */
    String nameOf(OrganCode organ);

    /** The name used in narrow places: 区城管委; the full name where it has no other. */
    String shortNameOf(OrganCode organ);

    /** The organs that a text names exactly: by full, short or former name, or by code. More than one: it is ambiguous. */
    List<OrganCode> named(String text);

    /** At most {@code most} organs whose names come near the text, the nearest first. */
    List<OrganCode> near(String text, int most);

    /**
     * Remembers what people write for an organ, so that {@link #named} knows it from now on; an act in the audit chain.
     * What already names an organ keeps its meaning: then nothing is remembered.
     */
    void remember(Person by, String written, OrganCode organ);

    /** The organ and all below it, as the tree stood at the moment; null is now. The root's scope is the whole district. */
    Scope under(OrganCode root, @Nullable Instant asOf);

    /** The organs of these kinds, as of the moment. Kinds are the register's own words: DEPARTMENT, STREET … */
    Set<OrganCode> ofKinds(Set<String> kinds, @Nullable Instant asOf);

    /** Those of them that were founded by the day and had not ended on it: who is measured by a duty of every organ. */
    Set<OrganCode> standing(Set<String> kinds, LocalDate day, @Nullable Instant asOf);

    /** The district itself. */
    OrganCode root();
}
