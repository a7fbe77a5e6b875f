package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftHead;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Documents as they are read: each time with other ids. */
final class Documents {

    static final MatchingRules RULES = MatchingRules.defaults();

    private static final String[] WORDS = {
        "落实", "学校", "建设", "开展", "培训", "教师", "安全", "食堂", "课程", "督导", "经费", "评价", "完善", "机制", "推进", "质量", "幼儿园", "普惠",
        "学位", "体育", "健康", "阅读", "科技", "信息化", "党建", "廉政", "招生", "考试", "资助", "后勤"
    };

    private Documents() {}

    /** A task to be printed. */
    record Line(String section, String heading, String text, String names, LocalDate dueOn) {

        static Line of(String section, String heading, String text) {
            return new Line(section, heading, text, "基建科", null);
        }

        Line worded(String other) {
            return new Line(section, heading, other, names, dueOn);
        }
    }

    /** The lines as a document: numbered through, a section for each run of lines with one section's name. */
    static Draft read(List<Line> lines) {
        List<DraftSection> sections = new ArrayList<>();
        List<DraftTask> tasks = new ArrayList<>();
        for (Line line : lines) {
            String heading = line.section();
            if (sections.isEmpty()
                    || !sections.get(sections.size() - 1).heading().equals(heading)) {
                String label = (sections.size() + 1) + "、";
                sections.add(new DraftSection(
                        UUID.randomUUID(), 0, 1, SectionPart.TASKS, label, heading, "", label + heading));
            }
            tasks.add(task(
                    line, tasks.size() + 1, sections.get(sections.size() - 1).id()));
        }
        return new Draft(
                new DraftHead("2032年工作要点", 2032, null, DraftHead.lastDay(2032), "总体要求。", "[]", UUID.randomUUID(), null),
                sections,
                tasks);
    }

    private static DraftTask task(Line line, int number, UUID section) {
        List<ClauseJson.Name> names = new ArrayList<>();
        for (String name : line.names().split("、")) {
            names.add(new ClauseJson.Name(name, null, null));
        }
        List<ClauseJson> clauses = List.of(new ClauseJson(
                "（责任科室：" + line.names() + "）",
                List.of(new ClauseJson.Role("责任科室", Duty.RESPONSIBLE_OFFICE.code(), names, null))));
        return new DraftTask(
                UUID.randomUUID(),
                0,
                section,
                number + ".",
                number,
                line.heading(),
                line.text(),
                clauses,
                null,
                line.dueOn(),
                number + "." + line.heading() + line.text(),
                DraftAssignment.of(clauses));
    }

    static List<Line> any(Random random, int count) {
        List<Line> lines = new ArrayList<>();
        int section = 0;
        for (int i = 0; i < count; i++) {
            section += random.nextInt(4) == 0 ? 1 : 0;
            // Some documents say the same thing twice.
            lines.add(
                    !lines.isEmpty() && random.nextInt(10) == 0
                            ? lines.get(random.nextInt(lines.size()))
                            : Line.of("部分" + WORDS[section % WORDS.length], words(random, 2), words(random, 20)));
        }
        return lines;
    }

    static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.append("。").toString();
    }

    /** The same document after somebody has worked on it. */
    static List<Line> edited(List<Line> lines, Random random) {
        List<Line> edited = new ArrayList<>(lines);
        for (int i = 0; i < 1 + lines.size() / 3; i++) {
            int at = random.nextInt(edited.size() + 1);
            if (at == edited.size() || random.nextInt(4) == 0) {
                edited.add(at, Line.of("部分新", words(random, 2), words(random, 20)));
            } else {
                Line line = edited.remove(at);
                switch (random.nextInt(4)) {
                    case 0 -> edited.add(random.nextInt(edited.size() + 1), line);
                    case 1 -> edited.add(at, line.worded(line.text() + words(random, 3)));
                    case 2 -> edited.add(at, new Line(line.section(), line.heading(), line.text(), "后勤科", null));
                    default -> {
                        // It is gone.
                    }
                }
            }
        }
        return edited;
    }
}
