package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.LeftOutText;
import dev.zeren.assessment.scheme.domain.SchemeFinding;
import java.util.List;

/**
 * What an import understood.
 *
 * @param version the draft; null after a dry run
 * @param title null where neither document nor sender tell it
 * @param year null likewise
 * @param lint what is to be looked at in the content
 * @param reading what was found while the document was read
 * @param unread what of the document stands in no part of the content
 */
public record ImportedScheme(
        VersionView version,
        String title,
        Integer year,
        SchemeJson content,
        List<SchemeFinding> lint,
        List<SchemeFinding> reading,
        List<LeftOutText> unread) {}
