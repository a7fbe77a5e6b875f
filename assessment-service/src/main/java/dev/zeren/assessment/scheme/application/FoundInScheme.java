package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.LeftOutText;
import dev.zeren.assessment.scheme.domain.SchemeFinding;
import java.util.List;

/**
 * What is to be looked at in a version.
 *
 * @param lint what is found in the content as it is now
 * @param reading what was found when the version was read from a document; empty where it was not
 * @param unread what of that document stands in no part of the content
 */
public record FoundInScheme(List<SchemeFinding> lint, List<SchemeFinding> reading, List<LeftOutText> unread) {}
