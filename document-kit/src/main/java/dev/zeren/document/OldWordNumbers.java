package dev.zeren.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The automatic numbers of a .doc, counted while its paragraphs pass in order. */
final class OldWordNumbers {

    private static final int LEVELS = 9;

    /** The number formats in the order of [MS-OSHARED] 2.2.1.3, by the names that .docx gives them. */
    private static final List<String> FORMATS = List.of(
            "decimal",
            "upperRoman",
            "lowerRoman",
            "upperLetter",
            "lowerLetter",
            "decimal",
            "decimal",
            "decimal",
            "decimal",
            "decimal",
            "ideographDigital",
            "japaneseCounting",
            "decimal",
            "decimal",
            "decimalFullWidth",
            "decimal",
            "decimal",
            "japaneseDigitalTenThousand",
            "decimalEnclosedCircle",
            "decimalFullWidth2",
            "decimal",
            "decimal",
            "decimalZero",
            "bullet",
            "decimal",
            "decimal",
            "decimalEnclosedFullstop",
            "decimalEnclosedParen",
            "decimalEnclosedCircleChinese",
            "ideographEnclosedCircle",
            "ideographTraditional",
            "ideographZodiac",
            "decimal",
            "taiwaneseCounting",
            "ideographLegalTraditional",
            "taiwaneseCountingThousand",
            "taiwaneseDigital",
            "chineseCounting",
            "chineseLegalSimplified",
            "chineseCountingThousand");

    private static final int NUMBER_IN_DASH = 57;
    private static final int NONE = 255;

    private final Map<Integer, Integer[]> counters = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    /** The printed number of the next paragraph with what separates it from the text; empty when it has none. */
    String next(Paragraph paragraph) {
        int level = paragraph.getIlvl();
        if (!paragraph.isInList() || level < 0 || level >= LEVELS) {
            return "";
        }
        HWPFList list = paragraph.getList();
        if (list == null || list.getListData() == null) {
            return "";
        }
        Integer[] counted = counters.computeIfAbsent(list.getLsid(), some -> new Integer[LEVELS]);
        if (used.add(paragraph.getIlfo())) {
            for (int own = 0; own < LEVELS; own++) {
                if (list.isStartAtOverridden((char) own)) {
                    counted[own] = null;
                }
            }
        }
        counted[level] = counted[level] == null ? list.getStartAt((char) level) : Integer.valueOf(counted[level] + 1);
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counted[deeper] = null;
        }
        return print(list, level, counted);
    }

    private static String print(HWPFList list, int level, Integer[] counted) {
        String pattern = list.getNumberText((char) level);
        int format = list.getNumberFormat((char) level) & 0xFF;
        if (pattern == null || pattern.isEmpty()) {
            return "";
        }
        String suffix = suffix(list.getTypeOfCharFollowingTheNumber((char) level));
        if (name(format).equals("bullet")) {
            return (isPrivate(pattern.charAt(0)) ? "•" : pattern) + suffix;
        }
        StringBuilder printed = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            if (c >= LEVELS) {
                printed.append(c);
            } else if (format != NONE || c != level) {
                int number = counted[c] == null ? list.getStartAt(c) : counted[c];
                printed.append(NumberFormats.print(name(list.getNumberFormat(c) & 0xFF), number));
            }
        }
        return printed.isEmpty() ? "" : printed + suffix;
    }

    private static String name(int format) {
        if (format == NUMBER_IN_DASH) {
            return "numberInDash";
        }
        return format < FORMATS.size() ? FORMATS.get(format) : "decimal";
    }

    private static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    private static String suffix(byte following) {
        return switch (following) {
            case 1 -> " ";
            case 2 -> "";
            default -> "\t";
        };
    }
}
