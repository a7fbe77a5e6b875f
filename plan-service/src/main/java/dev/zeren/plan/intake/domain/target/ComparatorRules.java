package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.term.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of comparison. Data: a bureau may bring its own.
 *
 * @param beside words that stand directly before the figure
 * @param apart words that may stand apart from it (至少召开1次, 不超过总数的5%) and hold for what is listed after them
 * @param after words behind the unit
 * @param about words behind the unit that say the figure is approximate
 * @param between what may stand between the word and the figure
 */
public record ComparatorRules(
        Map<String, Comparator> beside,
        Map<String, Comparator> apart,
        Map<String, Comparator> after,
        Set<String> about,
        String between) {

    public ComparatorRules {
        beside = Map.copyOf(beside);
        apart = Map.copyOf(apart);
        after = Map.copyOf(after);
        about = Set.copyOf(about);
    }

    /** The words found in the documents of the field. */
    public static ComparatorRules defaults() {
        Map<String, Comparator> beside = new HashMap<>();
        put(beside, Comparator.AT_LEAST, "达到", "达", "均达", "达到了", "稳定在", "保持在");
        put(beside, Comparator.MORE_THAN, "超过", "高于", "多于", "大于", "突破", "超", "逾");
        put(beside, Comparator.LESS_THAN, "低于", "少于", "小于", "不足", "不到", "不满");
        put(beside, Comparator.REACH, "提高到", "提升到", "增加到", "增长到", "扩大到", "上升到", "提高至", "提升至", "增加至", "增至");
        put(beside, Comparator.REACH, "升至", "扩大至", "上升至", "下降到", "降低到", "减少到", "压减到", "降到", "降至", "减至", "下降至");
        put(beside, Comparator.REACH, "降低至", "减少至", "压减至", "提高为", "调整为", "调整到");
        put(beside, Comparator.INCREASE_BY, "提高", "提升", "增加", "增长", "上升", "递增", "扩大");
        put(beside, Comparator.DECREASE_BY, "下降", "降低", "减少", "压减", "缩减", "缩小", "递减");
        Map<String, Comparator> apart = new HashMap<>();
        put(apart, Comparator.AT_LEAST, "不少于", "不低于", "不小于", "不下于", "不得少于", "不得低于", "不能少于", "不能低于");
        put(apart, Comparator.AT_MOST, "不超过", "不高于", "不多于", "不大于", "不得超过", "不得高于", "不能超过", "不能高于");
        put(apart, Comparator.AT_MOST, "控制在", "限制在");
        put(apart, Comparator.AT_LEAST, "至少", "最少", "最低", "起码");
        put(apart, Comparator.AT_MOST, "至多", "最多");
        put(apart, Comparator.INCREASE_BY, "新增");
        Map<String, Comparator> after = new HashMap<>();
        put(after, Comparator.AT_LEAST, "以上", "及以上", "(含)以上");
        put(after, Comparator.AT_MOST, "以下", "及以下", "以内", "之内", "(含)以下", "(含)以内");
        return new ComparatorRules(beside, apart, after, Set.of("左右", "上下", "之间"), "约近了为于在再又 ");
    }

    private static void put(Map<String, Comparator> words, Comparator comparator, String... printed) {
        for (String word : printed) {
            words.put(word, comparator);
        }
    }
}
