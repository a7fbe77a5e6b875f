package dev.zeren.plan.intake.domain;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the tests of reading find their documents. */
final class Samples {

    private static final String LINHE = "/samples/linhe-work-points-2026.txt";
    private static final String LINHE_WORD = "deploy/local/src/main/resources/sample/linhe-work-points-2026.docx";

    private Samples() {}

    /** The folder of real documents beside the repository; empty where it is not present. */
    static Optional<Path> seeds() {
        return above("shared/seeds");
    }

    static List<Path> seedFiles() {
        return seeds().map(folder -> {
                    try (Stream<Path> files = Files.list(folder)) {
                        return files.filter(file -> file.toString().endsWith(".txt"))
                                .sorted()
                                .toList();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(List.of());
    }

    static byte[] linheText() {
        try (InputStream in = Samples.class.getResourceAsStream(LINHE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same plan as a Word file, half of its paragraphs numbered by Word; the one that deploy/local ships. */
    static Path linheWord() {
        return above(LINHE_WORD).orElseThrow();
    }

    static SourceText text(String text) {
        return new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
    }

    static PlanDraft read(SourceText source) {
        return new PlanReader(RoleLabels.defaults()).read(source);
    }

    static PlanDraft read(String text) {
        return read(text(text));
    }

    private static Optional<Path> above(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.exists(folder.resolve(path))) {
                return Optional.of(folder.resolve(path));
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
