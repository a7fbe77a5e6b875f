package dev.zeren.plan.evidence.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.domain.Subject;
import dev.zeren.plan.evidence.persistence.Evidences;
import dev.zeren.plan.evidence.persistence.Uses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the other features ask of evidence: to let it serve their things. Each checks before that the caller may change
 * the thing, and has an {@link EvidenceSubject} that says who may see it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EvidenceUses {

    private final Evidences evidences;
    private final Uses uses;
    private final EvidenceAccess access;
    private final EvidenceRulesService rules;

    EvidenceUses(Evidences evidences, Uses uses, EvidenceAccess access, EvidenceRulesService rules) {
        this.evidences = evidences;
        this.uses = uses;
        this.access = access;
        this.rules = rules;
    }

    /**
     * Lets evidence serve a thing, beside what serves it already.
     *
     * @param evidence in the order in which it is shown; named twice counts once
     * @return what was attached
     * @throws Rejection {@code missing-reference} when one does not exist or is not to be seen by the caller,
     *     {@code too-much-evidence}
     */
    public List<EvidenceItem> attach(String subjectKind, UUID subjectId, List<UUID> evidence) {
        return evidence.isEmpty()
                ? List.of()
                : add(new Subject(subjectKind, subjectId), evidence, present(subjectKind, subjectId));
    }

    /** Lets this evidence serve a thing in place of what served it; the same refusals. */
    public List<EvidenceItem> replace(String subjectKind, UUID subjectId, List<UUID> evidence) {
        Subject subject = new Subject(subjectKind, subjectId);
        List<UUID> before = present(subjectKind, subjectId);
        uses.clear(subject);
        return evidence.isEmpty() ? List.of() : add(subject, evidence, List.of(), before);
    }

    /** What serves the things, for who has seen to it that the caller may see them; a thing without any is absent. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, List<EvidenceItem>> of(String subjectKind, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : uses.by(subjectKind, subjects).stream()
                        .collect(Collectors.groupingBy(
                                Uses.Served::subject, Collectors.mapping(EvidenceItem::of, Collectors.toList())));
    }

    private List<UUID> present(String subjectKind, UUID subjectId) {
        return uses.by(subjectKind, List.of(subjectId)).stream()
                .map(Uses.Served::id)
                .toList();
    }

    private List<EvidenceItem> add(Subject subject, List<UUID> evidence, List<UUID> present) {
        return add(subject, evidence, present, present);
    }

    // What served the thing before was given by somebody who might; whoever changes the thing may leave it there.
    private List<EvidenceItem> add(Subject subject, List<UUID> evidence, List<UUID> present, List<UUID> trusted) {
        Set<UUID> together = new LinkedHashSet<>(present);
        together.addAll(evidence);
        rules.get().value().requireRoom(together.size());
        Map<UUID, Evidence> held =
                evidences.holdStored(evidence).stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
        Set<UUID> seen = access.seen(held.values());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            UUID id = evidence.get(i);
            if (!seen.contains(id) && !(held.containsKey(id) && trusted.contains(id))) {
                faults.add(new Fault(
                        "/evidence/" + i, "missing", new Text("不存在，或您无权查看", "does not exist, or you may not see it")));
            }
        }
        if (!faults.isEmpty()) {
            throw new Rejection(CommonProblem.MISSING_REFERENCE, faults);
        }
        List<UUID> once = List.copyOf(new LinkedHashSet<>(evidence));
        uses.add(subject, once, present.size() + 1);
        return once.stream().map(held::get).map(EvidenceItem::of).toList();
    }
}
