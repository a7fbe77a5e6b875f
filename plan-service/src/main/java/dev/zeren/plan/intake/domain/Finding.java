package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.List;
import java.util.Locale;

/**
 * Something in a document that a planner should look at.
 *
 * @param code what it is
 * @param at where; an empty span at the start for what concerns the whole document
 * @param arguments fill the message in order; long ones are cut, the place tells the rest
 */
public record Finding(FindingCode code, Span at, List<String> arguments) {

    private static final int LONGEST_ARGUMENT = 80;

    public Finding {
        arguments = arguments.stream().map(Finding::excerpt).toList();
    }

    private static String excerpt(String argument) {
        return argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }

    /** The message in English for an English locale, otherwise in Chinese. */
    public String message(Locale locale) {
        return code.message(locale, arguments);
    }
}
