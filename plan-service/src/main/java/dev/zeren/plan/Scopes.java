package dev.zeren.plan;

/** What a client of plan-service may be given. */
public final class Scopes {

    public static final String PLANS_READ = "plans:read";
    public static final String PLANS_WRITE = "plans:write";
    public static final String FEEDS_READ = "feeds:read";

    private Scopes() {}
}
