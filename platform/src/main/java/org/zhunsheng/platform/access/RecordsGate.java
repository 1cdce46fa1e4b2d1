package org.zhunsheng.platform.access;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.ledger.Ledgers;

/**
 * The wall before the modules: a ledger's addresses open for those who may read in its module, every other address for
 * those who work with records at all. The modules ask again for the exact right; this holds where one forgets to.
 */
@Component
final class RecordsGate implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String LEDGERS = "/api/v1/ledgers/";

    private final Set<String> ledgerModules;

    RecordsGate(Ledgers ledgers) {
        this.ledgerModules =
                ledgers.all().stream().map(entries -> entries.shape().module()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        boolean opens = who.get() instanceof SignedIn signedIn
                && !signedIn.mustChange()
                && opens(signedIn.person(), Addresses.path(context.getRequest()));
        return new AuthorizationDecision(opens);
    }

    private boolean opens(Person person, String path) {
        String module = module(path);
        return ledgerModules.contains(module)
                ? person.may(Right.READ, module) || person.may(Right.WRITE, module)
                : worksWithRecords(person);
    }

    /** The register of organs is no record of anybody's work: who keeps only that works with none. */
    private static boolean worksWithRecords(Person person) {
        return person.grants().stream()
                .filter(grant -> !grant.module().equals(Role.REGISTER_OF_ORGANS))
                .anyMatch(grant -> grant.rights().contains(Right.READ));
    }

    private static String module(String path) {
        String rest = path.startsWith(LEDGERS) ? path.substring(LEDGERS.length()) : path.substring(1);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
