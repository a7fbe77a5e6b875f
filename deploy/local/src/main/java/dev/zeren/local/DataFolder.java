package dev.zeren.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Where the suite keeps what it keeps: databases, evidence, Keycloak, logs, pid files, secrets, reports. */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private FileChannel lockFile;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens the folder, or makes it.
     *
     * @throws LaunchFailure when it cannot be written to, or holds something else: what is in it would be
     *     taken for ours, and emptied
     */
    public static DataFolder open(Path root) {
        try {
            DataFolder folder = new DataFolder(Files.createDirectories(root).toRealPath());
            folder.requireOurs();
            Files.createDirectories(folder.logs());
            Files.createDirectories(folder.pidFiles());
            Files.createDirectories(folder.reports());
            return folder;
        } catch (IOException e) {
            throw new LaunchFailure(
                    "数据目录不可写 cannot write to the data folder: " + root + " (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Makes sure that no other launcher works on this folder. The operating system frees the lock when
     * the launcher ends, however it ends.
     *
     * @throws LaunchFailure when one does
     */
    public void lock() {
        try {
            lockFile = FileChannel.open(mark(), StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock()) {
                throw new LaunchFailure("已经在运行，进程 already running, process "
                        + Files.readString(mark()).strip() + ": " + root);
            }
            // Through the locked channel: closing another one on this file would free the lock.
            lockFile.truncate(0);
            lockFile.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean tryLock() throws IOException {
        try {
            return lockFile.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // By this very process, as in tests.
            return false;
        }
    }

    /** Forgets databases, evidence, realm, reports and secrets; keeps what was only unpacked. */
    public void empty() {
        deleteTree(postgresData());
        deleteTree(keycloakData());
        deleteTree(reports());
        deleteTree(evidence());
        deleteTree(uploads());
        try {
            Files.deleteIfExists(secrets());
            Files.createDirectories(reports());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    public Path log(Part part) {
        return log(part.fileName());
    }

    /** The log of a process by its own name. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path pidFile(Part part) {
        return pidFile(part.fileName());
    }

    /** The pid file of a process by its own name. */
    public Path pidFile(String name) {
        return pidFiles().resolve(name + ".pid");
    }

    public Path reports() {
        return root.resolve("reports");
    }

    /** The files given as evidence. */
    public Path evidence() {
        return root.resolve("evidence");
    }

    /** What is being received. */
    public Path uploads() {
        return root.resolve("uploads");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    public Path postgresBinaries() {
        return root.resolve("postgres-binaries");
    }

    public Path postgresData() {
        return root.resolve("postgres");
    }

    public Path keycloakHome() {
        return root.resolve("keycloak");
    }

    public Path keycloakData() {
        return keycloakHome().resolve("data");
    }

    /** The lock file, which also says that the folder is ours. */
    private Path mark() {
        return root.resolve("launcher.lock");
    }

    private void requireOurs() throws IOException {
        if (Files.exists(mark())) {
            return;
        }
        try (Stream<Path> content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new LaunchFailure("目录不空，也不是 Zeren 的数据目录 not empty, and not a data folder of Zeren: " + root);
            }
        }
        Files.createFile(mark());
    }

    private Path pidFiles() {
        return root.resolve("run");
    }

    @Override
    public void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner may read. */
    public static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    public static void deleteTree(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
