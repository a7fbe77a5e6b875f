package dev.zeren.plan.intake.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When, and how often; the plan is of 2026, the sentences are of our own writing. */
class DuesAndQuotasTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9月底前完成。             | 9月底前         | BY 2026-09-30
            ２０２７年９月底前完成。     | ２０２７年９月底前 | BY 2027-09-30
            6月30日前报送。           | 6月30日前       | BY 2026-06-30
            2026年6月前完成整改。      | 2026年6月前     | BY 2026-05-31 ?before-period
            2026年底完成。            | 2026年底        | BY 2026-12-31
            年底前完成。              | 年底前          | BY 2026-12-31
            年内完成。                | 年内            | BY 2026-12-31
            到2028年建成。            | 到2028年        | BY 2028-12-31
            力争2028年建成。          | 2028年          | BY 2028-12-31
            截至6月底完成。           | 截至6月底        | BY 2026-06-30
            明年6月底前完成。          | 明年6月底前      | BY 2027-06-30
            二〇二七年三月底前完成。    | 二〇二七年三月底前 | BY 2027-03-31
            2027.6.30前完成。         | 2027.6.30前     | BY 2027-06-30
            上半年启动。              | 上半年          | DURING 2026-01-01..2026-06-30
            第三季度开展。            | 第三季度         | DURING 2026-07-01..2026-09-30
            2026年3月-5月开展。       | 2026年3月-5月    | DURING 2026-03-01..2026-05-31
            3-5月开展。               | 3-5月           | DURING 2026-03-01..2026-05-31 ?date-without-bound
            2026年9月至2027年8月实施。 | 2026年9月至2027年8月 | DURING 2026-09-01..2027-08-31
            3月1日至15日开展。         | 3月1日至15日     | DURING 2026-03-01..2026-03-15
            4月上旬召开。             | 4月上旬          | DURING 2026-04-01..2026-04-10 ?date-without-bound
            2026-2027学年开展。       | 2026-2027学年    | DURING 2026-09-01..2027-08-31
            2021-2025年实施。         | 2021-2025年     | DURING 2021-01-01..2025-12-31
            “十五五”期间实施。         | “十五五”期间     | DURING 2026-01-01..2030-12-31
            自2026年3月起实施。        | 自2026年3月起    | FROM 2026-03-01
            20xx年5月-20xx年8月实施。  | 20xx年5月-20xx年8月 | DURING redacted
            到20xx年建成。            | 到20xx年         | BY redacted
            两周内报告。              | 两周内           | RELATIVE 2 WEEK
            30个工作日内办结。         | 30个工作日内      | RELATIVE 30 WORKING_DAY
            当天处理。                | 当天             | RELATIVE 0 DAY
            每月5日前报送。            | 每月5日前        | RECURRING every MONTH day 5
            每年12月上报。            | 每年12月         | RECURRING every YEAR month 12
            每周一举行升旗仪式。        | 每周一           | RECURRING every WEEK MONDAY ?weekday-or-once
            每周一上午例会。           | 每周一           | RECURRING every WEEK MONDAY
            每周五检查。              | 每周五           | RECURRING every WEEK FRIDAY
            当月内整改。              | 当月            | RELATIVE 0 MONTH
            每季度末通报。            | 每季度末         | RECURRING every QUARTER last
            每学期末总结。            | 每学期末         | RECURRING every TERM last
            """)
    void theTimeIsReadAsPrinted(String text, String printed, String expected) {
        assertEquals(List.of(expected), Notation.dues(text));
        assertEquals(printed, Notation.read(text).dues().get(0).printed());
    }

    @Test
    void whatNoDayFollowsFromStaysOpenAndIsReported() {
        Reading reading = Notation.read("暑假前完成，学期末检查，2月30日前报送。");
        assertEquals(
                List.of("BY", "BY", "BY"),
                reading.dues().stream().map(Notation::of).toList());
        assertEquals(
                List.of("date-unresolved 暑假前", "date-unresolved 学期末", "date-impossible 2月30日前"),
                Notation.remarks(reading));
        assertEquals(
                List.of("date-unresolved 9月底前"), Notation.remarks(Notation.read("9月底前完成。", TargetContext.unknown())));
        assertEquals(List.of("dates-reversed 2026年9月-2026年3月"), Notation.remarks(Notation.read("2026年9月-2026年3月实施。")));
    }

    @Test
    void theBureausCalendarTellsItsHolidays() {
        DateRange summer = new DateRange(LocalDate.of(2026, 7, 11), LocalDate.of(2026, 8, 31));
        TargetContext context =
                new TargetContext(Optional.of(2026), Optional.of(LocalDate.of(2026, 3, 6)), Map.of("暑假", summer));
        assertEquals(
                List.of("BY 2026-07-10", "DURING 2026-07-11..2026-08-31"),
                Notation.read("暑假前完成，暑假期间检查。", context).dues().stream()
                        .map(Notation::of)
                        .toList());
        assertEquals(
                List.of("RELATIVE 2026-04-05 30 DAY"),
                Notation.read("印发之日起30日内报送。", context).dues().stream()
                        .map(Notation::of)
                        .toList());
    }

    @Test
    void theYearOfASentenceHoldsToItsEnd() {
        assertEquals(
                List.of("DURING 2027-09-01..2027-09-30 ?date-without-bound", "BY 2027-12-31 ?year-carried"),
                Notation.dues("2027年9月启动，12月底前完成。"));
        assertEquals(List.of("BY redacted", "BY redacted"), Notation.dues("20xx年9月底前启动，12月底前完成。"));
        assertEquals("BY 2026-12-31", Notation.dues("2027年9月启动。12月底前完成。").get(1));
    }

    @Test
    void aBureauMayCountTheMonthItself() {
        DateRules dates = DateRules.defaults();
        DateRules generous =
                new DateRules(true, true, dates.schoolYearStart(), dates.fiveYearPlans(), dates.schoolTimes());
        TargetRules rules =
                new TargetRules(UnitRules.defaults(), ComparatorRules.defaults(), WordRules.defaults(), generous);
        Reading reading = new TargetReader(rules).read("6月前完成。", 0, TargetContext.ofYear(2026));
        assertEquals(
                Optional.of(LocalDate.of(2026, 6, 30)), reading.dues().get(0).to());
    }

    @Test
    void aDateOnALineOfItsOwnIsTheDocuments() {
        assertEquals(List.of(), Notation.dues("2026年3月6日"));
        assertEquals(List.of("DURING 2026-03-06..2026-03-06 ?date-without-bound"), Notation.dues("2026年3月6日召开会议"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每月一次。                 | EQUAL 1 次 every 1 MONTH
            每学期至少2次。             | AT_LEAST 2 次 every 1 TERM
            5年不少于180课时。          | AT_LEAST 180 课时 every 5 YEAR
            教师年均培训达到36课时。     | AT_LEAST 36 课时 every 1 YEAR
            每周不少于2节。             | AT_LEAST 2 节 every 1 WEEK
            一年两次。                 | EQUAL 2 次 every 1 YEAR
            坚持一季度一次的例会。       | EQUAL 1 次 every 1 QUARTER
            每两年一轮。               | EQUAL 1 轮 every 2 YEAR
            原则上每三年调整一次。       | EQUAL 1 次 every 3 YEAR
            每半年报告1次。             | EQUAL 1 次 every 1 HALF_YEAR
            每周一节课。               | EQUAL 1 节 every 1 WEEK
            每学年至少安排1周时间。      | AT_LEAST 1 周 every 1 SCHOOL_YEAR
            检查2次/学期。              | EQUAL 2 次 every 1 TERM
            经费每年增长5%。            | INCREASE_BY 5 % every 1 YEAR
            经费由每生每年650元提高到720元。 | REACH 720 元 every 1 YEAR from EQUAL 650 元
            经费每年比上年增长5%。       | INCREASE_BY 5 % every 1 YEAR from 上年
            每学期听取汇报。            | - every 1 TERM ?count-not-printed
            """)
    void theQuotaHasItsPeriod(String text, String expected) {
        assertEquals(List.of(expected), Notation.quotas(text));
        assertEquals(List.of(), Notation.targets(text));
    }

    @Test
    void aPeriodHoldsForTheListAndDoubtfullyOverACommaButForNoPercentage() {
        assertEquals(
                List.of(
                        "AT_LEAST 1 次 every 1 TERM",
                        "AT_LEAST 1 次 every 1 TERM ?comparator-carried",
                        "EQUAL 3 次 every 1 TERM ?period-carried"),
                Notation.quotas("每学期至少召开1次家长会、举办1次开放日，家访3次。"));
        assertEquals(List.of("AT_LEAST 98 %"), Notation.targets("每年培训2次，巩固率达到98%。"));
        assertEquals(List.of("EQUAL 3 所"), Notation.targets("每年培训2次。新建3所学校。"));
    }

    @Test
    void phasesAreReadFromTheirHeadings() {
        Reading reading = Notation.read("""
                （一）准备阶段（2026年3月-5月）。制定方案。
                第二阶段：组织实施（2026年5月—2026年10月）
                (三)总结阶段(个人整理材料2天)。拟定20xx年11月进行。
                （四）回头看阶段
                本阶段的任务是总结。
                """);
        assertEquals(
                List.of(
                        "1 准备阶段 2026-03-01..2026-05-31",
                        "2 组织实施 2026-05-01..2026-10-31",
                        "3 总结阶段 redacted ?dates-after-name",
                        "4 回头看阶段"),
                Notation.phases(reading));
        assertEquals(List.of("phases-overlap 第二阶段：组织实施（2026年5月—2026年10月"), Notation.remarks(reading));
    }

    @Test
    void phasesOfHeadingsThatStandApartAreOneSequence() {
        Reading reading = new TargetReader(TargetRules.defaults())
                .phases(
                        List.of(new TargetReader.Line("一、启动阶段（3月）", 10), new TargetReader.Line("二、实施阶段（3月至9月）", 400)),
                        TargetContext.ofYear(2026));
        assertEquals(
                List.of("1 启动阶段 2026-03-01..2026-03-31", "2 实施阶段 2026-03-01..2026-09-30"), Notation.phases(reading));
        assertEquals(402, reading.phases().get(1).at().start());
        assertEquals(1, reading.remarks().size());
    }
}
