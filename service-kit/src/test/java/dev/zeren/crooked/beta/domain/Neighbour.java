package dev.zeren.crooked.beta.domain;

/** What another feature should not know. */
public record Neighbour(String name) {}
