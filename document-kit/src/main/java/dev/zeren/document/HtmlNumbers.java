package dev.zeren.document;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The numbers that a browser prints before the items of a list. */
final class HtmlNumbers {

    private static final String BULLET = "• ";

    private final boolean ordered;
    private final String format;
    private final int step;
    private int next;

    HtmlNumbers(Element list) {
        ordered = list.normalName().equals("ol");
        format = format(list);
        boolean reversed = ordered && list.hasAttr("reversed");
        step = reversed ? -1 : 1;
        int items = reversed
                ? (int) list.children().stream()
                        .filter(child -> child.normalName().equals("li"))
                        .count()
                : 1;
        next = XmlCursor.parse(list.attr("start")).orElse(items);
    }

    /** The number of the next item with what separates it from the text; empty where the list has none. */
    String next(Element item) {
        next = XmlCursor.parse(item.attr("value")).orElse(next);
        int number = next;
        next += step;
        if (format.equals("none")) {
            return "";
        }
        if (!ordered) {
            return BULLET;
        }
        String printed = NumberFormats.print(format, number);
        return format.equals("chineseCountingThousand") ? printed + "、" : printed + ". ";
    }

    private static String format(Element list) {
        String style = list.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (style.matches(".*list-style(-type)?:[^;]*\\bnone\\b.*")) {
            return "none";
        }
        if (style.matches(
                ".*list-style(-type)?:[^;]*(cjk-ideographic|simp-chinese-informal|trad-chinese-informal).*")) {
            return "chineseCountingThousand";
        }
        return switch (list.attr("type")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }
}
