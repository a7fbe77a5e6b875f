package dev.zeren.plan.progress.application;

import dev.zeren.kit.domain.WireName;
import dev.zeren.plan.progress.domain.Rhythm;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.TimeUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In which rhythm the quotas of a task come again. */
final class Rhythms {

    private Rhythms() {}

    static List<Rhythm> of(ReadingJson reading) {
        return reading.quotas().stream().flatMap(quota -> of(quota).stream()).toList();
    }

    static Optional<Rhythm> of(ReadingJson.Quota quota) {
        return Stream.of(TimeUnit.values())
                .filter(unit -> WireName.of(unit).equals(quota.everyUnit()))
                .map(unit -> new Rhythm(Math.max(1, quota.every()), unit))
                .findFirst();
    }
}
