package dev.zeren.assessment.scheme.domain;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a content, by JSON pointer. */
final class Faults {

    /** More tells nobody more. */
    private static final int MOST = 100;

    private final List<Fault> all = new ArrayList<>();

    void add(String pointer, String code, String chinese, String english) {
        if (all.size() < MOST) {
            all.add(new Fault(pointer, code, new Text(chinese, english)));
        }
    }

    /** A number that must be over 0. */
    void positive(String pointer, BigDecimal number) {
        if (number != null && number.signum() <= 0) {
            add(pointer, "positive", "须大于 0", "must be over 0");
        }
    }

    /** A share must be 0 to 1. */
    void share(String pointer, BigDecimal number) {
        if (number != null && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            add(pointer, "share", "须在 0 到 1 之间", "must be 0 to 1");
        }
    }

    /** A text that can be stored and shown. */
    void text(String pointer, String text) {
        boolean broken = text != null
                && text.codePoints()
                        .anyMatch(c -> Character.getType(c) == Character.SURROGATE
                                || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        if (broken) {
            add(pointer, "control-character", "含有不可用的字符", "has characters that no text has");
        }
    }

    List<Fault> all() {
        return List.copyOf(all);
    }
}
