package dev.zeren.plan.evidence;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evidence on a disk. */
@QuarkusTest
@OnPostgres
class DiskStoreTest extends StoreCrashes {

    private static final Path ROOT = Path.of("target", "evidence");

    @Override
    Set<String> files(String bureau) throws IOException {
        Path folder = ROOT.resolve(bureau);
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }
}
