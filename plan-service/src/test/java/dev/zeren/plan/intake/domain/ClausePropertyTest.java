package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.Span;
import dev.zeren.plan.term.NameKey;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The laws of clauses and names, for every line. */
class ClausePropertyTest {

    private static final int OFFSET = 17;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ClauseReader reader = new ClauseReader(RoleLabels.defaults());

    @Property
    void everyClauseAndNameGivesBackWhatIsPrintedAndNoneOverlap(@ForAll("lines") String text) {
        Line line = line(text);
        ClauseReader.Result found = assertTimeoutPreemptively(PATIENCE, () -> reader.read(line));
        int end = OFFSET;
        for (ClauseDraft clause : found.clauses()) {
            assertTrue(clause.at().start() >= end && clause.at().end() <= OFFSET + text.length(), text);
            assertEquals(clause.text(), printed(text, clause.at()));
            assertFalse(clause.roles().isEmpty(), text);
            end = clause.at().start();
            for (RoleDraft role : clause.roles()) {
                for (NameDraft name : role.names()) {
                    assertTrue(
                            name.at().start() >= end
                                    && name.at().end() <= clause.at().end(),
                            text);
                    assertEquals(name.printed(), printed(text, name.at()));
                    assertFalse(name.key().isEmpty(), text);
                    end = name.at().end();
                }
            }
            end = clause.at().end();
        }
        found.findings().forEach(finding -> assertTrue(finding.at().end() <= OFFSET + text.length(), text));
    }

    /** What is in no name is a separator, a blank, a full stop, or says nobody's name. */
    @Property
    void noCharacterOfAListOfNamesIsLost(@ForAll("lists") String text, @ForAll boolean breaksSeparate) {
        List<NameDraft> names = assertTimeoutPreemptively(
                PATIENCE, () -> NameSplitter.split(line(text), 0, text.length(), breaksSeparate));
        int end = 0;
        for (NameDraft name : names) {
            int start = name.at().start() - OFFSET;
            assertNobody(text.substring(end, start), text);
            assertEquals(name.printed(), printed(text, name.at()));
            end = name.at().end() - OFFSET;
        }
        assertNobody(text.substring(end), text);
    }

    private static void assertNobody(String between, String text) {
        for (String piece : between.split("[、，,；;\n\\s\u3000\u00A0。．.]")) {
            assertTrue(NameKey.of(piece).isEmpty(), text + " lost " + piece);
        }
    }

    private static Line line(String text) {
        return new Line(new Span(OFFSET, OFFSET + text.length(), 3), text, false);
    }

    private static String printed(String text, Span at) {
        return Wraps.unwrap(text.substring(at.start() - OFFSET, at.end() - OFFSET));
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> pieces = Arbitraries.of(
                        "（",
                        "）",
                        "(",
                        ")",
                        "【",
                        "】",
                        "[",
                        "：",
                        ":",
                        "；",
                        ";",
                        "，",
                        ",",
                        "、",
                        "。",
                        " ",
                        "\u3000",
                        "\n",
                        "牵头领导",
                        "责任科室",
                        "责任单位",
                        "责任人",
                        "牵头单位",
                        "配合部门",
                        "分管领导",
                        "完成时限",
                        "督办科室",
                        "牵头",
                        "配合",
                        "负责",
                        "等部门",
                        "张三",
                        "李四光",
                        "安 平",
                        "王副校长",
                        "办公室",
                        "各县(市)区",
                        "教研室",
                        "同志",
                        "党组成员、副局长",
                        "2026年9月底前",
                        "长期",
                        "建好学校",
                        "1.",
                        "“",
                        "”",
                        "《",
                        "》",
                        "\uD842\uDFB7",
                        "Sun Li",
                        "及",
                        "和",
                        "/",
                        "（局长）",
                        "以上工作由")
                .list()
                .ofMinSize(1)
                .ofMaxSize(16)
                .map(parts -> String.join("", parts));
        Arbitrary<String> sound = Combinators.combine(pieces, lists(), lists())
                .as((text, leaders, offices) -> text + "（牵头领导：" + leaders + "；责任科室：" + offices + "）");
        return Arbitraries.frequencyOf(Tuple.of(3, pieces), Tuple.of(1, sound)).filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<String> lists() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                4,
                                Arbitraries.of(
                                        "张三",
                                        "李四光",
                                        "安 平",
                                        "安\u3000平",
                                        "欧 阳 修",
                                        "甲",
                                        "各县(市)区",
                                        "Sun Li",
                                        "教研室",
                                        "\uD842\uDFB7平")),
                        Tuple.of(
                                3,
                                Arbitraries.of("、", "，", ",", "；", " ", "\u3000", "\n", "。", ".", "\u200B", "\u00A0")),
                        Tuple.of(1, Arbitraries.of("（", "）", "(", ")", "【", "“", "-", "·", "/", "\uD842", "\r\n")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }
}
