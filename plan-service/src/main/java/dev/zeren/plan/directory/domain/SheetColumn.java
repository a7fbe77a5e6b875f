package dev.zeren.plan.directory.domain;

/**
 * A column of a directory file.
 *
 * @param field the name in the API and in the pointers of faults; also taken as a heading
 * @param heading as exports write it
 * @param required whether a row needs a value
 * @param maxLength of a value, in characters
 */
public record SheetColumn(String field, String heading, boolean required, int maxLength) {

    static SheetColumn required(String field, String heading, int maxLength) {
        return new SheetColumn(field, heading, true, maxLength);
    }

    static SheetColumn optional(String field, String heading, int maxLength) {
        return new SheetColumn(field, heading, false, maxLength);
    }

    /** Whether cells that are numbers in a workbook are days. */
    public boolean isDay() {
        return field.endsWith("On") || field.equals("from") || field.equals("to");
    }

    boolean isCalled(String text) {
        return heading.equals(text) || field.equals(text);
    }
}
