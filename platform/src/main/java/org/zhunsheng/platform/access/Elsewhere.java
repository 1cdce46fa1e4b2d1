package org.zhunsheng.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.Strangers;

/**
 * Signing in elsewhere (统一身份认证): an OpenID provider says who someone is, and its subject must be bound to an
 * account. The provider is first asked when somebody comes; until then nothing calls out.
 */
@Component
class Elsewhere {

    static final String REGISTRATION = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);

    /** What Spring Security says where a browser comes back that was never sent, or too long ago. */
    private static final String NOT_SENT = "authorization_request_not_found";

    private final Policy.Oidc provider;
    private final AccountStore accounts;
    private final Arrivals arrivals;
    private final Acts acts;
    private final Strangers strangers;
    private volatile @Nullable ClientRegistration registration;

    Elsewhere(Policy policy, AccountStore accounts, Arrivals arrivals, Acts acts, Strangers strangers) {
        this.provider = policy.oidc();
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.acts = acts;
        this.strangers = strangers;
    }

    boolean offered() {
        return provider.used();
    }

    void offer(HttpSecurity http, AuthenticationSuccessHandler arrived) throws Exception {
        if (!offered()) return;
        ClientRegistrationRepository registrations = id -> id.equals(REGISTRATION) ? registration() : null;
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(arrivals))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::bound))
                .successHandler(arrived)
                .failureHandler(this::cameInVain)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F sending) {
                        sending.setAuthenticationFailureHandler(Elsewhere::notSent);
                        return sending;
                    }
                }));
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
        Account account = accounts.loginOf(Objects.requireNonNullElse(user.getSubject(), ""))
                .flatMap(accounts::find)
                .orElseThrow(() -> new NotLetIn("-", NotLetIn.Why.SUBJECT));
        if (account.disabled()) throw new NotLetIn(account.login(), NotLetIn.Why.DISABLED);
        return user;
    }

    /** Somebody comes from the provider and is not let in. */
    private void cameInVain(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof NotLetIn known) {
            note(known.login, known.why.name(), request);
            back(request, response, known.why.notice);
            return;
        }
        boolean sent = !(refused instanceof OAuth2AuthenticationException proof
                && proof.getError().getErrorCode().equals(NOT_SENT));
        if (sent) {
            LOG.warn("what the OpenID provider {} said proves nobody: {}", provider.issuer(), refused.getMessage());
            note("-", "PROOF", request);
        }
        back(request, response, "unproved");
    }

    /** Somebody wants to go to the provider, which can't be asked where its doors are. */
    private static void notSent(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unasked)
            throws IOException {
        LOG.warn("nobody can be sent to the OpenID provider: {}", unasked.getMessage());
        back(request, response, "away");
    }

    private void note(String login, String why, HttpServletRequest request) {
        String kind = login.equals("-") ? "access.loginFailed" : "access.loginRefused";
        if (login.equals("-")) strangers.refused(kind, request.getRemoteAddr());
        else acts.note(login, kind, login, Map.of("why", why, "address", request.getRemoteAddr()));
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String notice)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?" + notice);
    }

    /** The provider says rightly who someone is, and they are not let in all the same. */
    @SuppressWarnings("serial")
    private static final class NotLetIn extends AccountStatusException {

        /** The reason, and the notice by which the login page says it. */
        enum Why {
            /** Bound to no account. */
            SUBJECT("unknown"),
            DISABLED("disabled");

            private final String notice;

            Why(String notice) {
                this.notice = notice;
            }
        }

        private final String login;
        private final Why why;

        NotLetIn(String login, Why why) {
            super(why.name());
            this.login = login;
            this.why = why;
        }
    }

    /** The provider's tokens have done their work once somebody is in, and are not kept. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
        public <C extends OAuth2AuthorizedClient> @Nullable C loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }
}
