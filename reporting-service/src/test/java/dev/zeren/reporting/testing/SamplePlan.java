package dev.zeren.reporting.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A plan in the making and the events that plan-service writes of it; every one has ids of its own. */
public final class SamplePlan {

    private final String bureau;
    private final String id = UUID.randomUUID().toString();
    private final List<Map<String, Object>> sections = new ArrayList<>();
    private final List<Map<String, Object>> tasks = new ArrayList<>();
    private String title = "2026年教育工作要点";
    private String status = "issued";
    private LocalDate endsOn = LocalDate.now().plusYears(1);

    public SamplePlan(String bureau) {
        this.bureau = bureau;
    }

    public String id() {
        return id;
    }

    public SamplePlan title(String newTitle) {
        title = newTitle;
        return this;
    }

    public SamplePlan status(String newStatus) {
        status = newStatus;
        return this;
    }

    public SamplePlan endsOn(LocalDate day) {
        endsOn = day;
        return this;
    }

    /** Adds a part; the tasks that follow stand in it. */
    public SamplePlan section(String label, String heading) {
        sections.add(object(
                "id",
                UUID.randomUUID().toString(),
                "position",
                sections.size() + 1,
                "label",
                label,
                "heading",
                heading));
        return this;
    }

    /** Adds a task on which nothing is reported. */
    public SamplePlan task(List<Map<String, Object>> leaders, List<Map<String, Object>> offices) {
        int number = tasks.size() + 1;
        tasks.add(object(
                "id",
                UUID.randomUUID().toString(),
                "sectionId",
                sections.get(sections.size() - 1).get("id"),
                "position",
                number,
                "label",
                number + "．",
                "number",
                number,
                "heading",
                "第" + number + "项任务",
                "status",
                "not-started",
                "percent",
                0,
                "dueOn",
                null,
                "leaders",
                leaders,
                "offices",
                offices));
        return this;
    }

    /** Adds tasks without names. */
    public SamplePlan tasks(int count) {
        for (int i = 0; i < count; i++) {
            task(List.of(), List.of());
        }
        return this;
    }

    /** Takes a task out, counted from 0. */
    public SamplePlan without(int task) {
        tasks.remove(task);
        return this;
    }

    public Map<String, Object> created() {
        return PlanFeed.event(
                bureau, "plan.created", object("plan", plan(), "sections", sections, "tasks", List.copyOf(tasks)));
    }

    /** Another due date and other offices for a task, counted from 0. */
    public SamplePlan amend(int task, LocalDate dueOn, List<Map<String, Object>> offices) {
        Map<String, Object> amended = new LinkedHashMap<>(tasks.get(task));
        amended.put("dueOn", dueOn.toString());
        amended.put("offices", offices);
        tasks.set(task, amended);
        return this;
    }

    /** The plan as an amendment made it; tasks that are taken out are withdrawn. */
    public Map<String, Object> amended(int number) {
        return PlanFeed.event(
                bureau,
                "plan.amended",
                object(
                        "amendment",
                        object("number", number, "reason", "工作需要", "approver", null, "changes", List.of()),
                        "plan",
                        plan(),
                        "sections",
                        sections,
                        "tasks",
                        List.copyOf(tasks),
                        "withdrawn",
                        List.of()));
    }

    public Map<String, Object> changed() {
        return PlanFeed.event(bureau, "plan.changed", object("plan", plan()));
    }

    public Map<String, Object> deleted() {
        return PlanFeed.event(bureau, "plan.deleted", object("plan", object("id", id)));
    }

    /** A report on a task, counted from 0, as the news that it makes. */
    public Map<String, Object> reported(int task, String newStatus, int percent) {
        return reported(task, newStatus, percent, null);
    }

    public Map<String, Object> reported(int task, String newStatus, int percent, LocalDate dueOn) {
        return PlanFeed.event(
                bureau,
                "task.changed",
                object(
                        "task",
                        object(
                                "id", tasks.get(task).get("id"),
                                "planId", id,
                                "status", newStatus,
                                "percent", percent,
                                "dueOn", dueOn == null ? null : dueOn.toString())));
    }

    /** The news of a division of a task, counted from 0, into one subtask, and of a report on this. */
    public List<Map<String, Object>> divided(int task) {
        String subtask = UUID.randomUUID().toString();
        Object whole = tasks.get(task).get("id");
        return List.of(
                PlanFeed.event(
                        bureau,
                        "task.divided",
                        object(
                                "task",
                                object("id", whole, "planId", id),
                                "subtasks",
                                List.of(object("id", subtask, "label", "1.1．", "heading", "子任务")))),
                PlanFeed.event(
                        bureau,
                        "task.changed",
                        object(
                                "task",
                                object(
                                        "id",
                                        subtask,
                                        "planId",
                                        id,
                                        "status",
                                        "done",
                                        "percent",
                                        100,
                                        "dueOn",
                                        null,
                                        "parentId",
                                        whole))));
    }

    public static Map<String, Object> unit(String bureau, String id, String parent, String name, String kind) {
        return PlanFeed.event(
                bureau,
                "unit.changed",
                object("unit", object("id", id, "parentId", parent, "name", name, "kind", kind, "position", 0)));
    }

    public static Map<String, Object> person(String bureau, String id, String name) {
        return PlanFeed.event(bureau, "person.changed", object("person", object("id", id, "name", name)));
    }

    /** Units in one event, as an import or a merge tells of them. */
    public static Map<String, Object> units(String bureau, List<Map<String, Object>> units) {
        return PlanFeed.event(bureau, "units.changed", object("units", units));
    }

    /** People in one event. */
    public static Map<String, Object> people(String bureau, List<Map<String, Object>> people) {
        return PlanFeed.event(bureau, "people.changed", object("people", people));
    }

    /** A lead leader as printed; id null for one that the directory does not know. */
    public static Map<String, Object> leader(String personId, String printed) {
        return object("personId", personId, "name", printed);
    }

    /** A responsible office as printed. */
    public static Map<String, Object> office(String unitId, String printed) {
        return object("unitId", unitId, "name", printed);
    }

    private Map<String, Object> plan() {
        return object(
                "id",
                id,
                "title",
                title,
                "year",
                2026,
                "kind",
                "annual-work-points",
                "status",
                status,
                "issuedOn",
                null,
                "endsOn",
                endsOn.toString());
    }

    private static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }
}
