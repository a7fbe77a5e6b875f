package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of a bureau's own by which its clauses are read besides their labels; see {@link ClauseWords}.
 *
 * @param verbs what stands behind the names of units and what it asks of them: 包抓
 * @param titles posts that are printed with a person's name: 片长
 * @param unitEndings how the names of units end: 学部
 * @param contacts labels that tell how to reach somebody: 值班热线
 */
public record OwnWords(Map<String, Duty> verbs, List<String> titles, List<String> unitEndings, List<String> contacts) {

    /** No word of one's own. */
    public static final OwnWords NONE = new OwnWords(Map.of(), List.of(), List.of(), List.of());

    public OwnWords {
        verbs = new LinkedHashMap<>(verbs);
        titles = List.copyOf(titles);
        unitEndings = List.copyOf(unitEndings);
        contacts = List.copyOf(contacts);
    }

    /** The usual words with one's own; one's own count where both know a verb. */
    ClauseWords over(ClauseWords usual) {
        Map<String, Duty> allVerbs = new LinkedHashMap<>(usual.verbs());
        verbs.forEach((verb, duty) -> allVerbs.put(NameKey.of(verb), duty));
        allVerbs.remove("");
        Set<String> allContacts = new HashSet<>(usual.contacts());
        allContacts.addAll(keys(contacts));
        return new ClauseWords(
                allVerbs,
                usual.fillers(),
                both(usual.unitEndings(), unitEndings),
                both(usual.officeEndings(), unitEndings),
                usual.topics(),
                allContacts,
                both(usual.titles(), titles));
    }

    private static List<String> both(List<String> usual, List<String> own) {
        List<String> all = new ArrayList<>(usual);
        all.addAll(keys(own));
        return all;
    }

    /** A word of invisible characters alone would be found everywhere. */
    private static List<String> keys(List<String> words) {
        return words.stream().map(NameKey::of).filter(key -> !key.isEmpty()).toList();
    }
}
