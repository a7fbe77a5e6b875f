package dev.zeren.local;

/** What listens where; each can be moved by an option. */
public enum Port {
    POSTGRES("PostgreSQL", "--postgres-port", 5433),
    KEYCLOAK("Keycloak", "--keycloak-port", 8180),
    PLAN("plan-service", "--plan-port", 8181),
    ASSESSMENT("assessment-service", "--assessment-port", 8182),
    REPORTING("reporting-service", "--reporting-port", 8183),
    GATEWAY("gateway", "--port", 8080),
    GATEWAY_METRICS("gateway metrics", "--metrics-port", 8189);

    private final String label;
    private final String option;
    private final int standard;

    Port(String label, String option, int standard) {
        this.label = label;
        this.option = option;
        this.standard = standard;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** The option that moves it. */
    public String option() {
        return option;
    }

    /** The port when no option says otherwise. */
    public int standard() {
        return standard;
    }
}
