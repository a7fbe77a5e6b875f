package dev.zeren.assessment.round.application;

import dev.zeren.assessment.directory.application.Directory;
import dev.zeren.assessment.round.domain.Recusals;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Knows who scores what not, today. */
@ApplicationScoped
class RecusalRegister {

    private final Directory directory;
    private final BureauCalendar calendar;
    private final Instance<AppealOpeners> openers;

    RecusalRegister(Directory directory, BureauCalendar calendar, @Any Instance<AppealOpeners> openers) {
        this.directory = directory;
        this.calendar = calendar;
        this.openers = openers;
    }

    /**
     * Of some people.
     *
     * @param years for how many after a post
     */
    Recusals of(Collection<UUID> people, int years) {
        LocalDate today = calendar.today();
        Recusals recusals = Recusals.NONE.and(directory.heldUnits(people, today.minusYears(years), today));
        for (AppealOpeners known : openers) {
            recusals = recusals.and(known.appealed(people));
        }
        return recusals;
    }
}
