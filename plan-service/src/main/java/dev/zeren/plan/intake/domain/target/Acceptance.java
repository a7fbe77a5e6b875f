package dev.zeren.plan.intake.domain.target;

import java.math.BigDecimal;
import java.util.Optional;

/** Whether a figure with its unit is something to be reached, and how sure that is. */
final class Acceptance {

    private static final BigDecimal TWO = new BigDecimal(2);

    private final UnitRules units;
    private final Lexicon<String> making;

    Acceptance(TargetRules rules) {
        units = rules.units();
        making = Lexicon.of(rules.words().making());
    }

    /** How sure; empty when it is none. */
    Optional<Certainty> of(Measured measured, Comparison comparison, Scope scope, Printed printed) {
        boolean every = scope.period() != null && !scope.carried();
        String unit = measured.measure().unit().name();
        return switch (measured.measure().kind()) {
            case NOT_COUNTED -> Optional.empty();
            case TIME -> time(measured, comparison.explicit() || every, printed);
            case WEAK -> weak(measured, comparison, every || scope.per() != null, printed);
            case COUNTED -> {
                boolean sure = comparison.explicit() || every || measured.isRange();
                if (unit.equals("成")) {
                    yield comparison.explicit() ? Optional.of(Certainty.SURE) : Optional.empty();
                }
                yield sure || !measured.chinese() ? Optional.of(Certainty.SURE) : chinese(measured, scope, printed);
            }
        };
    }

    private static Optional<Certainty> time(Measured measured, boolean explicit, Printed printed) {
        if (explicit || printed.startsWith("时间", measured.end())) {
            return Optional.of(Certainty.SURE);
        }
        String unit = measured.measure().unit().name();
        boolean shortTime = unit.equals("天") || unit.equals("小时") || unit.equals("分钟");
        return shortTime && !measured.chinese()
                ? Optional.of(Certainty.of(Doubt.DURATION_WITHOUT_COMPARATOR))
                : Optional.empty();
    }

    private Optional<Certainty> weak(Measured measured, Comparison comparison, boolean shared, Printed printed) {
        if (measured.measure().unit().name().isEmpty()) {
            return comparison.explicit() ? Optional.of(Certainty.of(Doubt.UNIT_MISSING)) : Optional.empty();
        }
        if (comparison.explicit() || measured.isRange() || shared) {
            return Optional.of(Certainty.SURE);
        }
        boolean made = making.endsAt(printed, measured.start()) && !isOne(measured);
        return made || closesPhrase(measured, printed)
                ? Optional.of(Certainty.of(Doubt.LIST_MEASURE))
                : Optional.empty();
    }

    /** 省级课题5项, but not 完成以下5项: nor 26项重点任务. */
    private static boolean closesPhrase(Measured measured, Printed printed) {
        int end = measured.end();
        boolean ends = end >= printed.length() || printed.edge(end) != Edge.NONE && printed.at(end) != ':';
        return ends && !measured.chinese() && Character.isIdeographic(printed.at(measured.start() - 1));
    }

    /** 一 before a measure word is mostly an article; 三 mostly a heading's, unless something makes three of them. */
    private Optional<Certainty> chinese(Measured measured, Scope scope, Printed printed) {
        boolean often = scope.period() != null
                && units.often().contains(measured.measure().unit().name());
        boolean many =
                measured.amount() instanceof Amount.Exact exact && exact.value().compareTo(BigDecimal.TEN) >= 0;
        boolean made = making.endsAt(printed, measured.start()) && !isOne(measured);
        boolean scaled = measured.measure().unit().scale().compareTo(BigDecimal.ONE) > 0;
        boolean taken = often || many || made || scaled || scope.per() != null || measured.isShare();
        return taken ? Optional.of(Certainty.of(Doubt.NUMERAL_WITHOUT_COMPARATOR)) : Optional.empty();
    }

    private static boolean isOne(Measured measured) {
        return measured.amount() instanceof Amount.Exact exact && exact.value().compareTo(TWO) < 0;
    }
}
