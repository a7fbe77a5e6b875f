package dev.zeren.plan.intake.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file of a text in which Word itself numbers 一、 and 1. where the text does so in sequence. */
final class NumberedWord {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final Pattern SECTION = Pattern.compile("[一二三四五]、(.*)");
    private static final Pattern TASK = Pattern.compile("(\\d{1,2})\\.\\s*(.*)");

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder lists = new StringBuilder();
    private int nextTask = 1;
    private int taskList = 2;

    private NumberedWord() {}

    static byte[] of(String text) {
        NumberedWord word = new NumberedWord();
        word.lists.append(list(1, 0, "")).append(list(2, 1, ""));
        text.lines().forEach(word::line);
        return word.toBytes();
    }

    private void line(String line) {
        Matcher section = SECTION.matcher(line);
        Matcher task = TASK.matcher(line);
        if (section.matches()) {
            paragraph(1, section.group(1));
        } else if (task.matches()) {
            int number = Integer.parseInt(task.group(1));
            if (number != nextTask) {
                // A number typed by hand interrupted the list; a new one starts where it goes on.
                taskList++;
                lists.append(list(
                        taskList,
                        1,
                        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"" + number + "\"/></w:lvlOverride>"));
            }
            nextTask = number + 1;
            paragraph(taskList, task.group(2));
        } else {
            body.append("<w:p>").append(run(line)).append("</w:p>");
        }
    }

    private void paragraph(int list, String text) {
        body.append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"")
                .append(list)
                .append("\"/></w:numPr></w:pPr>")
                .append(run(text))
                .append("</w:p>");
    }

    private static String run(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<w:r><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r>";
    }

    private static String list(int id, int abstractId, String override) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + abstractId + "\"/>" + override + "</w:num>";
    }

    private static String pattern(int id, String format, String text) {
        return "<w:abstractNum w:abstractNumId=\"" + id
                + "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\""
                + text + "\"/></w:lvl></w:abstractNum>";
    }

    private byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + TYPES + "\"><Override PartName=\"/word/document.xml\" ContentType=\"" + WORD
                            + "document.main+xml\"/></Types>");
            write(zip, "_rels/.rels", relationship("officeDocument", "word/document.xml"));
            write(zip, "word/_rels/document.xml.rels", relationship("numbering", "numbering.xml"));
            write(
                    zip,
                    "word/numbering.xml",
                    "<w:numbering " + W + ">" + pattern(0, "chineseCountingThousand", "%1、")
                            + pattern(1, "decimal", "%1.") + lists + "</w:numbering>");
            write(zip, "word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"" + RELATIONSHIPS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void write(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
