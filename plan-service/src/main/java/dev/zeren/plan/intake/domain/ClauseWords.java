package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which clauses are read besides their labels. Data: a bureau may bring its own.
 *
 * @param verbs what stands behind names instead of a label before them, 教研室牵头，人事科配合, and what it asks; longest first
 * @param fillers what may stand between the last name and the verb: 等, 等部门
 * @param unitEndings how the names of units end; only behind these a verb in brackets makes a clause
 * @param officeEndings how names end that only units have: 学校 and 社会 are topics too, 学校和幼儿园管理科
 * @param topics what ends as offices do and is none: 会议室, 学科
 * @param contacts labels that tell how to reach somebody: a list with any of them assigns nothing
 * @param titles posts that are printed with a person's name, 副局长张三, 张三同志; longest first
 */
public record ClauseWords(
        Map<String, Duty> verbs,
        List<String> fillers,
        List<String> unitEndings,
        List<String> officeEndings,
        List<String> topics,
        Set<String> contacts,
        List<String> titles) {

    private static final String OF_UNIT = "(?:\\p{IsHan}{0,8}(?:局|委|科|股|处|室|中心))?";

    /** The longest list of them that is looked for. */
    private static final int LONGEST_CONTACTS = 300;

    public ClauseWords {
        Map<String, Duty> sorted = new LinkedHashMap<>();
        verbs.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        verbs = sorted;
        fillers = List.copyOf(fillers);
        unitEndings = List.copyOf(unitEndings);
        officeEndings = List.copyOf(officeEndings);
        topics = List.copyOf(topics);
        contacts = Set.copyOf(contacts);
        // A post may begin as another does: 主任 and 主任督学.
        titles = titles.stream()
                .distinct()
                .sorted(Comparator.comparing(title -> -title.length()))
                .toList();
    }

    /** The words found in the documents of the field. */
    public static ClauseWords defaults() {
        Map<String, Duty> verbs = new LinkedHashMap<>();
        List.of("牵头", "牵头负责", "牵头落实", "牵头组织", "主办").forEach(verb -> verbs.put(verb, Duty.LEAD_DEPARTMENT));
        List.of("配合", "协助", "协同", "参与", "参加", "协办", "协同配合", "配合落实")
                .forEach(verb -> verbs.put(verb, Duty.COOPERATING_DEPARTMENT));
        List.of("负责", "具体负责", "负责落实", "分别负责", "分工负责", "按职责分工负责", "按职责负责", "按照职责分工负责", "按职责分别负责", "承办")
                .forEach(verb -> verbs.put(verb, Duty.RESPONSIBLE_UNIT));
        return new ClauseWords(
                verbs,
                List.of("等相关部门", "等有关部门", "等有关单位", "等相关单位", "等相关科室", "等部门", "等单位", "等科室", "等", "共同"),
                List.of(
                        "科", "室", "处", "股", "办", "局", "委", "厅", "部", "院", "馆", "站", "会", "校", "园", "区", "县", "市", "镇",
                        "乡", "街道", "中心", "中学", "小学", "大学", "学院", "团队", "大队", "支队", "部门", "单位", "政府", "机构", "集团", "公司",
                        "支部", "组", "专班"),
                List.of("科", "股", "局", "处", "厅", "办", "中心", "室"),
                List.of(
                        "学科", "本科", "专科", "学股", "学局", "学处", "学厅", "学办", "学中心", "格局", "布局", "大局", "好处", "举办", "承办", "主办",
                        "协办", "督办", "创办", "开办", "交办", "领办", "申办", "筹办", "实验室", "图书室", "阅览室", "功能室", "活动室", "会议室", "教室"),
                Set.of("电话", "联系电话", "联系方式", "手机", "邮箱", "电子邮箱", "传真", "地址", "邮编", "邮政编码"),
                List.of(
                        "教育工委书记", "教育工委副书记", "党组书记", "党组副书记", "党组成员", "党委书记", "党委副书记", "党委委员", "党委成员", "第一书记", "支部书记",
                        "副书记", "书记", "副局长", "局长", "副主任", "主任督学", "主任", "副校长", "校长", "副园长", "园长", "副科长", "科长", "副股长",
                        "股长", "副处长", "处长", "副主席", "主席", "副组长", "组长", "副部长", "部长", "总督学", "督学", "一级调研员", "二级调研员",
                        "三级调研员", "四级调研员", "调研员", "一级主任科员", "二级主任科员", "三级主任科员", "四级主任科员", "主任科员", "副县长", "县长", "副区长",
                        "区长", "副市长", "市长", "委员", "班主任", "年级主任", "年级组长", "教研组长", "备课组长", "保健医生", "保健医", "总园长", "同志"));
    }

    /** The verb that ends a text, if the text is more than the verb. */
    Optional<String> verbAtEnd(String text) {
        return verbs.keySet().stream().filter(text::endsWith).findFirst();
    }

    /** A text without the verb that ends it and the fillers before that; the same text where no verb ends it. */
    String beforeVerb(String text) {
        Optional<String> cut = verbAtEnd(text);
        String rest = text;
        while (cut.isPresent()) {
            rest = rest.substring(0, rest.length() - cut.get().length());
            rest = rest.substring(0, Blanks.skipBack(rest, 0, rest.length()));
            cut = fillers.stream().filter(rest::endsWith).findFirst();
        }
        return rest;
    }

    boolean namesUnit(String name) {
        String key = NameKey.of(name);
        boolean withRemark = key.endsWith(")") && key.indexOf('(') > 1;
        String plain = withRemark ? key.substring(0, key.indexOf('(')) : key;
        return plain.startsWith("各") || unitEndings.stream().anyMatch(plain::endsWith);
    }

    /** Whether nothing but a unit has such a name. */
    boolean isOffice(String key) {
        boolean ends =
                officeEndings.stream().anyMatch(ending -> key.length() > ending.length() + 1 && key.endsWith(ending));
        return ends && topics.stream().noneMatch(key::endsWith);
    }

    boolean tellsContact(String label) {
        return contacts.contains(NameKey.of(label));
    }

    /** Whether a text tells somewhere how to reach somebody, with a mark before it or without. */
    boolean tellContact(String text) {
        return text.length() <= LONGEST_CONTACTS
                && text.chars().anyMatch(c -> c == ':' || c == '：')
                && contacts.stream().anyMatch(label -> text.contains(label + "：") || text.contains(label + ":"));
    }

    /** Posts at the head of a name, each perhaps with its unit: 局党组成员, 县教育局副局长. */
    Pattern titlesBefore() {
        return Pattern.compile("(?:" + OF_UNIT + "(?:" + alternatives() + "))++[\\s\\u3000]*");
    }

    /** Posts behind a name, or in brackets behind it, each of these perhaps with its unit: 张三（党组书记、局长）. */
    Pattern titlesBehind() {
        String blanks = "[\\s\\u3000]*";
        String bracketed = "(?:" + OF_UNIT + "(?:" + alternatives() + ")[、，,\\s\\u3000]*)++";
        return Pattern.compile(blanks + "(?:(?:" + alternatives() + ")++|[(（]" + blanks + bracketed + "[)）])");
    }

    private String alternatives() {
        return String.join("|", titles.stream().map(Pattern::quote).toList());
    }
}
