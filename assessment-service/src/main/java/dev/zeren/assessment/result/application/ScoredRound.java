package dev.zeren.assessment.result.application;

import dev.zeren.assessment.term.Scheme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A round as its results see it.
 *
 * @param year to which it belongs, by which streaks and bars are counted
 * @param scheme the content of the version it is scored by, which is frozen
 * @param classes of assessees in it
 * @param assessees how many
 * @param changedAt when scores or facts were last changed; null when they never were
 * @param openVeto whether a veto was registered that nobody has decided yet
 */
public record ScoredRound(
        UUID id,
        String title,
        int year,
        Scheme scheme,
        List<String> classes,
        int assessees,
        Instant changedAt,
        boolean openVeto) {

    public ScoredRound {
        classes = List.copyOf(classes);
    }
}
