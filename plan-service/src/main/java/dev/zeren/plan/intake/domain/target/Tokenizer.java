package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import dev.zeren.plan.intake.domain.target.Token.Figure;
import dev.zeren.plan.intake.domain.target.Token.Measure;
import dev.zeren.plan.intake.domain.target.Token.Role;
import dev.zeren.plan.intake.domain.target.Token.Text;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens: figures with their units, times, words of comparison, names, marks, and the text between. */
final class Tokenizer {

    private final Vocabulary vocabulary;
    private final Measures measures;
    private final Times times;
    private final Periods periods;

    Tokenizer(TargetRules rules) {
        vocabulary = new Vocabulary(rules);
        measures = new Measures(rules.units());
        times = new Times(rules.dates());
        periods = new Periods(rules);
    }

    List<Token> tokens(Printed printed) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < printed.length()) {
            Token next = next(printed, i, last(tokens));
            if (next instanceof Text text && last(tokens) instanceof Text before) {
                tokens.set(tokens.size() - 1, new Text(before.start(), text.end()));
            } else {
                tokens.add(next);
            }
            i = next.end();
            if (next instanceof Figure figure) {
                i = behind(printed, figure, tokens);
            }
        }
        return tokens;
    }

    private static Token last(List<Token> tokens) {
        return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    }

    private Token next(Printed printed, int i, Token before) {
        int label = Labels.end(printed, i);
        if (label > i) {
            return new Token.Mark(i, label, Edge.STOP);
        }
        Match<String> shielded = vocabulary.shielded(printed, i);
        if (shielded != null) {
            return new Text(i, shielded.end());
        }
        Token period = periods.at(printed, i);
        if (period != null) {
            return period;
        }
        boolean compared = before instanceof Token.Compare;
        Token time = times.at(printed, i);
        if (time != null && !(compared && time instanceof Token.Relative)) {
            return time;
        }
        if (printed.name(i) > 0) {
            return new Token.Name(i, printed.name(i));
        }
        return figureOrWord(printed, i);
    }

    private Token figureOrWord(Printed printed, int i) {
        Token word = vocabulary.at(printed, i);
        if (word != null) {
            return word;
        }
        Token ordinal = ordinal(printed, i);
        if (ordinal != null) {
            return ordinal;
        }
        Token figure = Figures.at(printed, i);
        if (figure != null) {
            return figure;
        }
        return printed.edge(i) == Edge.NONE ? new Text(i, i + 1) : new Token.Mark(i, i + 1, printed.edge(i));
    }

    private static Token ordinal(Printed printed, int i) {
        return printed.at(i) == '第' && Figures.at(printed, i + 1) instanceof Figure figure
                ? new Token.Ordinal(i, figure.end(), figure.amount())
                : null;
    }

    /** The unit, the bound and the link that follow a figure. */
    private int behind(Printed printed, Figure figure, List<Token> tokens) {
        Measure measure = measures.after(printed, figure);
        int end = figure.end();
        if (measure != null) {
            tokens.add(measure);
            end = measure.end();
            Token.Bound bound = vocabulary.bound(printed, end);
            if (bound != null) {
                tokens.add(bound);
                return bound.end();
            }
        }
        int link = Links.end(printed, end);
        if (link > end && Figures.at(printed, link) instanceof Figure) {
            tokens.add(new Token.Link(end, link));
            return link;
        }
        return end;
    }

    /** The part a word plays, where it plays one. */
    static boolean plays(Token token, Role role) {
        return token instanceof Token.Word word && word.role() == role;
    }
}
