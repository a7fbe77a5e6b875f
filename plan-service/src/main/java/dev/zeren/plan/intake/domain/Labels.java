package dev.zeren.plan.intake.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Second stage: finds the label at the head of a line. */
final class Labels {

    private static final String HAN = "[" + ChineseNumerals.CHARACTERS + "]{1,5}";
    private static final String DIGIT = "[0-9０-９]";
    private static final String BLANK = "[\\s\\u3000\\u00A0]*";
    private static final String YEAR = "(?:19|20|１９|２０)(?:" + DIGIT + "{2}|[xX]{2})" + BLANK + "[年届]";

    /** Group 1 is the label as printed, group 2 its number. */
    private static final Map<Label.Kind, Pattern> FORMS = forms();

    private Labels() {}

    private static Map<Label.Kind, Pattern> forms() {
        Map<Label.Kind, Pattern> forms = new LinkedHashMap<>();
        forms.put(
                Label.Kind.PART,
                Pattern.compile("(第(" + HAN + ")(?:部分|阶段|章|篇|编))(?=[\\s\\u3000\\u00A0:：、]|$)" + BLANK + "[:：、]?"));
        forms.put(
                Label.Kind.ARTICLE,
                Pattern.compile("(第" + BLANK + "(" + HAN + "|" + DIGIT + "{1,3})" + BLANK
                        + "条)(?=[\\s\\u3000\\u00A0:：、]|$)" + BLANK + "[:：、]?"));
        forms.put(
                Label.Kind.TASK_WORD,
                Pattern.compile("([【\\[〔（(]?(?:(?:重点|主要|工作)?任务|行动|举措|工程)" + BLANK + "(" + HAN + "|" + DIGIT
                        + "{1,2})[】\\]〕）)]?)" + "(?:(?<=[】\\]〕）)])|(?=[\\s\\u3000\\u00A0:：、.．]|$))" + BLANK
                        + "[:：、.．]?"));
        // 一、二、三年级 is a list in a sentence and no label.
        forms.put(Label.Kind.IDEOGRAPH, Pattern.compile("((" + HAN + ")" + BLANK + "[、．.])(?!" + HAN + "[、，,])"));
        forms.put(
                Label.Kind.IDEOGRAPH_IN_BRACKETS,
                Pattern.compile("([（(]" + BLANK + "(" + HAN + ")" + BLANK + "[)）])" + BLANK + "[、.．]?"));
        // 2.0项目 and 3.5亿元 are numbers in a sentence; 1.2026年… is a label before a year; 2026． is a year.
        forms.put(
                Label.Kind.NUMBER,
                Pattern.compile("((" + DIGIT + "{1,3}|[1１][0-8０-８]" + DIGIT + "{2})" + BLANK + "[.．﹒、])(?:(?!" + DIGIT
                        + ")|(?=" + YEAR + "))"));
        forms.put(
                Label.Kind.NUMBER_IN_BRACKETS,
                Pattern.compile("([（(]?" + BLANK + "(" + DIGIT + "{1,2})" + BLANK + "[)）])" + BLANK + "[、.．]?"));
        forms.put(Label.Kind.CIRCLED, Pattern.compile("(([" + ChineseNumerals.CIRCLED + "]))" + BLANK + "[、.．]?"));
        forms.put(Label.Kind.ORDINAL, Pattern.compile("((" + HAN + ")是)(?!否)[:：]?"));
        return forms;
    }

    static Optional<Label> of(Line line) {
        if (line.tableRow()) {
            return Optional.empty();
        }
        for (Map.Entry<Label.Kind, Pattern> form : FORMS.entrySet()) {
            Matcher matcher = form.getValue().matcher(line.text());
            if (matcher.lookingAt()) {
                int textStart =
                        Blanks.skip(line.text(), matcher.end(), line.text().length());
                int number = ChineseNumerals.parse(matcher.group(2));
                return Optional.of(new Label(form.getKey(), matcher.group(1), number, textStart));
            }
        }
        return Optional.empty();
    }
}
