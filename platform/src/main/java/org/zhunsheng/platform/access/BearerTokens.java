package org.zhunsheng.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer …} on the interface's addresses. Who brings a token is judged by it alone, whatever cookie comes too. */
final class BearerTokens extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenHolders holders;
    private final AuthenticationEntryPoint refused;

    BearerTokens(TokenHolders holders, AuthenticationEntryPoint refused) {
        this.holders = holders;
        this.refused = refused;
    }

    /** The token of a request that brings one to an address which takes it. */
    static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()) && Addresses.api(request)
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> holder = holders.by(token);
        if (holder.isEmpty()) {
            SecurityContextHolder.clearContext();
            refused.commence(request, response, new BadCredentialsException("the token opens nothing"));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(holder.get()));
        chain.doFilter(request, response);
    }
}
