package dev.zeren.reporting;

import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.domain.Text;

/** Every way in which reporting-service itself refuses; what all services have in common is in the kit. */
public enum ReportingProblem implements RejectionType {
    REPLICA_REBUILDING(
            Kind.UNAVAILABLE,
            new Text("报表数据正在同步", "The report data are being rebuilt"),
            new Text(
                    "报表所依据的数据正在从头读取，现在统计会不完整。请按 Retry-After 所示的秒数等待后重试。",
                    "What reports are made from is being read from the beginning; a report now would be incomplete."
                            + " Try again after the seconds in Retry-After."));

    private final Wording wording;

    ReportingProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
