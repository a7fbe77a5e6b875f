package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares names out among the verbs that stand behind them: 教研室牵头，人事科、各学校配合. */
final class VerbRoles {

    /** What may stand before the first name: 以上工作由, 本项由. */
    private static final Pattern OPENING = Pattern.compile("(?:(?:以上|上述|本|该|此)[各几]?项?(?:工作|任务|内容|事项)?[，,]?[均都]?)?由");

    private final ClauseWords words;

    VerbRoles(ClauseWords words) {
        this.words = words;
    }

    /** A role by its verbs; the same role where it has none. */
    List<RoleDraft> of(Line line, RoleDraft role) {
        boolean any = role.names().stream()
                .anyMatch(name -> words.verbAtEnd(name.printed()).isPresent());
        return any ? of(line, role.names(), role.label(), role.duty()) : List.of(role);
    }

    /** Roles by verb, in printed order; names behind which no verb stands are the role's that is given, if any. */
    List<RoleDraft> of(Line line, List<NameDraft> names, String label, Duty duty) {
        List<RoleDraft> roles = new ArrayList<>();
        List<NameDraft> waiting = new ArrayList<>();
        for (NameDraft name : names) {
            Optional<String> verb = words.verbAtEnd(name.printed());
            if (verb.isEmpty()) {
                waiting.add(name);
                continue;
            }
            without(line, name).ifPresent(waiting::add);
            if (!waiting.isEmpty()) {
                roles.add(new RoleDraft(verb.get(), words.verbs().get(verb.get()), List.copyOf(waiting), null));
                waiting.clear();
            }
        }
        if (!waiting.isEmpty() || roles.isEmpty()) {
            roles.add(new RoleDraft(label, duty, List.copyOf(waiting), null));
        }
        return roles;
    }

    /** Where the first name between two positions may begin. */
    static int namesFrom(String text, int from, int to) {
        int start = Blanks.skip(text, from, to);
        Matcher opening = OPENING.matcher(text).region(start, to);
        return opening.lookingAt() ? opening.end() : from;
    }

    private Optional<NameDraft> without(Line line, NameDraft name) {
        int length = words.beforeVerb(name.printed()).length();
        if (length == 0 || name.printed().length() != name.at().length()) {
            return length == 0 ? Optional.empty() : Optional.of(name);
        }
        String printed = name.printed().substring(0, length);
        int start = name.at().start() - line.at().start();
        return Optional.of(new NameDraft(printed, NameKey.of(printed), line.part(start, start + length)));
    }
}
