package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.term.Duty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A role of a clause and the names it lists.
 *
 * @param label as printed, without the colon; empty where none is printed
 * @param duty what the label means; {@link Duty#OTHER} when it is not known
 * @param names every name in printed order, also when printed twice; may be empty
 * @param words what is printed under a role that names nobody, e.g. by when; otherwise null
 */
public record RoleDraft(String label, Duty duty, List<NameDraft> names, Words words) {

    public RoleDraft {
        names = List.copyOf(names);
    }

    /** Words as printed, without blanks around them, and where. */
    public record Words(String printed, Span at) {}

    /** The first printing of each name: a name that is printed twice counts once. */
    public List<NameDraft> distinctNames() {
        return List.copyOf(names.stream()
                .collect(Collectors.toMap(
                        NameDraft::key, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values());
    }
}
