package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.List;
import java.util.Optional;

/** Watches the numbers of one kind of label: they run on, or start anew at 1 under a new heading. */
final class Numbers {

    private int last;
    private String lastLabel = "0";
    private boolean restartAllowed = true;

    /** A heading has passed. */
    void mayRestart() {
        restartAllowed = true;
    }

    /** Takes the next label; a number that does not follow is a finding, never a correction. */
    Optional<Finding> check(Label label, Span at) {
        boolean follows = label.number() == last + 1 || (restartAllowed && label.number() == 1);
        List<String> labels = List.of(lastLabel, label.printed());
        FindingCode code = code(label);
        last = label.number();
        lastLabel = label.printed();
        restartAllowed = false;
        return follows ? Optional.empty() : Optional.of(new Finding(code, at, labels));
    }

    /** A number that is no task's has passed; the next may follow it. */
    void pass(Label label) {
        last = label.number();
        lastLabel = label.printed();
    }

    private FindingCode code(Label label) {
        if (label.number() == 1 && last > 1) {
            return FindingCode.NUMBERING_RESTARTS;
        }
        return label.number() > last ? FindingCode.NUMBER_GAP : FindingCode.NUMBER_REPEATED;
    }
}
