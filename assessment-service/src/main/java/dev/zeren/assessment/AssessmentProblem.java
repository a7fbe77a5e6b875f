package dev.zeren.assessment;

import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.domain.Text;

/** Every way in which assessment-service itself refuses; what all services have in common is in the kit. */
public enum AssessmentProblem implements RejectionType {
    SCHEME_FROZEN(
            Kind.CONFLICT,
            new Text("考核方案已锁定", "The scheme is frozen"),
            new Text(
                    "这一版本已用于评分，不能再修改；请建立新版本。",
                    "Scores were given by this version, so that it is not changed any more; make a new version."));

    private final Wording wording;

    AssessmentProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
