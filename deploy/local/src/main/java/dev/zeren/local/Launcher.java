package dev.zeren.local;

import dev.zeren.local.demo.Guide;
import dev.zeren.local.demo.MainJob;
import dev.zeren.local.demo.Tokens;
import dev.zeren.local.suite.Suite;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Starts the suite, shows its main job, and stops the suite again. Run by deploy/local/up, which names
 * the repository in the system property {@code zeren.root}.
 */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        Path root =
                Path.of(System.getProperty("zeren.root", ".")).toAbsolutePath().normalize();
        Progress progress = Progress.onStandardOutput(Boolean.getBoolean("zeren.terminal"));
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            progress.print(Options.usage());
            return;
        }
        try {
            Options options = Options.parse(words, root.resolve("deploy/local/.data"));
            System.exit(run(root, options, progress));
        } catch (Options.Misused e) {
            progress.print(e.getMessage() + "\n\n" + Options.usage());
            System.exit(MISUSED);
        }
    }

    private static int run(Path root, Options options, Progress progress) {
        try {
            Suite suite = Suite.prepare(root, options, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, progress), "stop"));
            suite.start();
            MainJob.Outcome outcome = showMainJob(suite, progress);
            if (options.check()) {
                return 0;
            }
            String gateway = suite.service(Part.GATEWAY).url();
            progress.print(Guide.text(gateway, suite.keycloak().issuer(), suite.data(), outcome.planId()));
            return serve(suite, progress);
        } catch (LaunchFailure e) {
            progress.say("失败 failed: " + e.getMessage());
            return FAILED;
        }
    }

    private static MainJob.Outcome showMainJob(Suite suite, Progress progress) {
        progress.say("演示 the main job, by way of the gateway");
        return new MainJob(
                        suite.service(Part.GATEWAY).url(),
                        new Tokens(suite.keycloak().issuer()),
                        suite.data().reports(),
                        Clock.systemDefaultZone(),
                        progress)
                .run();
    }

    private static int serve(Suite suite, Progress progress) {
        progress.say("运行中，Ctrl-C 停止 running, Ctrl-C stops everything");
        try {
            Part ended = suite.awaitEnd();
            progress.say(
                    ended.label() + " 意外结束 ended unexpectedly: " + suite.data().log(ended));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }

    private static void stop(Suite suite, Progress progress) {
        progress.say("正在停止 stopping …");
        progress.hush();
        suite.close();
        progress.print("已全部停止 all stopped");
    }
}
