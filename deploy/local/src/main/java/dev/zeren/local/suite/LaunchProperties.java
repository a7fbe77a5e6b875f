package dev.zeren.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** What the build knows and the launcher needs; the versions stand in the root pom only. */
record LaunchProperties(String keycloakVersion, long keycloakZipBytes, String dependencyPlugin, Path mavenRepository) {

    static LaunchProperties load() {
        Properties values = new Properties();
        try (InputStream in = LaunchProperties.class.getResourceAsStream("/launcher.properties")) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LaunchProperties(
                values.getProperty("keycloak.version"),
                Long.parseLong(values.getProperty("keycloak.zip.bytes")),
                "org.apache.maven.plugins:maven-dependency-plugin:" + values.getProperty("dependency-plugin.version"),
                Path.of(values.getProperty("maven.repository")));
    }
}
