package dev.zeren.plan.plan.domain.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TracePropertyTest {

    @Property
    void asManyUndosAsCorrectionsGiveTheDraftThatWasImported(
            @ForAll @IntRange(min = 0, max = 9) int tasks,
            @ForAll @IntRange(max = 25) int corrections,
            @ForAll long seed) {
        Random random = new Random(seed);
        Draft imported = Samples.draft(tasks);
        Draft draft = imported;
        Deque<Trace> made = new ArrayDeque<>();
        for (int i = 0; i < corrections; i++) {
            try {
                Draft next = any(draft, random).of(draft);
                made.push(Trace.between(draft, next));
                assertEquals(draft, made.peek().takeBack(next));
                draft = next;
            } catch (Rejection notPossible) {
                // Refused and nothing changed: the next one.
            }
        }
        while (!made.isEmpty()) {
            draft = made.pop().takeBack(draft);
        }
        assertEquals(imported, draft);
    }

    private static DraftChange any(Draft draft, Random random) {
        List<DraftTask> tasks = draft.tasks();
        DraftTask task = tasks.isEmpty() ? Samples.task(99, new UUID(0, 0)) : tasks.get(random.nextInt(tasks.size()));
        UUID section = draft.sections().get(random.nextInt(2)).id();
        return switch (random.nextInt(11)) {
            case 0 -> new DraftChange.Reword(task.id(), "标题" + random.nextInt(3), random.nextBoolean() ? null : "正文");
            case 1 -> new DraftChange.Drop(task.id());
            case 2 -> new DraftChange.Join(task.id());
            case 3 ->
                new DraftChange.Split(task.id(), random.nextInt(30), new UUID(random.nextLong(), random.nextLong()));
            case 4 ->
                new DraftChange.Rehead(section, SectionPart.values()[random.nextInt(3)], 1 + random.nextInt(3), "部分");
            case 5 -> new CutNoise(random.nextBoolean() ? task.id() : null, section, 1 + random.nextInt(2));
            case 6 -> new CutNoise(task.id(), null, 1 + random.nextInt(2));
            case 7 -> new TellDuty("责任科室", Duty.values()[random.nextInt(6)], Map.of());
            case 8 -> assign(task, random);
            case 9 -> target(task, random);
            default -> resolve(random);
        };
    }

    private static DraftChange assign(DraftTask task, Random random) {
        Duty duty = Duty.values()[random.nextInt(7)];
        String from = random.nextBoolean() ? null : random.nextBoolean() ? "林原" : "基教科";
        String to = random.nextBoolean() ? "规划科" : "基础科";
        return new Reassign(task.id(), duty, from, random.nextInt(3) == 0 ? null : new ClauseJson.Name(to, null, null));
    }

    private static DraftChange target(DraftTask task, Random random) {
        CorrectReading.Act act = CorrectReading.Act.values()[random.nextInt(4)];
        boolean valued = act == CorrectReading.Act.ADD || act == CorrectReading.Act.CHANGE;
        return new CorrectReading(
                task.id(),
                act,
                CorrectReading.Listed.TARGETS,
                random.nextInt(3),
                valued ? Samples.given("at-least", String.valueOf(random.nextInt(9))) : null,
                null,
                null);
    }

    private static DraftChange resolve(Random random) {
        boolean person = random.nextBoolean();
        String name = person ? "林原" : random.nextBoolean() ? "基础科" : "基教科";
        return new DraftChange.Resolve(new ResolveName(
                name, null, person, new ClauseJson.Entry(new UUID(person ? 1 : 2, random.nextInt(2)), name)));
    }
}
