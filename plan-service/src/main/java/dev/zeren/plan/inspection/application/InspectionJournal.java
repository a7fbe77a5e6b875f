package dev.zeren.plan.inspection.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.inspection.domain.Inspection;
import dev.zeren.plan.inspection.domain.InspectionStatus;
import dev.zeren.plan.inspection.persistence.InspectionParties;
import dev.zeren.plan.inspection.persistence.InspectionParties.Parties;
import dev.zeren.plan.inspection.persistence.Inspections;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Shows inspections, and keeps what was done to them: in the audit, in the feed, in the lists of the inspectors. */
@ApplicationScoped
class InspectionJournal {

    private static final String OBJECT = "inspection.";
    private static final String EVENT = "dev.zeren.plan.inspection.";

    /** What the feed says: the inspection after the change. */
    record InspectionNews(InspectionView inspection) {}

    private final Inspections inspections;
    private final InspectionParties parties;
    private final Directory directory;
    private final Audit audit;
    private final FeedWriter feed;
    private final Todos todos;

    InspectionJournal(
            Inspections inspections,
            InspectionParties parties,
            Directory directory,
            Audit audit,
            FeedWriter feed,
            Todos todos) {
        this.inspections = inspections;
        this.parties = parties;
        this.directory = directory;
        this.audit = audit;
        this.feed = feed;
        this.todos = todos;
    }

    /** Inspections with those who do them, in two queries however many there are. */
    List<InspectionView> views(List<Inspection> some) {
        Map<UUID, Parties> by = some.isEmpty()
                ? Map.of()
                : parties.of(some.stream().map(Inspection::id).toList());
        Set<UUID> people = new HashSet<>();
        by.values().forEach(one -> people.addAll(one.inspectors()));
        Map<UUID, String> names = directory.peopleNames(people);
        return some.stream()
                .map(inspection -> {
                    Parties own = by.get(inspection.id());
                    List<UUID> inspectors = own.inspectors().stream().sorted().toList();
                    return InspectionView.of(
                            inspection,
                            inspectors,
                            inspectors.stream()
                                    .map(names::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            own.units());
                })
                .toList();
    }

    InspectionView view(Inspection inspection) {
        return views(List.of(inspection)).get(0);
    }

    /**
     * Keeps what was done, and lets it wait for whom it waits now.
     *
     * @param before null when it is new
     */
    InspectionView keep(Inspection inspection, String done, InspectionView before) {
        inspections.flush();
        InspectionView after = view(inspection);
        audit.record(OBJECT + done, inspection.id(), before, after);
        feed.publish(EVENT + done, inspection.id(), new InspectionNews(after));
        todos.settleAll(inspection.id());
        if (inspection.status() == InspectionStatus.PLANNED || inspection.status() == InspectionStatus.UNDER_WAY) {
            todos.add(
                    new NewTodo(
                            TodoKind.INSPECT,
                            InspectionSubject.KIND,
                            inspection.id(),
                            after.title(),
                            null,
                            null,
                            after.plannedTo()),
                    after.inspectors().stream().map(Addressee::person).toList());
        }
        return after;
    }
}
