package dev.zeren.plan.plan.application;

/**
 * Another version of a plan's document, held against the plan or put in its place.
 *
 * @param plan as it is now
 * @param correction the number of the correction by which it was put in place; null when it was only held against it
 */
public record VersionView(PlanView plan, Integer correction, ComparisonView comparison) {}
