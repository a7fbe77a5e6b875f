package dev.zeren.assessment.round.domain;

import dev.zeren.assessment.round.domain.ScoredPoints.Point;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether what a sheet says can be said by the scheme's methods. */
public final class SheetCheck {

    /** Most evidence of one item. */
    private static final int MOST_EVIDENCE = 50;

    private static final int LONGEST = 2000;
    private static final int MOST_DIGITS = 6;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final Map<String, Point> points;
    private final List<Fault> faults = new ArrayList<>();

    private SheetCheck(Map<String, Point> points) {
        this.points = points;
    }

    /**
     * What is wrong, by JSON pointer into what holds the items.
     *
     * @param points what the sheet is to score
     * @param items by indicator key
     */
    public static List<Fault> faults(Map<String, Point> points, Map<String, ScoredItem> items) {
        SheetCheck check = new SheetCheck(points);
        items.forEach(check::item);
        return check.faults;
    }

    /** A fault for each indicator that is to be scored and is not. */
    public static List<Fault> missing(Map<String, Point> points, Map<String, ScoredItem> items) {
        return points.values().stream()
                .filter(point -> !items.containsKey(point.indicator().key()))
                .map(point -> fault(
                        "/items/" + point.indicator().key(),
                        "required",
                        "“" + point.indicator().name() + "”未评分",
                        "“" + point.indicator().name() + "” is not scored"))
                .toList();
    }

    private void item(String key, ScoredItem item) {
        String at = "/items/" + key.replace("~", "~0").replace("/", "~1");
        Point point = points.get(key);
        if (point == null) {
            add(at, "unknown", "不是本表要评的指标", "is no indicator that this sheet scores");
            return;
        }
        said(at, item);
        int given = (item.value() == null ? 0 : 1) + (item.grade() == null ? 0 : 1) + (item.notApplicable() ? 1 : 0);
        if (given != 1) {
            add(at, "one-of", "须在 value、grade 和 notApplicable 中写明一个", "say one of value, grade and notApplicable");
        } else if (item.notApplicable()) {
            if (item.reason() == null) {
                add(at + "/reason", "required", "不适用须说明理由", "say why it does not apply");
            }
        } else if (item.grade() != null) {
            grade(at, point, item.grade());
        } else {
            value(at, point, item.value());
        }
    }

    private void said(String at, ScoredItem item) {
        if (item.reason() != null && item.reason().length() > LONGEST) {
            add(at + "/reason", "too-long", "不超过 " + LONGEST + " 字", "has " + LONGEST + " characters at most");
        }
        if (item.evidence().size() > MOST_EVIDENCE) {
            add(at + "/evidence", "too-many", "不超过 " + MOST_EVIDENCE + " 项", "are " + MOST_EVIDENCE + " at most");
        }
    }

    private void grade(String at, Point point, String grade) {
        if (!(point.indicator().method() instanceof Judged judged)
                || judged.grades().stream().noneMatch(one -> one.name().equals(grade))) {
            add(at + "/grade", "unknown", "这个指标没有这个等次", "the indicator has no such grade");
        }
    }

    private void value(String at, Point point, BigDecimal value) {
        String pointer = at + "/value";
        // The scale first: 1E+2000000000 is small until it is written out.
        if (value.scale() < -MOST.precision() || value.abs().compareTo(MOST) > 0) {
            add(pointer, "out-of-range", "数值过大", "is too large");
            return;
        }
        if (value.stripTrailingZeros().scale() > MOST_DIGITS) {
            add(pointer, "too-fine", "小数不超过六位", "has six digits behind the point at most");
            return;
        }
        ScoringMethod method = point.indicator().method();
        if (method instanceof Judged judged) {
            points(pointer, judged, point, value);
        } else if (method instanceof ScoringMethod.Deduction || method instanceof ScoringMethod.Counted) {
            whole(pointer, value);
        } else if (method instanceof ScoringMethod.PassFail) {
            passed(pointer, value);
        } else if (method instanceof ScoringMethod.Proportional) {
            atLeast0(pointer, value);
        }
        // By steps and by rank any number may have been reached.
    }

    private void points(String pointer, Judged judged, Point point, BigDecimal value) {
        if (!judged.grades().isEmpty()) {
            add(pointer, "grade-wanted", "这个指标按等次评定", "the indicator is judged by grades");
        } else if (atLeast0(pointer, value) && point.full() != null && value.compareTo(point.full()) > 0) {
            String full = point.full().toPlainString();
            add(pointer, "out-of-range", "须在 0 至 " + full + " 之间", "must be between 0 and " + full);
        }
    }

    private boolean atLeast0(String pointer, BigDecimal value) {
        if (value.signum() < 0) {
            add(pointer, "out-of-range", "不能小于 0", "must not be less than 0");
            return false;
        }
        return true;
    }

    private void whole(String pointer, BigDecimal value) {
        if (atLeast0(pointer, value) && value.stripTrailingZeros().scale() > 0) {
            add(pointer, "not-whole", "须是整数次", "must be a whole number of times");
        }
    }

    private void passed(String pointer, BigDecimal value) {
        if (value.signum() != 0 && value.compareTo(BigDecimal.ONE) != 0) {
            add(pointer, "out-of-range", "合格填 1，不合格填 0", "is 1 for passed and 0 for failed");
        }
    }

    private void add(String pointer, String code, String chinese, String english) {
        faults.add(fault(pointer, code, chinese, english));
    }

    private static Fault fault(String pointer, String code, String chinese, String english) {
        return new Fault(pointer, code, new Text(chinese, english));
    }
}
