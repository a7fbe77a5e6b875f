package dev.zeren.plan.plan.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftHead;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.term.LayoutJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Documents as they were read, as drafts that can be held against others. */
@ApplicationScoped
public class ReadDrafts {

    private final Drafts drafts;
    private final DraftJson json;

    ReadDrafts(Drafts drafts, DraftJson json) {
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * The draft that a document would make; sections and tasks have new ids.
     *
     * @param before what the plan says of itself as a whole, which stays where the document does not tell
     */
    Draft of(NewPlan read, DraftHead before) {
        List<DraftSection> sections = new ArrayList<>();
        List<DraftTask> tasks = new ArrayList<>();
        for (NewPlan.NewSection given : read.sections()) {
            DraftSection section = section(given);
            sections.add(section);
            given.tasks().forEach(task -> tasks.add(task(task, section.id())));
        }
        DraftHead head = before.next(
                read.title(),
                read.year() == 0 ? null : read.year(),
                read.issuedOn(),
                read.preamble(),
                read.phases(),
                read.sourceId());
        return new Draft(head, sections, tasks);
    }

    /** The draft that a document has become, with the document's layout. */
    Draft laidOut(Draft draft, NewPlan read) {
        String layout = json.write(LayoutJson.of(
                draft.sections().stream().map(DraftSection::id).toList(),
                draft.tasks().stream().collect(groupingBy(DraftTask::sectionId, mapping(DraftTask::id, toList()))),
                read.layout()));
        return new Draft(draft.head().laidOut(layout), draft.sections(), draft.tasks());
    }

    private DraftSection section(NewPlan.NewSection given) {
        return new DraftSection(
                drafts.newId(),
                0,
                given.depth(),
                given.part(),
                given.label(),
                given.heading(),
                given.text(),
                given.printed());
    }

    private DraftTask task(NewPlan.NewTask given, UUID section) {
        return new DraftTask(
                drafts.newId(),
                0,
                section,
                given.label(),
                given.number(),
                given.heading(),
                given.text(),
                json.clauses(given.clauses()),
                json.reading(given.reading()),
                given.dueOn(),
                given.printed(),
                given.assignments().stream()
                        .map(one -> new DraftAssignment(
                                one.duty(), one.name(), one.nameKey(), one.personId(), one.unitId()))
                        .toList());
    }
}
