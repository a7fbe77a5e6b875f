package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.SourceText;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.FutureTask;
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
                "1.1 甲\n1.2 乙\n1.1.1 丙\n".repeat(30_000),
                "一、甲\n" + "三月\n1.乙\n".repeat(30_000),
                "一、甲\n1.乙\n" + "某局\n2026年3月1日\n2026年工作要点\n".repeat(15_000),
                "关于印发《某局2026年工作要点》的通知\n" + "2026年3月1日\n".repeat(25_000) + "一、甲",
                "1.（责任单位 " + "甲 （责任单位 ".repeat(40_000),
                "1.【责任领导】" + "甲【责任领导】".repeat(40_000),
                "1.（分管领导：" + "副局长、".repeat(80_000) + "）",
                "1.（分管领导：" + "副局长".repeat(100_000) + "）",
                "1.（" + "教研室牵头，".repeat(50_000) + "督导室配合）",
                "一、甲\n" + "指导思想\n1.乙\n".repeat(30_000),
                "指导思想\n保障措施\n".repeat(30_000) + "一、甲",
                "（一）甲。（责任科室：乙）\n1.丙\n".repeat(20_000),
                "任务一：甲\n一是乙\n".repeat(30_000),
                "实施步骤\n（一）甲（3月1日）\n".repeat(30_000) + "一、乙\n（一）丙",
                "一、甲\n1.乙\nhttps://example.org/\n" + "丙\n".repeat(50_000),
                "\uFDFA".repeat(400_000),
                "“".repeat(200_000) + "。".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextTakesLongerThanItsLengthDeserves(String text) throws Exception {
        SourceText source = Samples.text(text);
        PlanDraft draft = readIn(Duration.ofSeconds(15), source);
        assertEquals(source.text().length(), draft.coverage().length());
    }

    /** Of the reader's own time: how much else the machine has to do says nothing about it. */
    private static PlanDraft readIn(Duration most, SourceText source) throws Exception {
        FutureTask<PlanDraft> reading = new FutureTask<>(() -> Samples.read(source));
        Thread reader = new Thread(reading, "reader");
        reader.setDaemon(true);
        reader.start();
        while (!reading.isDone()) {
            reader.join(50);
            long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(reader.getId());
            assertTrue(spent < most.toNanos(), () -> "still reading after " + most);
        }
        return reading.get();
    }
}
