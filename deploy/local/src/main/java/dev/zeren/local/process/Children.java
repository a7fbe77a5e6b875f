package dev.zeren.local.process;

import dev.zeren.local.DataFolder;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The only place where processes begin, so that none can begin once stopping has. */
public final class Children {

    private final DataFolder data;
    private final Set<Process> helpers = new HashSet<>();
    private boolean ended;

    public Children(DataFolder data) {
        this.data = data;
    }

    /**
     * Starts a process that stays.
     *
     * @throws LaunchFailure when the launcher is stopping
     */
    public ChildProcess start(Part part, List<String> command, Map<String, String> environment) {
        return start(part.fileName(), command, environment);
    }

    /** The same under a name of its own, for where there are several of a part. */
    public synchronized ChildProcess start(String name, List<String> command, Map<String, String> environment) {
        requireNotEnded();
        return ChildProcess.start(command, environment, data.log(name), data.pidFile(name));
    }

    /**
     * Begins a helper that ends by itself, such as a download.
     *
     * @throws IOException when there is no such program
     */
    public synchronized Process begin(List<String> command, Path log) throws IOException {
        requireNotEnded();
        Process helper = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        helpers.add(helper);
        helper.onExit().thenAccept(this::forget);
        return helper;
    }

    /**
     * Runs a helper to its end.
     *
     * @return its exit status
     */
    public int run(List<String> command, Path log) throws IOException {
        try {
            return begin(command, log).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("中断 interrupted", e);
        }
    }

    /** Ends the helpers; from now on nothing can be started. */
    public synchronized void end() {
        ended = true;
        helpers.forEach(Process::destroy);
    }

    private synchronized void forget(Process helper) {
        helpers.remove(helper);
    }

    private void requireNotEnded() {
        if (ended) {
            throw new LaunchFailure("正在停止 stopping");
        }
    }
}
