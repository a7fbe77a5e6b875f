package dev.zeren.plan.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the measures in the text of a task. */
final class MeasureReader {

    /** At the head of a paragraph, after a sentence or after a part of one; 一是 also after a comma or a colon. */
    private static final Pattern LABEL =
            Pattern.compile("(?:(?<=^|\\n|[。；;！：:])[ \\u3000]*([（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[)）.．、](?![0-9０-９])|["
                    + ChineseNumerals.CIRCLED + "]))|(?:(?<=^|\\n|[。；;！：:，,])[ \\u3000]*(["
                    + ChineseNumerals.CHARACTERS + "]{1,3})是(?!否))");

    private static final String CLOSING = "。；;，,";

    private record Mark(int start, int end, String label, boolean ordinal, int number) {}

    private MeasureReader() {}

    static List<MeasureDraft> read(MappedText mapped, SourceIndex lines) {
        String text = mapped.toString();
        List<Mark> marks = marks(text);
        List<MeasureDraft> measures = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int paragraphEnd = text.indexOf('\n', mark.end());
            int end = paragraphEnd < 0 ? text.length() : paragraphEnd;
            if (i + 1 < marks.size()) {
                end = Math.min(end, marks.get(i + 1).start());
            }
            end = Blanks.skipBack(text, mark.end(), end);
            int stop = end > mark.end() && CLOSING.indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
            String words = Blanks.strip(text.substring(mark.end(), stop));
            if (!words.isEmpty()) {
                measures.add(new MeasureDraft(mark.label(), words, mapped.at(mark.start(), stop, lines)));
            }
        }
        return measures;
    }

    /** Labels that count on from one: a single 一是 or （3） in a sentence numbers nothing. */
    private static List<Mark> marks(String text) {
        List<Mark> counted = new ArrayList<>();
        List<Mark> run = new ArrayList<>();
        Matcher matcher = LABEL.matcher(text);
        while (matcher.find()) {
            Mark mark = mark(text, matcher);
            boolean goesOn = !run.isEmpty()
                    && run.get(run.size() - 1).ordinal() == mark.ordinal()
                    && run.get(run.size() - 1).number() + 1 == mark.number();
            if (!goesOn) {
                keep(run, counted);
                run.clear();
            }
            if (goesOn || mark.number() == 1 || opensParagraph(text, mark)) {
                run.add(mark);
            }
        }
        keep(run, counted);
        return counted;
    }

    /** The numbers of a plan that run through its tasks go on with any number, but at the head of a paragraph. */
    private static boolean opensParagraph(String text, Mark mark) {
        int before = Blanks.skipBack(text, 0, mark.start());
        return !mark.ordinal() && text.substring(before, mark.start()).indexOf('\n') >= 0 || before == 0;
    }

    private static void keep(List<Mark> run, List<Mark> counted) {
        if (run.size() > 1) {
            counted.addAll(run);
        }
    }

    private static Mark mark(String text, Matcher matcher) {
        boolean ordinal = matcher.group(1) == null;
        int start = ordinal ? matcher.start(2) : matcher.start(1);
        String label = text.substring(start, matcher.end());
        int number = ordinal ? ChineseNumerals.parse(matcher.group(2)) : ChineseNumerals.ofLabel(label);
        return new Mark(start, matcher.end(), label, ordinal, number);
    }
}
