package dev.zeren.plan.intake.application;

import dev.zeren.plan.intake.application.ImportResult.Counts;
import dev.zeren.plan.intake.domain.Finding;
import dev.zeren.plan.intake.domain.Unread;
import dev.zeren.plan.plan.application.VersionView;
import java.util.List;

/** What another version of a plan's document is to the plan, and what the reader has to say of it. */
public record VersionResult(VersionView version, Counts counts, List<Finding> findings, List<Unread> unread) {}
