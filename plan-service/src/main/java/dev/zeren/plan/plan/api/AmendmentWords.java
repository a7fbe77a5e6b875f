package dev.zeren.plan.plan.api;

import dev.zeren.kit.domain.Language;
import dev.zeren.kit.domain.Text;
import dev.zeren.plan.plan.domain.amendment.Amended;
import dev.zeren.plan.plan.domain.amendment.FieldChange;
import dev.zeren.plan.plan.domain.draft.comparison.ChangeKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How what an amendment changed reads as words. */
final class AmendmentWords {

    private static final Map<String, Text> FIELDS = Map.ofEntries(
            Map.entry("title", new Text("计划名称", "title")),
            Map.entry("endsOn", new Text("计划截止日期", "last day of the plan")),
            Map.entry("heading", new Text("标题", "heading")),
            Map.entry("text", new Text("正文", "text")),
            Map.entry("clauses", new Text("分工", "assignments")),
            Map.entry("dueOn", new Text("期限", "due date")),
            Map.entry("targets", new Text("目标", "target")),
            Map.entry("quotas", new Text("频次", "quota")),
            Map.entry("lead-leader", new Text("牵头领导", "lead leader")),
            Map.entry("leader-in-charge", new Text("分管领导", "leader in charge")),
            Map.entry("responsible-office", new Text("责任科室", "responsible office")),
            Map.entry("lead-department", new Text("牵头部门", "lead department")),
            Map.entry("cooperating-department", new Text("配合部门", "cooperating department")),
            Map.entry("responsible-unit", new Text("责任单位", "responsible unit")),
            Map.entry("responsible-person", new Text("责任人", "responsible person")),
            Map.entry("other", new Text("其他分工", "other duty")));

    private static final Text ADDED = new Text("新增任务", "task added");
    private static final Text WITHDRAWN = new Text("撤销任务", "task withdrawn");
    private static final Text CHANGE = new Text("{0}：{1} → {2}", "{0}: {1} → {2}");
    private static final Text NOTHING = new Text("（无）", "(none)");

    private AmendmentWords() {}

    /** What became what, as one sentence; of an added task only that it is new, for its fields say the rest. */
    static String of(Amended one, Language language) {
        Stream<String> kinds = Stream.of(
                        one.kinds().contains(ChangeKind.ADDED) ? ADDED : null,
                        one.kinds().contains(ChangeKind.WITHDRAWN) ? WITHDRAWN : null)
                .filter(text -> text != null)
                .map(text -> text.in(language));
        List<FieldChange> fields = one.kinds().contains(ChangeKind.ADDED) ? List.of() : one.fields();
        return Stream.concat(kinds, fields.stream().map(field -> of(field, language)))
                .collect(Collectors.joining(language == Language.EN ? "; " : "；"));
    }

    private static String of(FieldChange change, Language language) {
        Text name = FIELDS.get(change.field());
        return CHANGE.in(
                language,
                name == null ? change.field() : name.in(language),
                change.from() == null ? NOTHING.in(language) : change.from(),
                change.to() == null ? NOTHING.in(language) : change.to());
    }
}
