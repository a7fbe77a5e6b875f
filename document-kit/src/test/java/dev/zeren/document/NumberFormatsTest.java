package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "decimalZero, 7, 07",
        "decimalZero, 12, 12",
        "decimalFullWidth, 12, １２",
        "decimalEnclosedCircle, 1, ①",
        "decimalEnclosedCircleChinese, 20, ⑳",
        "decimalEnclosedCircle, 21, ㉑",
        "decimalEnclosedCircle, 35, ㉟",
        "decimalEnclosedCircle, 36, ㊱",
        "decimalEnclosedCircle, 50, ㊿",
        "decimalEnclosedCircle, 51, 51",
        "decimalEnclosedParen, 3, ⑶",
        "decimalEnclosedFullstop, 3, ⒊",
        "ideographEnclosedCircle, 2, ㊁",
        "chineseCounting, 1, 一",
        "chineseCounting, 10, 十",
        "chineseCounting, 11, 十一",
        "chineseCounting, 20, 二十",
        "chineseCounting, 99, 九十九",
        "chineseCounting, 100, 一〇〇",
        "chineseCountingThousand, 10, 十",
        "chineseCountingThousand, 21, 二十一",
        "chineseCountingThousand, 101, 一百零一",
        "chineseCountingThousand, 110, 一百一十",
        "chineseCountingThousand, 2026, 二千零二十六",
        "japaneseCounting, 12, 十二",
        "japaneseCounting, 123, 百二十三",
        "ideographDigital, 10, 一〇",
        "ideographDigital, 26, 二六",
        "chineseLegalSimplified, 10, 壹拾",
        "chineseLegalSimplified, 305, 叁佰零伍",
        "ideographTraditional, 1, 甲",
        "ideographTraditional, 11, 11",
        "ideographZodiac, 12, 亥",
        "lowerLetter, 1, a",
        "lowerLetter, 27, aa",
        "lowerLetter, 53, aaa",
        "upperLetter, 26, Z",
        "lowerRoman, 4, iv",
        "upperRoman, 2026, MMXXVI",
        "numberInDash, 3, - 3 -",
        "none, 3, ''",
        "somethingNew, 3, 3",
    })
    void aNumberPrintsAsWordPrintsIt(String format, int number, String printed) {
        assertEquals(printed, NumberFormats.print(format, number));
    }
}
