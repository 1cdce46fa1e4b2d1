package org.zhunsheng.platform.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates that come with the platform (范本). */
public enum BuiltIn {
    /** How the government acted on the comments of the People's Congress (评议意见落实情况报告). */
    IMPLEMENTATION("implementation-report.txt");

    private final String file;

    BuiltIn(String file) {
        this.file = file;
    }

    public String text() {
        try (InputStream text = BuiltIn.class.getResourceAsStream("/reports/" + file)) {
            if (text == null) throw new IllegalStateException("reports/" + file + " is not in the class path");
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
