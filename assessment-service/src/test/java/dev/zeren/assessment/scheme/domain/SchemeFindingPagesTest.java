package dev.zeren.assessment.scheme.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.testing.ProblemPages;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be found in a scheme stands in docs/scheme-findings.md, so that a planner can look it up. */
class SchemeFindingPagesTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (error|warning|info) \\|.*");

    @Test
    void thePageHasEveryFindingWithItsWeightAndNothingElse() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(ProblemPages.repository().resolve("docs/scheme-findings.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        assertEquals(
                Arrays.stream(SchemeFindingCode.values())
                        .collect(Collectors.toMap(
                                SchemeFindingCode::toString,
                                code -> code.severity().toString(),
                                (one, other) -> one,
                                TreeMap::new)),
                rows);
    }
}
