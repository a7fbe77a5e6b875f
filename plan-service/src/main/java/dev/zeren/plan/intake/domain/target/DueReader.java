package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import dev.zeren.plan.intake.domain.target.Moment.Grain;
import dev.zeren.plan.intake.domain.target.Token.Figure;
import dev.zeren.plan.intake.domain.target.Token.Mark;
import dev.zeren.plan.intake.domain.target.Token.Period;
import dev.zeren.plan.intake.domain.target.Token.Relative;
import dev.zeren.plan.intake.domain.target.Token.Time;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads when something is to be done. */
final class DueReader {

    private static final List<String> SINCE_ISSUE = List.of("印发之日起", "发布之日起", "下发之日起", "公布之日起");
    private static final int FARTHEST = 40;

    /** What makes 每周一 a Monday. */
    private static final String AFTER_WEEKDAY = "及和至到或上下早晚中前";

    private final TargetRules rules;
    private final TargetContext context;
    private final Printed printed;
    private final List<Token> tokens;
    private final Findings findings;
    private Moment yearOfSentence;

    DueReader(TargetRules rules, TargetContext context, Printed printed, List<Token> tokens, Findings findings) {
        this.rules = rules;
        this.context = context;
        this.printed = printed;
        this.tokens = tokens;
        this.findings = findings;
    }

    void read() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token instanceof Mark mark && mark.edge() == Edge.STOP) {
                yearOfSentence = null;
            } else if (token instanceof Time time) {
                time(time, i);
                Moment last = time.range() && time.to().saysYear() ? time.to() : time.from();
                yearOfSentence = last.saysYear() && last.grain() != Grain.WORD ? last : yearOfSentence;
            } else if (token instanceof Relative relative) {
                relative(relative);
            } else if (token instanceof Period period && period.day() != null) {
                recurring(period);
            }
        }
    }

    private void time(Time time, int index) {
        Match<Bounds> bound = Bounds.after(printed, time.end());
        Bounds word = bound == null ? null : bound.value();
        if (word == Bounds.NONE || isLineOfItsOwn(time)) {
            return;
        }
        int by = Bounds.by(printed, time.start());
        boolean since = !time.range() && word != Bounds.BEFORE && "从自".indexOf(printed.at(time.start() - 1)) >= 0;
        boolean bareYear = !time.range()
                && time.from().grain() == Grain.YEAR
                && !time.from().ending();
        Due.Kind kind = kind(time, word, by < time.start() || Bounds.aimed(printed, time.start()), since);
        boolean placed = word != null || "于在".indexOf(printed.at(time.start() - 1)) >= 0;
        Certainty certainty = Certainty.SURE;
        if (kind == Due.Kind.DURING && bareYear && !placed) {
            if (!figureFollows(index)) {
                return;
            }
            certainty = Certainty.of(Doubt.BARE_YEAR);
        } else if (kind == Due.Kind.DURING && !time.range() && !placed && isPoint(time.from())) {
            certainty = Certainty.of(Doubt.DATE_WITHOUT_BOUND);
        }
        int start = since ? time.start() - 1 : by;
        add(time, kind, word, start, bound == null ? time.end() : bound.end(), certainty);
    }

    private static boolean isPoint(Moment moment) {
        return moment.grain() == Grain.DAY || moment.grain() == Grain.TEN_DAYS || moment.grain() == Grain.MONTH;
    }

    private static Due.Kind kind(Time time, Bounds word, boolean until, boolean since) {
        if (word == Bounds.BEFORE) {
            return Due.Kind.BY;
        }
        if (time.range()) {
            return Due.Kind.DURING;
        }
        if (word == Bounds.FROM || since) {
            return Due.Kind.FROM;
        }
        boolean end = until || word == Bounds.WITHIN || time.from().ending();
        return end ? Due.Kind.BY : Due.Kind.DURING;
    }

    private void add(Time time, Due.Kind kind, Bounds word, int start, int end, Certainty certainty) {
        boolean carried =
                !time.from().saysYear() && yearOfSentence != null && time.from().grain() != Grain.WORD;
        Resolution days = Resolution.of(time, yearOfSentence, context, rules.dates());
        Optional<LocalDate> from = kind == Due.Kind.DURING || kind == Due.Kind.FROM ? days.from() : Optional.empty();
        Optional<LocalDate> to = kind == Due.Kind.FROM ? Optional.empty() : days.to();
        Certainty sure = carried && !days.redacted() ? certainty.or(Doubt.YEAR_CARRIED) : certainty;
        Moment last = time.range() ? time.to() : time.from();
        if (word == Bounds.BEFORE && !last.ending()) {
            to = before(last, days);
            boolean twoReadings = last.grain() != Grain.DAY && last.grain() != Grain.WORD;
            sure = twoReadings ? sure.or(Doubt.BEFORE_PERIOD) : sure;
        }
        if (days.remark() != null) {
            findings.remark(days.remark(), start, end);
        }
        findings.add(new Due(
                printed.place(start, end),
                printed.original(start, end),
                kind,
                from,
                to,
                Optional.empty(),
                Optional.empty(),
                days.redacted(),
                sure));
    }

    /** The last day before a time, or its own last day, as the rules say. */
    private Optional<LocalDate> before(Moment moment, Resolution days) {
        boolean included = moment.grain() == Grain.DAY
                ? rules.dates().dayBeforeIncluded()
                : moment.grain() != Grain.WORD && rules.dates().periodBeforeIncluded();
        return included ? days.to() : days.from().map(first -> first.minusDays(1));
    }

    /** A date that is all of its line dates the document. */
    private boolean isLineOfItsOwn(Time time) {
        int end = printed.skipBlanks(time.end(), 8);
        boolean ends = end >= printed.length() || printed.at(end) == '\n' || printed.at(end) == '\r';
        return ends && printed.lineStarts(time.start()) && time.from().grain() == Grain.DAY && !time.range();
    }

    /** Whether a figure with a unit follows before the next comma, so that the year is the figure's. */
    private boolean figureFollows(int index) {
        for (int i = index + 1; i < Math.min(tokens.size(), index + FARTHEST); i++) {
            if (tokens.get(i) instanceof Mark mark && mark.edge() != Edge.PAUSE) {
                return false;
            }
            if (tokens.get(i) instanceof Figure
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1) instanceof Token.Measure) {
                return true;
            }
        }
        return false;
    }

    private void relative(Relative relative) {
        boolean ban = rules.words().bans().stream().anyMatch(word -> printed.startsWith(word, relative.end()));
        if (ban) {
            return;
        }
        boolean sinceIssue = SINCE_ISSUE.stream().anyMatch(word -> printed.endsWith(word, relative.start()));
        Optional<Length> length = Optional.ofNullable(relative.length());
        Optional<LocalDate> to = sinceIssue && length.isPresent()
                ? context.issuedOn().flatMap(issued -> length.get().after(issued))
                : Optional.empty();
        findings.add(new Due(
                printed.place(relative.start(), relative.end()),
                printed.original(relative.start(), relative.end()),
                Due.Kind.RELATIVE,
                Optional.empty(),
                to,
                length,
                Optional.empty(),
                length.isEmpty(),
                Certainty.SURE));
    }

    private Certainty weekday(Period period) {
        boolean monday =
                period.day().weekday().filter(day -> day == DayOfWeek.MONDAY).isPresent();
        char next = printed.at(period.end());
        boolean clear = AFTER_WEEKDAY.indexOf(next) >= 0
                || period.end() >= printed.length()
                || printed.edge(period.end()) != Edge.NONE;
        return monday && !clear ? Certainty.of(Doubt.WEEKDAY_OR_ONCE) : Certainty.SURE;
    }

    private void recurring(Period period) {
        Match<Bounds> bound = Bounds.after(printed, period.end());
        boolean bounded = bound != null && bound.value() != Bounds.NONE;
        int end = bounded ? bound.end() : period.end();
        findings.add(new Due(
                printed.place(period.start(), end),
                printed.original(period.start(), end),
                Due.Kind.RECURRING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(period.day()),
                false,
                bounded ? Certainty.SURE : weekday(period)));
    }
}
