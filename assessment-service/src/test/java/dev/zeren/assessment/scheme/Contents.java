package dev.zeren.assessment.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contents of schemes as a portal sends them. */
public final class Contents {

    private Contents() {}

    /** Two indicators of level 1 with three points, worth 100 together. */
    public static Map<String, Object> small() {
        Map<String, Object> content = new HashMap<>();
        content.put(
                "indicators",
                list(
                        indicator("1", "学校管理", 60, list(point("1.1", "安全管理", 40), point("1.2", "制度建设", 20))),
                        indicator("2", "保教质量", 40, list(point("2.1", "课程实施", 40)))));
        return content;
    }

    public static List<Object> list(Object... some) {
        return List.of(some);
    }

    public static Map<String, Object> indicator(String key, String name, Object weight, List<?> parts) {
        Map<String, Object> indicator = point(key, name, weight);
        indicator.put("parts", parts);
        return indicator;
    }

    public static Map<String, Object> point(String key, String name, Object weight) {
        Map<String, Object> point = new HashMap<>();
        point.put("key", key);
        point.put("name", name);
        if (weight != null) {
            point.put("weight", weight);
        }
        return point;
    }

    public static Map<String, Object> method(Map<String, Object> point, Object... nameAndValue) {
        Map<String, Object> method = new HashMap<>();
        for (int i = 0; i < nameAndValue.length; i += 2) {
            method.put((String) nameAndValue[i], nameAndValue[i + 1]);
        }
        point.put("method", method);
        return point;
    }

    public static Map<String, Object> scheme(String title, Map<String, Object> content) {
        return new HashMap<>(Map.of("title", title, "year", 2026, "content", content));
    }
}
