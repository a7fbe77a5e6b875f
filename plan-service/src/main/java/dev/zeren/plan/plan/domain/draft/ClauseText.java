package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.ClauseJson.Name;
import dev.zeren.plan.term.ClauseJson.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Clauses whose names are changed, in their words and in what was read from them. The words stay as printed but for the
 * names; where they do not stand behind their labels in order, the clause is put together anew from its roles.
 */
final class ClauseText {

    private static final String SEPARATORS = "、，,；;。 \t\n\u2028\u3000";
    private static final String CLOSING = "）)】］]〕";

    private ClauseText() {}

    /** A role in the words: from its label on, with the ends of its names. */
    private record Part(int start, int end, List<int[]> names) {}

    /** With another name in place of one. */
    static ClauseJson replaced(ClauseJson clause, int role, int name, Name to) {
        List<Name> names = new ArrayList<>(clause.roles().get(role).names());
        names.set(name, to);
        List<Role> roles = with(clause.roles(), role, names);
        return parts(clause)
                .map(parts -> parts.get(role).names().get(name))
                .map(at -> clause.text().substring(0, at[0])
                        + to.name()
                        + clause.text().substring(at[1]))
                .map(text -> new ClauseJson(text, roles))
                .orElseGet(() -> composed(roles));
    }

    /** With one more name behind those of a role. */
    static ClauseJson added(ClauseJson clause, int role, Name to) {
        List<Name> names = new ArrayList<>(clause.roles().get(role).names());
        String mark = names.isEmpty() ? "" : "、";
        names.add(to);
        List<Role> roles = with(clause.roles(), role, names);
        return parts(clause)
                .map(parts -> afterColon(clause.text(), parts.get(role).end()))
                .map(at -> clause.text().substring(0, at)
                        + mark
                        + to.name()
                        + clause.text().substring(at))
                .map(text -> new ClauseJson(text, roles))
                .orElseGet(() -> composed(roles));
    }

    /** Without a name, and without its role where it was the only one. Not to be asked for a clause's only name. */
    static ClauseJson removed(ClauseJson clause, int role, int name) {
        List<Name> names = new ArrayList<>(clause.roles().get(role).names());
        names.remove(name);
        List<Role> roles = with(clause.roles(), role, names);
        if (names.isEmpty()) {
            roles.remove(role);
        }
        return parts(clause)
                .map(parts -> parts.get(role))
                .map(part -> names.isEmpty()
                        ? cut(clause.text(), part.start(), part.end(), role == 0)
                        : cut(
                                clause.text(),
                                part.names().get(name)[0],
                                part.names().get(name)[1],
                                name == 0))
                .map(text -> new ClauseJson(text, List.copyOf(roles)))
                .orElseGet(() -> composed(roles));
    }

    /** With one more role behind the others, before the closing bracket. */
    static ClauseJson with(ClauseJson clause, Role role) {
        List<Role> roles = new ArrayList<>(clause.roles());
        roles.add(role);
        String text = clause.text();
        int end = text.length();
        if (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new ClauseJson(text.substring(0, end) + "；" + words(role) + text.substring(end), List.copyOf(roles));
    }

    /** A clause of these roles as it is usually printed. */
    static ClauseJson composed(List<Role> roles) {
        return new ClauseJson(
                roles.stream().map(ClauseText::words).collect(Collectors.joining("；", "（", "）")), List.copyOf(roles));
    }

    private static String words(Role role) {
        String names = role.names().stream().map(Name::name).collect(Collectors.joining("、"));
        String label = role.label().isEmpty() ? "" : role.label() + "：";
        return label + (names.isEmpty() && role.text() != null ? role.text() : names);
    }

    private static List<Role> with(List<Role> roles, int place, List<Name> names) {
        List<Role> changed = new ArrayList<>(roles);
        Role role = roles.get(place);
        changed.set(place, new Role(role.label(), role.duty(), List.copyOf(names), role.text()));
        return changed;
    }

    /** Where the roles stand; empty when labels and names do not follow each other in the words. */
    private static Optional<List<Part>> parts(ClauseJson clause) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Role role : clause.roles()) {
            int start = clause.text().indexOf(role.label(), at);
            if (start < 0) {
                return Optional.empty();
            }
            at = start + role.label().length();
            List<int[]> names = new ArrayList<>();
            for (Name name : role.names()) {
                int from = clause.text().indexOf(name.name(), at);
                if (from < 0) {
                    return Optional.empty();
                }
                at = from + name.name().length();
                names.add(new int[] {from, at});
            }
            if (role.text() != null && clause.text().indexOf(role.text(), at) >= 0) {
                start = role.label().isEmpty() ? clause.text().indexOf(role.text(), at) : start;
                at = clause.text().indexOf(role.text(), at) + role.text().length();
            }
            // A role without a label begins with its first name.
            boolean bare = role.label().isEmpty() && !names.isEmpty();
            parts.add(new Part(bare ? names.get(0)[0] : start, at, names));
        }
        return Optional.of(parts);
    }

    private static int afterColon(String text, int at) {
        return at < text.length() && "：:".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    /** Cuts a piece with the separators before it, or behind it when it is the first. */
    private static String cut(String text, int start, int end, boolean first) {
        int from = start;
        int to = end;
        while (first && to < text.length() && SEPARATORS.indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        while (!first && from > 0 && SEPARATORS.indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return text.substring(0, from) + text.substring(to);
    }
}
