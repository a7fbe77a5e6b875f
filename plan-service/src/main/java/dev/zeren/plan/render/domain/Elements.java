package dev.zeren.plan.render.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sections and tasks of a plan by the place they had when it was read. */
final class Elements {

    private static final int LEVEL_OF_TASKS = 3;

    /**
     * A section or a task; one of the two is null.
     *
     * @param level of its heading
     */
    record Element(PrintedPlan.Section section, PrintedPlan.Task task, int level) {

        String label() {
            return task == null ? section.label() : task.label();
        }

        String heading() {
            return task == null ? section.heading() : task.heading();
        }

        boolean isInTable() {
            return task == null ? section.isInTable() : task.isInTable();
        }

        boolean isPrinted() {
            return task == null ? section.isPrinted() : task.isPrinted();
        }

        String lines() {
            return task == null ? section.lines() : task.lines();
        }
    }

    /** An element, and those around it that a correction made. */
    static final class Group {

        private final List<Element> before;
        private final Element element;
        private final List<Element> behind = new ArrayList<>();

        private Group(List<Element> before, Element element) {
            this.before = before;
            this.element = element;
        }

        List<Element> before() {
            return before;
        }

        Element element() {
            return element;
        }

        List<Element> behind() {
            return behind;
        }
    }

    private final Map<Integer, Group> groups = new HashMap<>();
    private final List<Element> left;

    Elements(PrintedPlan plan) {
        boolean beside = plan.sections().stream()
                .filter(PrintedPlan.Section::isUnderNoHeading)
                .flatMap(section -> section.tasks().stream())
                .anyMatch(task -> !task.isInTable() && task.label().isEmpty());
        List<Element> waiting = new ArrayList<>();
        Group last = null;
        int at = 0;
        for (PrintedPlan.Section section : plan.sections()) {
            List<Element> all = new ArrayList<>();
            all.add(new Element(section, null, levelOf(section, beside)));
            section.tasks().forEach(task -> all.add(new Element(null, task, HeadingLevel.of(task.label()))));
            for (Element element : all) {
                Integer place = plan.layout().places().get(at++);
                if (element.section() != null && section.isUnnamed()) {
                    last = null;
                } else if (place != null) {
                    last = new Group(waiting, element);
                    groups.put(place, last);
                    waiting = new ArrayList<>();
                } else if (last != null) {
                    last.behind().add(element);
                } else {
                    waiting.add(element);
                }
            }
        }
        left = waiting;
    }

    /**
     * A heading without a number is told by its level alone.
     *
     * @param beside whether headings without a number are tasks and sections beside each other
     */
    private static int levelOf(PrintedPlan.Section section, boolean beside) {
        if (!section.label().isEmpty()) {
            return HeadingLevel.of(section.label());
        }
        return beside ? LEVEL_OF_TASKS : Math.min(section.depth(), LEVEL_OF_TASKS - 1);
    }

    /** Null when it is no more. */
    Group at(int place) {
        return groups.get(place);
    }

    /** Those that stand with no other. */
    List<Element> left() {
        return left;
    }
}
