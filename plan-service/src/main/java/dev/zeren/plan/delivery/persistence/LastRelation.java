package dev.zeren.plan.delivery.persistence;

/** The last relation with another bureau that was ever confirmed: since when it is ended, what carried over is stale. */
final class LastRelation {

    private static final String JOIN = """
            left join lateral (
                select r.unit_id, r.other_name, r.ended_at from bureau_relation r
                where r.bureau_id = %1$s.bureau_id and r.level = '%2$s' and r.other = %1$s.%3$s
                    and r.confirmed_at is not null
                order by r.id desc limit 1) r on true
            """;

    private LastRelation() {}

    /** Joins it as {@code r} to a row that has {@code upper_bureau}. */
    static String withUpper(String alias) {
        return JOIN.formatted(alias, "UPPER", "upper_bureau");
    }

    /** Joins it as {@code r} to a row that has {@code lower_bureau}. */
    static String withLower(String alias) {
        return JOIN.formatted(alias, "LOWER", "lower_bureau");
    }
}
