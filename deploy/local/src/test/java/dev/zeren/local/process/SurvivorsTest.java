package dev.zeren.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.local.DataFolder;
import dev.zeren.local.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivorsTest {

    @TempDir
    private Path folder;

    private DataFolder data;
    private Process bystander;

    @BeforeEach
    void someProcess() throws Exception {
        data = DataFolder.open(folder);
        bystander = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        bystander.destroyForcibly();
    }

    @Test
    void aProcessLeftBehindIsStopped() {
        ChildProcess left =
                ChildProcess.start(List.of("sleep", "60"), Map.of(), data.log(Part.PLAN), data.pidFile(Part.PLAN));

        List<String> found = Survivors.stop(data);

        assertEquals(List.of("plan-service"), found);
        assertFalse(left.isAlive());
        assertFalse(Files.exists(data.pidFile(Part.PLAN)));
    }

    @Test
    void aProcessThatOnlyHasThePidOfOneLeftBehindIsNotTouched() throws Exception {
        ProcessIdentity now = ProcessIdentity.of(bystander.pid()).orElseThrow();
        new ProcessIdentity(now.pid(), now.startTicks() - 1, now.boot()).write(data.pidFile(Part.PLAN));

        assertEquals(List.of(), Survivors.stop(data));
        assertTrue(bystander.isAlive());
    }

    @Test
    void aProcessOfAnEarlierBootIsNotTouched() throws Exception {
        ProcessIdentity now = ProcessIdentity.of(bystander.pid()).orElseThrow();
        new ProcessIdentity(now.pid(), now.startTicks(), "another-boot").write(data.pidFile(Part.PLAN));

        assertEquals(List.of(), Survivors.stop(data));
        assertTrue(bystander.isAlive());
    }

    @Test
    void aPostmasterFileThatNamesAStrangerIsRemovedAndTheStrangerLeftAlone() throws Exception {
        Path file = Files.createDirectories(data.postgresData()).resolve("postmaster.pid");
        Files.writeString(file, bystander.pid() + "\n" + data.postgresData() + "\n");

        assertEquals(List.of(), Survivors.stop(data));
        assertTrue(bystander.isAlive());
        assertFalse(Files.exists(file));
    }
}
