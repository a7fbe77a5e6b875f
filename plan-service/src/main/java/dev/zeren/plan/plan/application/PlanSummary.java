package dev.zeren.plan.plan.application;

/** A plan of a list and where its tasks stand. */
public record PlanSummary(PlanView plan, CompletionCounts completion) {}
