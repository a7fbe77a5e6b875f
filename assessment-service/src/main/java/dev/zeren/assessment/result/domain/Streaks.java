package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.PastPlace;
import dev.zeren.assessment.term.ResultRules.Sign;
import dev.zeren.assessment.term.ResultRules.Streak;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What follows from what several years in a row have shown. */
final class Streaks {

    private final List<Streak> streaks;

    Streaks(List<Streak> streaks) {
        this.streaks = streaks;
    }

    /**
     * The card of the longest streak that this year continues; null for none. A year of which nothing is known ends it.
     *
     * @param last whether it is the last this year
     */
    String card(int year, int place, boolean last, List<PastPlace> past) {
        if (streaks.isEmpty()) {
            return null;
        }
        Map<Integer, PastPlace> years = new HashMap<>();
        past.forEach(one -> years.put(one.year(), one));
        years.put(year, new PastPlace(year, place, last));
        return streaks.stream()
                .filter(streak -> lasts(streak, year, years))
                .max(Comparator.comparingInt(Streak::years))
                .map(Streak::card)
                .orElse(null);
    }

    private static boolean lasts(Streak streak, int year, Map<Integer, PastPlace> years) {
        for (int back = 0; back < streak.years(); back++) {
            PastPlace then = years.get(year - back);
            if (then == null || !shows(streak.sign(), then, years.get(year - back - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean shows(Sign sign, PastPlace then, PastPlace before) {
        boolean down = before != null && then.place() > before.place();
        return switch (sign) {
            case LAST -> then.last();
            case DOWN -> down;
            case LAST_OR_DOWN -> then.last() || down;
        };
    }
}
