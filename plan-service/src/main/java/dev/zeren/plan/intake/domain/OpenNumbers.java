package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of the headings that are open, one level below the other, and those of tasks. */
final class OpenNumbers {

    private final List<Label.Kind> depths = new ArrayList<>();
    /** The numbers of the headings at each depth that is open. */
    private final List<Numbers> headings = new ArrayList<>();
    /** Those of each kind of heading, which may run on through what is above them. */
    private final Map<Label.Kind, Numbers> ofKind = new EnumMap<>(Label.Kind.class);

    private final Map<Label.Kind, Numbers> ofTasks = new EnumMap<>(Label.Kind.class);

    /** A kind of label that is open already closes what it holds; a new kind opens one level more. Says which level. */
    int open(Label.Kind kind) {
        int open = kind == Label.Kind.DOCUMENT ? -1 : depths.indexOf(kind);
        int kept = kind == Label.Kind.DOCUMENT ? 0 : open < 0 ? depths.size() : open + 1;
        depths.subList(kept, depths.size()).clear();
        headings.subList(kept, headings.size()).clear();
        if (open < 0) {
            depths.add(kind);
            Numbers numbers = ofKind.computeIfAbsent(kind, unseen -> new Numbers());
            numbers.mayRestart();
            headings.add(numbers);
        }
        return depths.size();
    }

    /** How many levels are open. */
    int depth() {
        return depths.size();
    }

    /** Nothing is under any of the headings any more. */
    void close() {
        depths.clear();
        headings.clear();
    }

    Optional<Finding> heading(Label label, Span at) {
        return headings.get(headings.size() - 1).check(label, at);
    }

    Optional<Finding> task(Label label, Span at) {
        return tasks(label.kind()).check(label, at);
    }

    /** Tasks of a kind of label are numbered on from the headings of that kind, where these are open. */
    void tasksFollowHeadings(Label.Kind kind) {
        int depth = depths.indexOf(kind);
        if (depth >= 0) {
            ofTasks.put(kind, headings.get(depth));
        }
    }

    /** The numbers of tasks may start anew. */
    void tasksMayRestart() {
        ofTasks.values().forEach(Numbers::mayRestart);
    }

    /** A number among the tasks that is no task's. */
    void pass(Label label) {
        tasks(label.kind()).pass(label);
    }

    private Numbers tasks(Label.Kind kind) {
        return ofTasks.computeIfAbsent(kind, unseen -> new Numbers());
    }
}
