package org.zhunsheng.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** What the gates read from a request's address. */
final class Addresses {

    private Addresses() {}

    /** Without the context path. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
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
