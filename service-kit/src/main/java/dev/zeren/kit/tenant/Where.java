package dev.zeren.kit.tenant;

import java.util.HashMap;
import java.util.Map;

/** The conditions of a list's query: those of its filters that were given. Only names of parameters enter the text. */
public final class Where {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /** A condition that always stands. */
    public Where always(String condition) {
        text.append(text.isEmpty() ? "" : " and ").append(condition);
        return this;
    }

    /** A condition with its parameter, left out when the value is null. */
    public Where given(String condition, String parameter, Object value) {
        return value == null ? this : always(condition).with(parameter, value);
    }

    /** A condition that some text is contained, left out when there is none. Wildcards in it are plain characters. */
    public Where contains(String column, String parameter, String value) {
        return value == null ? this : given(column + " like :" + parameter + " escape '\\'", parameter, pattern(value));
    }

    /** A value for a parameter of a condition that stands already. */
    public Where with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /** What {@code like … escape '\'} takes for a contained text. */
    public static String pattern(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The conditions, true when there are none. */
    public String text() {
        return text.isEmpty() ? "1 = 1" : text.toString();
    }

    public Map<String, Object> values() {
        return values;
    }
}
