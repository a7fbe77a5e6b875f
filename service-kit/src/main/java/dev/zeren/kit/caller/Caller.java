package dev.zeren.kit.caller;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as the verified token says.
 *
 * @param subject the OIDC subject
 * @param name the name to show; the subject where the token has none
 * @param bureau the bureau whose rows the caller may touch; empty for a client of the whole suite
 * @param roles what kind of acts a person may do
 * @param scopes what a client may do; empty for a person, whatever the token says
 */
public record Caller(String subject, String name, Optional<String> bureau, Set<String> roles, Set<String> scopes) {

    /** The suite itself, in work that no request asked for. It may nothing: such work asks nobody whether it may. */
    public static final Caller SYSTEM = new Caller("system", "系统", Optional.empty(), Set.of(), Set.of());

    /** Whether the caller has one of the roles, or one of the scopes. */
    public boolean may(String... rolesOrScopes) {
        for (String one : rolesOrScopes) {
            if (roles.contains(one) || scopes.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a program, not a person, asks. */
    public boolean isClient() {
        return roles.isEmpty() && !scopes.isEmpty();
    }
}
