package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which printed role labels a bureau uses and what they mean. Data: a bureau may bring its own.
 *
 * @param duties printed label (without blanks and colon) to duty
 * @param endings how a label ends that is not known but names a role all the same, e.g. 督办科室; such a clause is read and
 *     the role reported
 * @param words by which clauses are read besides
 */
public record RoleLabels(Map<String, Duty> duties, Set<String> endings, ClauseWords words) {

    private static final Set<String> DEFAULT_ENDINGS = Set.of("领导", "科室", "处室", "股室", "部门", "单位", "责任人", "负责人", "学校");
    private static final int LONGEST = 10;

    public RoleLabels {
        duties = duties.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> NameKey.of(entry.getKey()), Map.Entry::getValue));
        endings = Set.copyOf(endings);
    }

    /** Labels of one's own with the usual endings. */
    public RoleLabels(Map<String, Duty> duties) {
        this(duties, DEFAULT_ENDINGS, ClauseWords.defaults());
    }

    /** The labels found in the documents of the field. */
    public static RoleLabels defaults() {
        Map<String, Duty> duties = new LinkedHashMap<>();
        put(duties, Duty.LEAD_LEADER, "牵头领导", "牵头局领导", "牵头责任领导", "主抓领导", "总牵头领导");
        put(duties, Duty.LEADER_IN_CHARGE, "分管领导", "责任领导", "分管局领导", "分管责任领导", "包保领导", "挂包领导");
        put(duties, Duty.LEADER_IN_CHARGE, "分管局长", "分管副局长", "分管校长", "分管园长", "分管负责人", "主管领导", "包联领导");
        put(duties, Duty.LEADER_IN_CHARGE, "局分管领导", "责任局领导", "领导责任人", "协管领导", "挂点领导");
        put(duties, Duty.RESPONSIBLE_OFFICE, "责任科室", "责任处室", "责任股室", "主办科室", "承办科室");
        put(duties, Duty.RESPONSIBLE_OFFICE, "主责科室", "主责处室", "主责股室", "责任股", "责任科", "承办股室", "承办处室", "落实科室");
        put(duties, Duty.LEAD_DEPARTMENT, "牵头部门", "牵头单位", "牵头科室", "牵头处室", "牵头股室", "主办单位");
        put(duties, Duty.LEAD_DEPARTMENT, "牵头责任单位", "牵头责任部门", "牵头责任科室", "第一责任单位", "牵头");
        put(
                duties,
                Duty.COOPERATING_DEPARTMENT,
                "配合部门",
                "配合单位",
                "配合科室",
                "配合处室",
                "配合股室",
                "协办单位",
                "协办科室",
                "协作单位",
                "参与单位",
                "参与部门",
                "参与科室",
                "参加单位",
                "协同单位",
                "协同部门",
                "协同科室",
                "协助单位",
                "协助科室",
                "协办部门",
                "协办股室",
                "会办单位",
                "配合责任单位",
                "责任配合单位",
                "协助部门",
                "协助处室",
                "协助股室",
                "协同处室",
                "协同股室",
                "协同配合单位",
                "协同配合部门",
                "协同配合科室",
                "协作部门",
                "协作科室",
                "参加部门",
                "参与处室",
                "协办处室",
                "会办科室",
                "配合学校",
                "配合");
        put(duties, Duty.RESPONSIBLE_UNIT, "责任单位", "责任部门", "落实单位", "承办单位", "实施单位");
        put(duties, Duty.RESPONSIBLE_UNIT, "主责单位", "主责部门", "主要责任单位", "责任主体", "承办部门", "负责部门", "负责单位", "责任学校", "责任");
        put(duties, Duty.RESPONSIBLE_UNIT, "实施部门", "实施主体", "具体责任单位", "责任主体单位", "责任年级", "责任处");
        put(duties, Duty.RESPONSIBLE_PERSON, "责任人", "具体责任人", "经办人", "联系人", "负责人");
        put(
                duties,
                Duty.RESPONSIBLE_PERSON,
                "直接责任人",
                "第一责任人",
                "主要负责人",
                "具体负责人",
                "责任科长",
                "责任股长",
                "执行人",
                "责任督学",
                "承办人",
                "主要责任人");
        put(duties, Duty.DEADLINE, "完成时限", "完成时间", "办结时限", "时限要求", "时间节点", "时间要求", "完成期限", "整改时限");
        put(duties, Duty.DEADLINE, "完成日期", "截止时间", "截止日期", "完成节点", "办理时限", "推进时限", "整改期限", "落实时限", "时限");
        return new RoleLabels(duties);
    }

    private static void put(Map<String, Duty> duties, Duty duty, String... labels) {
        for (String label : labels) {
            duties.put(label, duty);
        }
    }

    /** What a printed label means; blanks in it do not matter. */
    public Optional<Duty> duty(String printedLabel) {
        return Optional.ofNullable(duties.get(NameKey.of(printedLabel)));
    }

    /** Whether a label that is not known ends like one. */
    boolean looksLikeRole(String printedLabel) {
        String key = NameKey.of(printedLabel);
        return key.length() <= LONGEST && endings.stream().anyMatch(key::endsWith);
    }
}
