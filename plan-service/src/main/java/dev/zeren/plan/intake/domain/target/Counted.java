package dev.zeren.plan.intake.domain.target;

import java.util.Optional;

/**
 * What a quantity counts, in the words printed around it; nothing is concluded from them.
 *
 * @param before the words before, up to the figure or its comparator, at most 80 characters, nearest ones; of the first
 *     quantity where several are tied without words of their own (新建3所、5所)
 * @param after the words after, up to the next comma, or to the 、 before the next figure, at most 80 characters
 * @param level the level printed beside it: 区级, 市级; for 自治区、市、县三级…分别 the member of the list
 * @param member the member of the list that belongs to it by order (小学、初中分别达到…)
 * @param per over what it is distributed: 每名学生, 每个学校
 */
public record Counted(
        String before, String after, Optional<String> level, Optional<String> member, Optional<String> per) {

    static Counted plain(String before, String after) {
        return new Counted(before, after, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Counted of(String listed, boolean isLevel) {
        return new Counted(before, after, isLevel ? Optional.of(listed) : level, Optional.of(listed), per);
    }
}
