package dev.zeren.assessment.directory.application;

/** Tells who asks: which account is whom is plan-service's to know. */
public interface Members {

    /**
     * The caller of the request under way.
     *
     * @throws dev.zeren.kit.domain.Rejection {@code service-unavailable} when plan-service cannot be asked
     */
    Member current();
}
