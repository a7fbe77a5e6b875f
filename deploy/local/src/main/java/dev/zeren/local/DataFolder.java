package dev.zeren.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the suite keeps what it keeps: databases, Keycloak, logs, pid files, secrets, reports. */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private FileChannel lockFile;

    private DataFolder(Path root) {
        this.root = root;
    }

    public static DataFolder open(Path root) {
        try {
            DataFolder folder = new DataFolder(Files.createDirectories(root).toRealPath());
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
            Path file = root.resolve("launcher.lock");
            lockFile = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lockFile.tryLock() == null) {
                throw new LaunchFailure("已经在运行，进程 already running, process "
                        + Files.readString(file).strip() + ": " + root);
            }
            lockFile.truncate(0);
            Files.writeString(file, ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets databases, realm, reports and secrets; keeps what was only unpacked. */
    public void empty() {
        deleteTree(postgresData());
        deleteTree(keycloakData());
        deleteTree(reports());
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
        return logs().resolve(part.fileName() + ".log");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path pidFile(Part part) {
        return pidFiles().resolve(part.fileName() + ".pid");
    }

    public Path reports() {
        return root.resolve("reports");
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
