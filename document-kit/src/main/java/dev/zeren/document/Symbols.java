package dev.zeren.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Characters of picture fonts ({@code w:sym}), as Unicode has them. */
final class Symbols {

    /** The signs of Wingdings that stand in forms and lists. */
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x71, "❑"),
            Map.entry(0x75, "◆"),
            Map.entry(0x76, "❖"),
            Map.entry(0x9F, "•"),
            Map.entry(0xA8, "□"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xE0, "→"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x50, "✓", 0x4F, "✗", 0x51, "☒", 0x52, "☑", 0x53, "☒", 0xA3, "□");

    private Symbols() {}

    /** The sign of the {@code w:sym} on which the cursor stands; what is not known stays in the private use area. */
    static String print(XmlCursor cursor) {
        String code = cursor.attribute("char").orElse("");
        if (!code.matches("[0-9A-Fa-f]{4}")) {
            return "";
        }
        char symbol = (char) Integer.parseInt(code, 16);
        if (Character.isSurrogate(symbol) || symbol < ' ') {
            return "";
        }
        return print(cursor.attribute("font").orElse(""), symbol);
    }

    /** A character of a picture font. */
    static String print(String font, char symbol) {
        return known(font, symbol).orElse(Character.toString(symbol));
    }

    private static Optional<String> known(String font, char symbol) {
        int place = symbol & 0xFF;
        return switch (font.toLowerCase(Locale.ROOT)) {
            case "wingdings" -> Optional.ofNullable(WINGDINGS.get(place));
            case "wingdings 2" -> Optional.ofNullable(WINGDINGS_2.get(place));
            default -> Optional.empty();
        };
    }
}
