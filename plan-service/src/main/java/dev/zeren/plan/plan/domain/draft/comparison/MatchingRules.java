package dev.zeren.plan.plan.domain.draft.comparison;

/**
 * When two texts are one in two versions. Likeness is from 0, nothing in common, to 1, the same.
 *
 * @param alike how like texts are at least
 * @param alikeUnderHeading the same where both have the same heading
 * @param headingHint what the same heading adds when one of several is chosen
 * @param sectionHint what the same section adds
 * @param labelHint what the same printed number adds
 * @param contained how much of a text stands at least in another one that it was split from or joined with
 * @param shortestPart in characters; a shorter text is never said to be a part of another
 * @param mostParts how many tasks away the rest of a task is looked for that was split
 * @param longest in characters; what a longer text has behind them is not looked at
 * @param candidates how many of those that share the rarest words are looked at closely for each text
 * @param effort how many places in all are looked up to find them
 * @param shortestKept in characters; fewer that stay between two changes belong to the change
 * @param mostEdits in characters; texts that differ in more are shown as a whole
 * @param diffEffort how many characters are compared to tell how two texts differ, before they are shown as a whole
 */
public record MatchingRules(
        double alike,
        double alikeUnderHeading,
        double headingHint,
        double sectionHint,
        double labelHint,
        double contained,
        int shortestPart,
        int mostParts,
        int longest,
        int candidates,
        int effort,
        int shortestKept,
        int mostEdits,
        int diffEffort) {

    /** What did well with annual work points of some hundred characters a task. */
    public static MatchingRules defaults() {
        return new MatchingRules(0.5, 0.2, 0.2, 0.05, 0.02, 0.8, 8, 10, 4_000, 8, 50_000_000, 2, 400, 400_000);
    }
}
