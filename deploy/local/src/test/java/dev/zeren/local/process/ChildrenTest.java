package dev.zeren.local.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.local.DataFolder;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    @TempDir
    private Path folder;

    @Test
    void onceStoppingHasBegunNothingStarts() {
        Children children = new Children(DataFolder.open(folder));

        children.end();

        assertThrows(LaunchFailure.class, () -> children.start(Part.PLAN, List.of("sleep", "60"), Map.of()));
        assertThrows(LaunchFailure.class, () -> children.begin(List.of("sleep", "60"), folder.resolve("log")));
    }

    @Test
    void aHelperEndsWithTheLauncher() throws Exception {
        Children children = new Children(DataFolder.open(folder));
        Process helper = children.begin(List.of("sleep", "60"), folder.resolve("log"));

        children.end();

        assertTrue(helper.waitFor(5, TimeUnit.SECONDS));
    }

    @Test
    void aChildStandsOutsideTheProcessGroupThatCtrlCReaches() throws Exception {
        Children children = new Children(DataFolder.open(folder));
        ChildProcess child = children.start(Part.PLAN, List.of("sleep", "60"), Map.of());
        try {
            // setsid needs a moment; then the child leads a group of its own.
            TimeUnit.MILLISECONDS.sleep(300);
            assertTrue(group(child.handle().pid()) == child.handle().pid());
            assertFalse(
                    group(child.handle().pid()) == group(ProcessHandle.current().pid()));
        } finally {
            child.kill();
        }
    }

    private static long group(long pid) throws Exception {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[2]);
    }
}
