package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.document.Format;
import dev.zeren.document.Paragraph;
import dev.zeren.document.SourceText;
import dev.zeren.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that show nothing, or that are no characters at all. */
class HostileCharactersTest {

    private static final String PLAN = "临河区2026年工作要点\n一、党建\n1.加强管理。每月1次。（责任科室：办公室、人事科）\n2.加强学习。\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u001B", "\u007F", "\u0085", "\u00AD", "\u200B", "\u200E", "\u200F", "\u202E",
                "\u2060", "\u2066", "\uFEFF", "\u2028"
            })
    void whatShowsNothingChangesNothingAtTheEdgesOfALine(String hidden) {
        PlanDraft draft = read(PLAN.replace("\n", hidden + "\n" + hidden));

        assertEquals(Printed.of(read(PLAN)), Printed.of(draft));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u200B", "\u200F", "\u202E", "\uFEFF", "\uD83D", "\uDE00", "\uFFFF", "\uFFFE",
                "\u0301"
            })
    void noPlaceOfACharacterLosesAnyOther(String hostile) {
        for (int at = 0; at <= PLAN.length(); at++) {
            read(PLAN.substring(0, at) + hostile + PLAN.substring(at));
        }
    }

    @Test
    void tenThousandLabelsInARowAndInEachOtherAreRead() {
        StringBuilder nested = new StringBuilder();
        List<String> levels = List.of("一、", "（一）", "第一条 ", "1.", "1.1 ", "1.1.1 ", "（1）", "①", "一是");
        for (int i = 0; i < 10_000; i++) {
            nested.append(levels.get(i % levels.size())).append("甲\n");
        }
        read(nested.toString());
        read("1.".repeat(10_000) + "甲");
        read("（一）".repeat(10_000) + "甲");
        read("（".repeat(10_000) + "责任科室：甲" + "）".repeat(10_000));
    }

    /** The reader of files refuses some of these; the reader of plans must bear them all. */
    private static PlanDraft read(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        int line = 1;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String printed = text.substring(start, end);
            if (!printed.isBlank()) {
                paragraphs.add(new Paragraph(new Span(start, end, line), printed, 0));
            }
            start = end + 1;
            line++;
        }
        SourceText source = new SourceText(text, Format.PLAIN_TEXT, "UTF-8", List.copyOf(paragraphs), List.of());
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }
}
