package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.term.TimeUnit;
import java.time.DayOfWeek;
import java.util.Optional;

/**
 * A day or month that comes again: 每月5日, 每年12月, 每周一, 每季度末.
 *
 * @param every after which time it comes again
 * @param last the end of the period or of the month is meant (底, 末)
 */
public record RecurringDay(
        TimeUnit every, Optional<Integer> month, Optional<Integer> day, Optional<DayOfWeek> weekday, boolean last) {}
