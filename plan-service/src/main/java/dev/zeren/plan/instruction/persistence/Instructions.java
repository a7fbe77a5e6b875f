package dev.zeren.plan.instruction.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.instruction.domain.Instruction;
import dev.zeren.plan.instruction.domain.InstructionStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The instructions of the bureau's leaders. */
@ApplicationScoped
public class Instructions implements PanacheRepositoryBase<Instruction, UUID> {

    private static final String FOR = "exists (select 1 from Recipient r where r.instructionId = i.id and ";

    /**
     * Which instructions to list; null means any. Of leaders and units any will do.
     *
     * @param from they were given then or later
     * @param until they were given before
     */
    public record Filter(
            UUID task,
            UUID plan,
            Set<UUID> leaders,
            Set<UUID> units,
            InstructionStatus status,
            Boolean overdue,
            UUID on,
            Instant from,
            Instant until) {}

    /** What somebody sees: what he said, what is for the units, and for the people, who are himself. */
    public record Sight(String subject, Set<UUID> units, Set<UUID> people) {}

    /**
     * The newest first.
     *
     * @param sight null for all
     */
    public List<Instruction> list(Filter filter, Sight sight, LocalDate today, Cursor from, int rows) {
        Where where = seen(sight)
                .given("i.taskId = :task", "task", filter.task())
                .given("i.planId = :plan", "plan", filter.plan())
                .given("i.issuerId in :leaders", "leaders", filter.leaders())
                .given(FOR + "r.unitId in :units)", "units", filter.units())
                .given("i.status = :status", "status", filter.status())
                .given("i.subjectId = :on", "on", filter.on())
                .given("i.issuedAt >= :from", "from", filter.from())
                .given("i.issuedAt < :until", "until", filter.until())
                .given("i.id < :id", "id", from.isStart() ? null : from.uuid(0));
        if (filter.overdue() != null) {
            where.always((filter.overdue() ? "" : "not ")
                            + "(i.status in :open and coalesce(i.replyBy, :today) < :today)")
                    .with("open", InstructionStatus.OPEN)
                    .with("today", today);
        }
        return find("from Instruction i where " + where.text() + " order by i.id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Those of the instructions that somebody sees, by id. */
    public Set<UUID> seen(Collection<UUID> ids, Sight sight) {
        Where where = seen(sight).given("i.id in :ids", "ids", ids);
        return find("from Instruction i where " + where.text(), where.values()).stream()
                .map(Instruction::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Where seen(Sight sight) {
        Where where = new Where();
        return sight == null
                ? where
                : where.always("(i.issuedBy = :subject or " + FOR + "(r.unitId in :mine or r.personId in :me)))")
                        .with("subject", sight.subject())
                        .with("mine", sight.units())
                        .with("me", sight.people());
    }

    /** Takes the instruction for this transaction. */
    public Optional<Instruction> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
