package org.zhunsheng.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Labelled examples and statutes that lie beside the project and are no part of it (评测材料). A test that asks for one is
 * skipped where it is missing. {@code ZHUNSHENG_SHARED} names their folder; else it is the nearest {@code shared} that
 * holds {@code truth}, on the way up from where the test runs.
 */
public final class Shared {

    private Shared() {}

    /** A file or folder of labelled examples, as {@code citations-dev.jsonl}. */
    public static Path truth(String name) {
        return lying("truth", name);
    }

    /** The folder of statutes, or one below it. */
    public static Path laws(String name) {
        return lying("laws", name);
    }

    /** A folder of real official texts without labels. */
    public static Path real(String name) {
        return lying("real", name);
    }

    private static Path lying(String kind, String name) {
        Path place = folder().resolve(kind).resolve(name);
        assumeTrue(Files.exists(place), "没有评测材料：" + place);
        return place;
    }

    private static Path folder() {
        String named = System.getProperty("zhunsheng.shared", System.getenv("ZHUNSHENG_SHARED"));
        if (named != null) return Path.of(named);
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/truth"))) return at.resolve("shared");
        }
        return Path.of("shared");
    }
}
