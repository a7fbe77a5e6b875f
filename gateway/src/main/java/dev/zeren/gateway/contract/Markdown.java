package dev.zeren.gateway.contract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Markdown as the problem pages use: headings, paragraphs, lists, fenced code, tables; code, emphasis and
 * links within a line. All else is text. The input is our own, and is escaped all the same.
 */
final class Markdown {

    private static final String STYLE = "body{max-width:46em;margin:2em auto;padding:0 1em;line-height:1.7;"
            + "font-family:system-ui,'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif}"
            + "pre{background:#f5f5f5;padding:1em;overflow:auto}table{border-collapse:collapse}"
            + "td,th{border:1px solid #ccc;padding:.3em .6em;text-align:left}";
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*]|\\d+\\.) +(.*)");
    private static final Pattern RULE_ROW = Pattern.compile("\\|[\\s:|-]+\\|?");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]]+)]\\((https?://[^)\\s]*|/[^)\\s]*|[a-z0-9-]+)(?:\\.md)?\\)");

    private final StringBuilder html = new StringBuilder();
    private String open = "";

    private Markdown() {}

    /** A whole HTML page. */
    static String page(String title, String markdown) {
        Markdown writer = new Markdown();
        writer.blocks(markdown.lines().toList());
        return "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + escape(title)
                + "</title><style>" + STYLE + "</style></head><body>\n" + writer.html + "</body></html>\n";
    }

    private void blocks(List<String> lines) {
        boolean fenced = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                enter(fenced ? "" : "pre");
                fenced = !fenced;
            } else if (fenced) {
                html.append(escape(line)).append('\n');
            } else {
                block(line);
            }
        }
        enter("");
    }

    private void block(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            enter("");
        } else if (heading.matches()) {
            enter("");
            int level = heading.group(1).length();
            html.append("<h%d>%s</h%d>%n".formatted(level, inline(heading.group(2)), level));
        } else if (line.startsWith("|")) {
            row(line);
        } else if (item.matches()) {
            enter("ul");
            html.append("<li>").append(inline(item.group(1))).append("</li>\n");
        } else {
            enter("p");
            html.append(inline(line)).append('\n');
        }
    }

    private void row(String line) {
        String cell = open.equals("table") ? "td" : "th";
        enter("table");
        if (RULE_ROW.matcher(line).matches()) {
            return;
        }
        html.append("<tr>");
        for (String text : line.substring(1).split("\\|")) {
            html.append("<%s>%s</%s>".formatted(cell, inline(text.strip()), cell));
        }
        html.append("</tr>\n");
    }

    /** Closes the open block unless it is of this kind, and opens one. */
    private void enter(String block) {
        if (open.equals(block)) {
            return;
        }
        if (!open.isEmpty()) {
            html.append("</").append(open).append(">\n");
        }
        if (!block.isEmpty()) {
            html.append('<').append(block).append(">\n");
        }
        open = block;
    }

    private static String inline(String text) {
        String safe = escape(text);
        safe = CODE.matcher(safe).replaceAll("<code>$1</code>");
        safe = STRONG.matcher(safe).replaceAll("<strong>$1</strong>");
        return LINK.matcher(safe).replaceAll("<a href=\"$2\">$1</a>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
