package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.Lesson;
import dev.zeren.plan.term.NameKey;
import dev.zeren.plan.term.SectionPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a bureau's own rules are with a lesson, and without it again.
 *
 * @param rules with the lesson
 * @param lesson with what the rules said before
 */
public record Learning(OwnRules rules, Lesson lesson) {

    /** Learns; empty when it is nothing new, or the rules have no room for it. */
    public static Optional<Learning> of(OwnRules rules, Lesson.OfReading lesson) {
        if (lesson instanceof Lesson.Noise noise) {
            return noise(rules, noise);
        }
        return lesson instanceof Lesson.Label label
                ? label(rules, label.label(), label.duty())
                : part(rules, (Lesson.Part) lesson);
    }

    /** The rules without the lesson; what was changed since stays. */
    public static OwnRules without(OwnRules rules, Lesson.OfReading lesson) {
        if (lesson instanceof Lesson.Noise noise) {
            List<String> lines = new ArrayList<>(rules.noise());
            lines.remove(noise.line());
            return rules.withNoise(lines);
        }
        if (lesson instanceof Lesson.Label label) {
            return rules.withLabels(back(rules.roleLabels(), label.label(), label.duty(), label.before()));
        }
        Lesson.Part part = (Lesson.Part) lesson;
        return rules.withParts(back(rules.partHeadings(), part.heading(), part.part(), part.before()));
    }

    private static Optional<Learning> noise(OwnRules rules, Lesson.Noise noise) {
        boolean known = rules.noise().stream().anyMatch(line -> isSame(line, noise.line()));
        return known
                        || rules.noise().size() >= OwnRules.MOST_LINES
                        || noise.line().length() > OwnRules.LONGEST_LINE
                ? Optional.empty()
                : Optional.of(new Learning(rules.withNoise(with(rules.noise(), noise.line())), noise));
    }

    private static Optional<Learning> label(OwnRules rules, String printed, Duty duty) {
        String label = spelled(rules.roleLabels(), printed);
        Duty before = rules.roleLabels().get(label);
        boolean known = rules.over(RoleLabels.defaults())
                .duty(label)
                .filter(duty::equals)
                .isPresent();
        return known || !fits(rules.roleLabels(), label, OwnRules.LONGEST_LABEL)
                ? Optional.empty()
                : Optional.of(new Learning(
                        rules.withLabels(with(rules.roleLabels(), label, duty)),
                        new Lesson.Label(label, duty, before)));
    }

    private static Optional<Learning> part(OwnRules rules, Lesson.Part lesson) {
        String heading = spelled(rules.partHeadings(), lesson.heading());
        SectionPart before = rules.partHeadings().get(heading);
        return before == lesson.part() || !fits(rules.partHeadings(), heading, OwnRules.LONGEST_HEADING)
                ? Optional.empty()
                : Optional.of(new Learning(
                        rules.withParts(with(rules.partHeadings(), heading, lesson.part())),
                        new Lesson.Part(heading, lesson.part(), before)));
    }

    private static boolean isSame(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }

    /** As the rules spell it already, or as it is given. */
    private static String spelled(Map<String, ?> words, String word) {
        return words.keySet().stream()
                .filter(known -> isSame(known, word))
                .findFirst()
                .orElse(word);
    }

    private static boolean fits(Map<String, ?> words, String word, int longest) {
        return words.containsKey(word) || words.size() < OwnRules.MOST_WORDS && word.length() <= longest;
    }

    private static List<String> with(List<String> lines, String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }

    private static <T> Map<String, T> with(Map<String, T> words, String word, T meaning) {
        Map<String, T> more = new LinkedHashMap<>(words);
        more.put(word, meaning);
        return more;
    }

    private static <T> Map<String, T> back(Map<String, T> words, String word, T learned, T before) {
        if (!Objects.equals(words.get(word), learned)) {
            return words;
        }
        Map<String, T> left = with(words, word, before);
        if (before == null) {
            left.remove(word);
        }
        return left;
    }
}
