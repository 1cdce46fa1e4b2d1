package org.zhunsheng.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What this district asks of passwords, sessions and tokens (安全策略); each value's basis stands beside it in the settings. */
@ConfigurationProperties("zhunsheng.access")
record Policy(
        @DefaultValue Password password,
        @DefaultValue Lock lock,
        @DefaultValue Session session,
        @DefaultValue Token token,
        @DefaultValue Rate rate,
        @DefaultValue("") String metricsToken,
        @DefaultValue Oidc oidc) {

    /**
     * @param length     characters at least
     * @param kinds      of small letters, capital letters, digits and other characters, so many at least
     * @param days       after so many days it must be changed
     * @param remembered so many passwords, the present one included, can't be taken again
     * @param memoryKib  Argon2id's memory
     * @param rounds     Argon2id's passes
     */
    record Password(
            @DefaultValue("10") int length,
            @DefaultValue("3") int kinds,
            @DefaultValue("90") int days,
            @DefaultValue("5") int remembered,
            @DefaultValue("19456") int memoryKib,
            @DefaultValue("2") int rounds) {}

    /**
     * Locks a name for so many minutes.
     *
     * @param failures of one client in a row, a browser that the account used before or an address
     * @param together of all clients that are not known, together
     */
    record Lock(
            @DefaultValue("5") int failures,
            @DefaultValue("20") int together,
            @DefaultValue("30") int minutes) {}

    /** A session ends after so many idle minutes; a person has so many at most, the oldest gives way. */
    record Session(
            @DefaultValue("30") int idleMinutes,
            @DefaultValue("5") int most) {}

    /** A token lives so many days at most. */
    record Token(@DefaultValue("366") int mostDays) {}

    /**
     * How often and how slowly somebody may ask; each process counts for itself.
     *
     * @param signInsPerMinute   of an address
     * @param callsPerMinute     of an account, to the interface
     * @param connections        of an address at once
     * @param bodies             of an address, arriving at once
     * @param bodySeconds        a body that arrives longer than this must keep up
     * @param bodyBytesPerSecond with so much on the average
     */
    record Rate(
            @DefaultValue("300") int signInsPerMinute,
            @DefaultValue("12000") int callsPerMinute,
            @DefaultValue("1000") int connections,
            @DefaultValue("64") int bodies,
            @DefaultValue("10") int bodySeconds,
            @DefaultValue("1024") int bodyBytesPerSecond) {}

    /** The OpenID provider through which people may sign in; an empty issuer is none. */
    record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret) {

        boolean used() {
            return !issuer.isBlank();
        }
    }
}
