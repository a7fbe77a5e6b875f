package dev.zeren.reporting;

/** What a client of reporting-service may be given. */
public final class Scopes {

    public static final String REPORTS_READ = "reports:read";

    /** Sees drafts, as in plan-service. */
    public static final String PLANS_WRITE = "plans:write";

    /** Runs the suite; belongs to no bureau. */
    public static final String OPERATIONS = "operations";

    private Scopes() {}
}
