package dev.zeren.plan.relation.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.relation.domain.BureauRelation;
import dev.zeren.plan.relation.domain.Level;
import dev.zeren.plan.relation.domain.RelationStatus;
import dev.zeren.plan.relation.persistence.BureauRelations;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;

/** Keeps what became of a relation: in the audit, in the feed, in the administrator's list, and for who follows it. */
@ApplicationScoped
class RelationJournal {

    /** The kind of the timers by which the other bureau hears. */
    static final String TIMER = "relation-news";

    private static final String OBJECT = "bureau-relation.";
    private static final String EVENT = "dev.zeren.plan.bureau-relation.";

    /** What the feed says: the relation after the change. */
    record RelationNews(RelationView relation) {}

    private final BureauRelations relations;
    private final Instance<RelationFollower> followers;
    private final Audit audit;
    private final FeedWriter feed;
    private final Todos todos;
    private final Timers timers;
    private final BureauCalendar calendar;

    RelationJournal(
            BureauRelations relations,
            @Any Instance<RelationFollower> followers,
            Audit audit,
            FeedWriter feed,
            Todos todos,
            Timers timers,
            BureauCalendar calendar) {
        this.relations = relations;
        this.followers = followers;
        this.audit = audit;
        this.feed = feed;
        this.todos = todos;
        this.timers = timers;
        this.calendar = calendar;
    }

    /** Keeps what one's own bureau did, and lets the other hear of it. */
    RelationView tell(BureauRelation relation, String done, RelationView before) {
        RelationView after = keep(relation, done, before);
        timers.setAtEnd(TIMER, Map.of(relation.id(), calendar.now()));
        return after;
    }

    /**
     * Keeps what was done, whoever did it.
     *
     * @param before null when it is new
     */
    RelationView keep(BureauRelation relation, String done, RelationView before) {
        relations.flush();
        RelationView after = RelationView.of(relation);
        audit.record(OBJECT + done, relation.id(), before, after);
        feed.publish(EVENT + done, relation.id(), new RelationNews(after));
        todos.settleAll(relation.id());
        if (relation.level() == Level.LOWER && relation.status() == RelationStatus.REQUESTED) {
            todos.add(
                    new NewTodo(TodoKind.CONFIRM, "bureau-relation", relation.id(), after.name(), null, null, null),
                    List.of(Addressee.role(Roles.BUREAU_ADMIN)));
        }
        followers.forEach(follower -> tell(follower, relation));
        return after;
    }

    private static void tell(RelationFollower follower, BureauRelation relation) {
        if (relation.level() == Level.UPPER && relation.status() == RelationStatus.ENDED) {
            follower.upperEnded(relation.other());
        } else if (relation.level() == Level.LOWER && relation.status() == RelationStatus.ACTIVE) {
            follower.lowerConfirmed(relation.other());
        }
    }
}
