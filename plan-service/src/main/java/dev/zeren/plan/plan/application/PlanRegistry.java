package dev.zeren.plan.plan.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.Section;
import dev.zeren.plan.plan.domain.Task;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.plan.persistence.Plans;
import dev.zeren.plan.plan.persistence.Tasks;
import dev.zeren.plan.term.LayoutJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes new plans in. */
@ApplicationScoped
public class PlanRegistry {

    private final Plans plans;
    private final Tasks tasks;
    private final Callers callers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;
    private final Drafts drafts;
    private final DraftJson json;

    PlanRegistry(
            Plans plans,
            Tasks tasks,
            Callers callers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar,
            Drafts drafts,
            DraftJson json) {
        this.plans = plans;
        this.tasks = tasks;
        this.callers = callers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
        this.drafts = drafts;
        this.json = json;
    }

    /** Adds a draft that was read from a document, with everything in it, and says which it is. */
    @Transactional
    public UUID add(NewPlan draft) {
        return add(draft, "plan.imported");
    }

    /** @param action what the audit calls it */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID add(NewPlan draft, String action) {
        Plan plan = new Plan(
                draft.title(),
                draft.year(),
                draft.kind(),
                draft.issuedOn(),
                draft.preamble(),
                draft.phases(),
                draft.sourceId(),
                calendar.now(),
                callers.current().subject());
        plans.persist(plan);
        List<Section> sections = new ArrayList<>();
        List<Task> added = new ArrayList<>();
        for (NewPlan.NewSection given : draft.sections()) {
            Section section = new Section(
                    plan.id(),
                    sections.size() + 1,
                    given.depth(),
                    given.part(),
                    given.label(),
                    given.heading(),
                    given.text(),
                    given.printed());
            plans.add(section);
            sections.add(section);
            for (NewPlan.NewTask task : given.tasks()) {
                added.add(task.under(plan.id(), section.id(), added.size() + 1));
            }
        }
        tasks.persist(added);
        tasks.flush();
        LayoutJson layout = LayoutJson.of(
                sections.stream().map(Section::id).toList(),
                added.stream().collect(groupingBy(Task::sectionId, mapping(Task::id, toList()))),
                draft.layout());
        drafts.layOut(plan.id(), json.write(layout));
        audit.record(action, plan.id(), null, PlanView.of(plan));
        feed.publish(PlanEvents.PLAN_CREATED, plan.id(), PlanEvents.created(plan, sections, added));
        return plan.id();
    }
}
