package dev.zeren.local;

/** The processes of the suite, in the order in which they start; they stop in the opposite order. */
public enum Part {
    POSTGRES("PostgreSQL", "postgres"),
    KEYCLOAK("Keycloak", "keycloak"),
    PLAN("plan-service", "plan-service"),
    ASSESSMENT("assessment-service", "assessment-service"),
    REPORTING("reporting-service", "reporting-service"),
    GATEWAY("gateway", "gateway");

    private final String label;
    private final String fileName;

    Part(String label, String fileName) {
        this.label = label;
        this.fileName = fileName;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** Name of its log and of its pid file, without extension; of a service also its module. */
    public String fileName() {
        return fileName;
    }
}
