package dev.zeren.kit.caller;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the caller from the verified token, once per token. The scopes of a client become roles too, so that
 * {@code @RolesAllowed({"planner", "plans:write"})} says who may in one place.
 */
@ApplicationScoped
public class CallerAugmentor implements SecurityIdentityAugmentor {

    static final String ATTRIBUTE = "zeren.caller";

    private static final Pattern BUREAU = Pattern.compile("[a-z0-9-]{1,36}");

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Caller caller = read(token, identity.getRoles());
        QuarkusSecurityIdentity.Builder augmented = QuarkusSecurityIdentity.builder(identity)
                .addAttribute(ATTRIBUTE, caller)
                .addRoles(caller.scopes());
        if (!caller.roles().isEmpty()) {
            augmented.addRole(Roles.MEMBER);
        }
        return Uni.createFrom().item(augmented.build());
    }

    static Caller read(JsonWebToken token, Set<String> granted) {
        Set<String> roles = new HashSet<>(granted);
        roles.retainAll(Roles.ALL);
        String name = token.getClaim("name");
        String bureau = token.getClaim("bureau");
        return new Caller(
                token.getSubject(),
                name == null ? token.getSubject() : name,
                Optional.ofNullable(bureau).filter(id -> BUREAU.matcher(id).matches()),
                Set.copyOf(roles),
                scopes(token, roles));
    }

    // A person's token may have been asked for with any scope; only a service account, which a bureau's
    // administrator made for one portal, is trusted for its scopes.
    private static Set<String> scopes(JsonWebToken token, Set<String> roles) {
        String scope = token.getClaim("scope");
        boolean serviceAccount = token.getClaim("client_id") != null && roles.isEmpty();
        return serviceAccount && scope != null
                ? Set.copyOf(List.of(scope.strip().split("\\s+")))
                : Set.of();
    }
}
