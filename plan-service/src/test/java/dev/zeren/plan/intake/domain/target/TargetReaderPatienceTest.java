package dev.zeren.plan.intake.domain.target;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to keep a reader busy: what takes the square of their length takes minutes. */
class TargetReaderPatienceTest {

    private static final int LENGTH = 100_000;

    static Stream<String> texts() {
        return Stream.of(
                        "9",
                        "1,111",
                        "1-",
                        "1/",
                        "x",
                        "x1",
                        "x.",
                        "1.",
                        "一",
                        "二",
                        "十",
                        "万",
                        "一万",
                        "百分之",
                        "三分之",
                        "半数",
                        "不少于",
                        "不低于水平",
                        "至少1个、",
                        "至少",
                        "新增1",
                        "从1%提高到",
                        "比",
                        "每",
                        "每年",
                        "每学期1次、",
                        "年",
                        "2026年",
                        "20xx年",
                        "2026年-",
                        "9月",
                        "9月-",
                        "1日",
                        "前",
                        "前1",
                        "第",
                        "第一",
                        "位列",
                        "位列第一、",
                        "首位",
                        "全覆盖",
                        "翻一番",
                        "“",
                        "”",
                        "《",
                        "(",
                        "(1)",
                        "（市）",
                        "、",
                        "，",
                        "。",
                        "\n",
                        "准备阶段\n",
                        "准备阶段（2026年3月）\n",
                        "第一阶段：",
                        "1.\n",
                        " ",
                        "区级",
                        "40节区级、",
                        "分别",
                        "甲、乙分别1%、",
                        "对",
                        "对1个的",
                        "学年",
                        "2026-2027学年",
                        "十四五",
                        "1个和",
                        "甲",
                        "a",
                        "1a",
                        "到",
                        "5年",
                        "两周内",
                        "\uD840\uDC0B",
                        "\uD840",
                        "1万1千",
                        "1:1",
                        "从1%提高到2%、",
                        "比上年",
                        "每周一",
                        "1项、",
                        "１",
                        "〇")
                .map(piece -> piece.repeat(LENGTH / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextTakesLongerThanItsLengthDeserves(String text) {
        assertNotNull(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Notation.read(text)));
    }
}
