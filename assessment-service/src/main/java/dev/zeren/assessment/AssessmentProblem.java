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
                    "Scores were given by this version, so that it is not changed any more; make a new version.")),
    SCHEME_NOT_COUNTABLE(
            Kind.CONFLICT,
            new Text("按此方案无法计分", "Nothing can be counted by this scheme"),
            new Text(
                    "“{0}”的分值或计分方法不完整，无法计算结果。",
                    "The weight or the method of \"{0}\" is not complete, so that no result can be counted.")),
    SCORE_OUT_OF_RANGE(
            Kind.RULE_BROKEN,
            new Text("评分超出范围", "Score out of range"),
            new Text("“{0}”不能填 {1}。", "\"{0}\" cannot be given {1}.")),
    ROUND_INCOMPLETE(
            Kind.CONFLICT,
            new Text("评分不完整", "Scores are missing"),
            new Text("还有评分未提交，方案要求全部提交后才能计算：{0}。", "Scores are missing, and the scheme wants all of them: {0}."));

    private final Wording wording;

    AssessmentProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
