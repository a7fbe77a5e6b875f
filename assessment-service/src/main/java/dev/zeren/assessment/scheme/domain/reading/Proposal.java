package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import java.util.List;

/**
 * How a point may be scored, by the words of its scoring column.
 *
 * @param method what a person is asked to confirm
 * @param finding what he is told of it
 * @param kind of the method, as the API calls it
 */
record Proposal(ScoringMethod method, SchemeFindingCode finding, String kind) {

    static final ScoringMethod JUDGED = new Judged(List.of());

    static Proposal judged(SchemeFindingCode finding) {
        return new Proposal(JUDGED, finding, "judged");
    }
}
