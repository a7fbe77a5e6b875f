package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.Span;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "一、坚持, IDEOGRAPH, 一、, 1",
        "十二、坚持, IDEOGRAPH, 十二、, 12",
        "二十、坚持, IDEOGRAPH, 二十、, 20",
        "（一）加强, IDEOGRAPH_IN_BRACKETS, （一）, 1",
        "(十)推动, IDEOGRAPH_IN_BRACKETS, (十), 10",
        "（ 三 ）加强, IDEOGRAPH_IN_BRACKETS, （ 三 ）, 3",
        "1. 旗帜, NUMBER, 1., 1",
        "11．深化, NUMBER, 11．, 11",
        "２．发挥, NUMBER, ２．, 2",
        "3、加强, NUMBER, 3、, 3",
        "1000. 校园, NUMBER, 1000., 1000",
        "1.2026年计划, NUMBER, 1., 1",
        "1.20xx年计划, NUMBER, 1., 1",
        "第一部分 总结, PART, 第一部分, 1",
        "第二阶段:实施, PART, 第二阶段, 2",
        "第十条 本办法, ARTICLE, 第十条, 10",
        "（1）市级, NUMBER_IN_BRACKETS, （1）, 1",
        "12)市级, NUMBER_IN_BRACKETS, 12), 12",
        "③市级, CIRCLED, ③, 3",
        "二是加强, ORDINAL, 二是, 2",
    })
    void aLabelIsReadAsPrinted(String text, Label.Kind kind, String printed, int number) {
        Label label = of(text).orElseThrow();
        assertEquals(kind, label.kind());
        assertEquals(printed, label.printed());
        assertEquals(number, label.number());
        assertTrue(label.textStart() >= printed.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022年，全区教育工作",
                "2022、重点工作",
                "2.0项目开展",
                "3.5亿元",
                "一、二、三年级",
                "第一阶段由市教育局牵头",
                "（2022）市级",
                "一是否",
                "（牵头领导：张三）",
                "xx%",
                "2026.3.6"
            })
    void whatOnlyLooksLikeALabelIsNone(String text) {
        assertEquals(Optional.empty(), of(text));
    }

    private static Optional<Label> of(String text) {
        return Labels.of(new Line(new Span(0, text.length(), 1), text, false));
    }
}
