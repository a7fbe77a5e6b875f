package dev.zeren.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.domain.Lifecycle;
import dev.zeren.kit.domain.WireName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the drawings in {@code docs/lifecycles.md} against the lives that run, and walks through a life. */
public final class LifecyclePages {

    private LifecyclePages() {}

    /**
     * Checks the part of the page between {@code <!-- service -->} and {@code <!-- /service -->}; with
     * {@code -Dzeren.contract.update=true} writes it.
     */
    public static void check(String service, List<Lifecycle<?, ?>> lives) throws IOException {
        Path page = ProblemPages.repository().resolve("docs/lifecycles.md");
        String text = Files.readString(page);
        String opening = "<!-- " + service + " -->\n";
        int from = text.indexOf(opening) + opening.length();
        int to = text.indexOf("<!-- /" + service + " -->");
        String drawn = lives.stream().map(LifecyclePages::drawing).collect(Collectors.joining());
        if (Boolean.getBoolean("zeren.contract.update")) {
            Files.writeString(page, text.substring(0, from) + drawn + text.substring(to));
        } else {
            assertEquals(drawn, text.substring(from, to), "docs/lifecycles.md does not show the lives of " + service);
        }
    }

    private static String drawing(Lifecycle<?, ?> life) {
        return "\n## " + life.name() + "\n\n```mermaid\n" + life.diagram() + "```\n";
    }

    /** The shortest sequence of acts that leads from the beginning to each state that can be reached. */
    public static <S extends Enum<S>, A extends Enum<A>> Map<S, List<A>> ways(Lifecycle<S, A> life) {
        Map<S, List<A>> ways = new EnumMap<>(life.first().getDeclaringClass());
        ways.put(life.first(), List.of());
        Deque<S> open = new ArrayDeque<>(List.of(life.first()));
        while (!open.isEmpty()) {
            S state = open.poll();
            for (A act : life.allowed(state)) {
                S next = life.after(state, act);
                if (!ways.containsKey(next)) {
                    ways.put(
                            next,
                            Stream.concat(ways.get(state).stream(), Stream.of(act))
                                    .toList());
                    open.add(next);
                }
            }
        }
        return ways;
    }

    /** A state and an act that is not possible in it. */
    public record Illegal<S, A>(S state, A act, List<String> allowed) {}

    /** Every illegal step of a life; each is to be answered with 409 and what is allowed. */
    public static <S extends Enum<S>, A extends Enum<A>> List<Illegal<S, A>> illegal(
            Lifecycle<S, A> life, Class<A> acts) {
        return ways(life).keySet().stream()
                .flatMap(state -> Stream.of(acts.getEnumConstants())
                        .filter(act -> !life.allowed(state).contains(act))
                        .map(act -> new Illegal<>(
                                state,
                                act,
                                life.allowed(state).stream().map(WireName::of).toList())))
                .toList();
    }
}
