package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.kit.domain.WireName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which words the head of a scoring table tells what its columns hold. Data: a bureau may bring its own. A head is
 * compared without blanks, without what stands in brackets; what is listed in {@code exact} is the whole head, what is
 * listed in {@code within} a part of it.
 *
 * @param columns in order of precedence: all exact words first
 * @param total first words of a row that is the sum of the others
 * @param notes first words of a row or paragraph that is a note
 */
public record SchemeWords(List<Heads> columns, List<String> total, List<String> notes) {

    /** What a column holds. */
    public enum Column {
        /** 序号. */
        NUMBER,
        /** 一级指标, 二级指标, 任务要点名称, 考核内容: what is assessed; the columns from left to right are its levels. */
        NAME,
        /** 年度目标. */
        GOAL,
        /** 评分标准. */
        SCORING,
        /** 分值权重. */
        WEIGHT,
        /** 得分: what the form leaves empty for those who score. */
        SCORE,
        /** 备注, 责任科室, 佐证材料: kept among the words that are left out. */
        NOTE;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** The words over columns of a kind. */
    public record Heads(Column column, List<String> exact, List<String> within) {

        public Heads {
            exact = List.copyOf(exact);
            within = List.copyOf(within);
        }
    }

    public SchemeWords {
        columns = List.copyOf(columns);
        total = List.copyOf(total);
        notes = List.copyOf(notes);
    }

    /** The heads found in the documents of the field. */
    public static final SchemeWords USUAL = new SchemeWords(
            List.of(
                    new Heads(Column.NUMBER, List.of("序号", "编号", "项次", "序"), List.of()),
                    new Heads(
                            Column.SCORE,
                            List.of(
                                    "得分", "自评", "自评分", "自评得分", "复评", "复评得分", "复核得分", "考核得分", "考评得分", "实得分", "实际得分",
                                    "核定得分", "评分", "扣分", "扣分情况", "检查得分", "评估得分", "督导得分", "最后得分", "总得分"),
                            List.of()),
                    new Heads(
                            Column.WEIGHT,
                            List.of("分值", "权重", "分值权重", "标准分", "标准分值", "满分", "赋分", "基础分", "分数", "配分", "分值比重", "基准分"),
                            List.of("分值", "权重")),
                    new Heads(
                            Column.SCORING,
                            List.of(
                                    "标准", "评价标准", "考核标准", "评估标准", "检查标准", "督导标准", "评分依据", "计分规则", "考核办法", "考核评分",
                                    "评定标准"),
                            List.of(
                                    "评分标准", "评分细则", "评分办法", "评分方法", "评分说明", "计分办法", "计分方法", "计分标准", "记分", "扣分标准",
                                    "扣分办法", "赋分", "打分", "考核细则", "评价细则", "考评标准", "考评细则", "评分要点")),
                    new Heads(
                            Column.GOAL,
                            List.of("目标", "年度目标", "目标值", "工作目标", "目标任务", "目标要求", "年度目标值", "工作要求", "考核要求", "具体要求"),
                            List.of("年度目标")),
                    new Heads(
                            Column.NAME,
                            names(),
                            List.of("级指标", "任务要点", "考核内容", "考核指标", "评价指标", "观测点", "考核项目", "考核要点")),
                    new Heads(
                            Column.NOTE,
                            List.of(
                                    "备注", "说明", "责任科室", "考核科室", "考核部门", "考核单位", "评分部门", "牵头科室", "责任单位", "责任人", "考核方式",
                                    "评价方式", "检查方式", "考核方法", "评估方法", "评价方法", "检查方法", "佐证材料", "支撑材料", "材料", "数据来源",
                                    "信息来源", "完成时限", "周期"),
                            List.of("材料", "科室", "部门", "方式"))),
            List.of("合计", "总计", "总分", "共计", "合 计", "总 分"),
            List.of("说明", "备注", "注", "评分说明", "考核说明"));

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("一级", "二级", "三级", "四级", "任务名称", "指标名称", "项目名称", "要点名称"));
        for (String of : List.of("", "考核", "评价", "评估", "督导", "考评", "检查", "绩效", "主要", "具体", "重点", "工作")) {
            for (String what : List.of("指标", "项目", "内容", "要点", "要素", "类别", "事项", "任务", "维度", "模块", "名称")) {
                names.add(of + what);
            }
        }
        return names;
    }

    /** What the column under a head holds; nothing where the head is not known. */
    Optional<Column> column(String head) {
        String said = head.replaceAll("[\\s\\u3000]+", "").replaceAll("[（(][^）)]*[）)]", "");
        if (said.isEmpty() || said.length() > 16) {
            return Optional.empty();
        }
        return columns.stream()
                .filter(heads -> heads.exact().contains(said))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(heads -> heads.within().stream().anyMatch(said::contains))
                        .findFirst())
                .map(Heads::column);
    }

    boolean isTotal(String text) {
        String said = text.replaceAll("[\\s\\u3000]+", "");
        return total.stream().anyMatch(said::startsWith) && said.length() <= 20;
    }

    boolean isNote(String text) {
        return notes.stream().anyMatch(word -> text.strip().matches("(?s)" + Pattern.quote(word) + "\\s*[:：\\d一].*"));
    }
}
