package dev.zeren.plan.relation.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.relation.domain.BureauRelation;
import dev.zeren.plan.relation.domain.Level;
import dev.zeren.plan.relation.domain.RelationAct;
import dev.zeren.plan.relation.domain.RelationStatus;
import dev.zeren.plan.relation.persistence.BureauRelations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Which bureau stands above this one and which below: the lower one asks, the upper one agrees, either ends it. */
@ApplicationScoped
@Transactional
public class RelationService {

    private final BureauRelations relations;
    private final RelationJournal journal;
    private final Directory directory;
    private final Bureau bureau;
    private final BureauCalendar calendar;

    RelationService(
            BureauRelations relations,
            RelationJournal journal,
            Directory directory,
            Bureau bureau,
            BureauCalendar calendar) {
        this.relations = relations;
        this.journal = journal;
        this.directory = directory;
        this.bureau = bureau;
        this.calendar = calendar;
    }

    /** The newest first; null means any. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<RelationView> list(Level level, RelationStatus status, PageRequest page) {
        List<BureauRelation> rows = relations.list(level, status, page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, relation -> new Object[] {relation.id()}).map(RelationView::of);
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public RelationView get(UUID id) {
        return RelationView.of(
                relations.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND)));
    }

    /**
     * Names the upper bureau. Whether there is a bureau of that id is not told: it is asked, and agrees or does not.
     *
     * @param ownName what the upper bureau is to read who asks
     * @throws Rejection {@code relation-exists} with one that is not ended, {@code invalid-body} when it names itself
     */
    public RelationView request(String upper, String ownName) {
        if (upper.equals(bureau.id())) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    List.of(new Fault("/bureau", "own", new Text("不能是本局", "is the bureau itself"))));
        }
        relations.openUpper().or(() -> relations.openWith(upper)).ifPresent(open -> {
            throw new Rejection(PlanProblem.RELATION_EXISTS, open.other());
        });
        BureauRelation relation = BureauRelation.requested(relations.newPair(), upper, ownName, calendar.now());
        relations.persist(relation);
        return journal.tell(relation, "requested", null);
    }

    /**
     * Agrees to a lower bureau's request.
     *
     * @param unit which of the bureau's units the lower one is
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code not-upper-bureau}, {@code missing-reference}
     */
    public RelationView confirm(UUID id, IfMatch ifMatch, UUID unit, String ownName) {
        BureauRelation relation = held(id, ifMatch);
        RelationView before = RelationView.of(relation);
        relation.confirm(unit, ownName, calendar.now());
        if (directory.unitNames(List.of(unit)).isEmpty()) {
            throw new Rejection(CommonProblem.MISSING_REFERENCE);
        }
        return journal.tell(relation, RelationAct.CONFIRM.done(), before);
    }

    /** Ends it. @throws IllegalStep @throws Rejection {@code not-found}, {@code stale-version} */
    public RelationView end(UUID id, IfMatch ifMatch, String reason) {
        BureauRelation relation = held(id, ifMatch);
        RelationView before = RelationView.of(relation);
        relation.end(reason, calendar.now());
        return journal.tell(relation, RelationAct.END.done(), before);
    }

    private BureauRelation held(UUID id, IfMatch ifMatch) {
        BureauRelation relation = relations.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ifMatch.verify(relation.version());
        return relation;
    }
}
