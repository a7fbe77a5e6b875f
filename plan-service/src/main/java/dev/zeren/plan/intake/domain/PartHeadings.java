package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.SectionPart;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which words a heading tells what part of the plan it opens. Data: a bureau may bring its own.
 *
 * @param forms in order of precedence; a form must match the whole heading, without its label and closing mark
 * @param tasks a heading without a number, as a whole, under which the tasks stand
 */
public record PartHeadings(List<Form> forms, Pattern tasks) {

    /** The longest heading that is held against the forms. */
    private static final int LONGEST = 40;

    /** A form of heading. */
    public record Form(SectionPart part, Pattern heading) {}

    /** A heading, or the head of a paragraph, that says in brackets when it is done: 动员部署（3月1日至15日）. */
    private static final Pattern STEP = Pattern.compile("[^。：:；;（(]{1,20}[（(][^（()）。]{0,20}\\d\\s*月[^（()）。]{0,30}[)）]");

    public PartHeadings {
        forms = List.copyOf(forms);
    }

    /** The headings found in the documents of the field. */
    public static PartHeadings defaults() {
        return new PartHeadings(
                List.of(
                        form(SectionPart.GUIDING_PRINCIPLE, "指导思想"),
                        form(SectionPart.PRINCIPLES, "(?:基本|工作|遵循|总体)?原则"),
                        form(SectionPart.OVERALL_REQUIREMENT, "总则|总体(?:要求|思路|部署)|总要求|(?:工作|基本|发展)思路|目的意义|重要意义"),
                        form(SectionPart.GOALS, "(?:主要|工作|总体|发展|行动|年度|预期|活动|培训)?目标(?:要求)?"),
                        form(
                                SectionPart.PHASES,
                                ".{0,6}(?:实施|工作|方法|活动|行动|推进)步骤(?:和.{1,8})?(?:[（(].*)?"
                                        + "|(?:时间|进度|阶段|工作)安排(?:[（(].*)?|实施阶段|.{0,8}阶段(?:[（(].*)?"),
                        // 工作措施 and 主要措施 are not among them: under these words stand the tasks themselves.
                        form(
                                SectionPart.SAFEGUARDS,
                                "(?:加强|强化|健全)?组织(?:领导|保障|实施)|保障(?:措施|机制|体系)|(?:工作|活动|有关|几点)要求|(?:工作|条件|政策|经费|实施)保障|附则"),
                        form(
                                SectionPart.REVIEW,
                                ".{0,12}(?:工作总结|回顾)|总结|.{0,8}(?:工作|任务)完成情况|主要(?:工作)?成效|存在(?:的)?(?:主要)?(?:困难和)?问题")),
                Pattern.compile("(?:20\\d{2}年)?(?:主要|重点|具体|年度|工作)(?:目标)?(?:工作|任务|措施|举措|重点)(?:[及和与](?:措施|要求|安排|分工))?"));
    }

    /** The part that a heading without a number opens, in brackets or not; it may also be the heading of the tasks. */
    Optional<SectionPart> partUnnumbered(String heading) {
        boolean bracketed = heading.length() > 2 && heading.startsWith("【") && heading.endsWith("】");
        String words = bracketed ? Blanks.strip(heading.substring(1, heading.length() - 1)) : heading;
        Optional<SectionPart> part = part(words);
        return part.isEmpty()
                        && words.length() <= LONGEST
                        && tasks.matcher(words).matches()
                ? Optional.of(SectionPart.TASKS)
                : part;
    }

    /** Whether words under the heading of the phases begin with a phase. */
    boolean isStep(String words) {
        return STEP.matcher(words).lookingAt();
    }

    private static Form form(SectionPart part, String heading) {
        return new Form(part, Pattern.compile(heading));
    }

    /** The part that a heading opens; nothing when its words do not say. */
    Optional<SectionPart> part(String heading) {
        if (heading.isEmpty() || heading.length() > LONGEST) {
            return Optional.empty();
        }
        return forms.stream()
                .filter(form -> form.heading().matcher(heading).matches())
                .map(Form::part)
                .findFirst();
    }
}
