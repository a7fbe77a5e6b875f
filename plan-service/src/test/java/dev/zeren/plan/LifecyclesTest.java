package dev.zeren.plan;

import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.plan.delegation.domain.DelegationLife;
import dev.zeren.plan.inspection.domain.InspectionLife;
import dev.zeren.plan.instruction.domain.InstructionLife;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.progress.domain.ReportStatus;
import dev.zeren.plan.rectification.domain.ProblemLife;
import dev.zeren.plan.relation.domain.RelationLife;
import dev.zeren.plan.supervision.domain.NoticeLife;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecyclesTest {

    @Test
    void theDrawingsInTheDocsAreTheLivesThatRun() throws IOException {
        LifecyclePages.check(
                "plan-service",
                List.of(
                        PlanStatus.LIFE,
                        ReportStatus.LIFE,
                        NoticeLife.LIFE,
                        InstructionLife.LIFE,
                        InspectionLife.LIFE,
                        ProblemLife.LIFE,
                        DelegationLife.LIFE,
                        RelationLife.LIFE));
    }
}
