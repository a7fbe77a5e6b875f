package dev.zeren.kit.http;

/**
 * A representation that is JSON text already.
 *
 * @param body the text in UTF-8
 * @param version the version it shows, or null when it has none
 */
public record Written(byte[] body, Integer version) {}
