package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shares names out among the verbs that stand behind them: 教研室牵头，人事科、各学校配合. */
final class VerbRoles {

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
            without(line, name, verb.get()).ifPresent(waiting::add);
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

    private Optional<NameDraft> without(Line line, NameDraft name, String verb) {
        int length = name.printed().length() - verb.length();
        boolean cut = true;
        while (cut) {
            String rest = name.printed().substring(0, length);
            length = Blanks.skipBack(rest, 0, length);
            String stripped = rest.substring(0, length);
            Optional<String> filler =
                    words.fillers().stream().filter(stripped::endsWith).findFirst();
            cut = filler.isPresent();
            length -= filler.map(String::length).orElse(0);
        }
        if (length == 0 || name.printed().length() != name.at().length()) {
            return length == 0 ? Optional.empty() : Optional.of(name);
        }
        String printed = name.printed().substring(0, length);
        int start = name.at().start() - line.at().start();
        return Optional.of(new NameDraft(printed, NameKey.of(printed), line.part(start, start + length)));
    }
}
