package dev.zeren.plan.relation.application;

import dev.zeren.kit.tenant.Courier;
import dev.zeren.kit.timer.Timed;
import dev.zeren.plan.relation.domain.BureauRelation;
import dev.zeren.plan.relation.domain.Level;
import dev.zeren.plan.relation.domain.RelationAct;
import dev.zeren.plan.relation.domain.RelationStatus;
import dev.zeren.plan.relation.persistence.BureauRelations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lets the other bureau hear what became of their relation: the whole of it, so that to hear twice is to hear once. */
@ApplicationScoped
class RelationPost implements Timed {

    private static final String IN_CIRCLE = "对方已申请以本局为上级";
    private static final String ASKED_ANEW = "对方已重新申请";

    /** What is carried. */
    record Told(
            UUID pair,
            Level receiver,
            String senderName,
            Instant requestedAt,
            Instant confirmedAt,
            Instant endedAt,
            String endReason) {

        static Told of(BureauRelation relation) {
            return new Told(
                    relation.pairId(),
                    relation.level(),
                    relation.ownName(),
                    relation.requestedAt(),
                    relation.confirmedAt(),
                    relation.endedAt(),
                    relation.endReason());
        }
    }

    private final BureauRelations relations;
    private final RelationJournal journal;
    private final Courier courier;

    RelationPost(BureauRelations relations, RelationJournal journal, Courier courier) {
        this.relations = relations;
        this.journal = journal;
        this.courier = courier;
    }

    @Override
    public String kind() {
        return RelationJournal.TIMER;
    }

    @Override
    public void fire(UUID id) {
        BureauRelation relation = relations.findById(id);
        Told told = Told.of(relation);
        courier.tell(relation.other(), from -> hear(from, told));
    }

    private void hear(String from, Told told) {
        Optional<BureauRelation> known = relations.holdPair(told.pair());
        if (known.isPresent()) {
            goOn(known.get(), from, told);
        } else if (told.receiver() == Level.UPPER && told.endedAt() == null) {
            begin(from, told);
        }
    }

    private void goOn(BureauRelation relation, String from, Told told) {
        if (!relation.other().equals(from)) {
            return;
        }
        RelationView before = RelationView.of(relation);
        if (told.confirmedAt() != null && relation.hearConfirmed(told.senderName(), told.confirmedAt())) {
            journal.keep(relation, RelationAct.CONFIRM.done(), before);
        }
        RelationView confirmed = RelationView.of(relation);
        if (told.endedAt() != null && relation.hearEnded(told.endReason(), told.endedAt())) {
            journal.keep(relation, RelationAct.END.done(), confirmed);
        }
    }

    private void begin(String lower, Told told) {
        Optional<BureauRelation> open = relations.openWith(lower);
        boolean circle = open.filter(one -> one.level() == Level.UPPER).isPresent();
        open.filter(one -> one.level() == Level.LOWER).ifPresent(older -> {
            // That it was ended there is news still under way.
            RelationView before = RelationView.of(older);
            older.hearEnded(ASKED_ANEW, told.requestedAt());
            journal.keep(older, RelationAct.END.done(), before);
        });
        BureauRelation relation = BureauRelation.heard(told.pair(), lower, told.senderName(), told.requestedAt());
        if (circle) {
            relation.end(IN_CIRCLE, told.requestedAt());
            relations.persist(relation);
            journal.tell(relation, RelationAct.END.done(), null);
        } else {
            relations.persist(relation);
            journal.keep(relation, "requested", null);
        }
    }

    /** Takes a delivery from the upper bureau as word that it agreed, should that news be still under way. */
    boolean agreed(String upper, UUID pair, String name, Instant at) {
        Optional<BureauRelation> relation =
                relations.holdPair(pair).filter(one -> one.other().equals(upper));
        relation.ifPresent(one -> {
            RelationView before = RelationView.of(one);
            if (one.hearConfirmed(name, at)) {
                journal.keep(one, RelationAct.CONFIRM.done(), before);
            }
        });
        return relation.filter(one -> one.level() == Level.UPPER && one.status() == RelationStatus.ACTIVE)
                .isPresent();
    }
}
