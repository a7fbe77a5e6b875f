package dev.zeren.plan.calendar.application;

import dev.zeren.plan.calendar.domain.DayRange;
import java.util.List;

/** The days that a bureau has of its own. */
public record OwnDays(List<DayRange> days) {

    static final OwnDays NONE = new OwnDays(List.of());
}
