package dev.zeren.plan.progress.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.WireName;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.progress.domain.SlotState;
import dev.zeren.plan.progress.domain.Timeliness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who has reported when, and who has not. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SlotService {

    /**
     * Which slots to list; null means any.
     *
     * @param period a day of the period
     */
    public record SlotQuery(SlotState state, UUID unit, LocalDate period, UUID task) {}

    /** Whose timeliness is asked for. */
    public enum By {
        OFFICE,
        LEADER;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** How timely somebody's reports are; the name as printed in the plan. */
    public record TimelinessOf(UUID id, String name, Timeliness timeliness) {}

    private final AssignedTasks tasks;
    private final PlanSlots slots;
    private final Directory directory;

    SlotService(AssignedTasks tasks, PlanSlots slots, Directory directory) {
        this.tasks = tasks;
        this.slots = slots;
        this.directory = directory;
    }

    /**
     * By task in printed order, then by period, then by office.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<ReportingSlot> list(UUID planId, SlotQuery query, PageRequest page) {
        List<ReportingSlot> all = slots.of(tasks.timeSeen(planId));
        Set<UUID> units = query.unit() == null ? null : directory.unitsMeant(query.unit());
        Cursor from = page.from(Integer.class, Integer.class, UUID.class);
        List<ReportingSlot> rows = all.stream()
                .filter(slot -> query.state() == null || slot.state() == query.state())
                .filter(slot -> units == null || units.contains(slot.unitId()))
                .filter(slot -> query.period() == null || slot.slot().period().contains(query.period()))
                .filter(slot -> query.task() == null || slot.taskId().equals(query.task()))
                .sorted(SlotService::compare)
                .filter(slot -> from.isStart() || isBehind(slot, from))
                .limit(page.rowsToRead())
                .toList();
        return Page.of(rows, page, slot -> new Object[] {slot.position(), day(slot), slot.unitId()});
    }

    private static int compare(ReportingSlot one, ReportingSlot other) {
        int order = Integer.compare(one.position(), other.position());
        order = order != 0 ? order : Integer.compare(day(one), day(other));
        return order != 0 ? order : one.unitId().compareTo(other.unitId());
    }

    private static boolean isBehind(ReportingSlot slot, Cursor from) {
        int order = Integer.compare(slot.position(), from.number(0));
        order = order != 0 ? order : Integer.compare(day(slot), from.number(1));
        return order > 0 || order == 0 && slot.unitId().compareTo(from.uuid(2)) > 0;
    }

    private static int day(ReportingSlot slot) {
        return (int) slot.slot().period().from().toEpochDay();
    }

    /**
     * In the order in which the plan names them. A slot of a task with several lead leaders counts for each.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<TimelinessOf> timeliness(UUID planId, By by, PageRequest page) {
        Map<UUID, String> names = new LinkedHashMap<>();
        Map<UUID, List<SlotState>> states = new LinkedHashMap<>();
        for (ReportingSlot slot : slots.of(tasks.timeSeen(planId))) {
            Map<UUID, String> whose = by == By.OFFICE ? Map.of(slot.unitId(), slot.unitName()) : slot.leaders();
            whose.forEach((id, name) -> {
                names.putIfAbsent(id, name);
                states.computeIfAbsent(id, unseen -> new ArrayList<>()).add(slot.state());
            });
        }
        List<UUID> order = List.copyOf(names.keySet());
        Cursor from = page.from(UUID.class);
        int first = from.isStart() ? 0 : order.indexOf(from.uuid(0)) + 1;
        List<TimelinessOf> rows = order.stream()
                .skip(first)
                .limit(page.rowsToRead())
                .map(id -> new TimelinessOf(id, names.get(id), Timeliness.of(states.get(id))))
                .toList();
        return Page.of(rows, page, one -> new Object[] {one.id()});
    }
}
