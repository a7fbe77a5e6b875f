package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out what belongs to the page, the envelope or the web site and not to the plan, and says why. */
final class NoiseFilter {

    private static final Pattern ATTACHMENT = Pattern.compile("附\\s*件\\s*[0-9０-９]{0,2}\\s*(?:[:：].*)?");
    private static final Pattern CONTENTS_MARK = Pattern.compile("目\\s*录");
    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile(".*[^0-9０-９].*(?:\\t|\\.{2,}|…|·{2,}|\\s{2,})\\s*\\d{1,3}");

    /** What stands only at the head of a page. */
    private static final Set<Unread.Reason> LETTERHEAD =
            Set.of(Unread.Reason.LETTERHEAD, Unread.Reason.DOCUMENT_NUMBER);
    /** How many may issue a document together. */
    private static final int ISSUERS = 3;

    private static final Pattern SENTENCE = Pattern.compile("[。；;：:，]");

    private final ReadingRules rules;

    NoiseFilter(ReadingRules rules) {
        this.rules = rules;
    }

    static boolean marksAttachment(Line line) {
        return ATTACHMENT.matcher(line.text()).matches();
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
            contents = isOfContents(line, contents);
            Optional<Unread.Reason> form = line.line().tableRow() ? Optional.empty() : formOf(line);
            if (!contents && !isOfPage(form)) {
                attachment = nextAttachment(line, attachment);
            }
            if (line.line().tableRow()) {
                filtered.add(line);
            } else if (contents) {
                filtered.add(line.leftOut(Unread.Reason.CONTENTS));
            } else if (attachment > 0 && !isOfPage(form)) {
                filtered.add(line.leftOut(Unread.Reason.ATTACHMENT_MARK));
            } else {
                filtered.add(form.map(line::leftOut).orElse(line));
            }
        }
        return filtered;
    }

    private static boolean isOfContents(ReadLine line, boolean contents) {
        return CONTENTS_MARK.matcher(line.whole()).matches()
                || (contents && CONTENTS_ENTRY.matcher(line.whole()).matches());
    }

    /** A list of attachments goes on below it. */
    private static boolean isOfPage(Optional<Unread.Reason> form) {
        return form.filter(Unread.Reason::isOfPage).isPresent();
    }

    private Optional<Unread.Reason> formOf(ReadLine line) {
        String whole = line.whole();
        return rules.noise().stream()
                .filter(noise -> noise.line().matcher(whole).matches())
                .map(ReadingRules.Noise::reason)
                .findFirst();
    }

    /** 附件：1.… may go on as 2.… on the next line, which is no task. Returns the number listed last, 0 outside a list. */
    private static int nextAttachment(ReadLine line, int current) {
        if (ATTACHMENT.matcher(line.whole()).matches()) {
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

    /** The head of the page in red: who issues the document, above its number or above a title that names it again. */
    List<ReadLine> letterhead(Outline outline) {
        List<ReadLine> lines = new ArrayList<>(outline.lines());
        List<Integer> issuers = new ArrayList<>();
        for (int i = 0; i < outline.bodyStart(); i++) {
            ReadLine line = lines.get(i);
            if (line.isLeftOut() && !LETTERHEAD.contains(line.noise().orElseThrow())) {
                continue;
            }
            boolean issuer = !line.isLeftOut()
                    && issuers.size() < ISSUERS
                    && !line.line().tableRow()
                    && line.clauses().isEmpty()
                    && rules.signature().matcher(line.text()).matches();
            if (!issuer) {
                if (line.isLeftOut() || namesAgain(line, lines, issuers)) {
                    issuers.forEach(at -> lines.set(at, lines.get(at).leftOut(Unread.Reason.LETTERHEAD)));
                }
                return lines;
            }
            issuers.add(i);
        }
        return lines;
    }

    private boolean namesAgain(ReadLine title, List<ReadLine> lines, List<Integer> issuers) {
        if (issuers.isEmpty()
                || title.text().length() > rules.titleLength()
                || SENTENCE.matcher(title.text()).find()) {
            return false;
        }
        String printed = NameKey.of(title.text());
        return issuers.stream()
                        .allMatch(
                                at -> printed.contains(NameKey.of(lines.get(at).text())))
                && printed.startsWith(NameKey.of(lines.get(issuers.get(0)).text()));
    }
}
