package dev.zeren.plan.rectification.domain;

import java.util.List;
import java.util.Set;

/**
 * How a bureau has problems rectified.
 *
 * @param levels how grave a problem can be, the mildest first; it is the first where nothing is said
 * @param usualDays working days to rectify it where no deadline is set
 * @param lookBackDays working days from the sign-off to the look-back; null for none, unless a day is set
 * @param evidenceRequired whether it is signed off with evidence only
 * @param signOffBy who signs off and looks back
 * @param ledgerRows problems in one ledger at most
 */
public record RectificationRules(
        List<String> levels,
        int usualDays,
        Integer lookBackDays,
        boolean evidenceRequired,
        Set<Verifier> signOffBy,
        int ledgerRows) {

    /** What holds where a bureau has no rules of its own. */
    public static final RectificationRules USUAL = new RectificationRules(
            List.of("一般", "较重", "严重"), 15, 60, true, Set.of(Verifier.PLANNER, Verifier.LEADER_IN_CHARGE), 5000);
}
