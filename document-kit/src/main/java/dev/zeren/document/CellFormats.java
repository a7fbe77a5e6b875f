package dev.zeren.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Prints the numbers of a workbook as its cells show them: 46296 as 2026/10/1, 0.15 as 15%. */
final class CellFormats {

    /** Excel allows no longer one. */
    private static final int LONGEST = 255;

    private static final Pattern QUOTED_CHINESE = Pattern.compile("\"([^\"\\p{ASCII}]+)\"");

    private static final String GENERAL = "General";

    /** What Excel in Chinese shows for the formats that depend on the language (ISO/IEC 29500-1, 18.8.30). */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> ofStyle = new ArrayList<>();
    private boolean from1904;

    /** Reads {@code xl/styles.xml}, on whose root the cursor stands. */
    void read(XmlCursor cursor) {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "x:numFmts" ->
                    cursor.eachChild(() -> cursor.attribute("numFmtId")
                            .flatMap(XmlCursor::parse)
                            .ifPresent(id ->
                                    codes.put(id, cursor.attribute("formatCode").orElse(GENERAL))));
                case "x:cellXfs" ->
                    cursor.eachChild(() -> ofStyle.add(cursor.attribute("numFmtId")
                            .flatMap(XmlCursor::parse)
                            .orElse(0)));
                default -> {
                    // Looks are of no concern.
                }
            }
        });
    }

    /** Lets days count from 1904, as old workbooks of the Macintosh do. */
    void countFrom1904() {
        from1904 = true;
    }

    /**
     * A number as a cell of this style shows it; what is no number stays as it is.
     *
     * @param style the place among the cell formats; -1 when the cell names none
     */
    String print(String number, int style) {
        double value;
        try {
            value = Double.parseDouble(number.strip());
        } catch (NumberFormatException e) {
            return number;
        }
        int id = style >= 0 && style < ofStyle.size() ? ofStyle.get(style) : 0;
        String code = code(id);
        if (code.length() <= LONGEST) {
            try {
                return formatter
                        .formatRawCellContents(value, id, code, from1904)
                        .strip();
            } catch (RuntimeException e) {
                // A format that cannot be followed does not hide the number.
            }
        }
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : number;
    }

    /** The formatter takes the quotes around 年 for characters to print. */
    private String code(int id) {
        return QUOTED_CHINESE.matcher(rawCode(id)).replaceAll("$1");
    }

    private String rawCode(int id) {
        if (codes.containsKey(id)) {
            return codes.get(id);
        }
        if (CHINESE.containsKey(id)) {
            return CHINESE.get(id);
        }
        String builtin = id >= 0 && id < BuiltinFormats.getAll().length ? BuiltinFormats.getBuiltinFormat(id) : null;
        return builtin == null || builtin.startsWith("reserved") ? GENERAL : builtin;
    }
}
