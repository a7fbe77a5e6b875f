package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.term.Comparator;
import java.util.Optional;

/**
 * Something to be reached.
 *
 * @param at the figure with its unit and what belongs to it directly (以上); words that stand apart are in {@code counted}
 * @param printed the characters at {@code at}
 * @param among for a rank: among whom (全市各县区), where printed
 * @param group where the first target starts that is tied with this one in order (40节区级、60节市级); its own start if alone
 */
public record Target(
        Place at,
        String printed,
        Kind kind,
        Quantity quantity,
        Optional<Baseline> baseline,
        Counted counted,
        Optional<String> among,
        int group,
        Certainty certainty) {

    /** What sort of target it is. */
    public enum Kind {
        /** A number, a range, a share or a redacted figure, with a unit. */
        QUANTITY,
        /** A place in an order: 前6名 is {@link Comparator#AT_MOST} 6, 首位 is 1; 前列 has words only. */
        RANK,
        /** A degree without a figure: 大幅增加. */
        QUALITATIVE
    }

    Target withBaseline(Baseline found) {
        return new Target(at, printed, kind, quantity, Optional.of(found), counted, among, group, certainty);
    }

    Target withMember(String listed, boolean isLevel) {
        return new Target(at, printed, kind, quantity, baseline, counted.of(listed, isLevel), among, group, certainty);
    }
}
