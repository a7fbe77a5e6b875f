package dev.zeren.plan.evidence.domain;

/**
 * A file as it was sent.
 *
 * @param name by which it is called, never a path
 * @param size in bytes
 * @param sha256 of the content, lower case hexadecimal
 */
public record StoredFile(String name, FileType type, long size, String sha256) {}
