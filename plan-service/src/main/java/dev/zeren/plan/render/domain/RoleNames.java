package dev.zeren.plan.render.domain;

import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of one cell of a ledger: each once under the label under which it is printed. */
public final class RoleNames {

    private final Map<String, Map<String, String>> byLabel = new LinkedHashMap<>();

    /** @param label as printed */
    public void add(String label, String name) {
        byLabel.computeIfAbsent(label, any -> new LinkedHashMap<>()).putIfAbsent(NameKey.of(name), name);
    }

    /** The names; where several labels meet in the cell, a line for each label. */
    public String text() {
        List<String> lines = new ArrayList<>();
        byLabel.forEach((label, names) -> {
            String joined = String.join("、", names.values());
            lines.add(byLabel.size() == 1 || label.isEmpty() ? joined : label + "：" + joined);
        });
        return String.join("\n", lines);
    }
}
