package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import dev.zeren.plan.intake.domain.target.Token.Figure;
import dev.zeren.plan.term.TimeUnit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A number of days, weeks, years: 两周, 6个月, 半年. No length when the number is redacted. */
record Spell(Length length) {

    private static final Lexicon<TimeUnit> UNITS = new Lexicon<>(units());

    private static Map<String, TimeUnit> units() {
        Map<String, TimeUnit> units = new HashMap<>();
        units.put("小时", TimeUnit.HOUR);
        units.put("天", TimeUnit.DAY);
        units.put("日", TimeUnit.DAY);
        units.put("工作日", TimeUnit.WORKING_DAY);
        units.put("周", TimeUnit.WEEK);
        units.put("星期", TimeUnit.WEEK);
        units.put("月", TimeUnit.MONTH);
        units.put("季度", TimeUnit.QUARTER);
        units.put("季", TimeUnit.QUARTER);
        units.put("半年", TimeUnit.HALF_YEAR);
        units.put("学期", TimeUnit.TERM);
        units.put("学年", TimeUnit.SCHOOL_YEAR);
        units.put("年", TimeUnit.YEAR);
        units.put("年度", TimeUnit.YEAR);
        return units;
    }

    /** The unit of time that begins here; null when none does. */
    static Match<TimeUnit> unit(Printed printed, int i) {
        Match<TimeUnit> unit = UNITS.at(printed, i);
        boolean other = unit != null
                && (printed.startsWith("年级", i) || printed.startsWith("年制", i) || printed.startsWith("年一贯", i));
        return other ? null : unit;
    }

    /** The number with its unit that begins here; null when none does. */
    static Match<Spell> at(Printed printed, int i) {
        if (printed.startsWith("半年", i) && !Numerals.isNumeral(printed.at(i - 1))) {
            return new Match<>(i + 2, new Spell(new Length(1, TimeUnit.HALF_YEAR)));
        }
        if ("第近连几数满年上下".indexOf(printed.at(i - 1)) >= 0 || Figures.isDigit(printed.at(i - 1))) {
            return null;
        }
        if (!(Figures.at(printed, i) instanceof Figure figure) || figure.script() == Token.Script.SHARE) {
            return null;
        }
        int next = printed.skipBlanks(figure.end(), 1);
        Match<TimeUnit> unit = unit(printed, printed.at(next) == '个' ? next + 1 : next);
        if (unit == null) {
            return null;
        }
        if (figure.amount() instanceof Amount.Redacted) {
            return new Match<>(unit.end(), new Spell(null));
        }
        return figure.amount() instanceof Amount.Exact exact && isCount(exact)
                ? new Match<>(unit.end(), new Spell(new Length(exact.value().intValueExact(), unit.value())))
                : null;
    }

    private static boolean isCount(Amount.Exact exact) {
        return exact.value().scale() <= 0
                && exact.value().signum() > 0
                && exact.value().compareTo(BigDecimal.valueOf(1_000)) < 0;
    }
}
