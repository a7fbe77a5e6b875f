package dev.zeren.kit.caller;

import java.util.Set;

/** The roles a token can carry. They say what kind of act; the directory says on which object. */
public final class Roles {

    public static final String BUREAU_ADMIN = "bureau-admin";
    public static final String PLANNER = "planner";
    public static final String LEADER = "leader";
    public static final String OFFICE_STAFF = "office-staff";
    public static final String ASSESSOR = "assessor";
    public static final String ASSESSEE = "assessee";
    public static final String AUDITOR = "auditor";
    public static final String PROVINCE_ANALYST = "province-analyst";

    /** Has whoever has one of the above; no token carries it. */
    public static final String MEMBER = "member";

    /** All that a token can carry. */
    public static final Set<String> ALL =
            Set.of(BUREAU_ADMIN, PLANNER, LEADER, OFFICE_STAFF, ASSESSOR, ASSESSEE, AUDITOR, PROVINCE_ANALYST);

    private Roles() {}
}
