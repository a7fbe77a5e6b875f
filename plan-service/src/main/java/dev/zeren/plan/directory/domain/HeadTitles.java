package dev.zeren.plan.directory.domain;

import java.util.List;

/**
 * Which titles make their holder the head of a unit.
 *
 * @param titles a title is one of them when it ends with it and no 副 stands before: 基教科科长 is a 科长, 副科长 is none
 *     unless the list has 副科长 itself
 */
public record HeadTitles(List<String> titles) {

    /** What heads of offices and schools are usually called. */
    public static final HeadTitles USUAL = new HeadTitles(
            List.of("科长", "股长", "处长", "主任", "室长", "部长", "所长", "站长", "校长", "园长", "院长", "局长", "负责人", "主持工作"));

    /** Whether who has the title heads the unit. */
    public boolean head(String title) {
        return titles.stream().anyMatch(head -> title.endsWith(head) && !deputy(title, head));
    }

    private static boolean deputy(String title, String head) {
        return title.substring(0, title.length() - head.length()).endsWith("副");
    }
}
