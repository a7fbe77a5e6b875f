package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.LeftOutText;
import dev.zeren.assessment.scheme.domain.SchemeFinding;
import dev.zeren.assessment.term.Scheme;
import java.util.List;

/**
 * What was read of a document.
 *
 * @param title as printed; null where none was found
 * @param year of the title; null where it tells none
 * @param content what is proposed; a person confirms it
 * @param findings what he is to look at
 * @param unread what of the document stands in no part of the content, and why
 * @param pieces where each character went, from the first to the last
 */
public record ReadScheme(
        String title,
        Integer year,
        Scheme content,
        List<SchemeFinding> findings,
        List<LeftOutText> unread,
        List<Coverage.Piece> pieces) {

    public ReadScheme {
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
        pieces = List.copyOf(pieces);
    }
}
