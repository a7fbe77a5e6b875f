package dev.zeren.kit.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Holds a service's problems and the pages behind their {@code type} together: {@code docs/problems/<code>.md}. */
public final class ProblemPages {

    private ProblemPages() {}

    /**
     * One test for each problem: its page is there and says the code, the status, and the title in both languages as the
     * service says it; the folder's README.md leads to it.
     *
     * @param types all constants of a service's enum
     */
    public static Stream<DynamicTest> checks(RejectionType[] types) {
        Path pages = repository().resolve("docs/problems");
        return Stream.of(types).map(type -> DynamicTest.dynamicTest(type.code(), () -> check(type, pages)));
    }

    /** The folder that holds {@code .ci}, above where the test runs. */
    public static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".ci"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder .ci above " + Path.of("").toAbsolutePath());
    }

    static void check(RejectionType type, Path pages) throws IOException {
        Path page = pages.resolve(type.code() + ".md");
        assertTrue(Files.exists(page), () -> type.code() + " has no page in docs/problems");
        String text = Files.readString(page);
        String heading = text.lines().findFirst().orElse("");
        says(page, heading, type.title().zh());
        says(page, heading, type.title().en());
        says(page, text, "`" + type.code() + "`");
        says(page, text, "HTTP " + Problem.statusOf(type.kind()));
        Path index = pages.resolve("README.md");
        says(index, Files.readString(index), "[" + type.code() + "](" + type.code() + ".md)");
    }

    private static void says(Path page, String text, String words) {
        assertTrue(text.contains(words), () -> page.getFileName() + " does not say \"" + words + "\"");
    }
}
