package dev.zeren.plan.intake.application;

import dev.zeren.document.Span;
import dev.zeren.plan.intake.domain.Finding;
import dev.zeren.plan.intake.domain.FindingCode;
import dev.zeren.plan.intake.domain.NameDraft;
import dev.zeren.plan.intake.domain.PlanDraft;
import dev.zeren.plan.intake.domain.RoleDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Separates two names that are printed without anything between them, where the directory knows both and only one way of
 * cutting them apart: 柳闻莺陶行舟.
 */
final class RunTogether {

    /** The shortest two names of people together, and the longest two of units. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 40;
    private static final int SHORTEST_PART = 2;
    /** A document with more names that nobody knows is not cut apart: its bureau has no directory yet. */
    private static final int MOST = 300;

    /** The draft with such names separated, what its names stand for, and what a planner should know of it. */
    record Separated(PlanDraft draft, ResolvedNames names, List<Finding> findings) {}

    /** What names of people and of units stand for. */
    interface LookUp {
        ResolvedNames names(Set<String> people, Set<String> units);
    }

    private final ResolvedNames known;
    private final ResolvedNames parts;
    private final List<Finding> findings = new ArrayList<>();

    private RunTogether(ResolvedNames known, ResolvedNames parts) {
        this.known = known;
        this.parts = parts;
    }

    static Separated separate(PlanDraft draft, ResolvedNames known, LookUp directory) {
        Set<String> people = new HashSet<>();
        Set<String> units = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        each(draft, (role, name) -> {
            if (isCandidate(role, name, known) && unknown.size() < MOST) {
                unknown.add(name.key());
                for (int cut = SHORTEST_PART; cut <= name.key().length() - SHORTEST_PART; cut++) {
                    Set<String> among = role.duty().ofUnit() ? units : people;
                    among.add(name.key().substring(0, cut));
                    among.add(name.key().substring(cut));
                }
            }
        });
        if (unknown.isEmpty()) {
            return new Separated(draft, known, List.of());
        }
        RunTogether cutter = new RunTogether(known, directory.names(people, units));
        PlanDraft separated = draft.withNames(cutter::cut);
        return new Separated(separated, known.and(cutter.parts), cutter.findings);
    }

    private static void each(PlanDraft draft, BiConsumer<RoleDraft, NameDraft> visitor) {
        draft.roles().forEach(role -> role.names().forEach(name -> visitor.accept(role, name)));
    }

    /** The places of the parts are only known where key and print are of one length. */
    private static boolean isCandidate(RoleDraft role, NameDraft name, ResolvedNames known) {
        int length = name.key().length();
        return length >= SHORTEST
                && length <= LONGEST
                && length == name.printed().length()
                && (role.duty().ofUnit() || role.duty().ofPerson())
                && !known.isResolved(role.duty(), name)
                && !known.isAmbiguous(role.duty(), name);
    }

    private List<NameDraft> cut(RoleDraft role, NameDraft name) {
        if (!isCandidate(role, name, known)) {
            return List.of(name);
        }
        List<List<NameDraft>> ways = new ArrayList<>();
        for (int cut = SHORTEST_PART; cut <= name.key().length() - SHORTEST_PART; cut++) {
            List<NameDraft> pair =
                    List.of(part(name, 0, cut), part(name, cut, name.key().length()));
            if (pair.stream().allMatch(half -> parts.isResolved(role.duty(), half))) {
                ways.add(pair);
            }
        }
        if (ways.size() != 1) {
            return List.of(name);
        }
        List<NameDraft> pair = ways.get(0);
        findings.add(new Finding(
                FindingCode.NAMES_RUN_TOGETHER,
                name.at(),
                List.of(name.printed(), pair.get(0).printed(), pair.get(1).printed())));
        return pair;
    }

    private static NameDraft part(NameDraft name, int from, int to) {
        Span at = new Span(
                name.at().start() + from, name.at().start() + to, name.at().line());
        return new NameDraft(name.printed().substring(from, to), name.key().substring(from, to), at);
    }
}
