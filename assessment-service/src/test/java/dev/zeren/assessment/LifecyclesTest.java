package dev.zeren.assessment;

import dev.zeren.assessment.round.domain.RegistrationLife;
import dev.zeren.assessment.round.domain.RoundLife;
import dev.zeren.assessment.round.domain.SheetLife;
import dev.zeren.assessment.scheme.domain.SchemeLife;
import dev.zeren.kit.testing.LifecyclePages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecyclesTest {

    @Test
    void theDrawingsInTheDocsAreTheLivesThatRun() throws IOException {
        LifecyclePages.check(
                "assessment-service", List.of(SchemeLife.LIFE, RoundLife.LIFE, SheetLife.LIFE, RegistrationLife.LIFE));
    }
}
