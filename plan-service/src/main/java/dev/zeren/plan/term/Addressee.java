package dev.zeren.plan.term;

import java.util.UUID;

/**
 * For whom something waits.
 *
 * @param key the capacity and whose it is, e.g. {@code head:018f…}; at most 60 characters
 */
public record Addressee(String key) {

    /** One person, whatever post he holds. */
    public static Addressee person(UUID id) {
        return new Addressee("person:" + id);
    }

    /** Whoever holds a post in the unit. */
    public static Addressee staffOf(UUID unit) {
        return new Addressee("staff:" + unit);
    }

    /** Whoever heads the unit. */
    public static Addressee headOf(UUID unit) {
        return new Addressee("head:" + unit);
    }

    /** The leaders in charge of the unit (分管领导). */
    public static Addressee inChargeOf(UUID unit) {
        return new Addressee("charge:" + unit);
    }

    /** Whoever has the role in the bureau, e.g. {@code planner}. */
    public static Addressee role(String role) {
        return new Addressee("role:" + role);
    }
}
