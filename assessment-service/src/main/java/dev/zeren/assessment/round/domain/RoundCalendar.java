package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the phases of a round are. A phase without days has no limits but the round's life.
 *
 * @param extensions in the order in which they were given; the last of a class holds
 */
public record RoundCalendar(List<PhaseSpan> phases, List<Extension> extensions) {

    public RoundCalendar {
        phases = phases == null ? List.of() : List.copyOf(phases);
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    /** What is wrong with the phases, by JSON pointer into their list. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            PhaseSpan span = phases.get(i);
            if (span.to().isBefore(span.from())) {
                faults.add(
                        new Fault("/" + i + "/to", "before-from", new Text("最后一天早于第一天", "it ends before it begins")));
            }
            for (PhaseSpan before : phases.subList(0, i)) {
                if (before.phase() == span.phase()) {
                    faults.add(new Fault("/" + i + "/phase", "repeated", new Text("阶段重复", "the phase is given twice")));
                } else if (before.phase().compareTo(span.phase()) > 0
                        || before.from().isAfter(span.from())) {
                    faults.add(new Fault(
                            "/" + i + "/from", "out-of-order", new Text("阶段须按先后排列", "phases follow one another")));
                }
            }
        }
        return faults;
    }

    /** When a phase was planned. */
    public Optional<PhaseSpan> planned(RoundPhase phase) {
        return phases.stream().filter(span -> span.phase() == phase).findFirst();
    }

    /** The last day of a phase for a class of assessees; null for none. */
    public LocalDate last(RoundPhase phase, String assesseeClass) {
        LocalDate last = planned(phase).map(PhaseSpan::to).orElse(null);
        for (Extension extension : extensions) {
            if (extension.phase() == phase
                    && (extension.assesseeClass() == null
                            || extension.assesseeClass().equals(assesseeClass))) {
                last = extension.to();
            }
        }
        return last;
    }

    /** Whether a phase has begun; one without days has. */
    public boolean begun(RoundPhase phase, LocalDate today) {
        return planned(phase).map(span -> !span.from().isAfter(today)).orElse(true);
    }

    /** Whether the evaluators may see each other's sheets: only on a day that the calendar names for it. */
    public boolean unblinded(LocalDate today) {
        return planned(RoundPhase.RECONCILIATION).isPresent() && begun(RoundPhase.RECONCILIATION, today);
    }

    /** The last of some phases that has begun by its days; null when none has. */
    public RoundPhase latest(LocalDate today, RoundPhase... some) {
        RoundPhase latest = null;
        for (RoundPhase phase : some) {
            if (planned(phase).isPresent() && begun(phase, today)) {
                latest = phase;
            }
        }
        return latest;
    }

    /** The later of two days; null counts as no limit. */
    static LocalDate later(LocalDate one, LocalDate other) {
        return Stream.of(one, other).anyMatch(Objects::isNull) ? null : one.isAfter(other) ? one : other;
    }
}
