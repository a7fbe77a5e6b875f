package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.zeren.document.SourceText;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to keep a reader busy: what takes the square of their length takes minutes. */
class PlanReaderPatienceTest {

    static Stream<String> texts() {
        return Stream.of(
                "目录\n" + "a ".repeat(200_000) + "x",
                "附件" + " ".repeat(400_000) + "x",
                "-".repeat(400_000),
                "（".repeat(400_000),
                "1.（责任人：" + "甲 ".repeat(200_000) + "：）",
                "1.（责任人：" + "甲：".repeat(200_000),
                "1.（责任人：" + "甲、".repeat(200_000) + "）",
                "1." + "（责任人：甲）".repeat(50_000),
                "1.（责任人：" + "(".repeat(200_000) + ")".repeat(200_000) + "）",
                "1.\n".repeat(50_000),
                "1.甲\n" + "2026年3月6日\n7\n".repeat(25_000) + "2.乙",
                "一、\n（一）\n1.\n".repeat(30_000),
                "\uFDFA".repeat(400_000),
                "“".repeat(200_000) + "。".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextTakesLongerThanItsLengthDeserves(String text) {
        SourceText source = Samples.text(text);
        PlanDraft draft = assertTimeoutPreemptively(Duration.ofSeconds(15), () -> Samples.read(source));
        assertEquals(source.text().length(), draft.coverage().length());
    }
}
