package dev.zeren.plan.inspection.domain;

import java.util.List;
import java.util.Set;

/**
 * How a bureau inspects.
 *
 * @param kinds of inspections that it has
 * @param counted those of them that count for the limit
 * @param perSchool inspections of a school in a year at most; null for no limit
 * @param exceeding what happens when there would be more
 */
public record InspectionRules(List<String> kinds, Set<String> counted, Integer perSchool, Exceeding exceeding) {

    /** What holds where a bureau has no rules of its own. */
    public static final InspectionRules USUAL = new InspectionRules(
            List.of("综合督导", "专项督导", "随机抽查", "跟踪督导"), Set.of("综合督导", "专项督导", "随机抽查", "跟踪督导"), null, Exceeding.REFUSE);

    /** Whether inspections of the kind have a limit. */
    public boolean limits(String kind) {
        return perSchool != null && counted.contains(kind);
    }
}
