package dev.zeren.plan.intake.domain.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Ties the members of a list to the figures behind 分别, in order: 自治区、市、县三级…分别达到15%、20%、25%. */
final class Members {

    private static final int LONGEST_LIST = 120;

    private Members() {}

    /** Only where there are as many figures as members; otherwise nothing is tied. */
    static void assign(Findings findings, int first, Scope scope, Printed printed, WordRules rules) {
        int start = scope.segment();
        int end = scope.respectively();
        List<Integer> behind = new ArrayList<>();
        for (int i = first; i < findings.targetCount(); i++) {
            if (findings.target(i).at().start() >= printed.place(end, end).start()) {
                behind.add(i);
            }
        }
        if (end - start > LONGEST_LIST || behind.size() < 2) {
            return;
        }
        List<String> members = Arrays.stream(printed.words(start, end).split("[、和与及]"))
                .map(String::strip)
                .toList();
        if (members.size() != behind.size()) {
            return;
        }
        boolean levels =
                members.stream().allMatch(member -> level(member, rules).isPresent())
                        && members.subList(0, members.size() - 1).stream().allMatch(rules.baseLevels()::contains);
        for (int i = 0; i < members.size(); i++) {
            String member = levels ? level(members.get(i), rules).get() : members.get(i);
            findings.replace(behind.get(i), findings.target(behind.get(i)).withMember(member, levels));
        }
    }

    private static Optional<String> level(String member, WordRules rules) {
        return rules.baseLevels().stream()
                .filter(member::startsWith)
                .max(java.util.Comparator.comparingInt(String::length));
    }
}
