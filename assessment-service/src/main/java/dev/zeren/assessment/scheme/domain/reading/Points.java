package dev.zeren.assessment.scheme.domain.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points as cells and names print them. */
final class Points {

    private static final Pattern CELL =
            Pattern.compile("(?:最高|最多|共|计)?[+-]?(\\d{1,6}(?:\\.\\d{1,4})?)(?:分|%)?(?:以内|封顶|制)?");
    private static final Pattern IN_NAME =
            Pattern.compile("[(\\[【](?:共|计|满分|分值|权重|总分|基础分)?[:]?(\\d{1,6}(?:\\.\\d{1,4})?)(?:分|%)[^)\\]】]{0,8}[)\\]】]");

    private Points() {}

    /** The points of a weight's cell; nothing where it says anything else. */
    static Optional<BigDecimal> ofCell(String printed) {
        Matcher points = CELL.matcher(Numbers.plain(printed).replace("\n", ""));
        return points.matches() ? Optional.of(Numbers.of(points.group(1))) : Optional.empty();
    }

    /** The points that stand in brackets in a name: 主职主业（700分）. */
    static Optional<BigDecimal> inName(String name) {
        Matcher points = IN_NAME.matcher(Numbers.plain(name).replace("\n", ""));
        return points.find() ? Optional.of(Numbers.of(points.group(1))) : Optional.empty();
    }
}
