package dev.zeren.plan.supervision.application;

import dev.zeren.plan.plan.application.PlanFollower;
import dev.zeren.plan.supervision.application.NoticeActs.Act;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeLife;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import dev.zeren.plan.supervision.persistence.SupervisionNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** With a plan's end its open notices end: nobody would have to answer them. */
@ApplicationScoped
class NoticesOfClosedPlans implements PlanFollower {

    private static final String WORDS = "计划已关闭";

    private final SupervisionNotices notices;
    private final SupervisionRulesService rules;
    private final NoticeTerms terms;
    private final NoticeActs acts;

    NoticesOfClosedPlans(
            SupervisionNotices notices, SupervisionRulesService rules, NoticeTerms terms, NoticeActs acts) {
        this.notices = notices;
        this.rules = rules;
        this.terms = terms;
        this.acts = acts;
    }

    @Override
    public void closed(UUID planId) {
        List<UUID> open = notices.openOfPlan(planId);
        if (open.isEmpty()) {
            return;
        }
        terms.stop(open);
        SupervisionRules holding = rules.get().value();
        notices.hold(open).stream()
                .filter(notice -> NoticeLife.LIFE.allowed(notice.status()).contains(NoticeAct.WITHDRAW))
                .forEach(notice -> acts.take(notice, Act.of(NoticeAct.WITHDRAW, WORDS), holding));
    }
}
