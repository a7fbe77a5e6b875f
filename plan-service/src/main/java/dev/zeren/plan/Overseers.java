package dev.zeren.plan;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Roles;

/** Who watches over the bureau's work, and sees of its problems, inspections and instructions all. */
public final class Overseers {

    private Overseers() {}

    /** Whether the caller does. */
    public static boolean include(Caller caller) {
        return caller.may(
                Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.LEADER, Roles.AUDITOR, Scopes.PLANS_READ, Scopes.PLANS_WRITE);
    }
}
