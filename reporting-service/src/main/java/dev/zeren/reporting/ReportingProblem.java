package dev.zeren.reporting;

import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.domain.Text;
import java.util.Locale;

/** Every way in which reporting-service itself refuses; what all services have in common is in the kit. */
public enum ReportingProblem implements RejectionType {
    REPLICA_REBUILDING(
            Kind.UNAVAILABLE,
            new Text("报表数据正在同步", "The report data are being rebuilt"),
            new Text(
                    "报表所依据的数据正在从头读取，现在统计会不完整。请按 Retry-After 所示的秒数等待后重试。",
                    "What reports are made from is being read from the beginning; a report now would be incomplete."
                            + " Try again after the seconds in Retry-After."));

    private final Kind kind;
    private final Text title;
    private final Text detail;

    ReportingProblem(Kind kind, Text title, Text detail) {
        this.kind = kind;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
