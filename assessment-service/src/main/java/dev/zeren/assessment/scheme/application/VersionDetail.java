package dev.zeren.assessment.scheme.application;

/** A version with its content. */
public record VersionDetail(VersionView version, SchemeJson content) {}
