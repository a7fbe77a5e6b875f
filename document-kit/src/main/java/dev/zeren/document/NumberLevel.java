package dev.zeren.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one level of a list is numbered and printed.
 *
 * @param start the first number
 * @param format the value of {@code w:numFmt}
 * @param text the printed pattern, {@code %1} being the number of the first level
 * @param suffix what stands between number and text: a tab, a blank or nothing
 * @param restart the number of the level (from 1) whose use starts this one anew; 0 for never, null for any higher
 * @param legal whether all numbers print as decimal
 * @param style the paragraph style that belongs to this level; may be null
 */
record NumberLevel(int start, String format, String text, String suffix, Integer restart, boolean legal, String style) {

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    /** Symbol and Wingdings put their bullets into the private use area, where no other font has a picture. */
    private static final Pattern PRIVATE_USE = Pattern.compile("[\\uE000-\\uF8FF]");

    /** Reads {@code w:lvl}, on which the cursor stands. */
    static NumberLevel read(XmlCursor cursor) {
        Draft draft = new Draft();
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "start" -> draft.start = cursor.number().orElse(0);
                case "numFmt" -> draft.format = cursor.value().orElse("decimal");
                case "lvlText" -> draft.text = cursor.value().orElse("");
                case "suff" -> draft.suffix = suffix(cursor.value().orElse("tab"));
                case "lvlRestart" -> draft.restart = cursor.number().orElse(null);
                case "isLgl" -> draft.legal = cursor.isOn();
                case "pStyle" -> draft.style = cursor.value().orElse(null);
                default -> {
                    // Looks are of no concern.
                }
            }
        });
        return new NumberLevel(
                draft.start, draft.format, draft.text, draft.suffix, draft.restart, draft.legal, draft.style);
    }

    /** The defaults are those of the standard. */
    private static final class Draft {
        private int start;
        private String format = "decimal";
        private String text = "";
        private String suffix = "\t";
        private Integer restart;
        private boolean legal;
        private String style;
    }

    private static String suffix(String value) {
        return switch (value) {
            case "space" -> " ";
            case "nothing" -> "";
            default -> "\t";
        };
    }

    /** Whether this level, at the given depth, starts anew when a paragraph of the used level has passed. */
    boolean restartsAfter(int ownLevel, int usedLevel) {
        return restart == null ? usedLevel < ownLevel : usedLevel < restart;
    }

    /** The printed number with its suffix; empty when the level prints nothing. */
    String print(List<String> numbers) {
        if (format.equals("bullet")) {
            String bullet = PRIVATE_USE.matcher(text).replaceAll("•");
            return bullet.isEmpty() ? "" : bullet + suffix;
        }
        Matcher places = PLACE.matcher(text);
        String printed = places.replaceAll(place -> {
            int level = Integer.parseInt(place.group(1)) - 1;
            return level < numbers.size() ? Matcher.quoteReplacement(numbers.get(level)) : "";
        });
        return printed.isEmpty() ? "" : printed + suffix;
    }
}
