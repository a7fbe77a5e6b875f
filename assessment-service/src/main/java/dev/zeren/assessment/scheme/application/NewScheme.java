package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.term.Scheme;
import java.util.UUID;

/**
 * A scheme to be taken in with its first version.
 *
 * @param copiedFrom the scheme that it goes on from, or null
 * @param reading what was found when it was read from a document, as it is stored; or null
 */
record NewScheme(String title, int year, UUID copiedFrom, Scheme content, String reading) {}
