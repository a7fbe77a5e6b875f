package dev.zeren.local.e2e;

import dev.zeren.local.Part;
import dev.zeren.local.suite.ServiceProcess;
import dev.zeren.local.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is killed under writes, and how it is seen that it was. */
enum Fault {
    PLAN_SERVICE {
        @Override
        void strike(Suite suite) {
            requireKilled(suite.service(Part.PLAN).kill());
        }

        @Override
        void recover(Suite suite) {
            ServiceProcess service = suite.service(Part.PLAN);
            service.start();
            service.awaitReady();
        }
    },
    POSTGRES {
        @Override
        void strike(Suite suite) {
            requireKilled(suite.postgres().kill());
        }

        @Override
        void recover(Suite suite) {
            Path log = suite.data().log(Part.POSTGRES);
            int before = content(log).length;
            suite.postgres().start();
            byte[] now = content(log);
            String said = new String(now, before, now.length - before, StandardCharsets.UTF_8);
            if (!said.contains("database system was not properly shut down; automatic recovery in progress")
                    || !said.contains("redo done") && !said.contains("redo is not required")) {
                throw new AssertionError("PostgreSQL had nothing to recover from: " + said);
            }
        }
    };

    private static final int SIGKILL = 128 + 9;

    /** Kills it, and returns when the operating system has said so. */
    abstract void strike(Suite suite);

    /** Starts it again, and returns when it is ready. */
    abstract void recover(Suite suite);

    /** As many of each, or one more, in an order by chance. */
    static List<Fault> series(int length, Random random) {
        List<Fault> series = new ArrayList<>();
        int first = random.nextInt(values().length);
        for (int i = 0; i < length; i++) {
            series.add(values()[(first + i) % values().length]);
        }
        Collections.shuffle(series, random);
        return series;
    }

    private static void requireKilled(int exitStatus) {
        if (exitStatus != SIGKILL) {
            throw new AssertionError("not ended by SIGKILL: exit status " + exitStatus);
        }
    }

    private static byte[] content(Path log) {
        try {
            return Files.readAllBytes(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
