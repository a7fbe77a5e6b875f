package dev.zeren.plan.evidence.domain;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.domain.WireName;
import dev.zeren.plan.PlanProblem;
import java.util.List;

/** Why a file is not taken as evidence. */
enum FileFault {
    EMPTY(PlanProblem.FILE_UNREADABLE, new Text("文件是空的。", "The file is empty.")),
    DAMAGED(PlanProblem.FILE_UNREADABLE, new Text("文件已损坏或不完整。", "The file is damaged or incomplete.")),
    UNSAFE_ENTRY(PlanProblem.FILE_UNREADABLE, new Text("压缩包内有不安全的路径。", "The archive holds a path that leaves it.")),
    TOO_LARGE(PlanProblem.FILE_TOO_LARGE, new Text("文件超过 {0} 字节。", "The file has more than {0} bytes.")),
    TOO_MANY_ENTRIES(
            PlanProblem.FILE_TOO_LARGE, new Text("压缩包内的文件超过 {0} 个。", "The archive holds more than {0} files.")),
    EXECUTABLE(PlanProblem.FILE_NOT_SUPPORTED, new Text("文件是程序。", "The file is a program.")),
    MARKUP(
            PlanProblem.FILE_NOT_SUPPORTED,
            new Text(
                    "文件是网页、SVG 或 XML，可能在浏览器中运行。请另存为 PDF 或图片。",
                    "The file is a web page, SVG or XML, which a browser may run. Save it as PDF or as a picture.")),
    MACROS(
            PlanProblem.FILE_NOT_SUPPORTED,
            new Text("文件含有宏。请另存为不含宏的文件。", "The file has macros. Save it without macros.")),
    UNKNOWN_TYPE(
            PlanProblem.FILE_NOT_SUPPORTED, new Text("无法从内容识别文件的种类。", "The content is of no kind that is known here.")),
    TYPE_NOT_ALLOWED(
            PlanProblem.FILE_NOT_SUPPORTED,
            new Text("本局不接受 {0} 文件，见 evidence-rules。", "The bureau takes no {0} files; see evidence-rules."));

    private final PlanProblem problem;
    private final Text words;

    FileFault(PlanProblem problem, Text words) {
        this.problem = problem;
        this.words = words;
    }

    Rejection rejection(Object... facts) {
        Text filled = new Text(words.in(Language.ZH, facts), words.in(Language.EN, facts));
        return new Rejection(problem, List.of(new Fault("file", WireName.of(this), filled)));
    }
}
