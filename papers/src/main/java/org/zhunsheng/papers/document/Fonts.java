package org.zhunsheng.papers.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The faces (字体) at hand for each role, found by the names inside the font files, never by file names. Only TrueType
 * outlines that their maker allows to be embedded count; a .docx file needs none of this.
 */
public final class Fonts {
    private static final int DEEPEST = 6;
    private static final List<String> FOR_SIGNS = List.of("DejaVu Sans", "DejaVu Serif");

    private final Map<Role, Typeface> faces = new EnumMap<>(Role.class);
    private final Map<Role, Substitution> substitutions = new EnumMap<>(Role.class);
    private final List<Typeface> rest;

    private Fonts(List<Typeface> found) {
        for (Role role : Role.values()) {
            Optional<Typeface> wanted = firstOf(found, role, role.itself());
            Optional<Typeface> used =
                    wanted.or(() -> firstOf(found, role, role.standIns())).or(() -> anyChinese(found, role));
            used.ifPresent(face -> faces.put(role, face));
            if (wanted.isEmpty())
                used.ifPresent(face -> substitutions.put(role, new Substitution(role, role.wanted(), face.fullName())));
        }
        rest = inReserve(found);
    }

    /**
     * Looks in the caller's folder first, then in the system's font folders.
     *
     * @param own the district's own font files (方正小标宋简体, 仿宋_GB2312 …); may be missing
     */
    public static Fonts find(@Nullable Path own) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return within(Stream.of(
                        own,
                        home.resolve(".fonts"),
                        home.resolve(".local/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of("/usr/share/fonts"),
                        home.resolve("Library/Fonts"),
                        Path.of("/Library/Fonts"),
                        Path.of("/System/Library/Fonts"),
                        Path.of(Objects.requireNonNullElse(System.getenv("WINDIR"), "C:\\Windows"))
                                .resolve("Fonts"))
                .filter(Objects::nonNull)
                .toList());
    }

    /** Looks in these folders only, an earlier one before a later one; folders that do not exist are passed over. */
    public static Fonts within(List<Path> folders) {
        List<Typeface> found = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : fontFiles(folder)) found.addAll(TypefaceFile.faces(file));
        }
        return new Fonts(found);
    }

    /** Whether a document can be printed at all: a face with Chinese was found for every role. */
    public boolean canPrintChinese() {
        return faces.size() == Role.values().length;
    }

    /** The wanted faces that are missing and what stands in for them, in the order of the roles. */
    public List<Substitution> substitutions() {
        return List.copyOf(substitutions.values());
    }

    Optional<Typeface> face(Role role) {
        return Optional.ofNullable(faces.get(role));
    }

    Optional<Substitution> substitution(Role role) {
        return Optional.ofNullable(substitutions.get(role));
    }

    /** Faces to ask, in this order, for a character that the role's own face lacks. */
    List<Typeface> inReserve() {
        return rest;
    }

    private List<Typeface> inReserve(List<Typeface> found) {
        Set<Typeface> reserve = new LinkedHashSet<>();
        Stream.of(Role.FOLIO, Role.SUBHEADING, Role.HEADING, Role.BODY, Role.TITLE)
                .map(faces::get)
                .filter(Objects::nonNull)
                .forEach(reserve::add);
        Stream.of(Role.values())
                .flatMap(role -> Stream.concat(role.itself().stream(), role.standIns().stream()))
                .forEach(name ->
                        found.stream().filter(face -> face.isCalled(name)).forEach(reserve::add));
        FOR_SIGNS.forEach(
                name -> found.stream().filter(face -> face.isCalled(name)).forEach(reserve::add));
        return List.copyOf(reserve);
    }

    private static Optional<Typeface> firstOf(List<Typeface> found, Role role, List<String> names) {
        return names.stream()
                .map(name -> nearest(found, role, face -> face.isCalled(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Typeface> anyChinese(List<Typeface> found, Role role) {
        return nearest(found, role, Typeface::chinese);
    }

    /** The first found face of the weight nearest to the role's. */
    private static Optional<Typeface> nearest(List<Typeface> found, Role role, Predicate<Typeface> fits) {
        return found.stream()
                .filter(fits)
                .min(Comparator.comparingInt(face -> Math.abs(face.weight() - role.weight())));
    }

    /** Sorted, so that two machines with the same files choose the same faces. */
    private static List<Path> fontFiles(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.find(
                folder,
                DEEPEST,
                (path, attributes) -> attributes.isRegularFile() && looksLikeFont(path),
                FileVisitOption.FOLLOW_LINKS)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException unreadableFolder) {
            return List.of();
        }
    }

    private static boolean looksLikeFont(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf");
    }
}
