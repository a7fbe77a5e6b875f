package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.zeren.kit.testing.ProblemPages;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an import can say stands in docs/intake-findings.md, so that a planner can look it up. */
class FindingPagesTest {

    /** A row of the page: code and severity, or the reason of an unread text. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([a-z]+|—) \\|.*");

    @TestFactory
    Stream<DynamicTest> everyFindingStandsOnThePageWithItsSeverity() throws IOException {
        Map<String, String> rows = rows();
        return Arrays.stream(FindingCode.values())
                .map(code -> DynamicTest.dynamicTest(
                        code.code(), () -> assertEquals(code.severity().code(), rows.get(code.code()))));
    }

    @TestFactory
    Stream<DynamicTest> everyReasonOfUnreadTextStandsOnThePage() throws IOException {
        Map<String, String> rows = rows();
        return Arrays.stream(Unread.Reason.values())
                .map(reason -> DynamicTest.dynamicTest(reason.code(), () -> assertNotNull(rows.get(reason.code()))));
    }

    @Test
    void thePageNamesNothingThatAnImportDoesNotSay() throws IOException {
        assertEquals(FindingCode.values().length + Unread.Reason.values().length, rows().size());
    }

    private static Map<String, String> rows() throws IOException {
        return Files.readAllLines(ProblemPages.repository().resolve("docs/intake-findings.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }
}
