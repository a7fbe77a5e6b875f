package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.Pdf;
import dev.zeren.document.SourceText;
import dev.zeren.plan.intake.domain.target.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same text gives the same plan, with the same targets, dates and findings, whatever file it is in. */
class SameOutlineTest {

    private static final int CHARACTERS = 28;
    private static final int LINES = 22;

    @TestFactory
    Stream<DynamicTest> aTextIsTheSamePlanInEveryFormat() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("linhe", new String(Samples.linheText(), StandardCharsets.UTF_8));
        Samples.seedFiles().forEach(file -> texts.put(file.getFileName().toString(), text(file)));
        return texts.entrySet().stream()
                .flatMap(text -> Stream.of("docx", "html", "pdf")
                        .filter(format -> !isTabbed(text.getValue()))
                        .map(format -> DynamicTest.dynamicTest(
                                text.getKey() + " as " + format, () -> assertSamePlan(text.getValue(), format))));
    }

    /** LibreOffice made it of the Word file, whose paragraphs are half numbered by the program. */
    @Test
    void theOldWordFileThatAnotherProgramMadeIsTheSamePlan() throws IOException {
        try (InputStream in = SameOutlineTest.class.getResourceAsStream("/samples/linhe-work-points-2026.doc")) {
            SourceText read = new DocumentReader().read(in.readAllBytes(), "plan.doc");
            PlanDraft draft = Samples.read(read);
            Conservation.assertHolds(read, draft);
            assertEquals(told(Samples.read(new DocumentReader().read(Samples.linheWord(), "plan.docx"))), told(draft));
        }
    }

    /** Tabs that stand for a table are none in a file that can hold tables. */
    private static boolean isTabbed(String text) {
        return text.lines().filter(line -> line.indexOf('\t') >= 0).count() > 10;
    }

    private static void assertSamePlan(String text, String format) {
        // The font of the PDF has no such sign.
        List<String> paragraphs = text.replace("©", "(C)")
                .lines()
                .filter(line -> !Blanks.strip(line).isEmpty())
                .map(Blanks::strip)
                .toList();
        String plain = String.join("\n\n", paragraphs);
        byte[] file = switch (format) {
            case "docx" -> SeedsTest.wordOf(plain);
            case "html" -> html(paragraphs);
            default -> pdf(paragraphs);
        };
        SourceText read = new DocumentReader().read(file, "plan." + format);
        PlanDraft draft = Samples.read(read);
        Conservation.assertHolds(read, draft);
        assertEquals(told(Samples.read(plain)), told(draft));
    }

    private static byte[] html(List<String> paragraphs) {
        return paragraphs.stream()
                .map(line -> "<p>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining(
                        "\n", "<!DOCTYPE html><html><meta charset=\"utf-8\"><body>", "</body></html>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Wrapped lines, a page number at the foot of each page, the title in the middle. */
    private static byte[] pdf(List<String> paragraphs) {
        Pdf pdf = Pdf.create();
        int line = LINES;
        int page = 0;
        for (String paragraph : paragraphs) {
            boolean title = page == 0;
            int at = 0;
            while (at < paragraph.length()) {
                if (line == LINES) {
                    pdf.page().text(280, 40, 12, "— " + ++page + " —");
                    line = 0;
                }
                int indent = at == 0 ? title ? (CHARACTERS - paragraph.length()) / 2 : 2 : 0;
                int end = wrap(paragraph, at, at + CHARACTERS - Math.max(0, indent));
                pdf.text(80 + 16 * Math.max(0, indent), 760 - 30 * line, 16, paragraph.substring(at, end));
                at = end;
                line++;
            }
        }
        return pdf.toBytes();
    }

    /** No program that lays out a page breaks a line inside 20xx or 70%. */
    private static int wrap(String paragraph, int from, int to) {
        int end = Math.min(paragraph.length(), to);
        while (end < paragraph.length() && end > from + 1 && inWord(paragraph, end)) {
            end--;
        }
        return end;
    }

    private static boolean inWord(String text, int at) {
        char before = text.charAt(at - 1);
        return before < 0x250 && before > ' ' && before != '/' && text.charAt(at) < 0x250;
    }

    private static String told(PlanDraft draft) {
        return Printed.of(draft)
                + draft.tasks().stream()
                        .map(task -> task.label() + task.dueOn()
                                + task.measures().stream()
                                        .map(measure -> measure.label() + measure.text())
                                        .toList()
                                + told(task.reading()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String told(Reading reading) {
        return Stream.of(
                        reading.targets().stream()
                                .map(target -> target.kind() + target.printed() + target.quantity() + target.counted()),
                        reading.dues().stream().map(due -> due.kind() + due.printed() + due.from() + due.to()),
                        reading.quotas().stream().map(quota -> quota.printed() + quota.quantity() + quota.counted()))
                .flatMap(all -> all)
                .toList()
                .toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
