package dev.zeren.local.suite;

import dev.zeren.local.DataFolder;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Options;
import dev.zeren.local.Part;
import dev.zeren.local.Port;
import dev.zeren.local.Progress;
import dev.zeren.local.Secrets;
import dev.zeren.local.process.ChildProcess;
import dev.zeren.local.process.Children;
import dev.zeren.local.process.LogTail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A real Keycloak with the suite's realm in its own embedded database. The realm file is imported when
 * it, or a port or secret in it, differs from what was imported last; then the old realm is dropped.
 */
public final class Keycloak {

    private static final Duration STARTUP = Duration.ofSeconds(180);
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);
    private static final String REALM_FILE = "/keycloak/zeren-realm.json";

    private final Path root;
    private final DataFolder data;
    private final Children children;
    private final Options options;
    private final Secrets secrets;
    private final Progress progress;
    private ChildProcess process;
    private boolean importing;

    Keycloak(Path root, DataFolder data, Children children, Options options, Secrets secrets, Progress progress) {
        this.root = root;
        this.data = data;
        this.children = children;
        this.options = options;
        this.secrets = secrets;
        this.progress = progress;
    }

    /** Starts it without waiting for it. */
    void start() {
        Path home = new KeycloakDistribution(root, data, children, progress).prepare();
        build(home);
        importing = !realmStamp().equals(readStamp());
        if (importing) {
            placeRealmFile();
        }
        List<String> command = command(home, "start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1");
        command.addAll(List.of("--http-port=" + options.port(Port.KEYCLOAK), "--hostname=" + url(), "--cache=local"));
        Map<String, String> environment = new TreeMap<>();
        if (importing) {
            command.add("--import-realm");
            environment.putAll(placeholders());
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        }
        process = children.start(Part.KEYCLOAK, command, environment);
    }

    void awaitReady() {
        Readiness.await(
                Part.KEYCLOAK,
                process,
                URI.create(issuer() + "/.well-known/openid-configuration"),
                STARTUP,
                data.log(Part.KEYCLOAK));
        if (importing) {
            write(stampFile(), realmStamp());
        }
    }

    /** Base address, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + options.port(Port.KEYCLOAK);
    }

    /** Issuer of the suite's tokens. */
    public String issuer() {
        return url() + "/realms/zeren";
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void stop() {
        if (process != null) {
            process.stop(false, SHUTDOWN);
        }
    }

    /** Keycloak is a Quarkus application that is put together for its database before the first start. */
    private void build(Path home) {
        Path built = home.resolve("built");
        if (Files.exists(built)) {
            return;
        }
        progress.say("首次准备 Keycloak，约 20 秒 preparing Keycloak once, about 20 s");
        Path log = data.log(Part.KEYCLOAK);
        try {
            if (children.run(command(home, "build", "--db=dev-file"), log) != 0) {
                throw new LaunchFailure("Keycloak 准备失败 could not be prepared; " + LogTail.of(log));
            }
            Files.createFile(built);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What bin/kc.sh would run; run directly, so that the pid is that of the server itself. */
    private static List<String> command(Path home, String... arguments) {
        List<String> command = JavaCommand.with(
                "-XX:MaxMetaspaceSize=256m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        List<String> all = new ArrayList<>(command);
        all.addAll(Arrays.asList(arguments));
        return all;
    }

    private Map<String, String> placeholders() {
        int gateway = options.port(Port.GATEWAY);
        return new TreeMap<>(Map.of(
                "ZEREN_GATEWAY_URL", "http://localhost:" + gateway,
                "ZEREN_GATEWAY_LOOPBACK_URL", "http://127.0.0.1:" + gateway,
                "ZEREN_GATEWAY_CLIENT_SECRET", secrets.get("client.zeren-gateway"),
                "ZEREN_PORTAL_CLIENT_SECRET", secrets.get("client.portal-linhe"),
                "ZEREN_ASSESSMENT_CLIENT_SECRET", secrets.get("client.zeren-assessment"),
                "ZEREN_REPORTING_CLIENT_SECRET", secrets.get("client.zeren-reporting"),
                "ZEREN_OPERATIONS_CLIENT_SECRET", secrets.get("client.zeren-operations")));
    }

    private void placeRealmFile() {
        DataFolder.deleteTree(data.keycloakData());
        write(data.keycloakData().resolve("import/zeren-realm.json"), realmFile());
    }

    private String realmStamp() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((realmFile() + placeholders()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path stampFile() {
        return data.keycloakData().resolve("zeren-realm.imported");
    }

    private String readStamp() {
        try {
            return Files.exists(stampFile()) ? Files.readString(stampFile()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String realmFile() {
        try (InputStream in = Keycloak.class.getResourceAsStream(REALM_FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
