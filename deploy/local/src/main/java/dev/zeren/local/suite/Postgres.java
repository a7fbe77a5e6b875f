package dev.zeren.local.suite;

import dev.zeren.local.DataFolder;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Part;
import dev.zeren.local.Secrets;
import dev.zeren.local.process.ChildProcess;
import dev.zeren.local.process.Children;
import dev.zeren.local.process.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL cluster of our own that keeps its data and loses nothing it has acknowledged. It is run
 * as a child process rather than by zonky's class, whose shutdown would not wait for the services.
 */
public final class Postgres {

    static final String SUPERUSER = "postgres";
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    private final DataFolder data;
    private final Children children;
    private final int port;
    private final String password;
    private ChildProcess process;

    Postgres(DataFolder data, Children children, int port, Secrets secrets) {
        this.data = data;
        this.children = children;
        this.port = port;
        this.password = secrets.get("postgres.superuser");
    }

    /** Starts it and waits for it; after a crash it recovers first. */
    public void start() {
        Path binaries = PostgresBinaries.unpack(data.postgresBinaries());
        Path directory = data.postgresData();
        if (!Files.exists(directory)) {
            create(binaries, directory);
        }
        process = children.start(Part.POSTGRES, command(binaries, directory), Map.of());
        awaitConnection();
    }

    private List<String> command(Path binaries, Path directory) {
        List<String> command = new ArrayList<>(asUnprivileged());
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", directory.toString()));
        Map<String, String> settings = Map.of(
                "port", String.valueOf(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "max_connections", "120",
                // A transaction left open holds back every feed of the cluster.
                "transaction_timeout", "120s");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private void create(Path binaries, Path directory) {
        // Made under another name, so that what an interrupted initdb leaves is not taken for a cluster.
        Path unfinished = data.root().resolve("postgres.unfinished");
        DataFolder.deleteTree(unfinished);
        Path passwordFile = data.root().resolve("postgres-password.tmp");
        try {
            DataFolder.writePrivately(passwordFile, password + "\n");
            List<String> command = new ArrayList<>(asUnprivileged());
            command.addAll(List.of(binaries.resolve("bin/initdb").toString(), "-D", unfinished.toString()));
            command.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
            command.addAll(
                    List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-locale"));
            if (children.run(command, data.log(Part.POSTGRES)) != 0) {
                throw failed("initdb");
            }
            Files.move(unfinished, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
    private List<String> asUnprivileged() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            if (children.run(List.of("unshare", "-U", "true"), data.log(Part.POSTGRES)) == 0) {
                return List.of("unshare", "-U");
            }
        } catch (IOException e) {
            // No such program: said below.
        }
        throw new LaunchFailure("PostgreSQL 不能以 root 运行，本机又不允许用户命名空间，请换普通用户 "
                + "PostgreSQL does not run as root and user namespaces are not allowed here: use an ordinary account");
    }

    private void awaitConnection() {
        long deadline = System.nanoTime() + STARTUP.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                pause();
            }
        }
        throw failed("PostgreSQL");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** JDBC URL of a database of this cluster. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * SIGKILL to the postmaster and all its backends, as a crash would be; for tests of what survives it.
     *
     * @return the postmaster's exit status: 137 when it was the signal that ended it
     */
    public int kill() {
        process.killWithChildren();
        return process.exitStatus();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void stop() {
        if (process != null) {
            process.stop(true, SHUTDOWN);
        }
    }

    private LaunchFailure failed(String what) {
        return new LaunchFailure(what + " 未能启动 did not start; " + LogTail.of(data.log(Part.POSTGRES)));
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
