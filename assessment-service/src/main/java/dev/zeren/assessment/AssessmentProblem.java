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
    SCHEME_NOT_READY(
            Kind.CONFLICT,
            new Text("考核方案还不能下达", "The scheme is not ready"),
            new Text(
                    "方案中有必须先解决的问题，见 errors；未作任何更改。",
                    "Something in the scheme stands against issuing it, see errors; nothing was changed.")),
    NO_SCORING_TABLE(
            Kind.RULE_BROKEN,
            new Text("文件中没有评分表", "The document has no scoring table"),
            new Text(
                    "没有找到有指标和分值（或评分标准）两栏的表格；没有保存任何内容。",
                    "No table has a column of indicators and one of points or scoring; nothing was saved.")),
    YEAR_UNKNOWN(
            Kind.RULE_BROKEN,
            new Text("无法确定年度", "Year unknown"),
            new Text("标题中没有年份。请用 year 指定考核方案的年度。", "The title shows no year. Give it as year.")),
    TITLE_UNKNOWN(
            Kind.RULE_BROKEN,
            new Text("无法确定标题", "Title unknown"),
            new Text("文件中没有读到标题。请用 title 指定。", "No title was found in the document. Give it as title.")),
    FILE_UNREADABLE(
            Kind.RULE_BROKEN,
            new Text("文件无法读取", "The file cannot be read"),
            new Text("原因见 errors；没有保存任何内容。", "See errors for the reason; nothing was saved.")),
    FILE_TOO_LARGE(
            Kind.TOO_LARGE,
            new Text("文件过大", "The file is too large"),
            new Text("原因见 errors；没有保存任何内容。", "See errors for the reason; nothing was saved.")),
    FILE_NOT_SUPPORTED(
            Kind.UNSUPPORTED_FORMAT,
            new Text("不支持这种文件", "The file's format is not supported"),
            new Text("原因见 errors；没有保存任何内容。", "See errors for the reason; nothing was saved."));

    private final Wording wording;

    AssessmentProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
