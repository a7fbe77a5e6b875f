package dev.zeren.plan;

import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.plan.supervision.domain.NoticeLife;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The drawings of lives in the docs are those that run. */
class LifecyclesTest {

    @Test
    void theDocsShowTheLivesThatRun() throws IOException {
        LifecyclePages.check("plan-service", List.of(NoticeLife.LIFE));
    }
}
