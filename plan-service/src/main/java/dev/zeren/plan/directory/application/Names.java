package dev.zeren.plan.directory.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the directory says of printed names. A key that is in neither part stands for nobody.
 *
 * @param resolved by name key, what it stands for
 * @param ambiguous the keys that stand for more than one entry: nothing is guessed
 */
public record Names(Map<String, Resolution> resolved, Set<String> ambiguous) {

    static final Names NONE = new Names(Map.of(), Set.of());

    /** What both say; they come from one directory and do not contradict each other. */
    public Names and(Names more) {
        Map<String, Resolution> all = new HashMap<>(resolved);
        all.putAll(more.resolved);
        Set<String> several = new HashSet<>(ambiguous);
        several.addAll(more.ambiguous);
        return new Names(all, several);
    }
}
