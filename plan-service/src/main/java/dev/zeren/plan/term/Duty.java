package dev.zeren.plan.term;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What a role of an assignment clause asks of those it names, whatever its printed label. */
public enum Duty {
    /** 牵头领导: the leader who leads the task. */
    LEAD_LEADER("lead-leader", Holder.PERSON),
    /** 分管领导, 责任领导: the leader in whose charge the task is. */
    LEADER_IN_CHARGE("leader-in-charge", Holder.PERSON),
    /** 责任科室: the office of the bureau that does the task. */
    RESPONSIBLE_OFFICE("responsible-office", Holder.UNIT),
    /** 牵头部门, 牵头单位, 牵头科室: the department that leads several. */
    LEAD_DEPARTMENT("lead-department", Holder.UNIT),
    /** 配合部门, 配合科室: a department that helps. */
    COOPERATING_DEPARTMENT("cooperating-department", Holder.UNIT),
    /** 责任单位, 责任部门: the unit that does the task. */
    RESPONSIBLE_UNIT("responsible-unit", Holder.UNIT),
    /** 责任人: the person who does the task. */
    RESPONSIBLE_PERSON("responsible-person", Holder.PERSON),
    /** A role whose label is not known; it is kept as printed and nothing is concluded from it. */
    OTHER("other", Holder.UNKNOWN),
    /** 完成时限: by when; it names nobody. */
    DEADLINE("deadline", Holder.NOBODY);

    private enum Holder {
        PERSON,
        UNIT,
        UNKNOWN,
        NOBODY
    }

    private final String code;
    private final Holder holder;

    Duty(String code, Holder holder) {
        this.code = code;
        this.holder = holder;
    }

    /** The duty of a wire code, or nothing when no duty has it. */
    public static Optional<Duty> ofCode(String code) {
        return Arrays.stream(values()).filter(duty -> duty.code.equals(code)).findFirst();
    }

    /** The names of some of them, as assignments are stored. */
    public static String[] names(Predicate<Duty> which) {
        return Arrays.stream(values()).filter(which).map(Duty::name).toArray(String[]::new);
    }

    /** The stable name on the wire and in the database. */
    public String code() {
        return code;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return code;
    }

    /** Whether its units report progress on the task. */
    public boolean reports() {
        return this == RESPONSIBLE_OFFICE || this == RESPONSIBLE_UNIT || this == LEAD_DEPARTMENT;
    }

    /** Whether who holds it leads the task, or is in charge of it. */
    public boolean leads() {
        return this == LEAD_LEADER || this == LEADER_IN_CHARGE;
    }

    /** Whether what is printed under it are names. */
    public boolean isHeld() {
        return holder != Holder.NOBODY;
    }

    /** Whether it is held by persons. */
    public boolean ofPerson() {
        return holder == Holder.PERSON;
    }

    /** Whether it is held by units. */
    public boolean ofUnit() {
        return holder == Holder.UNIT;
    }
}
