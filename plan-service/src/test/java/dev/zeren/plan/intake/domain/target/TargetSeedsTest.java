package dev.zeren.plan.intake.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads the real documents beside the repository; skipped where they are not present. The tables hold places and values,
 * each checked by hand against what is printed there, and no sentence of the documents.
 */
class TargetSeedsTest {

    @ParameterizedTest
    @CsvSource({
        "yinchuan-action-plan, 1, 78, ",
        "preschool-action-plan, 1, 200, 2022",
        "county-quality-year, 1, 200, 2021",
        "principal-training-plan, 1, 200, ",
        "district-summary-2021-plan-2022, 10, 22, ",
        "guangdong-basic-education-plan, 1, 200, ",
        "yanzhou-work-points-2022, 1, 200, 2022",
        "company-management-year, 1, 200, 2013"
    })
    void theDocumentGivesWhatItsTableSays(String name, int first, int last, Integer year) throws IOException {
        Path seed = seed(name + ".txt");
        assumeTrue(seed != null, "no seeds beside the repository");
        TargetContext context = year == null ? TargetContext.unknown() : TargetContext.ofYear(year);
        assertEquals(table(name), String.join("\n", read(Files.readAllLines(seed), first, last, context)));
    }

    @Test
    void theFourPhasesOfTheCampaignOverlapInAprilAndAreNotRepaired() throws IOException {
        Path seed = seed("company-management-year.txt");
        assumeTrue(seed != null, "no seeds beside the repository");
        Reading reading =
                new TargetReader(TargetRules.defaults()).read(Files.readString(seed), 0, TargetContext.unknown());
        assertEquals(
                List.of(
                        "1 动员部署 2013-04-01..2013-04-30",
                        "2 组织实施阶段 2013-04-01..2013-10-31",
                        "3 检查督导阶段 2013-11-01..2013-11-30",
                        "4 总结提高阶段 2013-12-01..2013-12-31"),
                Notation.phases(reading));
        assertEquals(
                1,
                reading.remarks().stream()
                        .filter(remark -> remark.code() == Remark.Code.PHASES_OVERLAP)
                        .count());
    }

    private static List<String> read(List<String> lines, int first, int last, TargetContext context) {
        TargetReader reader = new TargetReader(TargetRules.defaults());
        List<String> found = new ArrayList<>();
        for (int i = first; i <= Math.min(last, lines.size()); i++) {
            int line = i;
            Notation.bare(reader.read(lines.get(i - 1), 0, context))
                    .forEach(entry -> found.add("line " + line + " at " + entry));
        }
        return found;
    }

    private static String table(String name) throws IOException {
        try (InputStream in = TargetSeedsTest.class.getResourceAsStream("/samples/targets/" + name + ".txt")) {
            assertNotNull(in, name);
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return String.join(
                    "\n",
                    Stream.of(table.split("\n"))
                            .filter(entry -> !entry.startsWith("#"))
                            .toList());
        }
    }

    private static Path seed(String file) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("shared/seeds").resolve(file))) {
                return folder.resolve("shared/seeds").resolve(file);
            }
        }
        return null;
    }
}
