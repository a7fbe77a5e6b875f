package dev.zeren.plan.history.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.domain.Language;
import dev.zeren.plan.delegation.domain.DelegationAct;
import dev.zeren.plan.instruction.domain.InstructionAct;
import dev.zeren.plan.rectification.domain.ProblemAct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryWordsTest {

    // An action is a thing and what was done to it, as Audit is told.
    private static final Pattern ACTION = Pattern.compile("\"((?:plan|task|subtask|progress)\\.[a-z-]+)\"");

    @Test
    void everyActionOfATasksStoryHasWordsInBothLanguages() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/zeren/plan"))) {
            sources.filter(file -> file.toString().matches(".*(Service|Flow)\\.java"))
                    .forEach(file -> collect(file, actions));
        }
        assertTrue(actions.contains("progress.reported"), actions.toString());
        actions.removeIf(HistoryWords::know);
        actions.remove("plan.deleted");
        assertEquals(Set.of(), actions, "actions without words in history/actions.csv");
    }

    @Test
    void everyStepOfTheLifeOfAProblemAnInstructionOrADelegationHasWords() {
        assertTrue(HistoryWords.know("problem.registered"));
        assertTrue(HistoryWords.know("instruction.issued"));
        for (InstructionAct act : InstructionAct.values()) {
            assertTrue(HistoryWords.know("instruction." + act.done()), act.done());
        }
        assertTrue(HistoryWords.know("delegation.offered"));
        for (DelegationAct act : DelegationAct.values()) {
            assertTrue(HistoryWords.know("delegation." + act.done()), act.done());
        }
        for (ProblemAct act : ProblemAct.values()) {
            assertTrue(HistoryWords.know("problem." + act.done()), act.done());
        }
    }

    @Test
    void anActionWithoutWordsIsShownAsItIs() {
        assertEquals("sky.fallen", HistoryWords.of("sky.fallen", Language.ZH));
    }

    private static void collect(Path file, Set<String> actions) {
        try {
            Matcher matcher = ACTION.matcher(Files.readString(file));
            while (matcher.find()) {
                actions.add(matcher.group(1));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
