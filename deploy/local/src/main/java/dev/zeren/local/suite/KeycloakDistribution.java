package dev.zeren.local.suite;

import dev.zeren.local.DataFolder;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Progress;
import dev.zeren.local.process.Children;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak as its makers ship it: fetched by Maven into the local repository like any other part,
 * unpacked once into the data folder.
 */
final class KeycloakDistribution {

    private final LaunchProperties properties;
    private final Path root;
    private final DataFolder data;
    private final Children children;
    private final Progress progress;

    KeycloakDistribution(Path root, DataFolder data, Children children, Progress progress) {
        this.properties = LaunchProperties.load();
        this.root = root;
        this.data = data;
        this.children = children;
        this.progress = progress;
    }

    /** Makes sure that it lies unpacked in the data folder. */
    Path prepare() {
        Path home = data.keycloakHome();
        Path done = home.resolve("unpacked-" + properties.keycloakVersion());
        if (Files.exists(done)) {
            return home;
        }
        Path zip = zip();
        if (!Files.exists(zip)) {
            fetch(zip);
        }
        progress.say("解压 unpacking Keycloak " + properties.keycloakVersion());
        try {
            DataFolder.deleteTree(home);
            unpack(zip, home);
            Files.createFile(done);
        } catch (IOException e) {
            throw new LaunchFailure("Keycloak 未能解压 could not be unpacked: " + zip + " (" + e.getMessage() + ")", e);
        }
        return home;
    }

    private Path zip() {
        String version = properties.keycloakVersion();
        return folderInRepository().resolve("keycloak-quarkus-dist-" + version + ".zip");
    }

    private Path folderInRepository() {
        return properties
                .mavenRepository()
                .resolve("org/keycloak/keycloak-quarkus-dist")
                .resolve(properties.keycloakVersion());
    }

    private void fetch(Path zip) {
        Path log = data.logs().resolve("fetch.log");
        progress.say("下载 fetching Keycloak %s (%d MB)"
                .formatted(properties.keycloakVersion(), megabytes(properties.keycloakZipBytes())));
        Process maven = startMaven(log);
        try {
            long begun = System.nanoTime();
            while (!maven.waitFor(500, TimeUnit.MILLISECONDS)) {
                showBar(Duration.ofNanos(System.nanoTime() - begun));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            maven.destroy();
        }
        if (maven.exitValue() != 0 || !Files.exists(zip)) {
            throw new LaunchFailure(whyNot(log));
        }
    }

    private Process startMaven(Path log) {
        String artifact = "org.keycloak:keycloak-quarkus-dist:" + properties.keycloakVersion() + ":zip";
        List<String> command = List.of(
                "mvn",
                "-B",
                "-ntp",
                "-N",
                "-f",
                root.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + properties.mavenRepository(),
                properties.dependencyPlugin() + ":get",
                "-Dartifact=" + artifact,
                "-Dtransitive=false");
        try {
            Files.deleteIfExists(log);
            return children.begin(command, log);
        } catch (IOException e) {
            throw new LaunchFailure("找不到 mvn，请安装 Maven 3.8 或更新 Maven is missing: install 3.8 or newer", e);
        }
    }

    private void showBar(Duration since) {
        long done = bytesSoFar();
        double seconds = Math.max(0.5, since.toMillis() / 1000.0);
        progress.bar(
                "下载 Keycloak",
                done,
                properties.keycloakZipBytes(),
                String.format(
                        Locale.ROOT,
                        "%d/%d MB  %.1f MB/s  %.0f s",
                        megabytes(done),
                        megabytes(properties.keycloakZipBytes()),
                        done / seconds / 1e6,
                        seconds));
    }

    /** Maven writes to a temporary file beside the final one: the largest file there is the download. */
    private long bytesSoFar() {
        long largest = 0;
        if (Files.isDirectory(folderInRepository())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folderInRepository())) {
                for (Path file : files) {
                    largest = Math.max(largest, Files.size(file));
                }
            } catch (IOException e) {
                // A temporary file has just been renamed: the next look will see it.
            }
        }
        return largest;
    }

    private static String whyNot(Path log) {
        String text;
        try {
            text = Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean noNetwork = text.contains("UnknownHost")
                || text.contains("Unknown host")
                || text.contains("Name or service not known")
                || text.contains("Connection refused")
                || text.contains("Connect timed out")
                || text.contains("Network is unreachable")
                || text.contains("Temporary failure in name resolution");
        return (noNetwork
                        ? "下载失败：连不上 Maven 仓库，请检查网络或 ~/.m2/settings.xml 的镜像 "
                                + "no network: the Maven repository cannot be reached; check the network or the mirror in ~/.m2/settings.xml"
                        : "下载失败 the download failed")
                + ": " + log;
    }

    private static void unpack(Path zip, Path home) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (entry.isDirectory() || name.getNameCount() < 2) {
                    continue;
                }
                // The first folder carries the version; ours does not.
                Path file = home.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!file.startsWith(home)) {
                    throw new IOException("outside of its folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
                if (file.toString().endsWith(".sh")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static long megabytes(long bytes) {
        return bytes / 1_000_000;
    }
}
