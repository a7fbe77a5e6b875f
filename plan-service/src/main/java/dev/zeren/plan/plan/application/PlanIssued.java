package dev.zeren.plan.plan.application;

import java.util.UUID;

/** A plan is issued: fired within the transaction, for features that the plan itself does not know. */
public record PlanIssued(UUID planId) {}
