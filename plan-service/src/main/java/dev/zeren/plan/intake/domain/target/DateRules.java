package dev.zeren.plan.intake.domain.target;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * What printed times mean. Data: a bureau may bring its own.
 *
 * @param dayBeforeIncluded whether 6月30日前 includes 30 June
 * @param periodBeforeIncluded whether 6月前 and 2025年前 include the month and the year; the strict reading, which is the
 *     earlier day, is the default
 * @param schoolYearStart the first day of 2022-2023学年
 * @param fiveYearPlans what 十四五 stands for
 * @param schoolTimes names of times that only a bureau's calendar knows
 */
public record DateRules(
        boolean dayBeforeIncluded,
        boolean periodBeforeIncluded,
        MonthDay schoolYearStart,
        Map<String, DateRange> fiveYearPlans,
        Set<String> schoolTimes) {

    public DateRules {
        fiveYearPlans = Map.copyOf(fiveYearPlans);
        schoolTimes = Set.copyOf(schoolTimes);
    }

    public static DateRules defaults() {
        return new DateRules(
                true,
                false,
                MonthDay.of(9, 1),
                Map.of("十三五", years(2016), "十四五", years(2021), "十五五", years(2026)),
                Set.of("暑假", "寒假", "暑期", "学期", "本学期", "上学期", "下学期", "春季学期", "秋季学期", "学年", "本学年", "开学", "放假"));
    }

    private static DateRange years(int first) {
        return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(first + 4, 12, 31));
    }
}
