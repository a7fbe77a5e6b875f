package dev.zeren.plan.directory.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.http.Patched;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.directory.domain.Person;
import dev.zeren.plan.directory.domain.Post;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.persistence.People;
import dev.zeren.plan.directory.persistence.Posts;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The posts of the bureau's people: on them rests on which tasks a person may report. */
@ApplicationScoped
@Transactional
public class PostService {

    /** Gives a person a post; open ends are null. */
    public record AddPost(UUID unitId, String title, LocalDate from, LocalDate to) {}

    /** Changes what is mentioned of a post. */
    public record ChangePost(Patched<String> title, Patched<LocalDate> from, Patched<LocalDate> to) {}

    private final Posts posts;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final FeedWriter feed;

    PostService(Posts posts, People people, Units units, Audit audit, FeedWriter feed) {
        this.posts = posts;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.feed = feed;
    }

    /**
     * Gives a person a post.
     *
     * @throws Rejection {@code not-found} without the person, {@code missing-reference} without the unit,
     *     {@code entry-merged}, {@code post-ends-before-it-begins}
     */
    public PostView add(UUID personId, AddPost command) {
        requirePerson(personId).requireOwn();
        Unit unit = units.findByIdOptional(command.unitId())
                .orElseThrow(() -> new Rejection(CommonProblem.MISSING_REFERENCE));
        unit.requireOwn();
        Post post = new Post(personId, command.unitId(), command.title(), command.from(), command.to());
        posts.persistAndFlush(post);
        PostView after = PostView.of(post);
        audit.record("post.added", post.id(), null, after);
        feed.publish(DirectoryEvents.POSTS_CHANGED, post.id(), DirectoryEvents.of(after));
        return after;
    }

    /**
     * Changes a post.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code post-ends-before-it-begins}
     */
    public PostView change(UUID personId, UUID id, IfMatch ifMatch, ChangePost command) {
        Post post = load(personId, id);
        ifMatch.verify(post.version());
        PostView before = PostView.of(post);
        command.title().ifPresent(post::entitle);
        post.last(
                command.from().isPresent() ? command.from().value() : post.fromOn(),
                command.to().isPresent() ? command.to().value() : post.toOn());
        posts.flush();
        PostView after = PostView.of(post);
        audit.record("post.changed", post.id(), before, after);
        feed.publish(DirectoryEvents.POSTS_CHANGED, post.id(), DirectoryEvents.of(after));
        return after;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public PostView get(UUID personId, UUID id) {
        return PostView.of(load(personId, id));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<PostView> list(UUID personId, PageRequest page) {
        requirePerson(personId);
        var rows = posts.list(personId, page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, post -> new Object[] {post.id()}).map(PostView::of);
    }

    private Person requirePerson(UUID personId) {
        return people.findByIdOptional(personId).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    // By both ids: a post reached through another person's address does not exist.
    private Post load(UUID personId, UUID id) {
        return posts.findByIdOptional(id)
                .filter(post -> post.personId().equals(personId))
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }
}
