package dev.zeren.assessment.round.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a round goes by.
 *
 * @param periods labels of the several checks that are scored each by itself; empty for one
 * @param recusalYears for how many years after a post in a unit nobody scores it
 */
public record RoundTerms(
        RoundCalendar calendar,
        List<String> periods,
        List<AssesseeSelection> assessees,
        int recusalYears,
        List<Panel> panels) {

    /** For how many years where a round says nothing. */
    public static final int USUAL_RECUSAL_YEARS = 3;

    /** The period of a round that has none. */
    public static final String ONLY_PERIOD = "";

    public RoundTerms {
        periods = periods == null ? List.of() : List.copyOf(periods);
        assessees = assessees == null ? List.of() : List.copyOf(assessees);
        panels = panels == null ? List.of() : List.copyOf(panels);
    }

    /** The periods in which each assessee is scored, with the one that has no name where there is one only. */
    public List<String> allPeriods() {
        return periods.isEmpty() ? List.of(ONLY_PERIOD) : periods;
    }

    public Optional<Panel> panel(String name) {
        return panels.stream().filter(panel -> panel.name().equals(name)).findFirst();
    }

    /** The panels in which some people sit, without the others in them. */
    public RoundTerms of(Set<UUID> people) {
        return with(panels.stream()
                .map(panel -> new Panel(
                        panel.name(),
                        panel.evaluators().stream().filter(people::contains).toList(),
                        panel.indicators(),
                        panel.assessees(),
                        panel.each()))
                .filter(panel -> !panel.evaluators().isEmpty())
                .toList());
    }

    public RoundTerms with(List<Panel> newPanels) {
        return new RoundTerms(calendar, periods, assessees, recusalYears, newPanels);
    }

    public RoundTerms with(Extension extension) {
        return new RoundTerms(
                new RoundCalendar(
                        calendar.phases(),
                        Stream.concat(calendar.extensions().stream(), Stream.of(extension))
                                .toList()),
                periods,
                assessees,
                recusalYears,
                panels);
    }
}
