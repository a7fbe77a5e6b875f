package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.document.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Assignment clauses as other bureaus print them. */
class HouseClausesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（德育科牵头，基教科、团委配合） | lead-department[德育科] cooperating-department[基教科, 团委]",
                "（市教育局牵头，市财政局、市人社局等部门按职责分工负责） | lead-department[市教育局] responsible-unit[市财政局, 市人社局]",
                "（学前科牵头，项目办、各县（市、区）配合）。 | lead-department[学前科] cooperating-department[项目办, 各县（市、区）]",
                "（责任科室：德育科 牵头；教研室、各学校 配合） | lead-department[德育科] cooperating-department[教研室, 各学校]",
                "（责任科室：教研室；督导室配合） | cooperating-department[教研室, 督导室]",
                "（分管领导 王五 责任科室 安全科） | leader-in-charge[王五] responsible-office[安全科]",
                "（责任领导　赵六　　责任科室　电教中心） | leader-in-charge[赵六] responsible-office[电教中心]",
                "【责任领导】王五【责任科室】体卫科、校医院 | leader-in-charge[王五] responsible-office[体卫科, 校医院]",
                "（牵头：机关党委；配合：各科室） | lead-department[机关党委] cooperating-department[各科室]",
                "（分管领导：张三副局长） | leader-in-charge[张三]",
                "（分管领导：局党组成员、副局长李四） | leader-in-charge[李四]",
                "（分管领导：党组书记、局长王五同志，党组成员、副局长赵六同志） | leader-in-charge[王五, 赵六]",
                "（分管领导：副局长 钱七） | leader-in-charge[钱七]",
                "（分管领导：钱七 副局长） | leader-in-charge[钱七]",
                "（分管领导：王副局长） | leader-in-charge[王副局长]",
                "（责任部门：教研室；协助部门：党建办） | responsible-unit[教研室] cooperating-department[党建办]",
                "（责任督学：张三） | responsible-person[张三]",
                "（责任人：李四、张三班主任、保健医王五） | responsible-person[李四, 张三, 王五]",
                "（责任人：各班班主任） | responsible-person[各班班主任]",
                "（责任人：团委李书记） | responsible-person[团委李书记]",
                "（责任科\u200B室：办公\u200B室、\u200E人事科） | responsible-office[办公室, 人事科]",
            })
    void aClauseIsReadHoweverItIsPrinted(String clause, String expected) {
        assertEquals(expected, roles(read("1.加强管理。开展检查。" + clause)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（分管领导：石磊(局长)） | leader-in-charge[石磊]",
                "(分管领导:石磊(局长)、王敏（副局长）) | leader-in-charge[石磊, 王敏]",
                "（分管领导：石磊（党组书记、局长）、王敏） | leader-in-charge[石磊, 王敏]",
                "（分管领导：石磊（县教育局 局长）） | leader-in-charge[石磊（县教育局 局长）]",
                "（分管领导：石磊（县教育局局长）） | leader-in-charge[石磊]",
                "（分管领导：王敏 副局长） | leader-in-charge[王敏]",
                "（分管领导：石磊（基教股）） | leader-in-charge[石磊（基教股）]",
                "（分管领导：石磊（局长，主持）） | leader-in-charge[石磊（局长，主持）]",
            })
    void aPostInBracketsBehindAPersonIsNoPartOfTheName(String clause, String expected) {
        assertEquals(expected, roles(read("1.加强管理。开展检查。" + clause)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "县教育局/县住建局 | 县教育局, 县住建局",
                "督导室及各科室 | 督导室, 各科室",
                "基教股和教研室 | 基教股, 教研室",
                "基教股与教研室 | 基教股, 教研室",
                "基教股、教研室以及各学校 | 基教股, 教研室, 各学校",
                "基教股和教研室及各中心校 | 基教股, 教研室, 各中心校",
                "教研室和规划与财务科 | 教研室, 规划与财务科",
            })
    void unitsJoinedByAWordOrASlashAreSeveral(String names, String expected) {
        assertEquals("responsible-office[" + expected + "]", roles(read("1.加强管理。开展检查。（责任科室：" + names + "）")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "体育卫生与艺术教育科",
                "规划与财务科",
                "学校和幼儿园管理科",
                "社会和老年教育科",
                "学科与课程室",
                "实验室和图书室管理中心",
                "县教育局和平路小学",
                "各县/市/区教育局",
                "县教育局与县公安局联合检查组",
                "市委和市政府督查室",
                "科技与教师教育股（教研室和装备股）",
            })
    void aNameThatMayBeOneUnitsStaysWhole(String name) {
        assertEquals("responsible-office[" + name + "]", roles(read("1.加强管理。开展检查。（责任科室：" + name + "）")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（以上工作由基教股牵头） | lead-department[基教股]",
                "（本项由组织人事科负责） | responsible-unit[组织人事科]",
                "（由基教股牵头，教研室和各学校配合）。 | lead-department[基教股] cooperating-department[教研室, 各学校]",
                "（上述各项任务，均由家长负责） | ''",
                "（上述各项任务，由教研室和装备股等部门负责） | responsible-unit[教研室, 装备股]",
            })
    void theWordsBeforeTheFirstUnitAreNoPartOfItsName(String clause, String expected) {
        assertEquals(expected, roles(read("1.加强管理。开展检查。" + clause)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"（王五，装备中心）", "（家长配合，共同育人）", "（张三牵头）", "（联系人：丁小满，电话：0000-7654321）", "责任单位 要高度重视这项工作", "（2026年负责）"
            })
    void whatOnlyLooksLikeAClauseStaysInTheText(String words) {
        assertEquals("", roles(read("1.加强管理。开展检查。" + words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"分管领导 张三 责任科室 党建科", "分管领导：张三    责任科室：党建科"})
    void aLineOfItsOwnIsAClauseWithAndWithoutColons(String line) {
        assertEquals("leader-in-charge[张三] responsible-office[党建科]", roles(read("1.加强管理。开展检查。\n" + line)));
    }

    private static PlanDraft read(String text) {
        SourceText source = Samples.text(text);
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }

    private static String roles(PlanDraft draft) {
        return draft.tasks().stream()
                .flatMap(task -> task.clauses().stream())
                .flatMap(clause -> clause.roles().stream())
                .map(role -> role.duty() + ""
                        + role.names().stream().map(HouseClausesTest::shown).toList())
                .collect(Collectors.joining(" "));
    }

    private static String shown(NameDraft name) {
        return name.printed().replaceAll("\\p{Cf}", "");
    }
}
