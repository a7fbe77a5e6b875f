package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.SectionPart;
import java.util.List;

/**
 * All lines of a document and what each of them opens.
 *
 * @param lines in order
 * @param places what each line opens
 * @param parts in which part of the plan each line stands
 */
record Outline(List<ReadLine> lines, List<Place> places, List<SectionPart> parts) {

    /** What a line opens. */
    enum Place {
        SECTION,
        TASK,
        /** All the tasks of a table. */
        TABLE,
        /** Nothing: it goes on with what is open. */
        TEXT
    }

    static Outline of(List<ReadLine> lines, ReadingRules rules) {
        return new OutlineReader(lines, rules).read();
    }

    boolean isTable(int line) {
        return places.get(line) == Place.TABLE;
    }

    boolean isTask(int line) {
        return places.get(line) == Place.TASK;
    }

    boolean isSection(int line) {
        return places.get(line) == Place.SECTION;
    }

    boolean isText(int line) {
        return places.get(line) == Place.TEXT;
    }

    /** The position of the first line that opens a section or a task; the number of lines when there is none. */
    int bodyStart() {
        for (int i = 0; i < lines.size(); i++) {
            if (places.get(i) != Place.TEXT) {
                return i;
            }
        }
        return lines.size();
    }

    /** The position after the last line that opens a section or a task; 0 when there is none. */
    int lastLabelEnd() {
        for (int i = lines.size(); i > 0; i--) {
            if (places.get(i - 1) != Place.TEXT) {
                return i;
            }
        }
        return 0;
    }
}
