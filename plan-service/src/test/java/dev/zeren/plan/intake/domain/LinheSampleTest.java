package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.plan.term.Duty;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of the project's own, which has every peculiarity of the real one. */
class LinheSampleTest {

    private final SourceText source = new DocumentReader().read(Samples.linheText(), "linhe.txt");
    private final PlanDraft draft = Samples.read(source);

    @Test
    void theWholePlanIsRead() {
        assertEquals("临禾区2026年教育工作要点", draft.title());
        assertEquals(2026, draft.year());
        assertEquals(LocalDate.of(2026, 3, 6), draft.issuedOn());
        assertEquals(
                List.of("一、", "二、", "三、", "四、", "五、"),
                draft.sections().stream().map(SectionDraft::label).toList());
        assertEquals(
                IntStream.rangeClosed(1, 20).boxed().toList(),
                draft.tasks().stream().map(TaskDraft::number).toList());
        assertTrue(draft.tasks().stream().allMatch(task -> task.clauses().size() == 1));
        assertEquals("11．", draft.tasks().get(10).label());
        Conservation.assertHolds(source, draft);
    }

    @Test
    void bracketsInTheTextAreNoClauses() {
        assertTrue(draft.tasks().get(15).text().contains("学校（幼儿园）人防"));
        assertTrue(draft.tasks().get(8).text().contains("“五项”管理"));
    }

    @Test
    void namesAreKeptAsPrintedAndCountByTheirKey() {
        assertEquals(9, SeedsTest.tasksByName(draft, Duty.LEAD_LEADER).size());
        assertEquals(7, SeedsTest.tasksByName(draft, Duty.LEAD_LEADER).get("陆平"));
        assertEquals(
                "陆 平",
                draft.tasks()
                        .get(6)
                        .clauses()
                        .get(0)
                        .roles()
                        .get(0)
                        .names()
                        .get(0)
                        .printed());
        assertTrue(SeedsTest.tasksByName(draft, Duty.RESPONSIBLE_OFFICE).containsKey("各镇(街道)中心校"));
    }

    @Test
    void theNameThatIsPrintedTwiceIsTheOnlyWarning() {
        assertEquals(1, draft.findings().size());
        assertEquals(FindingCode.NAME_REPEATED, draft.findings().get(0).code());
        assertEquals(List.of("沈砚秋", "牵头领导"), draft.findings().get(0).arguments());
    }

    @Test
    void pageMarksAndTheNoteOfPublicationAreUnread() {
        assertEquals(
                List.of(Unread.Reason.PUBLICATION_NOTE, Unread.Reason.PAGE_MARK, Unread.Reason.PAGE_MARK),
                draft.unread().stream().map(Unread::reason).toList());
    }

    @Test
    void theSameTextInGb18030GivesTheSamePlan() {
        byte[] gb = source.text().getBytes(Charset.forName("GB18030"));
        assertEquals(draft, Samples.read(new DocumentReader().read(gb, "linhe.txt")));
    }

    @Test
    void theSameTextAsAWordFileGivesTheSamePlan() {
        byte[] word = SeedsTest.wordOf(source.text());
        assertEquals(Printed.of(draft), Printed.of(Samples.read(new DocumentReader().read(word, "linhe.docx"))));
    }

    @Test
    void theSameTextNumberedByWordGivesTheSamePlan() {
        byte[] word = NumberedWord.of(source.text());
        assertEquals(Printed.of(draft), Printed.of(Samples.read(new DocumentReader().read(word, "linhe.docx"))));
    }

    @Test
    void theShippedWordFileGivesTheSamePlan() {
        Path shipped = Samples.linheWord();
        SourceText word = new DocumentReader().read(shipped, "linhe.docx");
        assertEquals(Printed.of(draft), Printed.of(Samples.read(word)));
    }

    @Test
    void theShippedWordFileSavedByLibreOfficeGivesTheSamePlan(@TempDir Path folder) throws Exception {
        assumeTrue(hasLibreOffice(), "LibreOffice is not installed");
        Path saved = folder.resolve("out/linhe-work-points-2026.docx");
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "docx",
                        "--outdir",
                        saved.getParent().toString(),
                        Samples.linheWord().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertTrue(office.waitFor(2, TimeUnit.MINUTES), "LibreOffice did not end");
        assertTrue(Files.exists(saved), () -> log(folder));

        SourceText word = new DocumentReader().read(saved, "linhe.docx");

        assertEquals(Printed.of(draft), Printed.of(Samples.read(word)));
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean hasLibreOffice() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}
