package dev.zeren.document;

import dev.zeren.document.PdfRules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules that cross or touch belong to one table. */
final class PdfRuleGroups {

    record Group(List<Rule> horizontal, List<Rule> vertical) {}

    private final List<Rule> horizontal;
    private final List<Rule> vertical;
    private final int[] parents;

    private PdfRuleGroups(PdfRules rules) {
        horizontal = rules.horizontal();
        vertical = rules.vertical();
        parents = new int[horizontal.size() + vertical.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    static List<Group> of(PdfRules rules) {
        PdfRuleGroups groups = new PdfRuleGroups(rules);
        groups.join();
        return groups.gather();
    }

    private void join() {
        for (int h = 0; h < horizontal.size(); h++) {
            for (int v = 0; v < vertical.size(); v++) {
                boolean cross = horizontal.get(h).covers(vertical.get(v).place())
                        && vertical.get(v).covers(horizontal.get(h).place());
                if (cross) {
                    parents[root(h)] = root(horizontal.size() + v);
                }
            }
        }
    }

    private int root(int at) {
        int root = at;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private List<Group> gather() {
        Map<Integer, Group> groups = new TreeMap<>();
        for (int at = 0; at < parents.length; at++) {
            Group group = groups.computeIfAbsent(root(at), some -> new Group(new ArrayList<>(), new ArrayList<>()));
            if (at < horizontal.size()) {
                group.horizontal().add(horizontal.get(at));
            } else {
                group.vertical().add(vertical.get(at - horizontal.size()));
            }
        }
        return groups.values().stream()
                .filter(group ->
                        group.horizontal().size() > 1 && group.vertical().size() > 1)
                .toList();
    }
}
