package org.zhunsheng.cli;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.citation.Place;
import org.zhunsheng.engine.statutes.Repeal;
import org.zhunsheng.engine.statutes.Resolution;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.text.CodePoints;

/** Citations as the command line writes and reads them; a number that is not named is null. */
final class CitationJson {

    private CitationJson() {}

    /** The fields of a citation, without the braces around them. */
    static void fields(StringBuilder out, Citation citation, CodePoints points) {
        text(out.append("\"title\":"), citation.title());
        out.append(",\"self\":").append(citation.self());
        number(out, ",\"part\":", citation.part());
        number(out, ",\"chapter\":", citation.chapter());
        number(out, ",\"section\":", citation.section());
        number(out, ",\"article\":", citation.article());
        number(out, ",\"articleSuffix\":", citation.suffix());
        number(out, ",\"paragraph\":", citation.paragraph());
        number(out, ",\"item\":", citation.item());
        number(out, ",\"subitem\":", citation.subItem());
        out.append(",\"start\":").append(points.at(citation.start()));
        out.append(",\"end\":").append(points.at(citation.end()));
        if (!citation.self()) {
            out.append(",\"quoted\":").append(citation.quoted());
            text(out.append(",\"canonical\":"), citation.canonical());
            if (citation.edition() > 0) out.append(",\"edition\":").append(citation.edition());
        }
        text(out.append(",\"rel\":"), citation.told().relation());
        out.append(",\"range\":").append(citation.range());
        flag(out, ",\"carried\":true", citation.told() == Told.CARRIED);
        flag(out, ",\"bare\":true", citation.told() == Told.BARE_ARTICLE);
        out.append(",\"optional\":").append(citation.optional());
    }

    /** Where a sentence stands, as an object. */
    static void place(StringBuilder out, Place place) {
        text(out.append("{\"doc\":"), place.instrument());
        number(out, ",\"part\":", place.part());
        number(out, ",\"chapter\":", place.chapter());
        number(out, ",\"section\":", place.section());
        number(out, ",\"article\":", place.article());
        number(out, ",\"articleSuffix\":", place.suffix());
        number(out, ",\"paragraph\":", place.paragraph());
        number(out, ",\"item\":", place.item());
        number(out, ",\"subitem\":", place.subItem());
        out.append('}');
    }

    /** The day the text was published; null where it does not say. */
    private static @Nullable String published(Version version) {
        return version.published().equals(LocalDate.EPOCH)
                ? null
                : version.published().toString();
    }

    /** What a citation comes to, as further fields behind a comma. */
    static void resolution(StringBuilder out, Resolution resolution) {
        text(out.append(",\"resolved\":"), resolution.outcome().label());
        Version version = resolution.version();
        text(out.append(",\"in\":"), resolution.title().isEmpty() ? null : resolution.title());
        text(out.append(",\"version\":"), version == null ? null : published(version));
        if (resolution.missing() != null) {
            text(out.append(",\"missing\":"), resolution.missing());
            out.append(",\"counted\":").append(resolution.counted());
        }
        if (resolution.earlier() != null) text(out.append(",\"earlier\":"), published(resolution.earlier()));
        Repeal repeal = resolution.repeal();
        if (repeal != null) {
            text(out.append(",\"repealedBy\":"), repeal.by());
            text(out.append(",\"repealedOn\":"), repeal.on().toString());
        }
        if (!resolution.candidates().isEmpty()) Json.write(out.append(",\"candidates\":"), resolution.candidates());
    }

    /** The place that the {@code location} of a sentence names; nowhere when there is none. */
    static Place place(@Nullable Object location) {
        if (!(location instanceof Map<?, ?> given)) return Place.NOWHERE;
        return new Place(
                given.get("doc") instanceof String doc ? doc : "",
                number(given, "part"),
                number(given, "chapter"),
                number(given, "section"),
                number(given, "article"),
                number(given, "articleSuffix"),
                number(given, "paragraph"),
                number(given, "item"),
                number(given, "subitem"));
    }

    private static int number(Map<?, ?> given, String key) {
        return given.get(key) instanceof Number number ? Math.clamp(number.longValue(), 0, 9999) : 0;
    }

    private static void number(StringBuilder out, String name, int number) {
        out.append(name);
        if (number == 0) out.append("null");
        else out.append(number);
    }

    private static void text(StringBuilder out, @Nullable String text) {
        Json.write(out, text);
    }

    private static void flag(StringBuilder out, String field, boolean isSet) {
        if (isSet) out.append(field);
    }
}
