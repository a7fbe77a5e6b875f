package dev.zeren.plan.supervision.domain;

import java.util.List;
import java.util.Set;

/**
 * How a bureau supervises.
 *
 * @param numberFormat how notices are numbered; {@code {year}} and {@code {number}} are put in
 * @param approver who approves what the bureau office registers
 * @param approveAutomatic whether what the service registers by itself waits for the bureau office's approval; otherwise
 *     it is sent out at once
 * @param levels the ladder, the mildest first; at least one
 */
public record SupervisionRules(
        String numberFormat, Approver approver, boolean approveAutomatic, List<NoticeLevel> levels) {

    /** What holds where a bureau has no rules of its own. */
    public static final SupervisionRules USUAL = new SupervisionRules(
            "督办〔{year}〕{number}号",
            Approver.LEADER,
            true,
            List.of(
                    new NoticeLevel("提醒", 1, 5, 0, Set.of()),
                    new NoticeLevel("督办", 1, 3, 0, Set.of(Superior.HEAD_OF_UNIT, Superior.LEADER_IN_CHARGE)),
                    new NoticeLevel("重点督办", 1, 2, 0, Set.of(Superior.LEADER_IN_CHARGE, Superior.LEAD_LEADER))));

    /** A notice's number as it is printed. */
    public String number(int year, int serial) {
        return numberFormat.replace("{year}", String.valueOf(year)).replace("{number}", String.valueOf(serial));
    }

    /** Whether there is such a level; the mildest is 1. */
    public boolean has(int level) {
        return level >= 1 && level <= levels.size();
    }

    /** A level, or the strongest where the ladder is shorter by now. */
    public NoticeLevel level(int level) {
        return levels.get(Math.min(level, levels.size()) - 1);
    }
}
