package org.zhunsheng.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What may be attached, told by its first bytes and not by its name. */
enum FileKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
    /** Word, Excel and OFD files are zips; which of them it is, its name says. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004"),
    OFD("application/ofd", "PK\u0003\u0004");

    private final String mediaType;
    private final String start;

    FileKind(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = start;
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty where the bytes are of no kind that may be attached, or of another one than the name says. */
    static Optional<FileKind> of(String name, byte[] head) {
        String ending = name.substring(name.lastIndexOf('.') + 1)
                .toUpperCase(Locale.ROOT)
                .replace("JPEG", "JPG");
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (FileKind kind : values()) {
            if (kind.name().equals(ending) && bytes.startsWith(kind.start)) return Optional.of(kind);
        }
        return Optional.empty();
    }
}
