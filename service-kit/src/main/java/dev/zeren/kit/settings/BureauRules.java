package dev.zeren.kit.settings;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;

/**
 * One set of rules in which bureaus differ; a bean of the feature that goes by them. It has no state and needs no proxy:
 * {@code @Singleton}.
 *
 * @param <T> the record of the rules
 */
public abstract class BureauRules<T> {

    private final Settings settings;
    private final String name;
    private final T usual;

    /**
     * A set of rules.
     *
     * @param name of the setting, e.g. {@code light-rules}
     * @param usual what holds where the bureau has none of its own
     */
    protected BureauRules(Settings settings, String name, T usual) {
        this.settings = settings;
        this.name = name;
        this.usual = usual;
    }

    /** What holds in the bureau. */
    public final Setting<T> get() {
        return settings.get(name, usual);
    }

    /** @throws Rejection {@code stale-version} */
    public final Setting<T> replace(IfMatch ifMatch, T rules) {
        return settings.replace(name, ifMatch, usual, rules);
    }
}
