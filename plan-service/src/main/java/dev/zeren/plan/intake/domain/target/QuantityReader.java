package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Figure;
import dev.zeren.plan.intake.domain.target.Token.Mark;
import dev.zeren.plan.intake.domain.target.Token.Measure;
import dev.zeren.plan.intake.domain.target.Token.Period;
import dev.zeren.plan.term.Comparator;
import dev.zeren.plan.term.TimeUnit;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads targets and quotas with a figure, in one pass over the tokens. */
final class QuantityReader {

    private final TargetRules rules;
    private final Acceptance acceptance;
    private final Printed printed;
    private final List<Token> tokens;
    private final Findings findings;
    private final Scope scope = new Scope();
    private int firstOfSegment;

    QuantityReader(TargetRules rules, Acceptance acceptance, Printed printed, List<Token> tokens, Findings findings) {
        this.rules = rules;
        this.acceptance = acceptance;
        this.printed = printed;
        this.tokens = tokens;
        this.findings = findings;
    }

    /** Reads all but the figures that are taken already. */
    void read(BitSet taken) {
        scope.begin(printed, rules.words());
        firstOfSegment = findings.targetCount();
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (token instanceof Figure && !taken.get(i)) {
                Measured measured = withUnit(Measured.at(tokens, i));
                figure(measured);
                i = measured.next();
                continue;
            }
            if (token instanceof Mark mark && mark.edge() != Edge.PAUSE) {
                endSegment(mark.start());
            }
            scope.pass(token, printed, rules.words());
            i++;
        }
        endSegment(printed.length());
    }

    private void endSegment(int end) {
        if (scope.respectively() >= 0) {
            Members.assign(findings, firstOfSegment, scope, printed, rules.words());
        }
        firstOfSegment = findings.targetCount();
    }

    /** Where the rules know no unit but a comparator stands beside the figure, the measure word printed is the unit. */
    private Measured withUnit(Measured measured) {
        Comparison comparison = Comparison.of(measured, scope, printed, rules.comparators());
        boolean bounding = comparison.start() < measured.start()
                && comparison.comparator() != Comparator.INCREASE_BY
                && comparison.comparator() != Comparator.DECREASE_BY;
        if (measured.measure() != null || !bounding) {
            return measured;
        }
        int end = measured.end();
        boolean word = Wording.textFollows(measured, tokens, printed);
        Unit unit = word
                ? new Unit(printed.original(end, end + 1), printed.original(end, end + 1), BigDecimal.ONE)
                : Unit.NONE;
        Measure measure = new Measure(end, word ? end + 1 : end, unit, UnitKind.COUNTED, false);
        return new Measured(
                measured.start(),
                measure.end(),
                measured.next(),
                measured.amount(),
                measured.chinese(),
                measure,
                measured.bound());
    }

    private void figure(Measured measured) {
        Comparison comparison = Comparison.of(measured, scope, printed, rules.comparators());
        Counted counted = Wording.around(measured, comparison.start(), scope, tokens, printed);
        Optional<Certainty> accepted =
                measured.measure() == null ? Optional.empty() : acceptance.of(measured, comparison, scope, printed);
        boolean condition =
                accepted.isPresent() && Wording.isCondition(measured, counted, scope, printed, rules.words());
        if (condition) {
            findings.remark(Remark.Code.QUANTITY_AS_CONDITION, comparison.start(), measured.end());
        }
        boolean taken = accepted.isPresent() && !condition;
        boolean quota = taken && every(measured).isPresent();
        int group = taken
                ? take(measured, comparison, counted, accepted.get().or(comparison.certainty()))
                : measured.start();
        Scope.Last last =
                new Scope.Last(measured, comparison.comparator(), comparison.apart(), group, counted, taken, quota);
        if (taken) {
            scope.pass(last);
        } else if (measured.measure() != null && measured.measure().kind() == UnitKind.COUNTED) {
            scope.note(last);
        }
    }

    private int group(Measured measured, Comparison comparison) {
        Scope.Last last = scope.last();
        int own = printed.place(comparison.start(), measured.end()).start();
        if (last == null
                || !last.taken()
                || measured.measure() == null
                || last.measured().measure() == null) {
            return own;
        }
        boolean tied =
                scope.paused() || Wording.elliptical(printed, last.measured().end(), measured.start());
        String unit = last.measured().measure().unit().name();
        return tied && unit.equals(measured.measure().unit().name()) ? last.group() : own;
    }

    /** Adds a target or a quota and gives its group. */
    private int take(Measured measured, Comparison comparison, Counted counted, Certainty certainty) {
        if (measured.amount() instanceof Amount.Range range && range.reversed()) {
            findings.remark(Remark.Code.RANGE_REVERSED, measured.start(), measured.end());
        }
        Baselines.Found found = Baselines.of(measured, comparison, scope, printed);
        Counted of = counted;
        int group = group(measured, comparison);
        if (found.ofLast()) {
            Scope.Last last = scope.last();
            findings.removeLast(last.taken(), last.quota());
            of = new Counted(
                    found.before(),
                    counted.after(),
                    last.counted().level(),
                    Optional.empty(),
                    last.counted().per());
            group = printed.place(comparison.start(), measured.end()).start();
        }
        add(measured, comparison, found.baseline(), of, group, certainty.or(unitDoubt(measured)));
        return group;
    }

    private void add(
            Measured measured,
            Comparison comparison,
            Optional<Baseline> baseline,
            Counted counted,
            int group,
            Certainty certainty) {
        Quantity quantity = new Quantity(
                comparison.comparator(), measured.amount(), measured.measure().unit());
        Place at = printed.place(comparison.start(), measured.end());
        String words = printed.original(comparison.start(), measured.end());
        Optional<Every> every = every(measured);
        if (every.isEmpty()) {
            findings.add(new Target(
                    at, words, Target.Kind.QUANTITY, quantity, baseline, counted, Optional.empty(), group, certainty));
            return;
        }
        boolean carried = scope.carried() && perUnit(measured) == null;
        findings.add(new Quota(
                at,
                words,
                Optional.of(quantity),
                every.get(),
                baseline,
                counted,
                group,
                carried ? certainty.or(Doubt.PERIOD_CARRIED) : certainty));
    }

    private Certainty unitDoubt(Measured measured) {
        Unit unit = measured.measure().unit();
        if (measured.isShare() || measured.measure().kind() != UnitKind.COUNTED) {
            return Certainty.SURE;
        }
        if (unit.name().isEmpty()) {
            return Certainty.of(Doubt.UNIT_MISSING);
        }
        boolean known = rules.units().counted().contains(unit.name())
                || rules.units().redactedOnly().contains(unit.name());
        return known ? Certainty.SURE : Certainty.of(Doubt.UNIT_UNKNOWN);
    }

    private Optional<Every> every(Measured measured) {
        Unit unit = measured.measure().unit();
        Period period = perUnit(measured);
        if (period == null) {
            period = scope.period();
            boolean share = unit.name().equals("%") || measured.isShare();
            boolean often = rules.units().often().contains(unit.name());
            if (period != null && scope.carried() && (share || measured.chinese() && !often)) {
                period = null;
            }
        }
        return Optional.ofNullable(period)
                .map(found -> new Every(
                        printed.place(found.start(), found.end()),
                        printed.original(found.start(), found.end()),
                        found.length()));
    }

    /** 2次/年. */
    private Period perUnit(Measured measured) {
        if (printed.at(measured.end()) != '/') {
            return null;
        }
        Lexicon.Match<TimeUnit> unit = Spell.unit(printed, measured.end() + 1);
        return unit == null ? null : new Period(measured.end(), unit.end(), new Length(1, unit.value()), null);
    }
}
