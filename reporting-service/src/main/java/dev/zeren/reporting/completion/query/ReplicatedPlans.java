package dev.zeren.reporting.completion.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.reporting.ReportingProblem;
import dev.zeren.reporting.completion.domain.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a plan from the replica whole, in one statement and so in one snapshot: whether the replica is complete is seen
 * together with what is in it. Two statements could see a rebuild begin between them and report an empty plan.
 */
@ApplicationScoped
class ReplicatedPlans {

    // plan stands in the outermost FROM, so that it is locked before the other tables, as by a rebuild.
    private static final String PLAN = """
            select coalesce((select caught_up from feed_position where feed = 'plan'), false),
                case when plan.id is not null then json_build_object(
                    'id', plan.id, 'title', plan.title, 'year', plan.year, 'status', plan.status,
                    'endsOn', plan.ends_on, 'bureauId', plan.bureau_id,
                    'bureauName', (
                        select unit.name from unit
                        where unit.bureau_id = plan.bureau_id and unit.parent_id is null and unit.kind = 'bureau'
                            and unit.merged_into is null
                        order by unit.position, unit.id limit 1),
                    'sections', (
                        select coalesce(json_agg(json_build_object(
                            'id', section.id, 'label', section.label, 'heading', section.heading)
                            order by section.position), '[]')
                        from section
                        where section.bureau_id = plan.bureau_id and section.plan_id = plan.id),
                    'tasks', (
                        -- Materialized: what the planner takes for one row must not be made anew for each task.
                        with leaders as materialized (
                            select named.task_id, json_agg(json_build_object(
                                'id', coalesce(entry.merged_into, named.person_id), 'printed', named.name,
                                'current', person.name)
                                order by named.position) as names
                            from task_leader named
                            left join person entry
                                on entry.bureau_id = named.bureau_id and entry.id = named.person_id
                            left join person on person.bureau_id = named.bureau_id
                                and person.id = coalesce(entry.merged_into, named.person_id)
                            where named.bureau_id = plan.bureau_id and named.plan_id = plan.id
                            group by named.task_id),
                        offices as materialized (
                            select named.task_id, json_agg(json_build_object(
                                'id', coalesce(entry.merged_into, named.unit_id), 'printed', named.name,
                                'current', unit.name)
                                order by named.position) as names
                            from task_office named
                            left join unit entry
                                on entry.bureau_id = named.bureau_id and entry.id = named.unit_id
                            left join unit on unit.bureau_id = named.bureau_id
                                and unit.id = coalesce(entry.merged_into, named.unit_id)
                            where named.bureau_id = plan.bureau_id and named.plan_id = plan.id
                            group by named.task_id)
                        select coalesce(json_agg(json_build_object(
                            'id', task.id, 'sectionId', task.section_id, 'label', task.label,
                            'heading', task.heading, 'status', task.status, 'percent', task.percent,
                            'dueOn', task.due_on,
                            'leaders', coalesce(leaders.names, '[]'),
                            'offices', coalesce(offices.names, '[]')) order by task.position), '[]')
                        from task
                        left join leaders on leaders.task_id = task.id
                        left join offices on offices.task_id = task.id
                        where task.bureau_id = plan.bureau_id and task.plan_id = plan.id)) end
            from (values (true)) always left join plan on plan.id = ?
            """;

    private final Rows rows;
    private final ObjectMapper json;

    ReplicatedPlans(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** What one look at the replica sees. */
    private record Seen(boolean complete, String plan) {}

    /**
     * The plan, or empty when the bureau has none of this id.
     *
     * @throws Rejection {@code replica-rebuilding}, whether there is such a plan or not
     */
    Optional<Plan> find(UUID id) {
        Seen seen = rows.one(PLAN, row -> new Seen(row.getBoolean(1), row.getString(2)), id)
                .orElseThrow();
        if (!seen.complete()) {
            throw new Rejection(ReportingProblem.REPLICA_REBUILDING);
        }
        return Optional.ofNullable(seen.plan()).map(this::read);
    }

    private Plan read(String plan) {
        try {
            return json.readValue(plan, Plan.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a replicated plan is not what its tables allow", failure);
        }
    }
}
