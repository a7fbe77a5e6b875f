package dev.zeren.kit.settings;

/**
 * What holds in a bureau.
 *
 * @param value its own rules, or the usual ones
 * @param version for {@code If-Match}; 0 while the bureau has none of its own
 */
public record Setting<T>(T value, int version) {}
