package org.zhunsheng.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Objects;

/** What the gates read from a request's address. */
final class Addresses {

    private Addresses() {}

    /** Without the context path. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Path and query of a request. */
    static String asked(HttpServletRequest request) {
        return request.getQueryString() == null ? path(request) : path(request) + "?" + request.getQueryString();
    }

    /**
     * Path and query of an address, on this platform: what a request or a cookie names as host leads nobody elsewhere.
     * Where there is no such path, the home page's.
     */
    static String here(String address) {
        try {
            URI wanted = new URI(address);
            String path = Objects.requireNonNullElse(wanted.getRawPath(), "");
            if (!path.startsWith("/") || path.startsWith("//")) return "/";
            return wanted.getRawQuery() == null ? path : path + "?" + wanted.getRawQuery();
        } catch (URISyntaxException noAddress) {
            return "/";
        }
    }

    static boolean api(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/api/v1/") || path.startsWith("/v3/api-docs");
    }

    /** From this machine itself, and not through a proxy on it. */
    static boolean loopback(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) return false;
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
