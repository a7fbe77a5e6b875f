package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2026年9月30日, 2026-09-30",
        "9月30日, 2026-09-30",
        "9月30日前, 2026-09-30",
        "2026.9.30, 2026-09-30",
        "2026-09-30, 2026-09-30",
        "2026/9/5, 2026-09-05",
        "9月, 2026-09-30",
        "9月底, 2026-09-30",
        "第三季度, 2026-09-30",
        "6月—9月, 2026-09-30",
        "长期, ",
        "每月底, ",
    })
    void aDeadlineMayBeADayAlone(String printed, LocalDate day) {
        String text = "枫桥县教育局2026年要点\n1.修缮校舍。按期完工。（责任科室：基建科；完成时限：" + printed + "）\n";
        PlanDraft draft = new PlanReader(RoleLabels.defaults()).read(Samples.text(text));

        assertEquals(day, draft.tasks().get(0).dueOn());
        assertEquals(
                day == null,
                draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.DEADLINE_OPEN));
    }
}
