package dev.zeren.kit.domain;

import java.util.Locale;

/** How a constant is called outside of the code: {@code STALE_VERSION} is stale-version. */
public final class WireName {

    private WireName() {}

    public static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }
}
