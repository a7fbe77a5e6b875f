package dev.zeren.plan.directory.application;

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
}
