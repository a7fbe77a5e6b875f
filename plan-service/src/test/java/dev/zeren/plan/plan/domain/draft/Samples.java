package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.SectionPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Drafts for the rules of correcting. */
final class Samples {

    static final UUID LIN = new UUID(1, 1);
    static final UUID BASIC = new UUID(2, 1);

    static final DraftHead HEAD = new DraftHead(
            "2032年工作要点", 2032, LocalDate.of(2032, 3, 1), DraftHead.lastDay(2032), "总体要求。", "[]", new UUID(7, 1), null);

    private Samples() {}

    static Draft draft(int tasks) {
        List<DraftSection> sections = List.of(
                new DraftSection(new UUID(9, 1), 0, 1, SectionPart.TASKS, "一、", "提升教育", "", "一、提升教育"),
                new DraftSection(new UUID(9, 2), 3, 1, SectionPart.SAFEGUARDS, "二、", "加强领导", "落实责任。", null));
        List<DraftTask> all = new ArrayList<>();
        for (int i = 1; i <= tasks; i++) {
            all.add(task(i, sections.get(i * 2 > tasks ? 1 : 0).id()));
        }
        return new Draft(HEAD, sections, all);
    }

    static DraftTask task(int number, UUID section) {
        List<ClauseJson> clauses = List.of(new ClauseJson(
                "（牵头领导：林 原；责任科室：基础科、基教科）",
                List.of(role("牵头领导", Duty.LEAD_LEADER, "林 原"), role("责任科室", Duty.RESPONSIBLE_OFFICE, "基础科", "基教科"))));
        return new DraftTask(
                new UUID(5, number),
                number,
                section,
                number + "．",
                number,
                "任务" + number,
                "扩建" + number + "所学校。培训𠮷老师" + number + "0人次。",
                clauses,
                reading(number),
                number % 3 == 0 ? LocalDate.of(2032, 9, number % 28 + 1) : null,
                number + "．任务" + number,
                DraftAssignment.of(clauses));
    }

    private static ClauseJson.Role role(String label, Duty duty, String... names) {
        List<ClauseJson.Name> all = new ArrayList<>();
        for (String name : names) {
            all.add(new ClauseJson.Name(name, null, null));
        }
        return new ClauseJson.Role(label, duty.code(), all, null);
    }

    private static ReadingJson reading(int number) {
        return new ReadingJson(
                new ReadingJson.Place(number * 100, number * 100 + 80),
                List.of(new ReadingJson.Field(
                        "/clauses/0/roles/0/names/0",
                        new ReadingJson.Place(1, 2),
                        new BigDecimal("0.5"),
                        "name-unresolved")),
                List.of(),
                List.of(target(number + "所学校", 0), target(number + "0人次", 1)),
                List.of(),
                List.of());
    }

    private static ReadingJson.Target target(String printed, int group) {
        return new ReadingJson.Target(
                new ReadingJson.Place(3, 9),
                printed,
                "quantity",
                null,
                null,
                null,
                null,
                group,
                BigDecimal.ONE,
                null,
                null);
    }

    /** A target as a person gives it. */
    static ReadingJson.Target given(String comparator, String value) {
        ReadingJson.Quantity quantity = new ReadingJson.Quantity(
                comparator, new BigDecimal(value), null, null, null, null, null, null, "所", null, null);
        return new ReadingJson.Target(null, null, null, quantity, null, null, null, null, null, null, null);
    }
}
