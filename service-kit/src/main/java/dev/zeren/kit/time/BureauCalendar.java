package dev.zeren.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time, and the day where the bureaus are. */
@ApplicationScoped
public class BureauCalendar {

    private final Clock clock;
    private final ZoneId zone;

    BureauCalendar(
            Clock clock,
            @ConfigProperty(name = "zeren.bureaus.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The day in the bureaus' time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The day on which an instant falls in the bureaus' time zone. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The instant at which a day begins in the bureaus' time zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The instant at which a day begins; null of none. */
    public Instant startOrNull(LocalDate day) {
        return day == null ? null : startOf(day);
    }

    /** The instant at which a day is over; null of none. */
    public Instant endOrNull(LocalDate day) {
        return day == null ? null : startOf(day.plusDays(1));
    }

    /** The instant, as finely as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
