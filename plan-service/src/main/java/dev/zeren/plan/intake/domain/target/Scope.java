package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Compare;
import dev.zeren.plan.intake.domain.target.Token.Mark;
import dev.zeren.plan.intake.domain.target.Token.Period;
import dev.zeren.plan.intake.domain.target.Token.Role;
import dev.zeren.plan.intake.domain.target.Token.Word;
import dev.zeren.plan.term.Comparator;

/** What was passed in the sentence and still bears on the next figure. A segment is what stands between two commas. */
final class Scope {

    /** The last figure of the segment that was taken, or could be a baseline. */
    record Last(
            Measured measured,
            Comparator comparator,
            boolean apart,
            int group,
            Counted counted,
            boolean taken,
            boolean quota) {}

    private int segment;
    private int words;
    private Compare beside;
    private Compare apart;
    private Word level;
    private Word per;
    private Period period;
    private boolean carried;
    private boolean paused;
    private boolean condition;
    private int respectively = -1;
    private Last last;
    private int lastEnd = -1;

    /** Passes a token that is no figure. */
    void pass(Token token, Printed printed, WordRules rules) {
        if (token instanceof Mark mark) {
            mark(mark, printed, rules);
        } else if (token instanceof Compare compare) {
            beside = compare;
            apart = compare.apart() ? compare : apart;
        } else if (token instanceof Period found) {
            period = found;
            carried = false;
        } else if (token instanceof Token.Time && carried) {
            period = null;
        } else if (token instanceof Word word) {
            word(word);
        }
    }

    private void word(Word word) {
        if (word.role() == Role.LEVEL && word.start() != lastEnd) {
            level = word;
        } else if (word.role() == Role.PER) {
            per = word;
        } else if (word.role() == Role.RESPECTIVELY) {
            respectively = word.start();
            words = segment;
        }
    }

    private void mark(Mark mark, Printed printed, WordRules rules) {
        words = mark.end();
        level = null;
        paused = true;
        if (mark.edge() == Edge.PAUSE) {
            return;
        }
        segment = mark.end();
        beside = null;
        apart = null;
        per = null;
        last = null;
        respectively = -1;
        carried = true;
        condition = rules.conditionStarts().stream().anyMatch(start -> printed.startsWith(start, segment));
        if (mark.edge() == Edge.STOP) {
            period = null;
        }
    }

    /** Passes a figure; what was said of it alone is forgotten. */
    void pass(Last passed) {
        last = passed;
        words = passed.measured().end();
        lastEnd = words;
        beside = null;
        apart = passed.apart() ? apart : null;
        level = null;
        paused = false;
    }

    /** Notes a figure that is no target but may be the baseline of the next; it stays part of the words. */
    void note(Last noted) {
        last = noted;
    }

    void begin(Printed printed, WordRules rules) {
        condition = rules.conditionStarts().stream().anyMatch(start -> printed.startsWith(start, 0));
    }

    int segment() {
        return segment;
    }

    /** Where the words before the next figure begin. */
    int words() {
        return words;
    }

    Compare beside() {
        return beside;
    }

    Compare apart() {
        return apart;
    }

    Word level() {
        return level;
    }

    Word per() {
        return per;
    }

    Period period() {
        return period;
    }

    /** Whether a comma stands between the period and here. */
    boolean carried() {
        return carried;
    }

    /** Whether a mark stands between the last figure and here. */
    boolean paused() {
        return paused;
    }

    boolean condition() {
        return condition;
    }

    /** Where 分别 stands in this segment; -1 where it does not. */
    int respectively() {
        return respectively;
    }

    Last last() {
        return last;
    }
}
