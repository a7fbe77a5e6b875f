package dev.zeren.plan.intake.domain.target;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Reads targets, due dates, quotas and phases from the text of a plan. Takes time in proportion to the text, keeps every
 * place exact, concludes nothing that is not printed. May be shared by threads.
 */
public final class TargetReader {

    private final TargetRules rules;
    private final Tokenizer tokenizer;
    private final Acceptance acceptance;

    public TargetReader(TargetRules rules) {
        this.rules = rules;
        this.tokenizer = new Tokenizer(rules);
        this.acceptance = new Acceptance(rules);
    }

    /**
     * Text of a document, and where it is printed there.
     *
     * @param places the position in the document of the character at an index of the text; grows with it
     */
    public record Line(String text, IntUnaryOperator places) {

        /** Text as it stands in the document from a position on. */
        public Line(String text, int offset) {
            this(text, index -> offset + index);
        }
    }

    /**
     * Reads one text.
     *
     * @param text as printed, with its line breaks
     * @param offset where it begins in the document; the places found count from there
     */
    public Reading read(String text, int offset, TargetContext context) {
        return read(new Line(text, offset), context);
    }

    /** Reads one text that may stand in pieces in the document; the places found are those of the document. */
    public Reading read(Line line, TargetContext context) {
        Printed printed = new Printed(line.text(), line.places());
        List<Token> tokens = tokenizer.tokens(printed);
        Findings findings = new Findings(printed);
        BitSet ranks = new RankReader(rules.words(), printed, tokens, findings).read();
        new VagueReader(rules.words(), printed, tokens, findings).read();
        new QuantityReader(rules, acceptance, printed, tokens, findings).read(ranks);
        new DueReader(rules, context, printed, tokens, findings).read();
        new RecurrenceReader(printed, tokens, findings).read(findings.periods());
        List<Phase> phases = new PhaseReader(rules.dates(), context).read(printed, tokens, 0, false);
        return findings.reading(phases, PhaseReader.overlaps(phases));
    }

    /**
     * Reads the phases of headings that do not stand together, in the order given; phases that overlap are in the
     * remarks. The reading holds nothing else.
     */
    public Reading phases(List<Line> lines, TargetContext context) {
        PhaseReader reader = new PhaseReader(rules.dates(), context);
        List<Phase> phases = new ArrayList<>();
        for (Line line : lines) {
            Printed printed = new Printed(line.text(), line.places());
            phases.addAll(reader.read(printed, tokenizer.tokens(printed), phases.size(), true));
        }
        return new Reading(List.of(), List.of(), List.of(), phases, PhaseReader.overlaps(phases));
    }
}
