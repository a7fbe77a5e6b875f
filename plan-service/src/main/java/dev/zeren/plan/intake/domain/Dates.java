package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.NameKey;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date of issue and the year of a title. */
final class Dates {

    private static final String HAN = "[〇○零一二三四五六七八九十]";
    private static final Pattern DATE = Pattern.compile("\\(?\\s*(\\d{4}|" + HAN + "{4})\\s*年\\s*(\\d{1,2}|" + HAN
            + "{1,3})\\s*月\\s*(\\d{1,2}|" + HAN + "{1,3})\\s*日\\s*\\)?");
    private static final Pattern YEARS = Pattern.compile(
            "(?<![\\d])((?:19|20)\\d{2})(?:\\s*[-—–~至]\\s*(?:19|20)?\\d{2})?(?!\\d)|([一二]" + HAN + "{3})(?=\\s*年)");

    private static final int LONGEST_DATE = 40;

    private Dates() {}

    /** The date that makes up a whole line, in Arabic or Chinese numerals, with or without brackets. */
    static Optional<LocalDate> wholeLine(String line) {
        if (line.length() > LONGEST_DATE) {
            return Optional.empty();
        }
        Matcher matcher = DATE.matcher(NameKey.of(line));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(ChineseNumerals.digits(matcher.group(1))),
                    ChineseNumerals.parse(matcher.group(2)),
                    ChineseNumerals.parse(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The year a title speaks of: the last one, because a summary of one year comes before the plan for the next; of a
     * school year 2022-2023 the first, of its second term the second.
     */
    static Optional<Integer> year(String title) {
        Optional<SchoolTerm> term = SchoolTerm.of(title);
        if (term.isPresent()) {
            return term.map(SchoolTerm::year);
        }
        Optional<Integer> year = lastYear(Normalizer.normalize(title, Normalizer.Form.NFKC));
        // 2 0 2 6 年: every character was spaced out on the way into the text.
        return year.isPresent() ? year : lastYear(NameKey.of(title));
    }

    private static Optional<Integer> lastYear(String title) {
        Matcher matcher = YEARS.matcher(title);
        List<Integer> years = new ArrayList<>();
        while (matcher.find()) {
            String year = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            String digits = ChineseNumerals.digits(year);
            if (digits != null) {
                years.add(Integer.valueOf(digits));
            }
        }
        return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }
}
