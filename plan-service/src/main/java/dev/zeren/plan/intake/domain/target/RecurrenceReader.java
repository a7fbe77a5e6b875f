package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Mark;
import dev.zeren.plan.intake.domain.target.Token.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads recurrences without a count: 每学期听取汇报. */
final class RecurrenceReader {

    private static final int LONGEST = 80;

    private final Printed printed;
    private final List<Token> tokens;
    private final Findings findings;

    RecurrenceReader(Printed printed, List<Token> tokens, Findings findings) {
        this.printed = printed;
        this.tokens = tokens;
        this.findings = findings;
    }

    /** Reads those whose place no quota has named as its period. */
    void read(Set<Place> used) {
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token instanceof Mark mark) {
                words = mark.end();
            } else if (token instanceof Period period && period.day() == null) {
                Place at = printed.place(period.start(), period.end());
                if (printed.at(period.start()) == '每' && !used.contains(at)) {
                    add(period, at, Math.max(words, period.start() - LONGEST), i);
                }
            }
        }
    }

    private void add(Period period, Place at, int words, int index) {
        String text = printed.original(period.start(), period.end());
        findings.add(new Quota(
                at,
                text,
                Optional.empty(),
                new Every(at, text, period.length()),
                Optional.empty(),
                Counted.plain(printed.words(words, period.start()), after(index)),
                at.start(),
                Certainty.of(Doubt.COUNT_NOT_PRINTED)));
    }

    private String after(int index) {
        int start = tokens.get(index).end();
        int end = start;
        for (int i = index + 1; i < tokens.size() && end - start < LONGEST; i++) {
            if (tokens.get(i) instanceof Mark) {
                break;
            }
            end = tokens.get(i).end();
        }
        return printed.words(start, Math.min(end, start + LONGEST));
    }
}
