package dev.zeren.local.suite;

import dev.zeren.local.DataFolder;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Options;
import dev.zeren.local.Part;
import dev.zeren.local.Port;
import dev.zeren.local.Progress;
import dev.zeren.local.Secrets;
import dev.zeren.local.process.Children;
import dev.zeren.local.process.Ports;
import dev.zeren.local.process.Survivors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/** All processes of the suite on this machine, started and stopped in order. */
public final class Suite implements AutoCloseable {

    private final Options options;
    private final DataFolder data;
    private final Secrets secrets;
    private final Progress progress;
    private final Children children;
    private final Postgres postgres;
    private final Databases databases;
    private final Keycloak keycloak;
    private final List<ServiceProcess> services;
    private final List<ServiceProcess> others = new CopyOnWriteArrayList<>();

    private Suite(Path root, Options options, DataFolder data, Progress progress) {
        this.options = options;
        this.data = data;
        this.progress = progress;
        children = new Children(data);
        secrets = new Secrets(data.secrets());
        postgres = new Postgres(data, children, options.port(Port.POSTGRES), secrets);
        databases = new Databases(postgres, secrets);
        keycloak = new Keycloak(root, data, children, options, secrets, progress);
        Environments environments = new Environments(options, postgres, databases, secrets, keycloak.issuer());
        services = List.of(
                service(Part.PLAN, Port.PLAN, root, environments.plan(data.evidence(), data.uploads())),
                service(Part.ASSESSMENT, Port.ASSESSMENT, root, environments.assessment()),
                service(Part.REPORTING, Port.REPORTING, root, environments.reporting()),
                service(Part.GATEWAY, Port.GATEWAY, root, environments.gateway()));
    }

    private ServiceProcess service(Part part, Port port, Path root, Map<String, String> environment) {
        return new ServiceProcess(part, root, options.port(port), environment, data, children);
    }

    /**
     * Takes hold of the data folder, stops what an earlier launcher left behind there, empties it if
     * asked to, and checks the ports. Nothing is started yet.
     *
     * @param root the repository
     */
    public static Suite prepare(Path root, Options options, Progress progress) {
        DataFolder data = DataFolder.open(options.data());
        data.lock();
        List<String> survivors = Survivors.stop(data);
        if (!survivors.isEmpty()) {
            progress.say("已停止上次遗留的进程 stopped what the last run left behind: " + String.join(", ", survivors));
        }
        requireFreePorts(options);
        if (options.fresh()) {
            data.empty();
            progress.say("数据已清空 the data folder is empty: " + data.root());
        }
        return new Suite(root, options, data, progress);
    }

    /** Starts everything and returns when all of it is ready. */
    public void start() {
        services.forEach(ServiceProcess::requireBuilt);
        CompletableFuture<Void> database = inBackground(() -> {
            long begun = System.nanoTime();
            postgres.start();
            databases.create();
            ready(Part.POSTGRES, begun, postgres.url("plan").substring("jdbc:".length()));
        });
        long begun = System.nanoTime();
        try {
            keycloak.start();
            progress.say("启动 starting Keycloak …");
            keycloak.awaitReady();
            ready(Part.KEYCLOAK, begun, keycloak.url());
        } finally {
            join(database);
        }
        startServices();
    }

    private void startServices() {
        long begun = System.nanoTime();
        progress.say("启动 starting plan-service, assessment-service, reporting-service, gateway …");
        services.forEach(ServiceProcess::start);
        for (ServiceProcess service : services) {
            service.awaitReady();
            ready(service.part(), begun, service.url());
        }
    }

    /** Returns when a process has ended by itself, with its name. */
    public Part awaitEnd() throws InterruptedException {
        while (true) {
            Optional<Part> ended = ended();
            if (ended.isPresent()) {
                return ended.get();
            }
            Thread.sleep(500);
        }
    }

    private Optional<Part> ended() {
        if (!postgres.isAlive()) {
            return Optional.of(Part.POSTGRES);
        }
        if (!keycloak.isAlive()) {
            return Optional.of(Part.KEYCLOAK);
        }
        return services.stream()
                .filter(s -> !s.isAlive())
                .map(ServiceProcess::part)
                .findFirst();
    }

    /** Stops everything, what was started last first; safe to call at any moment and more than once. */
    @Override
    public synchronized void close() {
        children.end();
        others.forEach(ServiceProcess::stop);
        for (int i = services.size() - 1; i >= 0; i--) {
            services.get(i).stop();
        }
        keycloak.stop();
        postgres.stop();
        data.close();
    }

    public ServiceProcess service(Part part) {
        return services.stream().filter(s -> s.part() == part).findFirst().orElseThrow();
    }

    /**
     * Another instance of a service, not started yet, that is stopped with the suite; for tests of what several do
     * together.
     */
    public ServiceProcess another(Part part, int port, Map<String, String> settings) {
        ServiceProcess other = service(part).another(port, settings);
        others.add(other);
        return other;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    public DataFolder data() {
        return data;
    }

    public Options options() {
        return options;
    }

    /** A secret of this installation, by the name in its secrets file. */
    public String secret(String name) {
        return secrets.get(name);
    }

    private void ready(Part part, long begun, String where) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        progress.say("%-18s 就绪 ready %5.1f s  %s".formatted(part.label(), took.toMillis() / 1000.0, where));
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task, "postgres").start());
    }

    private static void join(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LaunchFailure failure ? failure : new LaunchFailure(e.getMessage(), e);
        }
    }

    private static void requireFreePorts(Options options) {
        for (Port port : Port.values()) {
            int number = options.port(port);
            if (!Ports.isFree(number)) {
                String holder = Ports.holder(number)
                        .map(p -> "进程 process " + p.pid()
                                + p.info().command().map(c -> " (" + c + ")").orElse(""))
                        .orElse("看不到的进程 a process that cannot be seen");
                throw new LaunchFailure("端口 %d 已被占用，%s 用不了：%s。可换端口 port %d is busy: %s PORT"
                        .formatted(number, port.label(), holder, number, port.option()));
            }
        }
    }
}
