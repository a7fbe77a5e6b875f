package dev.zeren.plan.directory.persistence;

import java.util.UUID;

/**
 * An entry of the directory found by a name.
 *
 * @param name the entry's own name
 * @param key the key by which it was found, of its name or of an alias
 * @param closed whether it is a unit that is no more
 */
public record NamedId(UUID id, String name, String key, boolean closed) {}
