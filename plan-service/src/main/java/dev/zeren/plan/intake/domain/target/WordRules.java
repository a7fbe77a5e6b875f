package dev.zeren.plan.intake.domain.target;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words around figures. Data: a bureau may bring its own.
 *
 * @param shielded words whose numerals are no numbers: 统一, 十分, 初三
 * @param making verbs that make a Chinese numeral or a weak unit behind them a target: 新建三所
 * @param levels levels that things are of: 区级
 * @param baseLevels levels as a list names them: 自治区、市、县
 * @param perNouns what 每个 stands before
 * @param rankVerbs without which a place in an order is none
 * @param rankWords places in an order; the number, 0 for words only
 * @param rankPhrases places in an order that need no verb
 * @param vague degrees without a figure
 * @param equivalents words that a bureau wants read as a percentage: 全覆盖 as 100; by default none
 * @param conditionStarts how a segment begins whose quantities say which ones are meant
 * @param conditionWords what makes a quantity before it a condition, directly behind it
 * @param conditionNouns likewise, anywhere up to the next mark
 * @param bans what makes a length of time before it a ban: 一年内不得
 */
public record WordRules(
        Set<String> shielded,
        Set<String> making,
        Set<String> levels,
        Set<String> baseLevels,
        Set<String> perNouns,
        Set<String> rankVerbs,
        Map<String, Integer> rankWords,
        Map<String, Integer> rankPhrases,
        Set<String> vague,
        Map<String, BigDecimal> equivalents,
        Set<String> conditionStarts,
        Set<String> conditionWords,
        Set<String> conditionNouns,
        Set<String> bans) {

    public WordRules {
        shielded = Set.copyOf(shielded);
        making = Set.copyOf(making);
        levels = Set.copyOf(levels);
        baseLevels = Set.copyOf(baseLevels);
        perNouns = Set.copyOf(perNouns);
        rankVerbs = Set.copyOf(rankVerbs);
        rankWords = Map.copyOf(rankWords);
        rankPhrases = Map.copyOf(rankPhrases);
        vague = Set.copyOf(vague);
        equivalents = Map.copyOf(equivalents);
        conditionStarts = Set.copyOf(conditionStarts);
        conditionWords = Set.copyOf(conditionWords);
        conditionNouns = Set.copyOf(conditionNouns);
        bans = Set.copyOf(bans);
    }

    /** The words found in the documents of the field. */
    public static WordRules defaults() {
        return new WordRules(
                Set.of(
                        "统一", "唯一", "专一", "同一", "单一", "逐一", "一一", "合一", "归一", "之一", "一起", "一定", "一些", "一样", "一直", "一律",
                        "一旦", "一切", "一并", "一时", "一流", "一贯", "一手", "一方面", "一把手", "一体", "一致", "一般", "一批", "一系列", "一分为二",
                        "一票否决", "十分", "万一", "百分点", "初一", "初二", "初三", "高一", "高二", "高三", "大一", "大二", "大三", "大四", "周一",
                        "周二", "周三", "周四", "周五", "周六", "周日", "星期一", "星期二", "星期三", "星期四", "星期五", "三农", "五金", "一人一案",
                        "一生一策", "一校一案", "一校一策", "一校一品", "一园一品", "一园一案", "一县一案", "一县一策", "一事一议", "一岗双责", "三会一课", "三重一大",
                        "一对一", "万众", "一次性", "三个代表", "四个意识", "四个自信", "两个维护", "两个确立", "一本", "二本", "重本"),
                Set.of(
                        "建设", "新建", "建成", "建立", "打造", "培育", "培养", "创建", "遴选", "评选", "认定", "选树", "命名", "挂牌", "支持", "新增",
                        "增加", "扩建", "改建", "改扩建", "完成", "开展", "举办", "组织", "召开", "安排", "开设", "推出", "引进", "招聘", "补充", "配备",
                        "配建", "设立", "设置", "培训", "选派", "资助", "投入", "托管", "通过", "争创", "创成", "申报", "发放", "掌握", "选出", "表彰",
                        "选拔", "确定", "建好", "办好", "新设", "改造", "建"),
                Set.of(
                        "国家级", "省级", "自治区级", "市级", "区级", "县级", "校级", "园级", "区市级", "地市级", "县区级", "州级", "镇级", "乡级", "省市级",
                        "全国级", "厅级", "部级"),
                Set.of("国家", "省", "自治区", "市", "州", "盟", "县", "区", "旗", "乡", "镇", "街道", "校"),
                Set.of(
                        "学校", "学生", "教师", "基地", "区县", "县区", "乡镇", "幼儿园", "班级", "年级", "校区", "科室", "单位", "学科", "中小学", "校",
                        "县", "区", "园", "班", "生", "镇", "乡", "市", "人", "党员", "干部", "学员", "项目", "街道", "家庭", "班子成员"),
                Set.of("位居", "位列", "排名", "排在", "名列", "走在", "保持", "保持在", "处于", "跻身", "进入", "跨入", "迈入"),
                Map.of("首位", 1, "前列", 0, "第一方阵", 0, "第一梯队", 0, "先进行列", 0, "先进地区行列", 0, "上游", 0),
                Map.of("名列前茅", 0),
                vagueDegrees(),
                Map.of(),
                Set.of("对", "对于", "凡", "凡是", "如果", "若"),
                Set.of("规模", "的规模", "大校额", "大班额", "以上大校额", "以上规模"),
                Set.of("经历", "教龄", "工龄", "年龄"),
                Set.of("不得", "不予", "不能", "不再", "禁止", "不允许"));
    }

    private static Set<String> vagueDegrees() {
        Set<String> degrees = new HashSet<>(Set.of("全覆盖", "全面达标", "全部达标", "新突破", "大突破", "再突破"));
        for (String degree : List.of("大幅", "大幅度", "较大幅度", "明显", "显著", "稳步", "逐年", "成倍")) {
            for (String change :
                    List.of("增加", "提高", "提升", "增长", "增强", "改善", "扩大", "下降", "减少", "降低", "缩小", "缩减", "好转")) {
                degrees.add(degree + change);
            }
        }
        return degrees;
    }
}
