package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.local.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The launcher as a process of its own: what it says, and what it leaves behind. */
class LauncherIT {

    private static final long PATIENCE_SECONDS = 120;

    private Path data;
    private Path output;
    private Map<Port, Integer> ports;

    @BeforeEach
    void aFolderOfItsOwn(TestInfo test) throws IOException {
        data = RunningSuite.DATA.resolve("launcher");
        Files.createDirectories(data);
        output = RunningSuite.DATA.resolve(test.getTestMethod().orElseThrow().getName() + ".log");
        ports = RunningSuite.freePorts();
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheUsage() throws Exception {
        Process launcher = launch("--prot", "1");

        assertTrue(launcher.waitFor(20, TimeUnit.SECONDS));
        assertEquals(2, launcher.exitValue());
        assertTrue(said().contains("--postgres-port"), said());
    }

    @Test
    void aBusyPortIsNamedWithItsHolderAndTheOptionThatHelps() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.put(Port.REPORTING, busy.getLocalPort());

            Process launcher = launch();

            assertTrue(launcher.waitFor(20, TimeUnit.SECONDS));
            assertEquals(1, launcher.exitValue());
            assertTrue(said().contains(String.valueOf(busy.getLocalPort())), said());
            assertTrue(said().contains("--reporting-port"), said());
            assertTrue(said().contains(String.valueOf(ProcessHandle.current().pid())), said());
        }
    }

    @Test
    void afterAKillANewStartRunsTheMainJobAndInTheEndNoProcessIsLeft() throws Exception {
        Process killed = launch();
        awaitPidFiles(killed);
        List<ProcessHandle> orphans = children();
        killed.destroyForcibly().waitFor();
        assertFalse(orphans.isEmpty());
        assertTrue(orphans.stream().anyMatch(ProcessHandle::isAlive));

        Process second = launch("--check");

        assertTrue(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), said());
        assertEquals(0, second.exitValue(), said());
        assertEquals(List.of(), children());
        assertTrue(orphans.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aSignalInTheMiddleOfStartingLeavesNoProcess() throws Exception {
        Process launcher = launch();
        awaitPidFiles(launcher);

        launcher.destroy();

        assertTrue(launcher.waitFor(40, TimeUnit.SECONDS), said());
        assertEquals(List.of(), children());
    }

    private Process launch(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dzeren.root=" + RunningSuite.ROOT,
                "-jar",
                RunningSuite.ROOT.resolve("deploy/local/target/zeren-local.jar").toString(),
                "--data",
                data.toString()));
        ports.forEach((port, number) -> command.addAll(List.of(port.option(), number.toString())));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** Waits until PostgreSQL and Keycloak run. */
    private void awaitPidFiles(Process launcher) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Path run = data.resolve("run");
        while (!Files.exists(run.resolve("keycloak.pid")) || !Files.exists(run.resolve("postgres.pid"))) {
            assertTrue(launcher.isAlive() && System.nanoTime() < deadline, said());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Processes whose command line names our data folder; the launcher itself excepted. */
    private List<ProcessHandle> children() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> commandLine(process).contains(data.toString()))
                .filter(process -> !commandLine(process).contains("zeren-local.jar"))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private String said() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
