package dev.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path DATA = Path.of("/srv/zeren");

    @Test
    void withoutArgumentsThePortsAreTheDocumentedOnes() throws Exception {
        Options options = parse();

        assertEquals(8080, options.port(Port.GATEWAY));
        assertEquals(5433, options.port(Port.POSTGRES));
        assertEquals(DATA, options.data());
        assertFalse(options.check() || options.fresh());
    }

    @Test
    void aValueStandsBehindABlankOrAnEqualsSign() throws Exception {
        Options options = parse("--check", "--port", "9000", "--plan-port=9001", "--data=/elsewhere");

        assertTrue(options.check());
        assertEquals(9000, options.port(Port.GATEWAY));
        assertEquals(9001, options.port(Port.PLAN));
        assertEquals(Path.of("/elsewhere"), options.data());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--prot=1", "--port=0", "--port=65536", "--port=x", "--port", "--check=yes", "up", "--port=8180"
            })
    void whatMakesNoSenseIsRefused(String argument) {
        assertThrows(Options.Misused.class, () -> parse(argument));
    }

    @Test
    void anOptionIsNotTakenForTheValueOfTheOneBefore() {
        assertThrows(Options.Misused.class, () -> parse("--data", "--fresh"));
    }

    @Test
    void theUsageNamesEveryPortOptionWithItsDefault() {
        for (Port port : Port.values()) {
            String line = Options.usage()
                    .lines()
                    .filter(text -> text.startsWith("  " + port.option() + " "))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.contains("(" + port.standard() + ")"), line);
        }
    }

    private static Options parse(String... arguments) throws Options.Misused {
        return Options.parse(List.of(arguments), DATA);
    }
}
