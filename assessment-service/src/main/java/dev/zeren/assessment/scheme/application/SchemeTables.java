package dev.zeren.assessment.scheme.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zeren.document.Block;
import dev.zeren.document.SourceText;
import dev.zeren.document.Table;
import dev.zeren.document.Table.Cell;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A content as one table that people read and change and that is read again to the same content: a row for each
 * indicator,
 * item and rule; what has no column of its own stands as JSON in the last.
 */
@ApplicationScoped
class SchemeTables {

    /** The heads of the columns; a table with these heads is one of ours. */
    static final List<String> HEADS = List.of("类型", "层级", "标识", "编号", "名称", "年度目标", "评分标准", "分值", "合计", "参数");

    private static final List<String> FIELDS = List.of("key", "label", "name", "goal", "scoring", "weight", "declared");
    private static final int FIRST_FIELD = 2;
    private static final int PARAMETERS = 9;
    private static final String SCHEME = "方案";
    private static final String INDICATOR = "指标";
    private static final String RULES = "规则";
    private static final Map<String, String> ITEMS =
            Map.of("加扣分项", "adjustments", "一票否决", "vetoes", "等次受限", "gradeCaps");
    private static final List<String> ITEM_ORDER = List.of("加扣分项", "一票否决", "等次受限");

    /** What a table holds. */
    record Held(String title, Integer year, SchemeJson content) {}

    private final ObjectMapper json;

    SchemeTables(ObjectMapper json) {
        this.json = json;
    }

    /** The rows of a version, without the heads. */
    List<List<String>> rows(VersionDetail version) {
        List<List<String>> rows = new ArrayList<>();
        ObjectNode scheme = json.createObjectNode()
                .put("name", version.version().title())
                .put("year", version.version().year());
        rows.add(row(SCHEME, "", scheme));
        ObjectNode content = json.valueToTree(version.content());
        content.path("indicators").forEach(indicator -> indicator(rows, (ObjectNode) indicator, 1));
        for (String type : ITEM_ORDER) {
            content.path(ITEMS.get(type)).forEach(item -> rows.add(row(type, "", (ObjectNode) item)));
        }
        rows.add(row(RULES, "", (ObjectNode) content.get("rules")));
        return rows;
    }

    private void indicator(List<List<String>> rows, ObjectNode indicator, int level) {
        JsonNode parts = indicator.remove("parts");
        rows.add(row(INDICATOR, Integer.toString(level), indicator));
        if (parts != null) {
            parts.forEach(part -> indicator(rows, (ObjectNode) part, level + 1));
        }
    }

    private List<String> row(String type, String level, ObjectNode node) {
        List<String> row = new ArrayList<>(List.of(type, level));
        for (String field : FIELDS) {
            JsonNode value = node.remove(field);
            row.add(value == null ? "" : value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
        }
        row.add(node.isEmpty() ? "" : node.toString());
        return row;
    }

    /** What a document of ours holds; nothing for any other. */
    Optional<Held> read(SourceText source) {
        for (Block block : source.blocks()) {
            if (block instanceof Table table && isOurs(table)) {
                return Optional.of(read(table));
            }
        }
        return Optional.empty();
    }

    private static boolean isOurs(Table table) {
        return table.columns() == HEADS.size()
                && table.grid().get(0).stream().map(Cell::text).toList().equals(HEADS);
    }

    private Held read(Table table) {
        Reading reading = new Reading();
        List<List<Cell>> grid = table.grid();
        for (int row = 1; row < grid.size(); row++) {
            reading.row(row + 1, grid.get(row).stream().map(Cell::text).toList());
        }
        return reading.held();
    }

    /** One table being read; rows are counted from 1, the heads being the first. */
    private final class Reading {

        private final ObjectNode content = json.createObjectNode();
        private final List<ArrayNode> levels = new ArrayList<>(List.of(content.putArray("indicators")));
        private final List<Fault> faults = new ArrayList<>();
        private String title;
        private Integer year;

        private void row(int number, List<String> cells) {
            ObjectNode node = node(number, cells);
            String type = cells.get(0).strip();
            if (node == null) {
                return;
            }
            if (type.equals(SCHEME)) {
                title = node.path("name").asText(null);
                year = node.path("year").isInt() ? node.get("year").intValue() : null;
            } else if (type.equals(INDICATOR)) {
                indicator(number, cells.get(1).strip(), node);
            } else if (ITEMS.containsKey(type)) {
                content.withArray("/" + ITEMS.get(type)).add(node);
            } else if (type.equals(RULES)) {
                content.set("rules", node);
            } else {
                fault(number, "类型", "未知的类型", "there is no such type");
            }
        }

        private void indicator(int number, String level, ObjectNode node) {
            int depth = level.matches("[1-9][0-9]?") ? Integer.parseInt(level) : 0;
            if (depth < 1 || depth > levels.size()) {
                fault(number, "层级", "层级须比上一行最多深一级", "the level is one deeper than the row above at most");
                return;
            }
            while (levels.size() > depth) {
                levels.remove(levels.size() - 1);
            }
            levels.get(depth - 1).add(node);
            levels.add(node.putArray("parts"));
        }

        /** The values of a row; null where they are faulty. */
        private ObjectNode node(int number, List<String> cells) {
            ObjectNode node = json.createObjectNode();
            for (int i = 0; i < FIELDS.size(); i++) {
                String text = cells.get(FIRST_FIELD + i);
                boolean isNumber =
                        FIELDS.get(i).equals("weight") || FIELDS.get(i).equals("declared");
                if (!text.isBlank() && isNumber) {
                    if (!text.strip().matches("\\d{1,6}(\\.\\d{1,4})?")) {
                        fault(number, HEADS.get(FIRST_FIELD + i), "不是分值", "is no number of points");
                        return null;
                    }
                    node.put(FIELDS.get(i), new BigDecimal(text.strip()));
                } else if (!text.isBlank()) {
                    node.put(FIELDS.get(i), text);
                }
            }
            String parameters = cells.get(PARAMETERS);
            try {
                JsonNode more = parameters.isBlank() ? null : json.readTree(parameters);
                if (more instanceof ObjectNode object) {
                    object.properties().forEach(field -> node.putIfAbsent(field.getKey(), field.getValue()));
                }
                return node;
            } catch (JsonProcessingException broken) {
                fault(number, "参数", "不是 JSON", "is no JSON");
                return null;
            }
        }

        private void fault(int row, String column, String chinese, String english) {
            if (faults.size() < 100) {
                faults.add(new Fault(
                        "row/" + row + "/" + column,
                        "faulty-cell",
                        new Text(
                                "第 " + row + " 行“" + column + "”：" + chinese,
                                "row " + row + ", " + column + ": " + english)));
            }
        }

        private Held held() {
            if (faults.isEmpty()) {
                try {
                    return new Held(title, year, json.treeToValue(content, SchemeJson.class));
                } catch (JsonProcessingException unknown) {
                    fault(0, "参数", "有未知的字段或不合格式的值", "has unknown fields or values of another form");
                }
            }
            throw new Rejection(CommonProblem.INVALID_BODY, faults);
        }
    }
}
