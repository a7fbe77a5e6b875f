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
import dev.zeren.plan.directory.persistence.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The people of the bureau. */
@ApplicationScoped
@Transactional
public class PersonService {

    /** Adds a person; the subject and the id that another system has for him may be null. */
    public record AddPerson(String name, String subject, List<String> aliases, String externalId) {}

    /** Changes what is mentioned of a person. */
    public record ChangePerson(
            Patched<String> name, Patched<String> subject, Patched<List<String>> aliases, Patched<String> externalId) {}

    /** Which people to list; null means any. */
    public record PersonQuery(UUID unit, UUID charge, String name, String subject, String externalId) {}

    private final People people;
    private final Audit audit;
    private final FeedWriter feed;

    PersonService(People people, Audit audit, FeedWriter feed) {
        this.people = people;
        this.audit = audit;
        this.feed = feed;
    }

    /**
     * Adds a person.
     *
     * @throws Rejection {@code already-exists} when another person signs in under the subject
     */
    public PersonView add(AddPerson command) {
        Person person = new Person(command.name(), command.subject(), command.aliases());
        person.identifyAs(command.externalId());
        people.persistAndFlush(person);
        return publish("person.added", null, person);
    }

    /**
     * Changes a person.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code already-exists}, {@code entry-merged}
     */
    public PersonView change(UUID id, IfMatch ifMatch, ChangePerson command) {
        Person person = load(id);
        ifMatch.verify(person.version());
        person.requireOwn();
        PersonView before = PersonView.of(person);
        command.name().ifPresent(person::rename);
        command.subject().ifPresent(person::signInAs);
        command.aliases().ifPresent(person::nameAlso);
        command.externalId().ifPresent(person::identifyAs);
        people.flush();
        return publish("person.changed", before, person);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public PersonView get(UUID id) {
        return PersonView.of(load(id));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<PersonView> list(PersonQuery query, PageRequest page) {
        var filter = new People.Filter(query.unit(), query.charge(), query.name(), query.subject(), query.externalId());
        var rows = people.list(filter, page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, person -> new Object[] {person.id()}).map(PersonView::of);
    }

    private Person load(UUID id) {
        return people.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private PersonView publish(String action, PersonView before, Person person) {
        PersonView after = PersonView.of(person);
        audit.record(action, person.id(), before, after);
        feed.publish(DirectoryEvents.PERSON_CHANGED, person.id(), DirectoryEvents.of(after));
        return after;
    }
}
