package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Mark;
import dev.zeren.plan.intake.domain.target.Token.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the phases that lines begin with: 第一阶段：动员部署（2022年3月-5月）, (二)实施阶段. */
final class PhaseReader {

    private static final String PHASE = "阶段";
    private static final int LONGEST_NAME = 16;

    /** What may stand between a name and its dates. */
    private static final String BETWEEN = "(: 时间为拟定于订在-、";

    /** How a sentence begins that speaks of a phase but is not its heading. */
    private static final String NOT_A_NAME = "本该各在这此前按分下现每从对其";

    private final DateRules rules;
    private final TargetContext context;

    PhaseReader(DateRules rules, TargetContext context) {
        this.rules = rules;
        this.context = context;
    }

    /** How the name ends of what holds the phases. */
    private static final List<String> NOT_A_STEP = List.of("步骤", "安排", "进度");

    /** A heading: where its name begins, where the name ends, and whether it is a phase only with its dates. */
    private record Heading(int start, int nameStart, int nameEnd, boolean step) {

        Heading(int start, int nameStart, int nameEnd) {
            this(start, nameStart, nameEnd, false);
        }
    }

    /**
     * The phases of a text, numbered on from {@code before}.
     *
     * @param steps whether the text is known to speak of phases: then a heading that has dates in brackets is one
     */
    List<Phase> read(Printed printed, List<Token> tokens, int before, boolean steps) {
        List<Phase> phases = new ArrayList<>();
        int i = 0;
        for (int line = 0; line < printed.length(); line = lineEnd(printed, line) + 1) {
            Heading found = heading(printed, line);
            Heading heading = found == null && steps ? step(printed, line) : found;
            if (heading == null) {
                continue;
            }
            while (i < tokens.size() && tokens.get(i).start() < heading.nameEnd) {
                i++;
            }
            Phase phase = phase(printed, tokens, i, heading, before + phases.size() + 1);
            if (!heading.step || phase.dates().isPresent()) {
                phases.add(phase);
            }
        }
        return phases;
    }

    private static int lineEnd(Printed printed, int line) {
        int end = printed.text().indexOf('\n', line);
        return end < 0 ? printed.length() : end;
    }

    private static Heading heading(Printed printed, int line) {
        int start = afterLabel(printed, printed.skipBlanks(line, 8));
        int end = phaseEnd(printed, start);
        if (end < 0) {
            return null;
        }
        boolean numbered = printed.at(start) == '第' && Numerals.isNumeral(printed.at(start + 1));
        if (!numbered) {
            boolean parted = end >= printed.length() || printed.edge(end) != Edge.NONE || printed.at(end) == ' ';
            return parted && NOT_A_NAME.indexOf(printed.at(start)) < 0 ? new Heading(start, start, end) : null;
        }
        int next = end;
        while (next < end + 2 && (printed.at(next) == ':' || printed.at(next) == ' ' || printed.at(next) == '-')) {
            next++;
        }
        int nameEnd = next;
        while (nameEnd < next + LONGEST_NAME && nameEnd < printed.length() && isNamePart(printed, nameEnd)) {
            nameEnd++;
        }
        boolean named = next > end && nameEnd > next && nameEnd < next + LONGEST_NAME;
        boolean parted = end >= printed.length() || printed.edge(end) != Edge.NONE;
        if (named) {
            return new Heading(start, next, nameEnd);
        }
        return parted || printed.at(end) == ' ' ? new Heading(start, start, end) : null;
    }

    /** （一）动员部署（3月1日至3月15日）. */
    private static Heading step(Printed printed, int line) {
        int from = printed.skipBlanks(line, 8);
        int start = afterLabel(printed, from);
        int end = start;
        while (end < start + LONGEST_NAME && end < printed.length() && printed.edge(end) == Edge.NONE) {
            end++;
        }
        int nameEnd = end;
        boolean named = start > from
                && nameEnd > start
                && printed.at(nameEnd) == '('
                && NOT_A_STEP.stream().noneMatch(word -> printed.startsWith(word, nameEnd - word.length()));
        return named ? new Heading(start, start, nameEnd, true) : null;
    }

    private static boolean isNamePart(Printed printed, int i) {
        return (printed.edge(i) == Edge.NONE || printed.edge(i) == Edge.PAUSE) && !Figures.isDigit(printed.at(i));
    }

    /** Behind (一), 1. or 一、. */
    private static int afterLabel(Printed printed, int start) {
        boolean bracket = printed.at(start) == '(';
        int i = bracket ? start + 1 : start;
        int first = i;
        while (i < first + 3 && (Numerals.isNumeral(printed.at(i)) || Figures.isDigit(printed.at(i)))) {
            i++;
        }
        char mark = printed.at(i);
        boolean label = i > first && (bracket ? mark == ')' : mark == '、' || mark == '.');
        return label ? printed.skipBlanks(i + 1, 2) : start;
    }

    /** Where the word that makes a name of a phase ends; -1 when none stands near. */
    private static int phaseEnd(Printed printed, int start) {
        for (int i = start; i < start + LONGEST_NAME && i < printed.length(); i++) {
            if (printed.edge(i) != Edge.NONE) {
                return -1;
            }
            if (i > start && printed.startsWith(PHASE, i)) {
                return i + PHASE.length();
            }
        }
        return -1;
    }

    private Phase phase(Printed printed, List<Token> tokens, int first, Heading heading, int order) {
        String name = printed.original(heading.nameStart, heading.nameEnd);
        Time time = null;
        int from = heading.nameEnd;
        Certainty certainty = Certainty.SURE;
        for (int i = first; i < tokens.size() && time == null; i++) {
            Token token = tokens.get(i);
            if (token instanceof Mark mark && mark.edge() == Edge.STOP) {
                if (printed.at(mark.start()) == '\n' || certainty.doubt().isPresent()) {
                    break;
                }
                certainty = Certainty.of(Doubt.DATES_AFTER_NAME);
                from = mark.end();
            } else if (token instanceof Time found) {
                if (!leads(printed, from, found.start())) {
                    continue;
                }
                time = found;
            }
        }
        return time == null
                ? phase(printed, heading, name, order)
                : phase(printed, heading, name, order, time, certainty);
    }

    private static boolean leads(Printed printed, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i - from > 8 || BETWEEN.indexOf(printed.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Phase phase(Printed printed, Heading heading, String name, int order) {
        return new Phase(
                printed.place(heading.start, heading.nameEnd),
                printed.original(heading.start, heading.nameEnd),
                name,
                order,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Certainty.SURE);
    }

    private Phase phase(Printed printed, Heading heading, String name, int order, Time time, Certainty certainty) {
        Resolution days = Resolution.of(time, null, context, rules);
        return new Phase(
                printed.place(heading.start, time.end()),
                printed.original(heading.start, time.end()),
                name,
                order,
                Optional.of(printed.original(time.start(), time.end())),
                days.from(),
                days.to(),
                days.redacted(),
                certainty);
    }

    /** Says of each phase that begins before an earlier one has ended that they overlap; nothing is repaired. */
    static List<Remark> overlaps(List<Phase> phases) {
        List<Remark> remarks = new ArrayList<>();
        List<Phase> dated = phases.stream()
                .filter(phase -> phase.from().isPresent() && phase.to().isPresent())
                .sorted(Comparator.comparing(phase -> phase.from().get()))
                .toList();
        Phase longest = null;
        for (Phase phase : dated) {
            if (longest != null && phase.overlaps(longest)) {
                remarks.add(new Remark(Remark.Code.PHASES_OVERLAP, phase.at(), phase.printed()));
            }
            longest = longest == null || phase.to().get().isAfter(longest.to().get()) ? phase : longest;
        }
        return remarks;
    }
}
