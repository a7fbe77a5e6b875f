package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Penalty;
import dev.zeren.assessment.term.ResultRules.Ties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Ranks what was counted: places, grades, rewards, penalties and cards. */
public final class Standings {

    private final ResultRules rules;
    private final int year;

    /** @param year to which the round belongs */
    public Standings(ResultRules rules, int year) {
        this.rules = rules;
        this.year = year;
    }

    /** The standings of all, by assessee. */
    public Map<UUID, Standing> of(Collection<Outcome> outcomes) {
        Map<UUID, Integer> overall = new HashMap<>();
        List<List<Outcome>> all = groups(outcomes);
        placing(all, (group, place) -> group.forEach(outcome -> overall.put(outcome.assessee(), place)));
        Map<String, List<Outcome>> classes = new TreeMap<>();
        outcomes.forEach(outcome -> classes.computeIfAbsent(outcome.assesseeClass(), none -> new ArrayList<>())
                .add(outcome));
        Map<UUID, Standing> standings = new HashMap<>();
        classes.forEach((name, its) -> ofClass(name, groups(its), its.size(), overall, standings));
        return standings;
    }

    private void ofClass(
            String name,
            List<List<Outcome>> groups,
            int size,
            Map<UUID, Integer> overall,
            Map<UUID, Standing> standings) {
        Map<UUID, String> grades = new Grades(rules.grades()).given(groups);
        int[] behind = {size};
        placing(groups, (group, place) -> {
            behind[0] -= group.size();
            boolean first = behind[0] + group.size() == size;
            for (Outcome outcome : group) {
                UUID id = outcome.assessee();
                standings.put(
                        id,
                        new Standing(
                                id,
                                place,
                                size,
                                overall.get(id),
                                overall.size(),
                                grades.get(id),
                                rewards(name, place),
                                penalty(outcome, behind[0], first),
                                new Streaks(rules.streaks())
                                        .card(year, place, behind[0] == 0 && !first, outcome.past()),
                                outcome.barredYears() == 0 ? null : year + outcome.barredYears()));
            }
        });
    }

    private interface Placed {
        void at(List<Outcome> group, int place);
    }

    private void placing(List<List<Outcome>> groups, Placed placed) {
        int before = 0;
        for (int i = 0; i < groups.size(); i++) {
            placed.at(groups.get(i), rules.ties() == Ties.SHARED ? before + 1 : i + 1);
            before += groups.get(i).size();
        }
    }

    private List<String> rewards(String assesseeClass, int place) {
        return rules.rewards().stream()
                .filter(reward ->
                        reward.assesseeClass() == null || reward.assesseeClass().equals(assesseeClass))
                .filter(reward -> place <= reward.first())
                .map(ResultRules.Reward::what)
                .toList();
    }

    // Who shares the first place is not the last, though nobody is behind him.
    private String penalty(Outcome outcome, int behind, boolean first) {
        Penalty penalty = rules.penalty();
        boolean penalised = penalty != null
                && !first
                && behind < penalty.last()
                && (penalty.below() == null || outcome.score().compareTo(penalty.below()) < 0);
        return penalised ? penalty.what() : null;
    }

    /** Equals together, the best first; among equals by id, so that the order is always the same. */
    private static List<List<Outcome>> groups(Collection<Outcome> outcomes) {
        List<Outcome> sorted = outcomes.stream()
                .sorted(Comparator.comparing(Outcome::assessee))
                .sorted(Standings::better)
                .toList();
        List<List<Outcome>> groups = new ArrayList<>();
        for (Outcome outcome : sorted) {
            if (groups.isEmpty() || better(groups.get(groups.size() - 1).get(0), outcome) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(outcome);
        }
        return groups;
    }

    private static int better(Outcome left, Outcome right) {
        int order = right.score().compareTo(left.score());
        for (int i = 0; order == 0 && i < left.ties().size(); i++) {
            order = right.ties().get(i).compareTo(left.ties().get(i));
        }
        return order;
    }
}
