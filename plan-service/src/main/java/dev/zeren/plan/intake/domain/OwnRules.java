package dev.zeren.plan.intake.domain;

import dev.zeren.plan.intake.domain.TableWords.Column;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import dev.zeren.plan.term.SectionPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a bureau's documents are read where they differ from the field's: words, never patterns, so that nobody can write
 * one that takes for ever.
 *
 * @param roleLabels what a printed role label asks of those it names
 * @param partHeadings which part of the plan a heading opens, the heading without its label
 * @param tableHeads what the column under a head holds; roles are told by {@code roleLabels}
 * @param noise lines that are left out wherever they stand, whatever blanks are in them
 * @param words by which clauses are read besides their labels
 * @param headingLength the longest first sentence, in characters, that is a task's heading; null for the usual length
 */
public record OwnRules(
        Map<String, Duty> roleLabels,
        Map<String, SectionPart> partHeadings,
        Map<String, Column> tableHeads,
        List<String> noise,
        OwnWords words,
        Integer headingLength) {

    /** Nothing of one's own. */
    public static final OwnRules NONE = new OwnRules(Map.of(), Map.of(), Map.of(), List.of(), OwnWords.NONE, null);

    public static final int MOST_WORDS = 200;
    public static final int MOST_LINES = 500;
    public static final int LONGEST_LABEL = 20;
    /** A post or a verb of one character would be found in names. */
    public static final int SHORTEST_WORD = 2;

    public static final int LONGEST_HEADING = 40;
    public static final int LONGEST_LINE = 200;

    private static final String BLANKS = "[\\s\\p{Z}]*";

    public OwnRules {
        roleLabels = new LinkedHashMap<>(roleLabels);
        partHeadings = new LinkedHashMap<>(partHeadings);
        tableHeads = new LinkedHashMap<>(tableHeads);
        noise = List.copyOf(noise);
        words = words == null ? OwnWords.NONE : words;
    }

    OwnRules withLabels(Map<String, Duty> labels) {
        return new OwnRules(labels, partHeadings, tableHeads, noise, words, headingLength);
    }

    OwnRules withParts(Map<String, SectionPart> parts) {
        return new OwnRules(roleLabels, parts, tableHeads, noise, words, headingLength);
    }

    OwnRules withNoise(List<String> lines) {
        return new OwnRules(roleLabels, partHeadings, tableHeads, lines, words, headingLength);
    }

    /** The usual labels with one's own; one's own count where both know a label. */
    public RoleLabels over(RoleLabels usual) {
        Map<String, Duty> duties = new LinkedHashMap<>(usual.duties());
        roleLabels.forEach((label, duty) -> duties.put(NameKey.of(label), duty));
        return new RoleLabels(duties, usual.endings(), words.over(usual.words()));
    }

    /** The usual rules with one's own before them. */
    public ReadingRules over(ReadingRules usual) {
        List<PartHeadings.Form> parts = new ArrayList<>();
        partHeadings.forEach((heading, part) -> parts.add(new PartHeadings.Form(part, words(heading))));
        parts.addAll(usual.parts().forms());
        List<TableWords.Form> heads = new ArrayList<>();
        tableHeads.forEach((head, column) -> heads.add(new TableWords.Form(column, words(NameKey.of(head)))));
        heads.addAll(usual.tables().forms());
        List<ReadingRules.Noise> lines = new ArrayList<>();
        noise.forEach(line -> lines.add(new ReadingRules.Noise(Unread.Reason.BUREAU_NOISE, words(line))));
        lines.addAll(usual.noise());
        return usual.with(
                headingLength == null ? usual.headingLength() : headingLength,
                lines,
                new PartHeadings(parts, usual.parts().tasks()),
                new TableWords(heads, usual.tables().scheme()));
    }

    /** The words with any blanks between their characters. */
    private static Pattern words(String text) {
        StringBuilder pattern = new StringBuilder(BLANKS);
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c ->
                        pattern.append(Pattern.quote(Character.toString(c))).append(BLANKS));
        return Pattern.compile(pattern.toString());
    }
}
