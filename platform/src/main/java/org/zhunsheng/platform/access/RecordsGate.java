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
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Shape;

/**
 * The wall before the modules: the pages of a module's ledgers open for those who may read there, every other address for
 * those who read records at all, what the platform keeps among them. The modules ask again for the exact right; this holds where one forgets to.
 */
@Component
final class RecordsGate implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String LEDGERS = "/api/v1/ledgers/";

    private final Set<String> ledgerModules;

    RecordsGate(Ledgers ledgers) {
        this.ledgerModules = ledgers.all().stream()
                .map(Entries::shape)
                .filter(shape -> !shape.isKeptByHouse())
                .map(Shape::module)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        boolean opens = who.get() instanceof SignedIn signedIn
                && signedIn.free()
                && opens(signedIn.person(), Addresses.path(context.getRequest()));
        return new AuthorizationDecision(opens);
    }

    private boolean opens(Person person, String path) {
        // a ledger that may not be read answers like one that is not there, which the interface itself says
        if (path.startsWith(LEDGERS)) return true;
        String module = module(path);
        return ledgerModules.contains(module)
                ? person.may(Right.READ, module) || person.may(Right.WRITE, module)
                : person.readsRecords();
    }

    private static String module(String path) {
        String rest = path.substring(1);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
