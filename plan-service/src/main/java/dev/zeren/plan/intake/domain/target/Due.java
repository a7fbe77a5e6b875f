package dev.zeren.plan.intake.domain.target;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something is to be done, as printed, with the days that follow from it.
 *
 * <p>Both ends are included. 9月底前, 到2025年, 年内: the last day of what is named. 6月30日前: 30 June. 6月前: the last day
 * before June, see {@link DateRules}; always with {@link Doubt#BEFORE_PERIOD}. Nothing is resolved from a redacted date,
 * nor from a length that begins with an event.
 *
 * @param from first day, for {@link Kind#DURING} and {@link Kind#FROM}
 * @param to last day, for {@link Kind#BY}, {@link Kind#DURING} and a {@link Kind#RELATIVE} counted from the date of issue
 * @param within the length of a {@link Kind#RELATIVE}; empty when it is redacted
 * @param recurring the day of a {@link Kind#RECURRING}
 * @param redacted the printed date is unreadable: 20xx年
 */
public record Due(
        Place at,
        String printed,
        Kind kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Length> within,
        Optional<RecurringDay> recurring,
        boolean redacted,
        Certainty certainty) {

    /** How the printed time bounds the work. */
    public enum Kind {
        /** 9月底前, 到2025年, 年内. */
        BY,
        /** 20xx年5月-20xx年8月, 上半年, 11月进行. */
        DURING,
        /** 从2022年起. */
        FROM,
        /** 两周内, 当天. */
        RELATIVE,
        /** 每月5日前, 每年12月. */
        RECURRING
    }
}
