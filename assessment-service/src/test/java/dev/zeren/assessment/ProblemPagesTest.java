package dev.zeren.assessment;

import dev.zeren.kit.domain.StepProblem;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.testing.ProblemPages;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The address in a problem's {@code type} leads to a page that explains it. */
class ProblemPagesTest {

    @TestFactory
    Stream<DynamicTest> everyProblemOfTheHouseHasItsPage() {
        return ProblemPages.checks(CommonProblem.values());
    }

    @TestFactory
    Stream<DynamicTest> everyProblemOfAStepHasItsPage() {
        return ProblemPages.checks(StepProblem.values());
    }

    @TestFactory
    Stream<DynamicTest> everyProblemOfTheServiceHasItsPage() {
        return ProblemPages.checks(AssessmentProblem.values());
    }
}
