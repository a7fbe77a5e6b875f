package dev.zeren.assessment.scheme.domain;

import dev.zeren.document.Span;
import java.util.List;
import java.util.Locale;

/**
 * Something in a scheme that a person should look at before it is issued.
 *
 * @param code what it is
 * @param key of the indicator, item or veto that it is about; null where it is about none
 * @param at where it stands in the document that the scheme was read from; null where there is none
 * @param arguments fill the message in order; long ones are cut, key and place tell the rest
 */
public record SchemeFinding(SchemeFindingCode code, String key, Span at, List<String> arguments) {

    private static final int LONGEST_ARGUMENT = 80;

    public SchemeFinding {
        arguments = arguments.stream().map(SchemeFinding::excerpt).toList();
    }

    private static String excerpt(String argument) {
        if (argument.length() <= LONGEST_ARGUMENT) {
            return argument;
        }
        int end = LONGEST_ARGUMENT - 1;
        return argument.substring(0, Character.isHighSurrogate(argument.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The message in English for an English locale, otherwise in Chinese. */
    public String message(Locale locale) {
        return code.message(locale, arguments);
    }
}
