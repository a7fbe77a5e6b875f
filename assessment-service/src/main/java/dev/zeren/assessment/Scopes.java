package dev.zeren.assessment;

/** What a client of assessment-service may be given. */
public final class Scopes {

    public static final String ASSESSMENTS_READ = "assessments:read";
    public static final String ASSESSMENTS_WRITE = "assessments:write";
    public static final String FEEDS_READ = "feeds:read";

    private Scopes() {}
}
