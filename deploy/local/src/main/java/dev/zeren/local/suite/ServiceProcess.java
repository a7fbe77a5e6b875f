package dev.zeren.local.suite;

import dev.zeren.local.DataFolder;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Part;
import dev.zeren.local.process.ChildProcess;
import dev.zeren.local.process.Children;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** One of our own processes, a Quarkus application run from where Maven built it. */
public final class ServiceProcess {

    private static final Duration STARTUP = Duration.ofSeconds(150);
    private static final Duration SHUTDOWN = Duration.ofSeconds(12);

    private final Part part;
    private final String name;
    private final Path jar;
    private final int port;
    private final Map<String, String> environment;
    private final DataFolder data;
    private final Children children;
    private ChildProcess process;

    ServiceProcess(
            Part part, Path root, int port, Map<String, String> environment, DataFolder data, Children children) {
        this(
                part,
                part.fileName(),
                root.resolve(part.fileName()).resolve("target/quarkus-app/quarkus-run.jar"),
                port,
                environment,
                data,
                children);
    }

    private ServiceProcess(
            Part part,
            String name,
            Path jar,
            int port,
            Map<String, String> environment,
            DataFolder data,
            Children children) {
        this.part = part;
        this.name = name;
        this.jar = jar;
        this.port = port;
        this.environment = Map.copyOf(environment);
        this.data = data;
        this.children = children;
    }

    /** Another instance of the same service beside this one, with settings that differ. */
    ServiceProcess another(int otherPort, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("QUARKUS_HTTP_PORT", String.valueOf(otherPort));
        all.putAll(settings);
        return new ServiceProcess(part, name + "-" + otherPort, jar, otherPort, all, data, children);
    }

    /** @throws LaunchFailure when Maven has not built it */
    void requireBuilt() {
        if (!Files.exists(jar)) {
            throw new LaunchFailure(part.label() + " 尚未构建 is not built: " + jar);
        }
    }

    /** Starts it without waiting for it. */
    public void start() {
        // The property only tells whose process this is, in ps.
        process = children.start(
                name, JavaCommand.with("-Dzeren.data=" + data.root(), "-jar", jar.toString()), environment);
    }

    public void awaitReady() {
        Readiness.await(part, process, URI.create(url() + "/q/health/ready"), STARTUP, data.log(name));
    }

    /** Base address, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Part part() {
        return part;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.handle().pid();
    }

    public void stop() {
        if (process != null) {
            process.stop(false, SHUTDOWN);
        }
    }

    /** The running process, for tests that pause it. */
    public ProcessHandle handle() {
        return process.handle();
    }

    /**
     * SIGKILL, as a crash would be.
     *
     * @return its exit status: 137 when it was the signal that ended it
     */
    public int kill() {
        process.kill();
        return process.exitStatus();
    }
}
