package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.document.UnreadableDocument;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.domain.WireName;
import java.util.List;

/** Says in a bureau's words why a file cannot be read. */
final class DocumentFault {

    private DocumentFault() {}

    static Rejection rejection(UnreadableDocument failure) {
        Text words = words(failure);
        String code = WireName.of(failure.reason());
        return new Rejection(problem(failure), List.of(new Fault("file", code, words)));
    }

    private static AssessmentProblem problem(UnreadableDocument failure) {
        return switch (failure.reason()) {
            case TOO_LARGE, BOMB -> AssessmentProblem.FILE_TOO_LARGE;
            case NOT_A_DOCUMENT, UNSUPPORTED_FORMAT, MACROS -> AssessmentProblem.FILE_NOT_SUPPORTED;
            case EMPTY, UNSAFE_XML, UNSAFE_ENTRY, DAMAGED, UNKNOWN_ENCODING, ENCRYPTED, SCANNED ->
                AssessmentProblem.FILE_UNREADABLE;
        };
    }

    private static Text words(UnreadableDocument failure) {
        String found = failure.facts().getOrDefault("found", "?");
        return switch (failure.reason()) {
            case EMPTY ->
                new Text("文件是空的，或没有任何文字。请检查后重新上传。", "The file is empty or has no text. Check it and send it again.");
            case NOT_A_DOCUMENT ->
                new Text(
                        "文件的内容不是文档（识别为 " + found + "），与文件名无关。请上传 Word（.docx、.doc）、PDF、Excel（.xlsx）、网页或文本文件。",
                        "The content is no document (it looks like " + found
                                + "), whatever its name says. Send Word (.docx, .doc), PDF, Excel (.xlsx), a web page or text.");
            case UNSUPPORTED_FORMAT ->
                new Text(
                        "暂不支持这种格式（" + found + "）。请在 Word 或 WPS 中另存为 .docx 后上传。",
                        "This format (" + found + ") is not read. Save it as .docx in Word or WPS and send that.");
            case TOO_LARGE ->
                new Text(
                        "文件或其内容超过上限（" + failure.facts().getOrDefault("limit", "?") + "）。请去掉图片或拆分后上传。",
                        "The file or its content exceeds the limit ("
                                + failure.facts().getOrDefault("limit", "?") + "). Remove pictures or split it.");
            case BOMB ->
                new Text(
                        "文件解压后异常庞大，已拒绝。请在 Word 中另存一份后上传。",
                        "The file inflates to an abnormal size and is refused. Save it again in Word and send that.");
            case MACROS ->
                new Text(
                        "文件含有宏，已拒绝。请另存为不含宏的 .docx。",
                        "The file has macros and is refused. Save it as a .docx without macros.");
            case UNSAFE_XML ->
                new Text(
                        "文件含有外部实体或文档类型声明，已拒绝。请在 Word 中另存一份后上传。",
                        "The file declares entities or a document type and is refused. Save it again in Word.");
            case UNSAFE_ENTRY ->
                new Text(
                        "文件内部引用了外部内容或含有不安全的路径，已拒绝。请在 Word 中另存一份后上传。",
                        "The file refers to outside content or has unsafe paths and is refused. Save it again in Word.");
            case DAMAGED ->
                new Text("文件已损坏或不完整。请重新保存后上传。", "The file is damaged or incomplete. Save it again and send that.");
            case UNKNOWN_ENCODING ->
                new Text(
                        "无法识别文字编码。请另存为 UTF-8 或 GB18030 编码的 .txt。",
                        "The text's encoding is not understood. Save it as UTF-8 or GB18030.");
            case ENCRYPTED ->
                new Text("文件有密码保护。请去掉密码后上传。", "The file is protected by a password. Remove it and send it again.");
            case SCANNED ->
                new Text(
                        "这是扫描件：每页都是图片，没有文字。请上传原来的 Word 文件，或先识别成文字（OCR）再上传。",
                        "This is a scan: its pages are pictures without text. Send the Word file it was made from, or"
                                + " recognise its text (OCR) first.");
        };
    }
}
