package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.local.DataFolder;
import dev.zeren.local.Part;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The launcher as a process of its own: what it says, and what it leaves behind. */
class LauncherIT {

    private static final long PATIENCE_SECONDS = 240;

    private Path data;
    private Path output;
    private Map<Port, Integer> ports;
    private final List<Process> launched = new ArrayList<>();

    /** Keycloak takes long to unpack and to prepare: take what the suite of the other tests has made. */
    @BeforeAll
    static void keycloakFromTheSharedSuite() throws Exception {
        Path made = RunningSuite.DATA.resolve("suite/keycloak");
        Path ours = RunningSuite.DATA.resolve("launcher/keycloak");
        if (Files.exists(made.resolve("built")) && !Files.exists(ours)) {
            DataFolder.open(ours.getParent());
            new ProcessBuilder("cp", "-r", made.toString(), ours.toString())
                    .start()
                    .waitFor();
            DataFolder.deleteTree(ours.resolve("data"));
        }
    }

    @BeforeEach
    void aFolderOfItsOwn(TestInfo test) throws IOException {
        data = RunningSuite.DATA.resolve("launcher");
        Files.createDirectories(data);
        output = RunningSuite.DATA.resolve(test.getTestMethod().orElseThrow().getName() + ".log");
        ports = RunningSuite.freePorts();
    }

    @AfterEach
    void noLauncherOutlivesItsTest() throws Exception {
        for (Process launcher : launched) {
            launcher.destroy();
            launcher.waitFor(60, TimeUnit.SECONDS);
        }
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
        awaitPidFile(killed, Part.GATEWAY);
        List<ProcessHandle> orphans = children();
        killed.destroyForcibly().waitFor();
        for (Part part : Part.values()) {
            assertTrue(Files.exists(pidFile(part)), part.label());
        }
        assertTrue(orphans.size() >= Part.values().length && orphans.stream().anyMatch(ProcessHandle::isAlive));

        Process second = launch("--check");

        assertTrue(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), said());
        assertEquals(0, second.exitValue(), said());
        assertEquals(List.of(), children());
        assertTrue(orphans.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aSecondLauncherOnTheSameDataIsTurnedAwayAndASignalWhileStartingLeavesNoProcess() throws Exception {
        Process launcher = launch();
        awaitPidFile(launcher, Part.KEYCLOAK);
        Process second = launch();
        assertTrue(second.waitFor(20, TimeUnit.SECONDS));
        assertEquals(1, second.exitValue());
        assertTrue(said().contains("already running, process " + launcher.pid()), said());
        assertTrue(launcher.isAlive());

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
        Process launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        launched.add(launcher);
        return launcher;
    }

    private void awaitPidFile(Process launcher, Part part) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(pidFile(part))) {
            assertTrue(launcher.isAlive() && System.nanoTime() < deadline, said());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Path pidFile(Part part) {
        return data.resolve("run").resolve(part.fileName() + ".pid");
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
