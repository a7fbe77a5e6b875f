package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.ResultRules.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The grades of a scheme, from the best to the least. */
final class Grades {

    private final List<Grade> grades;

    Grades(List<Grade> grades) {
        this.grades = grades;
    }

    /** The least of some grades; one the scheme does not list is below all that it does. Null for none. */
    String least(Stream<String> names) {
        return names.max(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private int rank(String name) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).name().equals(name)) {
                return i;
            }
        }
        return grades.size();
    }

    /**
     * Who of a class has which grade. Equals have the same: those for whom together there is no room any more have the
     * next, and so has who stands behind them, whatever room is left.
     *
     * @param groups equals together, the best first
     * @return who is missing has none
     */
    Map<UUID, String> given(List<List<Outcome>> groups) {
        int all = groups.stream().mapToInt(List::size).sum();
        Map<UUID, String> given = new HashMap<>();
        groups.forEach(group -> group.stream()
                .filter(outcome -> outcome.forcedGrade() != null)
                .forEach(outcome -> given.put(outcome.assessee(), outcome.forcedGrade())));
        for (int i = 0; i < grades.size(); i++) {
            fill(i, groups, seats(grades.get(i), all), given);
        }
        return given;
    }

    private void fill(int number, List<List<Outcome>> groups, int seats, Map<UUID, String> given) {
        Grade grade = grades.get(number);
        int left = seats;
        for (List<Outcome> group : groups) {
            List<Outcome> taking = group.stream()
                    .filter(outcome -> !given.containsKey(outcome.assessee()))
                    .filter(outcome -> outcome.bestGrade() == null || rank(outcome.bestGrade()) <= number)
                    .filter(outcome -> grade.from() == null || outcome.score().compareTo(grade.from()) >= 0)
                    .toList();
            if (taking.size() > left) {
                return;
            }
            left -= taking.size();
            taking.forEach(outcome -> given.put(outcome.assessee(), grade.name()));
        }
    }

    private static int seats(Grade grade, int all) {
        return grade.quota() == null
                ? all
                : grade.quota()
                        .multiply(BigDecimal.valueOf(all))
                        .setScale(0, RoundingMode.FLOOR)
                        .intValueExact();
    }
}
