package dev.zeren.plan.plan.persistence;

import java.util.UUID;

/** How many tasks of a plan stand where on a day; the last four add up to the first. */
public record StatusCounts(UUID planId, long tasks, long notStarted, long underWay, long done, long overdue) {}
