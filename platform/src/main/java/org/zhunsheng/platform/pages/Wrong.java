package org.zhunsheng.platform.pages;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What can go wrong with a page (没有办成), each with its texts: {@code pages.wrong.<name>}, {@code .what}, {@code .todo}. */
enum Wrong {
    /** What was sent can't be read: a day that is none, a column that is not there, a character that is none. */
    ADDRESS(HttpStatus.BAD_REQUEST),
    SIGNED_OUT(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** Not there, or out of the reader's sight: both look the same. */
    MISSING(HttpStatus.NOT_FOUND),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    CHANGED(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** Somebody asks too often. */
    OFTEN(HttpStatus.TOO_MANY_REQUESTS),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR),
    DATABASE(HttpStatus.SERVICE_UNAVAILABLE),
    DISK(HttpStatus.INSUFFICIENT_STORAGE);

    private final HttpStatus status;

    Wrong(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** {@code urn:zhunsheng:problem:tooLarge}: the type of its problem document. */
    URI type() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder type = new StringBuilder("urn:zhunsheng:problem:").append(words[0]);
        for (int i = 1; i < words.length; i++)
            type.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        return URI.create(type.toString());
    }

    static Wrong of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        if (chain.stream().anyMatch(Wrong::saysDiskFull)) return DISK;
        if (chain.stream().anyMatch(Wrong::saysDatabaseAway)) return DATABASE;
        if (chain.stream().anyMatch(MaxUploadSizeExceededException.class::isInstance)) return TOO_LARGE;
        return chain.stream()
                .filter(ErrorResponse.class::isInstance)
                .map(answer -> of(((ErrorResponse) answer).getStatusCode()))
                .findFirst()
                .orElseGet(() -> chain.stream().anyMatch(Wrong::saysUnreadable)
                        ? ADDRESS
                        : chain.stream()
                                        .anyMatch(cause ->
                                                cause.getClass().getSimpleName().equals("AccessDeniedException"))
                                ? FORBIDDEN
                                : BROKEN);
    }

    static Wrong of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> SIGNED_OUT;
            case 403 -> FORBIDDEN;
            case 404, 410 -> MISSING;
            case 405 -> METHOD;
            case 406, 415 -> MEDIA_TYPE;
            case 409, 412 -> CHANGED;
            case 413 -> TOO_LARGE;
            case 429 -> OFTEN;
            case 503 -> DATABASE;
            case 507 -> DISK;
            default -> status.is4xxClientError() ? ADDRESS : BROKEN;
        };
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && chain.size() < 20; cause = cause.getCause()) chain.add(cause);
        return chain;
    }

    /** A value of another type, a body that is none, what the gate's fence refuses; SQLSTATE 22021: a character that is none. */
    private static boolean saysUnreadable(Throwable cause) {
        return cause instanceof TypeMismatchException
                || cause instanceof MultipartException
                || cause instanceof HttpMessageConversionException
                || cause.getClass().getSimpleName().equals("RequestRejectedException")
                || cause.getClass().getSimpleName().equals("InvalidParameterException")
                || (cause instanceof SQLException sql && "22021".equals(sql.getSQLState()));
    }

    /** SQLSTATE class 53, disk_full, and what an operating system says in any of its languages. */
    private static boolean saysDiskFull(Throwable cause) {
        return (cause instanceof SQLException sql && "53100".equals(sql.getSQLState()))
                || (cause instanceof IOException
                        && Objects.requireNonNullElse(cause.getMessage(), "").contains("No space left"));
    }

    /** SQLSTATE class 08, connection exception, and 57P01 to 57P03, the server is stopping or starting. */
    private static boolean saysDatabaseAway(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException sql && away(sql.getSQLState()));
    }

    private static boolean away(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
