package dev.zeren.plan.intake.domain;

import java.util.List;
import java.util.Optional;

/**
 * A line with what was found in it, before it is known where it belongs.
 *
 * @param label the label at its head
 * @param clauses in printed order
 * @param clauseFindings what the clauses gave rise to
 * @param noise why the line is left out; empty when it is part of the plan
 */
record ReadLine(
        Line line,
        Optional<Label> label,
        List<ClauseDraft> clauses,
        List<Finding> clauseFindings,
        Optional<Unread.Reason> noise) {

    ReadLine leftOut(Unread.Reason reason) {
        return new ReadLine(line, Optional.empty(), List.of(), List.of(), Optional.of(reason));
    }

    ReadLine with(List<ClauseDraft> found, List<Finding> findings) {
        return new ReadLine(line, label, found, findings, noise);
    }

    boolean isLeftOut() {
        return noise.isPresent();
    }

    String text() {
        return line.text();
    }

    /** The text as it is when no hard break cuts it. */
    String whole() {
        return Wraps.unwrap(line.text());
    }
}
