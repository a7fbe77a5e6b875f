package dev.zeren.plan.rectification.application;

import dev.zeren.plan.evidence.application.EvidenceItem;
import java.util.List;

/** A problem with the evidence that it is rectified. */
public record ProblemDetail(ProblemView problem, List<EvidenceItem> evidence) {}
