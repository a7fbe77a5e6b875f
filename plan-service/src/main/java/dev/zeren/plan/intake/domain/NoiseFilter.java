package dev.zeren.plan.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leaves out what belongs to the page, the envelope or the web site and not to the plan, and says why. */
final class NoiseFilter {

    private static final Pattern ATTACHMENT = Pattern.compile("附\\s*件\\s*[0-9０-９]{0,2}\\s*(?:[:：].*)?");
    private static final Pattern CONTENTS_MARK = Pattern.compile("目\\s*录");
    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile(".*[^0-9０-９].*(?:\\t|\\.{2,}|…|·{2,}|\\s{2,})\\s*\\d{1,3}");

    private final ReadingRules rules;

    NoiseFilter(ReadingRules rules) {
        this.rules = rules;
    }

    /** What can be told from a line and its neighbours alone. */
    List<ReadLine> byForm(List<ReadLine> lines) {
        List<ReadLine> filtered = new ArrayList<>();
        boolean contents = false;
        int attachment = 0;
        for (ReadLine line : lines) {
            if (line.text().length() > rules.noiseLength()) {
                contents = false;
                attachment = 0;
                filtered.add(line);
                continue;
            }
            contents = CONTENTS_MARK.matcher(line.text()).matches()
                    || (contents && CONTENTS_ENTRY.matcher(line.text()).matches());
            attachment = nextAttachment(line, attachment);
            if (line.line().tableRow()) {
                filtered.add(line);
            } else if (contents) {
                filtered.add(line.leftOut(Unread.Reason.CONTENTS));
            } else if (attachment > 0) {
                filtered.add(line.leftOut(Unread.Reason.ATTACHMENT_MARK));
            } else {
                filtered.add(formOf(line).map(line::leftOut).orElse(line));
            }
        }
        return filtered;
    }

    private Optional<Unread.Reason> formOf(ReadLine line) {
        return rules.noise().stream()
                .filter(noise -> noise.line().matcher(line.text()).matches())
                .map(ReadingRules.Noise::reason)
                .findFirst();
    }

    /** 附件：1.… may go on as 2.… on the next line, which is no task. Returns the number listed last, 0 outside a list. */
    private static int nextAttachment(ReadLine line, int current) {
        if (ATTACHMENT.matcher(line.text()).matches()) {
            return 1;
        }
        boolean goesOn = current > 0
                && line.label()
                        .filter(label -> label.kind() == Label.Kind.NUMBER && label.number() == current + 1)
                        .isPresent();
        return goesOn ? current + 1 : 0;
    }

    /** What shows only once the outline is known: words of a web page above the first and below the last label. */
    List<ReadLine> webChrome(Outline outline) {
        List<ReadLine> lines = new ArrayList<>(outline.lines());
        boolean web = lines.stream()
                .anyMatch(line -> rules.webSign().matcher(line.text()).find());
        if (!web) {
            return lines;
        }
        for (int i = 0; i < outline.bodyStart(); i++) {
            String text = lines.get(i).text();
            if (rules.webSign().matcher(text).find()
                    || rules.webHint().matcher(text).find()) {
                lines.set(i, lines.get(i).leftOut(Unread.Reason.WEB_CHROME));
            }
        }
        boolean footer = false;
        for (int i = Math.max(outline.lastLabelEnd(), outline.bodyStart()); i < lines.size(); i++) {
            footer |= rules.webSign().matcher(lines.get(i).text()).find();
            if (footer && !lines.get(i).isLeftOut()) {
                lines.set(i, lines.get(i).leftOut(Unread.Reason.WEB_CHROME));
            }
        }
        return lines;
    }
}
