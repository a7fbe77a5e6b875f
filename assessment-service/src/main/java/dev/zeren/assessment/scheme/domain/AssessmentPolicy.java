package dev.zeren.assessment.scheme.domain;

import java.util.List;

/**
 * What may not be assessed in a bureau.
 *
 * @param phrases that no scheme may assess by; one that is only forbidden (严禁下达升学指标) does not count
 * @param negations words by which a sentence forbids what follows
 */
public record AssessmentPolicy(List<String> phrases, List<String> negations) {

    /** What ministries forbid everywhere; it holds where a bureau has no list of its own. */
    public static final AssessmentPolicy USUAL = new AssessmentPolicy(
            List.of(
                    "升学率", "升学指标", "升学人数", "中高考成绩", "中考成绩", "高考成绩", "中考平均分", "高考平均分", "上线率", "上线人数", "一本率", "重点高中录取率",
                    "重点大学录取", "高考状元", "中考状元", "考试成绩排名", "考试排名"),
            List.of(
                    "严禁", "不得", "禁止", "不以", "不将", "不把", "不与", "不准", "不允许", "不宣传", "不炒作", "不唯", "杜绝", "防止", "克服", "破除",
                    "扭转"));

    public AssessmentPolicy {
        phrases = List.copyOf(phrases);
        negations = List.copyOf(negations);
    }
}
