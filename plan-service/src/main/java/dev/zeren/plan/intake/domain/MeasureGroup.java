package dev.zeren.plan.intake.domain;

/** （1）（2）, and below the last of them a line with the clause of them all, which is their task's. */
final class MeasureGroup {

    private Label.Kind above;
    private int withoutClause;
    private boolean anyClause;

    void take(Label.Kind kind) {
        if (kind == Label.Kind.NUMBER_IN_BRACKETS) {
            withoutClause++;
        } else {
            above = kind;
            withoutClause = 0;
            anyClause = false;
        }
    }

    Label.Kind owner(ReadLine line, Label.Kind current) {
        if (line.clauses().isEmpty()) {
            return current;
        }
        boolean ofAll = current == Label.Kind.NUMBER_IN_BRACKETS
                && above != null
                && withoutClause > 1
                && !anyClause
                && line.label().isEmpty();
        anyClause = true;
        return ofAll ? above : current;
    }
}
