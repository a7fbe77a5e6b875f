package dev.zeren.plan.intake.domain.target;

import java.util.Set;

/**
 * The units of the field. Data: a bureau may bring its own.
 *
 * @param counted what a number before it makes a target
 * @param weak measure words of lists and headings (五项措施): a target only with a comparator, a range, or a verb of
 *     {@link WordRules#making()} directly before
 * @param time lengths of time: a target only with a comparator
 * @param notCounted what numbers things and ages people: never a target
 * @param often what quotas are counted in; carries a period over a comma even with a Chinese numeral
 * @param redactedOnly units that are read after a redacted or Arabic figure only, because they begin common words
 */
public record UnitRules(
        Set<String> counted,
        Set<String> weak,
        Set<String> time,
        Set<String> notCounted,
        Set<String> often,
        Set<String> redactedOnly) {

    public UnitRules {
        counted = Set.copyOf(counted);
        weak = Set.copyOf(weak);
        time = Set.copyOf(time);
        notCounted = Set.copyOf(notCounted);
        often = Set.copyOf(often);
        redactedOnly = Set.copyOf(redactedOnly);
    }

    /** The units found in the documents of the field. */
    public static UnitRules defaults() {
        return new UnitRules(
                Set.of(
                        "%",
                        "‰", "个百分点", "百分点", "倍", "元", "美元", "所", "个", "人", "人次", "名", "位", "家", "间", "门", "节", "节次",
                        "课时", "学时", "次", "场", "场次", "轮", "轮次", "回", "篇", "份", "册", "本", "部", "台", "套", "件", "辆", "座",
                        "栋", "幢", "处", "片", "支", "户", "组", "对", "枚", "张", "平方米", "平方公里", "亩", "公顷", "公里", "千米", "米",
                        "吨", "分", "学分", "字", "首", "幅", "盏", "块", "副", "堂", "只", "批次", "人年", "㎡", "m²", "m2", "km", "GB",
                        "Mbps", "千字", "万字", "立方米", "千瓦时", "元/生", "人/班"),
                Set.of("项", "大", "类", "种", "方面", "条", "点", "级", "维", "环节", "档", "步", "道", "期次"),
                Set.of(
                        "年", "个月", "月", "周", "个星期", "星期", "天", "日", "个工作日", "工作日", "小时", "个小时", "分钟", "学期", "个学期", "学年",
                        "个学年", "季度", "个季度"),
                Set.of(
                        "年级", "年制", "年一贯", "岁", "周岁", "号", "期", "届", "版", "楼", "层", "室", "卷", "页", "代", "章", "款", "号楼",
                        "线", "中", "小", "幼", "村", "路", "人制", "人员", "批"),
                Set.of("次", "节", "节次", "课时", "学时", "场", "场次", "轮", "轮次", "回", "篇", "人次"),
                Set.of("金", "银", "铜", "成", "对", "只", "本", "部", "片", "分", "块", "张", "级"));
    }

    UnitKind kind(String unit) {
        if (counted.contains(unit) || redactedOnly.contains(unit) && !weak.contains(unit)) {
            return UnitKind.COUNTED;
        }
        if (time.contains(unit)) {
            return UnitKind.TIME;
        }
        return weak.contains(unit) ? UnitKind.WEAK : UnitKind.NOT_COUNTED;
    }
}
