package dev.zeren.plan.supervision.application;

import dev.zeren.plan.plan.application.SupervisedTasks.Supervised;
import dev.zeren.plan.supervision.application.NoticeActs.Act;
import dev.zeren.plan.supervision.application.SupervisionService.RegisterNotice;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import dev.zeren.plan.supervision.persistence.SupervisionNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notices that the service registers by itself, one to each of the units that owe; nobody owes the same twice at once. */
@ApplicationScoped
class AutomaticNotices {

    private static final String DEMAND = "请说明未按期完成的原因，提出改进措施和完成时间。";

    private final SupervisionNotices notices;
    private final SupervisionService service;
    private final NoticeActs acts;
    private final SupervisionRulesService rules;

    AutomaticNotices(
            SupervisionNotices notices, SupervisionService service, NoticeActs acts, SupervisionRulesService rules) {
        this.notices = notices;
        this.service = service;
        this.acts = acts;
        this.rules = rules;
    }

    /** Registers notices about a task that is overdue, unless notices about it are under way. */
    void register(Supervised about, LocalDate due, int level) {
        if (notices.isOpenOn(about.taskId())) {
            return;
        }
        SupervisionRules holding = rules.get().value();
        String matter = about.title() + "（期限" + due + "）逾期未完成";
        for (RegisterNotice command :
                commands(about, Math.min(level, holding.levels().size()), matter)) {
            SupervisionNotice notice = service.register(about, command, true);
            if (!holding.approveAutomatic()) {
                acts.take(notice, Act.of(NoticeAct.APPROVE, null), holding);
                acts.take(notice, Act.of(NoticeAct.DISPATCH, null), holding);
            }
        }
    }

    /** Whose units are not in the directory goes to its leaders; whose leaders are not either, to nobody. */
    private static List<RegisterNotice> commands(Supervised about, int level, String matter) {
        List<RegisterNotice> all = new ArrayList<>();
        for (UUID unit : about.units()) {
            all.add(command(about, level, matter, unit, List.of()));
        }
        if (all.isEmpty() && !about.leaders().isEmpty()) {
            all.add(command(about, level, matter, null, List.copyOf(about.leaders())));
        }
        return all;
    }

    private static RegisterNotice command(Supervised about, int level, String matter, UUID unit, List<UUID> persons) {
        return new RegisterNotice(about.planId(), about.taskId(), level, matter, DEMAND, unit, persons);
    }
}
