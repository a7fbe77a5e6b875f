package dev.zeren.plan;

/** Stands for another service's class in the tests of the house's rules. */
public record Elsewhere(String name) {}
