package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.plan.render.domain.PlanDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document of a plan prints what its source printed, in its order, but for what is listed as left out. */
class DocumentTextTest {

    /** What belongs to the page, or to the web, and not to the document. */
    private static final Set<Unread.Reason> NOT_PRINTED = EnumSet.of(
            Unread.Reason.PAGE_MARK,
            Unread.Reason.WEB_CHROME,
            // Its page numbers are those of another document.
            Unread.Reason.CONTENTS,
            // Contradicts its table.
            Unread.Reason.STRAY_CELL,
            Unread.Reason.BUREAU_NOISE,
            Unread.Reason.NOT_UNDERSTOOD);

    @Property
    void aDocumentPrintsEveryWordOfAnyPlanInItsOrder(@ForAll("texts") String text) {
        assertPrinted(Samples.text("标题\n" + text));
    }

    @Property
    void aDocumentPrintsEveryWordOfADamagedPlanInItsOrder(@ForAll("damaged") String text) {
        assertPrinted(Samples.text("标题\n" + text));
    }

    @Provide
    Arbitrary<String> texts() {
        return new PlanReaderPropertyTest().texts();
    }

    @Provide
    Arbitrary<String> damaged() {
        return new PlanReaderPropertyTest().damaged();
    }

    @Test
    void theDocumentOfTheLinheSamplePrintsItsWords() {
        assertPrinted(new DocumentReader().read(Samples.linheText(), "linhe.txt"));
        assertPrinted(new DocumentReader().read(Samples.linheWord(), "linhe.docx"));
    }

    @TestFactory
    Stream<DynamicTest> theDocumentOfEverySeedPrintsItsWords() {
        List<Path> files = Samples.seedFiles();
        assumeTrue(!files.isEmpty(), "no seeds beside the repository");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertPrinted(new DocumentReader()
                                .read(file, file.getFileName().toString()))));
    }

    private static void assertPrinted(SourceText source) {
        PlanDraft draft = Samples.read(source);
        String document = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> new DocumentReader()
                        .read(
                                PlanDocument.of(RenderingRoundTripTest.printed(draft))
                                        .toBytes(),
                                "plan.docx")
                        .text());
        assertEquals(
                RenderingRoundTripTest.unblanked(printed(source, draft)), RenderingRoundTripTest.unblanked(document));
    }

    private static String printed(SourceText source, PlanDraft draft) {
        Set<Integer> left = draft.unread().stream()
                .filter(unread -> unread.at() != null && NOT_PRINTED.contains(unread.reason()))
                .map(unread -> unread.at().start())
                .collect(Collectors.toCollection(TreeSet::new));
        return draft.coverage().pieces().stream()
                .filter(piece -> !left.contains(piece.at().start()))
                .map(piece -> source.at(piece.at()))
                .collect(Collectors.joining());
    }
}
