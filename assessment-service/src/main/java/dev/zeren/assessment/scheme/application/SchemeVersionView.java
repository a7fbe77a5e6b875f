package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.SchemeStatus;
import java.util.UUID;

/** A version of a scheme as rounds and results use it. */
public record SchemeVersionView(
        UUID id, UUID schemeId, int number, String title, int year, SchemeStatus status, Scheme content) {}
