package dev.zeren.reporting;

import dev.zeren.kit.testing.ProblemPages;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The address in a problem's {@code type} leads to a page that explains it. */
class ProblemPagesTest {

    @TestFactory
    Stream<DynamicTest> everyProblemOfTheServiceHasItsPage() {
        return ProblemPages.checks(ReportingProblem.values());
    }
}
