package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.List;
import java.util.Locale;

/**
 * Something in a document that a planner should look at.
 *
 * @param code what it is
 * @param at where; an empty span at the start for what concerns the whole document
 * @param arguments fill the message in order
 */
public record Finding(FindingCode code, Span at, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** The message in English for an English locale, otherwise in Chinese. */
    public String message(Locale locale) {
        return code.message(locale, arguments);
    }
}
