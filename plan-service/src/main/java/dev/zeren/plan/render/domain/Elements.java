package dev.zeren.plan.render.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sections and tasks of a plan by the place they had when it was read. */
final class Elements {

    /** A section or a task; one of the two is null. */
    record Element(PrintedPlan.Section section, PrintedPlan.Task task) {

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
        List<Element> waiting = new ArrayList<>();
        Group last = null;
        int at = 0;
        for (PrintedPlan.Section section : plan.sections()) {
            List<Element> all = new ArrayList<>();
            all.add(new Element(section, null));
            section.tasks().forEach(task -> all.add(new Element(null, task)));
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

    /** Null when it is no more. */
    Group at(int place) {
        return groups.get(place);
    }

    /** Those that stand with no other. */
    List<Element> left() {
        return left;
    }
}
