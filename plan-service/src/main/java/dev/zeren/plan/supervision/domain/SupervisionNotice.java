package dev.zeren.plan.supervision.domain;

import static dev.zeren.plan.supervision.domain.NoticeStatus.DISPATCHED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.RESPONDED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.REVIEWED;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A supervision notice (督办单): what the bureau office demands of one unit, or of some persons, about a task or a plan,
 * with a term to acknowledge it and one to respond.
 */
@Entity
public class SupervisionNotice extends BureauOwned {

    private String number;
    private int year;
    private int serial;
    private UUID planId;
    private UUID taskId;
    private boolean automatic;
    private int level;
    private String levelName;
    private String matter;
    private String demand;
    private UUID unitId;
    private UUID[] personIds;
    private String recipient;

    // As the task named them when the notice was registered.
    @ElementCollection
    @CollectionTable(name = "notice_leader", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "person_id")
    private Set<UUID> leaders;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    private String returnedFor;
    private Instant registeredAt;
    private String registeredBy;
    private LocalDate dispatchedOn;
    private LocalDate acknowledgeBy;
    private LocalDate respondBy;
    private LocalDate dueOn;
    private int steps;

    protected SupervisionNotice() {}

    /** The number of a notice: how it is printed, and its parts. */
    public record Number(String printed, int year, int serial) {}

    /** What a notice is about; the task is null when it is the plan as a whole. */
    public record About(UUID planId, UUID taskId, Set<UUID> leaders) {}

    /**
     * Whom it goes to; there is a unit or a person.
     *
     * @param printed their names
     */
    public record Recipients(UUID unitId, List<UUID> personIds, String printed) {}

    /** A notice that is registered. */
    public SupervisionNotice(
            Number number,
            About about,
            Recipients recipients,
            boolean automatic,
            int level,
            String levelName,
            String matter,
            String demand,
            Instant registeredAt,
            String registeredBy) {
        this.number = number.printed();
        this.year = number.year();
        this.serial = number.serial();
        this.planId = about.planId();
        this.taskId = about.taskId();
        this.leaders = new HashSet<>(about.leaders());
        this.unitId = recipients.unitId();
        this.personIds = recipients.personIds().toArray(UUID[]::new);
        this.recipient = recipients.printed();
        this.automatic = automatic;
        this.level = level;
        this.levelName = levelName;
        this.matter = matter.strip();
        this.demand = demand.strip();
        this.status = NoticeLife.LIFE.first();
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
        this.steps = 1;
    }

    /**
     * Changes what it says, before it is approved.
     *
     * @throws IllegalStep
     */
    public void change(String newMatter, String newDemand, int newLevel, String newLevelName) {
        go(NoticeAct.CHANGE);
        matter = newMatter.strip();
        demand = newDemand.strip();
        level = newLevel;
        levelName = newLevelName;
        returnedFor = null;
    }

    /**
     * Goes a step that changes nothing else.
     *
     * @throws IllegalStep
     */
    public void go(NoticeAct act) {
        status = NoticeLife.LIFE.after(status, act);
        steps++;
        dueOn = switch (status) {
            case DISPATCHED -> acknowledgeBy;
            case ACKNOWLEDGED, HANDLED -> respondBy;
            default -> null;
        };
    }

    /** @throws IllegalStep */
    public void approve() {
        returnedFor = null;
        go(NoticeAct.APPROVE);
    }

    /**
     * Goes back with a reason.
     *
     * @param newRespondBy the last day to respond anew; without meaning before it was dispatched
     * @throws IllegalStep
     */
    public void giveBack(String reason, LocalDate newRespondBy) {
        boolean answered = status == RESPONDED || status == REVIEWED;
        if (answered) {
            respondBy = newRespondBy;
        }
        go(NoticeAct.RETURN);
        returnedFor = reason.strip();
    }

    /**
     * Goes out.
     *
     * @throws IllegalStep
     */
    public void dispatch(LocalDate today, LocalDate toAcknowledge, LocalDate toRespond) {
        acknowledgeBy = toAcknowledge;
        respondBy = toRespond;
        go(NoticeAct.DISPATCH);
        dispatchedOn = today;
    }

    /** @throws IllegalStep */
    public void respond() {
        go(NoticeAct.RESPOND);
        returnedFor = null;
    }

    /**
     * Goes up to a level, with new terms for what is not done yet.
     *
     * @throws IllegalStep
     */
    public void escalate(int newLevel, String newLevelName, LocalDate toAcknowledge, LocalDate toRespond) {
        if (status == DISPATCHED) {
            acknowledgeBy = toAcknowledge;
        }
        respondBy = toRespond;
        go(NoticeAct.ESCALATE);
        level = newLevel;
        levelName = newLevelName;
    }

    /** As printed, e.g. 督办〔2026〕3号. */
    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    /** From 1 on in each year. */
    public int serial() {
        return serial;
    }

    public UUID planId() {
        return planId;
    }

    /** The task it is about, or null. */
    public UUID taskId() {
        return taskId;
    }

    /** Whether the service registered it by itself. */
    public boolean automatic() {
        return automatic;
    }

    /** From 1, the mildest, on. */
    public int level() {
        return level;
    }

    public String levelName() {
        return levelName;
    }

    /** What it is about (督办事项). */
    public String matter() {
        return matter;
    }

    /** What is demanded (督办要求). */
    public String demand() {
        return demand;
    }

    /** The unit that is to handle it, or null. */
    public UUID unitId() {
        return unitId;
    }

    /** Persons that are to handle it. */
    public List<UUID> personIds() {
        return List.of(personIds);
    }

    /** The names of unit and persons, as they were when it was registered. */
    public String recipient() {
        return recipient;
    }

    /** The leaders of its task; none when it is about a plan. */
    public Set<UUID> leaders() {
        return Set.copyOf(leaders);
    }

    public NoticeStatus status() {
        return status;
    }

    /** Why it came back, until what was wanted is done; or null. */
    public String returnedFor() {
        return returnedFor;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public LocalDate dispatchedOn() {
        return dispatchedOn;
    }

    /** The last day to acknowledge it; null before it was dispatched. */
    public LocalDate acknowledgeBy() {
        return acknowledgeBy;
    }

    /** The last day to respond; null before it was dispatched. */
    public LocalDate respondBy() {
        return respondBy;
    }

    /** The last day of the term that runs now, or null. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** How many steps it has gone; the registration is the first. */
    public int steps() {
        return steps;
    }
}
