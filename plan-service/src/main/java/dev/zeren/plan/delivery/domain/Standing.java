package dev.zeren.plan.delivery.domain;

import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.LightSchedule;
import dev.zeren.plan.term.ProgressStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where a lower bureau's task stands that carries out one of the upper bureau's: all that the upper one learns of it.
 *
 * @param upperTask which task it carries out
 * @param lowerTask which task of the lower bureau it is
 * @param units whose it is, by name
 * @param yellowFrom from which days on it has which light as long as nothing changes; null when it never has it
 */
public record Standing(
        UUID upperTask,
        UUID lowerTask,
        String label,
        String heading,
        List<String> units,
        ProgressStatus status,
        int percent,
        LocalDate dueOn,
        LocalDate yellowFrom,
        LocalDate orangeFrom,
        LocalDate redFrom) {

    /** Its light on a day. */
    public Light light(LocalDate day) {
        return new LightSchedule(yellowFrom, null, orangeFrom, null, redFrom).light(day);
    }
}
