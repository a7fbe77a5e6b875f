package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for the aliases of units and of people: each once, none that says what the name says, not without end. */
public final class Aliases {

    public static final int LIMIT = 200;

    private Aliases() {}

    /** Replaces the names; one that stays keeps where it comes from. */
    static void replace(List<Alias> aliases, List<String> names) {
        List<Alias> before = List.copyOf(aliases);
        List<Alias> after = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String name : names) {
            String key = NameKey.of(name);
            if (keys.add(key)) {
                after.add(before.stream()
                        .filter(known -> known.name().equals(name.strip()))
                        .findFirst()
                        .orElseGet(() -> new Alias(name, AliasOrigin.ENTERED)));
            }
        }
        aliases.clear();
        aliases.addAll(after);
    }

    /**
     * Adds a name unless the entry is called so already.
     *
     * @return whether it was added
     * @throws Rejection {@code too-many-aliases}
     */
    static boolean add(List<Alias> aliases, String ownKey, String name, AliasOrigin origin) {
        String key = NameKey.of(name);
        if (key.equals(ownKey)
                || aliases.stream().anyMatch(known -> known.nameKey().equals(key))) {
            return false;
        }
        if (aliases.size() >= LIMIT) {
            throw new Rejection(PlanProblem.TOO_MANY_ALIASES, LIMIT);
        }
        aliases.add(new Alias(name, origin));
        return true;
    }

    /** Adds the names of an entry that is the same, and says which were new. */
    static List<String> absorb(List<Alias> aliases, String ownKey, String name, List<Alias> others) {
        List<String> added = new ArrayList<>();
        if (add(aliases, ownKey, name, AliasOrigin.MERGED)) {
            added.add(name);
        }
        for (Alias other : others) {
            if (add(aliases, ownKey, other.name(), other.origin())) {
                added.add(other.name());
            }
        }
        return added;
    }

    /** Takes a name away; false when the entry has no such alias. */
    static boolean remove(List<Alias> aliases, String name) {
        String key = NameKey.of(name);
        return aliases.removeIf(known -> known.nameKey().equals(key));
    }
}
