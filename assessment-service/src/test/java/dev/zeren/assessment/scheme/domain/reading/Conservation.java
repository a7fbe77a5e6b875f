package dev.zeren.assessment.scheme.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.assessment.scheme.domain.LeftOutText;
import dev.zeren.assessment.scheme.domain.reading.Coverage.Kind;
import dev.zeren.assessment.scheme.domain.reading.Coverage.Piece;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.document.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Nothing printed is lost and nothing counts twice. */
final class Conservation {

    private static final Set<Kind> WORDS = EnumSet.of(Kind.LABEL, Kind.NAME, Kind.GOAL, Kind.SCORING, Kind.RULE);

    private Conservation() {}

    static void assertHolds(SourceText source, ReadScheme read) {
        int end = 0;
        for (Piece piece : read.pieces()) {
            assertEquals(end, piece.at().start());
            end = piece.at().end();
        }
        assertEquals(source.text().length(), end);
        assertEquals(sorted(printed(source, read, EnumSet.of(Kind.UNREAD))), sorted(unread(read)));
        assertEquals(
                unblanked(printed(source, read, EnumSet.of(Kind.TITLE))), read.title() == null ? "" : read.title());
        assertTrue(unblanked(printed(source, read, EnumSet.of(Kind.BLANK))).isEmpty());
        // Characters, not their order: the goals of a row stand behind its names and the content goes by indicators.
        assertEquals(sorted(printed(source, read, WORDS)), sorted(words(read.content())));
    }

    private static String printed(SourceText source, ReadScheme read, Set<Kind> kinds) {
        return read.pieces().stream()
                .filter(piece -> kinds.contains(piece.kind()))
                .map(piece -> source.at(piece.at()))
                .collect(Collectors.joining());
    }

    private static String unread(ReadScheme read) {
        return read.unread().stream()
                .filter(one -> one.at() != null)
                .map(LeftOutText::text)
                .collect(Collectors.joining());
    }

    private static String words(Scheme scheme) {
        List<String> words = new ArrayList<>();
        scheme.indicators().forEach(indicator -> words(indicator, words));
        scheme.adjustments().forEach(item -> {
            words.add(item.label());
            words.add(item.name());
        });
        scheme.vetoes().forEach(veto -> words.add(veto.name()));
        scheme.gradeCaps().forEach(cap -> words.add(cap.name()));
        scheme.rules().rewards().forEach(reward -> words.add(reward.what()));
        if (scheme.rules().penalty() != null) {
            words.add(scheme.rules().penalty().what());
        }
        return words.stream().filter(word -> word != null).collect(Collectors.joining());
    }

    private static void words(Indicator indicator, List<String> words) {
        words.add(indicator.label());
        // What the reader had to call by itself is printed nowhere.
        words.add(indicator.name().matches("第\\d+项|（共用分值的 \\d+ 项）") ? "" : indicator.name());
        words.add(indicator.goal());
        words.add(indicator.scoring());
        indicator.parts().forEach(part -> words(part, words));
    }

    private static String unblanked(String text) {
        return text.chars()
                .filter(c -> !Printed.isBlank((char) c))
                .mapToObj(c -> Character.toString((char) c))
                .collect(Collectors.joining());
    }

    private static String sorted(String text) {
        return unblanked(text)
                .chars()
                .sorted()
                .mapToObj(c -> Character.toString((char) c))
                .collect(Collectors.joining());
    }
}
