package dev.zeren.plan.calendar.application;

import dev.zeren.plan.calendar.domain.DayRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The holidays and make-up days of the whole country. */
final class UsualDays {

    private UsualDays() {}

    static List<DayRange> read() {
        try (InputStream file = UsualDays.class.getResourceAsStream("/calendar/working-days.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .map(cells -> new DayRange(
                            LocalDate.parse(cells[0]), LocalDate.parse(cells[1]), cells[2].equals("working"), cells[3]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
