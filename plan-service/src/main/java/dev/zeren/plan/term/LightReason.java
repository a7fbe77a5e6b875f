package dev.zeren.plan.term;

import dev.zeren.kit.domain.Text;
import dev.zeren.kit.domain.WireName;

/** Why a task has its light. */
public enum LightReason {
    ON_TRACK(new Text("按序时进度推进", "on schedule")),
    NO_REPORT(new Text("剩余时间不多，尚无进展报告", "little time is left and no progress is reported")),
    BEHIND(new Text("报告的进度落后于序时进度", "what is reported is behind the scheduled progress")),
    REPORT_MISSED(new Text("有一期进展报告逾期，补报后仍为黄灯", "a report was missed; made up later, it stays yellow")),
    TIME_SHORT(new Text("所剩时间很少，进展仍不足", "hardly any time is left and too little is reported")),
    UNANSWERED(new Text("黄灯之后没有新的进展报告", "nothing was reported since it turned yellow")),
    OVERDUE(new Text("已过期限，尚未完成", "its last day is past and it is not done"));

    private final Text words;

    LightReason(Text words) {
        this.words = words;
    }

    public Text words() {
        return words;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
