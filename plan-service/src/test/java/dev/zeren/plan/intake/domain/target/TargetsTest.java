package dev.zeren.plan.intake.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a target is; the sentences are of our own writing. */
class TargetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            新建幼儿园不少于5所。                   | AT_LEAST 5 所
            临河区入园率达到92%。                   | AT_LEAST 92 %
            入园率达到92%以上。                     | AT_LEAST 92 %
            85％以上的学校通过验收。                 | AT_LEAST 85 %
            至少培育3个工作室。                     | AT_LEAST 3 个
            投入控制在300万元以内。                  | AT_MOST 300 10000元
            班额控制在45人。                       | AT_MOST 45 人
            班额不得超过45人。                      | AT_MOST 45 人
            辍学率在０．５％以下。                   | AT_MOST 0.5 %
            新建学校7所。                          | EQUAL 7 所
            培训教师超过2000人。                    | MORE_THAN 2000 人
            开展活动逾30场。                        | MORE_THAN 30 场
            缺口不足10人。                          | LESS_THAN 10 人
            经费增长10%。                          | INCREASE_BY 10 %
            入学率提高2.50个百分点。                 | INCREASE_BY 2.50 个百分点
            新增学位38000个。                       | INCREASE_BY 38000 个
            能耗降低10%。                          | DECREASE_BY 10 %
            标准统一提高到400元。                    | REACH 400 元
            大班额比例降至1%。                      | REACH 1 %
            大幅提高到90%。                         | REACH 90 %
            """)
    void theComparatorIsTheOnePrinted(String text, String expected) {
        assertEquals(List.of(expected), Notation.targets(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每个基地安排经费20-30万元。               | EQUAL 20-30 10000元
            培育３～５个工作室。                     | EQUAL 3-5 个
            培养三至五名名师。                       | EQUAL 3-5 名
            比例为10%—15%。                        | EQUAL 10-15 %
            学位达到1,200个。                       | AT_LEAST 1200 个
            新增33万个学位。                        | INCREASE_BY 33 10000个
            投入1.25亿元。                          | EQUAL 1.25 100000000元
            学位达到3万5千个。                      | AT_LEAST 35000 个
            培训三千名教师。                         | EQUAL 3000 名 ?numeral-without-comparator
            选派二十名教师。                         | EQUAL 20 名 ?numeral-without-comparator
            新建三所幼儿园。                         | EQUAL 3 所 ?numeral-without-comparator
            不少于一百零五人。                       | AT_LEAST 105 人
            巩固率达到百分之九十五。                  | AT_LEAST 95 %
            合格率达到百分之85。                     | AT_LEAST 85 %
            三分之二以上的学校通过验收。               | AT_LEAST 2/3
            半数以上教师参加。                       | AT_LEAST 1/2
            录取人数翻一番。                         | REACH 2 倍
            教师总量翻两番。                         | REACH 4 倍
            参加人数30—20人。                       | EQUAL 30-20 人 ?range-reversed
            扩建30余所学校。                         | MORE_THAN 30 所 ?approximate
            补充教师100名左右。                      | EQUAL 100 名 ?approximate
            师生比达到1:20。                       | AT_LEAST 1/20
            按600:1的比例配备。                     | EQUAL 600/1
            省级课题立项5项，                       | EQUAL 5 项 of 省级 ?list-measure
            不少于30杯。                            | AT_LEAST 30 杯 ?unit-unknown
            不少于30。                              | AT_LEAST 30 ?unit-missing
            经费增长10%以上。                       | INCREASE_BY 10 % ?bound-in-words
            """)
    void theAmountIsExact(String text, String expected) {
        assertEquals(List.of(expected), Notation.targets(text));
    }

    @Test
    void aComparatorThatStandsApartHoldsForTheWholeList() {
        assertEquals(List.of("AT_MOST 45 人", "AT_MOST 50 人"), Notation.targets("班额控制在小学45人、初中50人以内。"));
        assertEquals(
                List.of("AT_LEAST 1 次", "AT_LEAST 2 次 ?comparator-carried"), Notation.targets("至少召开1次家长会、举办2次开放日。"));
    }

    @Test
    void redactedFiguresStayTokens() {
        assertEquals(
                List.of(
                        "AT_LEAST xx %",
                        "EQUAL x 金", "EQUAL x 银", "EQUAL xx.xxxx 10000平方米", "EQUAL ×× 名", "AT_LEAST 9x %"),
                Notation.targets("升学率达xx%，摘得x金x银；竣工面积xx.xxxx万平方米；招聘××名教师；满意度达到9x%。"));
    }

    @Test
    void figuresTiedInOrderFormAGroup() {
        Reading reading = Notation.read("打造40节区级、60节市级精品课，建立30个工作室。");
        assertEquals(
                List.of("EQUAL 40 节 of 区级", "EQUAL 60 节 of 市级", "EQUAL 30 个"),
                reading.targets().stream().map(Notation::of).toList());
        assertEquals(
                List.of(2, 2, 19), reading.targets().stream().map(Target::group).toList());
        assertEquals("打造", reading.targets().get(1).counted().before());
        assertEquals("市级精品课", reading.targets().get(1).counted().after());
    }

    @Test
    void aListBeforeRespectivelyIsTiedMemberByMember() {
        Reading reading = Notation.read("自治区、市、县三级骨干教师比例分别达到15%、20%和25%。");
        assertEquals(
                List.of("AT_LEAST 15 % of 自治区", "AT_LEAST 20 % of 市", "AT_LEAST 25 % of 县"),
                reading.targets().stream().map(Notation::of).toList());
        Reading schools = Notation.read("小学、初中分别达到99%、98%。");
        assertEquals(
                List.of(Optional.of("小学"), Optional.of("初中")),
                schools.targets().stream()
                        .map(target -> target.counted().member())
                        .toList());
        Reading uneven = Notation.read("小学、初中、高中分别达到99%、98%。");
        assertTrue(uneven.targets().stream()
                .allMatch(target -> target.counted().member().isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            分配比例从60%提高到70%。          | REACH 70 % from EQUAL 60 %
            园所由目前的3所增至5所。           | REACH 5 所 from EQUAL 3 所
            区财政投入比上年再增长10%。        | INCREASE_BY 10 % from 上年
            经费同比增长8%。                  | INCREASE_BY 8 % from 同比
            占比提高5个百分点。               | INCREASE_BY 5 个百分点
            """)
    void theBaselineIsPartOfItsTarget(String text, String expected) {
        assertEquals(List.of(expected), Notation.targets(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            综合评估位居全市各县区前6名。 | AT_MOST 6 名 rank       | 全市各县区
            质量进入全省前三。           | AT_MOST 3 rank         | 全省
            考核位列全市第3位。          | EQUAL 3 位 rank         | 全市
            成绩位居全市第一。           | EQUAL 1 rank           | 全市
            指标走在全区首位。           | EQUAL 1 rank           | 全区
            工作跻身第一方阵。           | REACH “第一方阵” rank ?vague |
            质量在全市名列前茅。         | REACH “名列前茅” rank ?vague |
            """)
    void aPlaceInAnOrderIsARank(String text, String expected, String among) {
        Reading reading = Notation.read(text);
        assertEquals(
                List.of(expected), reading.targets().stream().map(Notation::of).toList());
        assertEquals(Optional.ofNullable(among), reading.targets().get(0).among());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            录取人数大幅增加。               | REACH “大幅增加” ?vague
            管理水平明显提高。               | REACH “明显提高” ?vague
            集团办学全覆盖。                 | REACH “全覆盖” ?vague
            工资不低于当地公务员平均水平。     | AT_LEAST “当地公务员平均水平” ?compared-with-words
            """)
    void whatIsVagueKeepsItsWords(String text, String expected) {
        assertEquals(List.of(expected), Notation.targets(text));
    }

    @Test
    void wordsAreAFigureOnlyWhereTheBureausTableSaysSo() {
        WordRules words = WordRules.defaults();
        WordRules table = new WordRules(
                words.shielded(),
                words.making(),
                words.levels(),
                words.baseLevels(),
                words.perNouns(),
                words.rankVerbs(),
                words.rankWords(),
                words.rankPhrases(),
                words.vague(),
                Map.of("全覆盖", new BigDecimal(100)),
                words.conditionStarts(),
                words.conditionWords(),
                words.conditionNouns(),
                words.bans());
        TargetRules rules =
                new TargetRules(UnitRules.defaults(), ComparatorRules.defaults(), table, DateRules.defaults());
        Reading reading = new TargetReader(rules).read("集团办学全覆盖。", 0, TargetContext.unknown());
        assertEquals(
                List.of("EQUAL 100 % ?by-rule"),
                reading.targets().stream().map(Notation::of).toList());
    }

    @Test
    void whatIsCountedIsSaidAsPrinted() {
        Target target = Notation.read("使每名学生掌握1—2项运动技能。").targets().get(0);
        assertEquals("EQUAL 1-2 项", Notation.of(target));
        assertEquals(Optional.of("每名学生"), target.counted().per());
        assertEquals("使每名学生掌握", target.counted().before());
        assertEquals("运动技能", target.counted().after());
        assertEquals("1—2项", target.printed());
        assertEquals(
                Optional.of(new BigDecimal("300000")),
                Notation.read("投入30万元。").targets().get(0).quantity().inUnit());
    }

    @Test
    void placesCountFromTheOffset() {
        String text = "新建学校7所。";
        Reading reading = new TargetReader(TargetRules.defaults()).read(text, 1000, TargetContext.unknown());
        Place at = reading.targets().get(0).at();
        assertEquals(new Place(1004, 1006), at);
        assertEquals("7所", at.in(text, 1000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            深入开展“双减”和“1530”安全教育，实施“三名”工程、“一校一案”、“5+2”课后服务。
            依据第三条规定，三年级学生，年满6岁，第2期，信息技术2.0项目，电话0951-6041234，13800138000。
            根据临教发〔2022〕5号文件，按照GB/T 9704-2012排版，使用5g网络。
            统一人员，十分重视，一票否决，初三学生，一人一案，一般一批。
            实施“百千万”工程，千名教师进万家，百校百师结对，七大行动，两个确立，五项措施，三个方面。
            组建一支队伍，建设一个平台，管好一所学校，分三阶段进行，连续两年下滑。
            2026年，全区教育工作要点如下。
            把政治建设摆在首位，前期准备，目前运行良好。
            2024年以来，近三年，三年行动计划，两年内不得申报。
            1.2026年工作回顾
            当月考核排名倒数第一的单位，8:30上班，对照以下5项：，不到位的整改。
            办学“两个只增不减”，对照“五大工程”和26项重点任务，整改不到位的要通报。
            """)
    void whatOnlyHasANumberInItIsNoTarget(String text) {
        Reading reading = Notation.read(text);
        assertEquals(List.of(), reading.targets().stream().map(Notation::of).toList(), text);
        assertEquals(List.of(), reading.dues().stream().map(Notation::of).toList(), text);
        assertEquals(List.of(), reading.quotas().stream().map(Notation::of).toList(), text);
    }

    @Test
    void aQuantityThatSaysWhichOnesIsReportedAndNoTarget() {
        Reading reading = Notation.read("3000人以上规模的小区应配建1所幼儿园，对接收5名以上学生的学校设立教室，化解55人以上大班额。");
        assertEquals(
                List.of("EQUAL 1 所"),
                reading.targets().stream().map(Notation::of).toList());
        assertEquals(
                List.of("quantity-as-condition 3000人以上", "quantity-as-condition 5名以上", "quantity-as-condition 55人以上"),
                Notation.remarks(reading));
    }

    @Test
    void whatCanBeReadInTwoWaysIsReported() {
        assertEquals(List.of("target-unclear 不少于三五个"), Notation.remarks(Notation.read("不少于三五个。")));
        assertEquals(List.of("range-reversed 30—20人"), Notation.remarks(Notation.read("参加人数30—20人。")));
        assertEquals(List.of(), Notation.targets("不少于三五个。"));
    }

    @Test
    void everyDoubtHasACodeOfItsOwnAndAConfidenceBelowOne() {
        assertEquals(
                Doubt.values().length,
                Arrays.stream(Doubt.values()).map(Doubt::code).distinct().count());
        assertTrue(Arrays.stream(Doubt.values())
                .allMatch(doubt ->
                        doubt.confidence().signum() > 0 && doubt.confidence().compareTo(BigDecimal.ONE) < 0));
    }
}
