package dev.zeren.plan.plan.application;

import java.util.List;

/** A plan with its sections and where its tasks stand. */
public record PlanDetail(PlanView plan, List<SectionView> sections, CompletionCounts completion) {}
