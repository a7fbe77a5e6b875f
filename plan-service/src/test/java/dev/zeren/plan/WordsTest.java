package dev.zeren.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.directory.domain.AliasOrigin;
import dev.zeren.plan.directory.domain.UnitChangeKind;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.draft.CorrectReading;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.SectionPart;
import dev.zeren.plan.term.TaskStatus;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    /** The contract is written from the constants' names; see HouseContract. */
    @Test
    void everyEnumOnTheWireIsKnownByItsNameInKebabCase() {
        Stream.<Enum<?>[]>of(
                        UnitKind.values(),
                        AliasOrigin.values(),
                        UnitChangeKind.values(),
                        PlanStatus.values(),
                        ProgressStatus.values(),
                        TaskStatus.values(),
                        SectionPart.values(),
                        CorrectReading.Act.values(),
                        CorrectReading.Listed.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertEquals(kebab(constant), constant.toString()));
        Stream.of(Duty.values()).forEach(duty -> assertEquals(kebab(duty), duty.code()));
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
