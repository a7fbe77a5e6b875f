package dev.zeren.plan.rectification.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.ProblemAct;
import dev.zeren.plan.rectification.domain.ProblemStep;
import dev.zeren.plan.rectification.persistence.ProblemSteps;
import dev.zeren.plan.rectification.persistence.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows problems, and keeps what was done to them: in their steps, in the audit, in the feed. */
@ApplicationScoped
class ProblemJournal {

    private static final String OBJECT = "problem.";
    private static final String EVENT = "dev.zeren.plan.problem.";
    private static final String REGISTERED = "registered";

    /** What the feed says: the problem after the step, and the step. */
    record ProblemNews(ProblemView problem, ProblemStep step) {}

    private final Problems problems;
    private final ProblemSteps steps;
    private final Directory directory;
    private final Callers callers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    ProblemJournal(
            Problems problems,
            ProblemSteps steps,
            Directory directory,
            Callers callers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.problems = problems;
        this.steps = steps;
        this.directory = directory;
        this.callers = callers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /** Problems with the names of whose they are, in two queries however many there are. */
    List<ProblemView> views(List<Problem> some) {
        Map<UUID, String> units = directory.unitNames(ids(some.stream()
                .flatMap(problem ->
                        Stream.of(problem.parties().unit(), problem.parties().concerned()))));
        Map<UUID, String> people = directory.peopleNames(
                ids(some.stream().map(problem -> problem.parties().person())));
        return some.stream()
                .map(problem -> ProblemView.of(problem, units, people, calendar.today()))
                .toList();
    }

    ProblemView view(Problem problem) {
        return views(List.of(problem)).get(0);
    }

    private static Set<UUID> ids(Stream<UUID> ids) {
        return ids.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * Keeps a step.
     *
     * @param before null for the registration, as the act is
     * @param words what was said with it, or null
     */
    ProblemView keep(Problem problem, ProblemAct act, ProblemView before, String words, Collection<UUID> evidence) {
        problems.flush();
        ProblemView after = view(problem);
        Caller caller = callers.current();
        ProblemStep step = new ProblemStep(
                problem.steps(),
                calendar.now(),
                caller.subject(),
                caller.name(),
                act,
                before == null ? null : before.status(),
                after.status(),
                words == null ? null : words.strip(),
                List.copyOf(evidence));
        steps.add(problem.id(), step);
        String done = act == null ? REGISTERED : act.done();
        audit.recordPart(OBJECT + done, problem.id(), problem.place().task(), before, after);
        feed.publish(EVENT + done, problem.id(), new ProblemNews(after, step));
        return after;
    }
}
