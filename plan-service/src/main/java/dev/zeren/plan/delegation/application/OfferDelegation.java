package dev.zeren.plan.delegation.application;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Offers a task to another unit or person.
 *
 * @param from by which of its responsible offices; null when there is only one it could be
 * @param toUnit the delegate; exactly one of unit and person is given
 * @param until the last day; null: until it is taken back
 */
public record OfferDelegation(UUID from, UUID toUnit, UUID toPerson, LocalDate until, String note) {}
