package org.zhunsheng.platform.kernel;

/** The person whose request is being answered. */
@FunctionalInterface
public interface CurrentPerson {

    /** Fails where nobody is signed in. */
    Person get();
}
