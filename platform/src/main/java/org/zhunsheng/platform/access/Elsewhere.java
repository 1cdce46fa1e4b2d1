package org.zhunsheng.platform.access;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Acts;

/**
 * Signing in elsewhere (统一身份认证): an OpenID provider says who someone is, and its subject must be bound to an
 * account. The provider is first asked when somebody comes; until then nothing calls out.
 */
@Component
class Elsewhere {

    static final String REGISTRATION = "oidc";

    private final Policy.Oidc provider;
    private final AccountStore accounts;
    private final Arrivals arrivals;
    private final Acts acts;
    private volatile @Nullable ClientRegistration registration;

    Elsewhere(Policy policy, AccountStore accounts, Arrivals arrivals, Acts acts) {
        this.provider = policy.oidc();
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.acts = acts;
    }

    boolean offered() {
        return provider.used();
    }

    void offer(HttpSecurity http, AuthenticationSuccessHandler arrived) throws Exception {
        if (!offered()) return;
        ClientRegistrationRepository registrations = id -> id.equals(REGISTRATION) ? registration() : null;
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(registrations)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(arrivals))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::bound))
                .successHandler(arrived)
                .failureUrl("/login?unknown"));
    }

    private ClientRegistration registration() {
        ClientRegistration known = registration;
        if (known != null) return known;
        ClientRegistration read = ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(REGISTRATION)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope("openid")
                .build();
        registration = read;
        return read;
    }

    private OidcUser bound(OidcUserRequest request) {
        OidcUser user = new OidcUserService().loadUser(request);
        if (accounts.loginOf(Objects.requireNonNullElse(user.getSubject(), "")).isPresent()) return user;
        acts.note("-", "access.loginFailed", "-", Map.of("why", "SUBJECT"));
        throw new OAuth2AuthenticationException("unknown_subject");
    }
}
