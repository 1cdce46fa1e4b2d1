package org.zhunsheng.platform.access;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;

/** The person who is signed in to this request. */
@Component
class AtTheDesk implements CurrentPerson {

    @Override
    public Person get() {
        return signedIn().person();
    }

    SignedIn signedIn() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) return signedIn;
        throw new IllegalStateException("nobody is signed in");
    }
}
