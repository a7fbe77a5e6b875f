package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.Scopes;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** Who sees what of schemes: what was never issued is the bureau office's and its overseers' alone. */
@ApplicationScoped
class SchemeAccess {

    private final Callers callers;

    SchemeAccess(Callers callers) {
        this.callers = callers;
    }

    boolean seesIssuedOnly() {
        return !callers.current()
                .may(
                        Roles.BUREAU_ADMIN,
                        Roles.PLANNER,
                        Roles.LEADER,
                        Roles.AUDITOR,
                        Scopes.ASSESSMENTS_READ,
                        Scopes.ASSESSMENTS_WRITE);
    }
}
