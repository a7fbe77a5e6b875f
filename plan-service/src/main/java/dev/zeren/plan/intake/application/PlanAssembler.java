package dev.zeren.plan.intake.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.plan.directory.application.Resolution;
import dev.zeren.plan.intake.domain.ClauseDraft;
import dev.zeren.plan.intake.domain.NameDraft;
import dev.zeren.plan.intake.domain.PlanDraft;
import dev.zeren.plan.intake.domain.RoleDraft;
import dev.zeren.plan.intake.domain.SectionDraft;
import dev.zeren.plan.intake.domain.TaskDraft;
import dev.zeren.plan.plan.application.NewPlan.NewAssignment;
import dev.zeren.plan.plan.application.NewPlan.NewSection;
import dev.zeren.plan.plan.application.NewPlan.NewTask;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.PhaseJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what was read and what the names stand for together into the plan that is taken in. */
@ApplicationScoped
public class PlanAssembler {

    private final ObjectMapper json;

    PlanAssembler(ObjectMapper json) {
        this.json = json;
    }

    List<NewSection> sections(List<SectionDraft> drafts, ResolvedNames names) {
        return drafts.stream()
                .map(draft -> new NewSection(
                        draft.depth(),
                        draft.part(),
                        draft.label(),
                        draft.heading(),
                        draft.text(),
                        draft.printed(),
                        draft.tasks().stream().map(task -> task(task, names)).toList()))
                .toList();
    }

    private NewTask task(TaskDraft draft, ResolvedNames names) {
        return new NewTask(
                draft.label(),
                draft.number(),
                draft.heading(),
                draft.text(),
                draft.printed(),
                write(draft.clauses().stream()
                        .map(clause -> clause(clause, names))
                        .toList()),
                write(ReadingAssembler.reading(draft, names)),
                draft.dueOn(),
                assignments(draft, names));
    }

    /** Each name with each duty once, in printed order, however often a task's clauses print it. */
    private static List<NewAssignment> assignments(TaskDraft draft, ResolvedNames names) {
        Map<String, NewAssignment> distinct = new LinkedHashMap<>();
        for (ClauseDraft clause : draft.clauses()) {
            for (RoleDraft role : clause.roles()) {
                for (NameDraft name : role.names()) {
                    NewAssignment assignment = new NewAssignment(
                            role.duty(),
                            name.printed(),
                            name.key(),
                            names.person(role.duty(), name).map(Resolution::id).orElse(null),
                            names.unit(role.duty(), name).map(Resolution::id).orElse(null));
                    distinct.putIfAbsent(role.duty() + " " + identity(assignment), assignment);
                }
            }
        }
        return List.copyOf(distinct.values());
    }

    // Two names of one office are one assignment; a name that stands for nobody is its own.
    private static String identity(NewAssignment assignment) {
        if (assignment.personId() != null) {
            return assignment.personId().toString();
        }
        return assignment.unitId() != null ? assignment.unitId().toString() : assignment.nameKey();
    }

    private static ClauseJson clause(ClauseDraft draft, ResolvedNames names) {
        return new ClauseJson(
                draft.text(),
                draft.roles().stream().map(role -> role(role, names)).toList());
    }

    private static ClauseJson.Role role(RoleDraft draft, ResolvedNames names) {
        return new ClauseJson.Role(
                draft.label(),
                draft.duty().code(),
                draft.names().stream()
                        .map(name -> new ClauseJson.Name(
                                name.printed(),
                                entry(names.person(draft.duty(), name)),
                                entry(names.unit(draft.duty(), name))))
                        .toList(),
                draft.words() == null ? null : draft.words().printed());
    }

    private static ClauseJson.Entry entry(Optional<Resolution> resolution) {
        return resolution.map(one -> new ClauseJson.Entry(one.id(), one.name())).orElse(null);
    }

    String phases(PlanDraft draft) {
        return write(draft.phases().stream()
                .map(phase -> new PhaseJson(
                        phase.name(),
                        phase.dates().orElse(null),
                        phase.from().orElse(null),
                        phase.to().orElse(null)))
                .toList());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
