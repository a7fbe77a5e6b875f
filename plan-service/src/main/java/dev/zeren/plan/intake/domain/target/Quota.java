package dev.zeren.plan.intake.domain.target;

import java.util.Optional;

/**
 * What is to be done again and again: 每学期至少2次, 5年不少于180课时.
 *
 * @param at the figure with its unit; the words of the period where no count is printed (每学期听取汇报)
 * @param quantity empty where no count is printed
 * @param every the period; several quotas may share one
 * @param group as of a {@link Target}
 */
public record Quota(
        Place at,
        String printed,
        Optional<Quantity> quantity,
        Every every,
        Optional<Baseline> baseline,
        Counted counted,
        int group,
        Certainty certainty) {}
