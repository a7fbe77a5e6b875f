package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.NameKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The school year, or a term of it, that a title names. A school year begins in autumn: its first term ends in January, its
 * second lasts from February to August.
 *
 * @param schoolYear in which the school year begins
 * @param year in which the plan begins
 * @param firstMonth 1 to 12, of the plan: the months before it are those of the next calendar year
 */
record SchoolTerm(int schoolYear, int year, int firstMonth) {

    private static final Pattern TITLE = Pattern.compile(
            "(20\\d{2})年?(?:[-—–~至]+(?:20)?\\d{2})?(学年)?度?" + "(?:(第[二2]学期|下学期|春季?(?:学期)?)|(第[一1]学期|上学期|秋季?(?:学期)?))?");
    private static final int SEPTEMBER = 9;
    /** A first term is made ready before it begins. */
    private static final int AUGUST = 8;

    /** The last that a title names; empty when it names a calendar year, or none. */
    static Optional<SchoolTerm> of(String title) {
        Matcher matcher = TITLE.matcher(NameKey.of(title));
        Optional<SchoolTerm> last = Optional.empty();
        while (matcher.find()) {
            last = of(matcher);
        }
        return last;
    }

    private static Optional<SchoolTerm> of(Matcher title) {
        int year = Integer.parseInt(title.group(1));
        boolean ofSchoolYear = title.group(2) != null;
        if (title.group(3) != null && ofSchoolYear) {
            return Optional.of(new SchoolTerm(year, year + 1, 1));
        }
        if (title.group(4) != null) {
            return Optional.of(new SchoolTerm(year, year, AUGUST));
        }
        return ofSchoolYear && title.group(3) == null
                ? Optional.of(new SchoolTerm(year, year, SEPTEMBER))
                : Optional.empty();
    }

    /** Whether a plan of it may be called one of a year. */
    boolean isOf(int calendarYear) {
        return calendarYear == schoolYear || calendarYear == schoolYear + 1;
    }
}
