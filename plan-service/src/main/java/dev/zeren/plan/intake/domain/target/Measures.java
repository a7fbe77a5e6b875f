package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Figure;
import dev.zeren.plan.intake.domain.target.Token.Measure;
import dev.zeren.plan.intake.domain.target.Token.Script;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what stands behind a figure: 余, 万, the unit. */
final class Measures {

    private static final String MULTIPLIERS = "十百千万亿";
    private static final String MORE = "余多";

    private final UnitRules rules;
    private final Lexicon<UnitKind> units;

    Measures(UnitRules rules) {
        this.rules = rules;
        Map<String, UnitKind> known = new HashMap<>();
        for (Set<String> names :
                List.of(rules.notCounted(), rules.weak(), rules.time(), rules.counted(), rules.redactedOnly())) {
            names.forEach(name -> known.put(name, rules.kind(name)));
        }
        units = new Lexicon<>(known);
    }

    /** The unit that follows a figure; null when none does. */
    Measure after(Printed printed, Figure figure) {
        if (figure.script() == Script.SHARE) {
            return shareOf(printed, figure);
        }
        int start = figure.end();
        int i = printed.skipBlanks(start, 2);
        boolean more = false;
        BigDecimal scale = BigDecimal.ONE;
        int multiplied = i;
        for (int most = i + 4; i < most; i++) {
            char c = printed.at(i);
            if (MORE.indexOf(c) >= 0) {
                more = true;
            } else if (MULTIPLIERS.indexOf(c) >= 0) {
                scale = scale.multiply(power(c));
            } else {
                break;
            }
        }
        boolean scaled = scale.compareTo(BigDecimal.ONE) != 0;
        int unitStart = printed.skipBlanks(i, 2);
        Lexicon.Match<UnitKind> unit = units.at(printed, unitStart);
        if (unit != null) {
            String name = printed.text().substring(unitStart, unit.end());
            if (!readable(figure, name, printed, unit.end())) {
                return null;
            }
            String words = printed.words(scaled ? multiplied : unitStart, unit.end());
            return new Measure(start, unit.end(), new Unit(words, name, scale), unit.value(), more);
        }
        return scaled ? new Measure(start, i, new Unit(printed.words(start, i), "", scale), UnitKind.WEAK, more) : null;
    }

    private static Measure shareOf(Printed printed, Figure figure) {
        Unit unit = Unit.NONE;
        if (printed.startsWith("百分", figure.start())) {
            unit = Unit.PERCENT;
        } else if (printed.startsWith("千分之", figure.start())) {
            unit = Unit.PERMILLE;
        }
        return new Measure(figure.end(), figure.end(), unit, UnitKind.COUNTED, false);
    }

    private boolean readable(Figure figure, String unit, Printed printed, int end) {
        if (Figures.isLetter(unit.charAt(unit.length() - 1)) && Figures.isLetter(printed.at(end))) {
            return false;
        }
        return !figure.chinese() || !rules.redactedOnly().contains(unit) || unit.equals("成") || unit.equals("级");
    }

    private static BigDecimal power(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> new BigDecimal(100);
            case '千' -> new BigDecimal(1_000);
            case '万' -> new BigDecimal(10_000);
            default -> new BigDecimal(100_000_000);
        };
    }
}
