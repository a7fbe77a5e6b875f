package dev.zeren.local.e2e;

import dev.zeren.local.Options;
import dev.zeren.local.Part;
import dev.zeren.local.Port;
import dev.zeren.local.Progress;
import dev.zeren.local.demo.Api;
import dev.zeren.local.demo.Tokens;
import dev.zeren.local.process.Ports;
import dev.zeren.local.suite.Suite;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The whole suite with empty data on ports of its own, and its callers. */
final class RunningSuite implements AutoCloseable {

    /** The repository. */
    static final Path ROOT =
            Path.of(System.getProperty("zeren.root", "../..")).toAbsolutePath().normalize();

    /** Where end-to-end tests keep their data. */
    static final Path DATA = Path.of(System.getProperty("zeren.e2e", "target/e2e"))
            .toAbsolutePath()
            .normalize();

    private final Suite suite;
    private final Tokens tokens;

    private RunningSuite(Suite suite) {
        this.suite = suite;
        this.tokens = new Tokens(suite.keycloak().issuer());
    }

    static RunningSuite start() {
        Options options = new Options(true, true, "127.0.0.1", DATA.resolve("suite"), freePorts());
        Suite suite = Suite.prepare(ROOT, options, Progress.onStandardOutput(false));
        // A test run that is broken off must not leave processes behind either.
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        try {
            suite.start();
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
        return new RunningSuite(suite);
    }

    static Map<Port, Integer> freePorts() {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        Set<Integer> taken = new HashSet<>();
        for (Port port : Port.values()) {
            int number = Ports.free();
            while (!taken.add(number)) {
                number = Ports.free();
            }
            ports.put(port, number);
        }
        return ports;
    }

    Suite suite() {
        return suite;
    }

    Tokens tokens() {
        return tokens;
    }

    String gateway() {
        return suite.service(Part.GATEWAY).url();
    }

    /** The API through the gateway as a user of the realm. */
    Api as(String user) {
        return new Api(gateway(), () -> tokens.ofPerson(user));
    }

    /** The API through the gateway with this token; null for none. */
    Api with(String token) {
        return new Api(gateway(), () -> token);
    }

    /** The API through the gateway as a system of the realm. */
    Api asClient(String client) {
        return new Api(gateway(), () -> clientToken(client));
    }

    String clientToken(String client) {
        return tokens.ofClient(client, suite.secret("client." + client));
    }

    @Override
    public void close() {
        suite.close();
    }
}
