package org.zhunsheng.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often somebody may ask (访问频率): an address to sign in or to bring a token that opens nothing, an account to call the
 * interface. What is too much answers 429 and says when to come again. Each process counts for itself.
 */
final class Rates {

    private static final int MOST_REMEMBERED = 100_000;

    /** So many at once at most, and as many a minute. */
    private static final class Bucket {

        private final int perMinute;
        private double left;
        private long at = System.nanoTime();

        Bucket(int perMinute) {
            this.perMinute = perMinute;
            this.left = perMinute;
        }

        /** Seconds to wait; nothing where it may be done now. */
        synchronized long take() {
            long now = System.nanoTime();
            left = Math.min(perMinute, left + (now - at) / 60e9 * perMinute);
            at = now;
            if (left >= 1) {
                left--;
                return 0;
            }
            return (long) Math.ceil((1 - left) * 60 / perMinute);
        }
    }

    private final Policy.Rate rate;
    private final Refusals refusals;
    private final Cache<String, Bucket> addresses = remembered();
    private final Cache<String, Bucket> accounts = remembered();

    Rates(Policy.Rate rate, Refusals refusals) {
        this.rate = rate;
        this.refusals = refusals;
    }

    private static Cache<String, Bucket> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();
    }

    /** Before anything is checked: what a stranger asks costs a digest of a password or a line of the chain. */
    OncePerRequestFilter strangers() {
        return new Limited() {
            @Override
            long waits(HttpServletRequest request) {
                boolean asks = request.getMethod().equals("POST")
                        && Addresses.path(request).equals("/login");
                return asks ? waiting(addresses, request.getRemoteAddr(), rate.signInsPerMinute()) : 0;
            }
        };
    }

    /** Once it is known who asks. */
    OncePerRequestFilter callers() {
        return new Limited() {
            @Override
            long waits(HttpServletRequest request) {
                Authentication who = SecurityContextHolder.getContext().getAuthentication();
                return Addresses.api(request) && who instanceof SignedIn
                        ? waiting(accounts, who.getName(), rate.callsPerMinute())
                        : 0;
            }
        };
    }

    private static long waiting(Cache<String, Bucket> buckets, String who, int perMinute) {
        return buckets.get(who, fresh -> new Bucket(perMinute)).take();
    }

    private abstract class Limited extends OncePerRequestFilter {

        abstract long waits(HttpServletRequest request);

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            long seconds = waits(request);
            if (seconds == 0) {
                chain.doFilter(request, response);
                return;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            if (Addresses.api(request))
                refusals.problem(request, response, HttpStatus.TOO_MANY_REQUESTS, "access.problem.often");
            else response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
