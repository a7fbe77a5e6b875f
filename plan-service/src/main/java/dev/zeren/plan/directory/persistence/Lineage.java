package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which units went into which, through the changes that ended them and through entries that turned out to be the same.
 * A unit that gave a part away and stayed has handed nothing on.
 */
@ApplicationScoped
public class Lineage {

    // From a unit to those that are no more and went into it. The one named line(id) is the part before.
    private static final String BACK = """
            select step.id from line cross join lateral (
                select m.id from unit m where m.bureau_id = ? and m.merged_into = line.id
                union all
                select was.unit_id from unit_change_part is_now
                join unit_change_part was
                    on was.bureau_id = is_now.bureau_id and was.change_id = is_now.change_id and was.side = 'BEFORE'
                join unit u on u.bureau_id = was.bureau_id and u.id = was.unit_id and u.closed_on is not null
                where is_now.bureau_id = ? and is_now.unit_id = line.id and is_now.side = 'AFTER' and not exists (
                    select 1 from unit_change_part stays
                    where stays.bureau_id = was.bureau_id and stays.change_id = was.change_id
                        and stays.side = 'AFTER' and stays.unit_id = was.unit_id)) step
            """;

    // From a unit that is no more to those that it went into.
    private static final String FORTH = """
            select line.root, step.id from line cross join lateral (
                select u.merged_into as id from unit u
                where u.bureau_id = ? and u.id = line.id and u.merged_into is not null
                union all
                select becomes.unit_id from unit u
                join unit_change_part was
                    on was.bureau_id = u.bureau_id and was.unit_id = u.id and was.side = 'BEFORE'
                join unit_change_part becomes on becomes.bureau_id = was.bureau_id
                    and becomes.change_id = was.change_id and becomes.side = 'AFTER'
                where u.bureau_id = ? and u.id = line.id and u.closed_on <= ? and not exists (
                    select 1 from unit_change_part stays
                    where stays.bureau_id = was.bureau_id and stays.change_id = was.change_id
                        and stays.side = 'AFTER' and stays.unit_id = was.unit_id)) step
            """;

    private static final String MEANT = """
            with recursive line(id) as (
                select coalesce(u.merged_into, asked.id) from unnest(?::uuid[]) asked(id)
                left join unit u on u.bureau_id = ? and u.id = asked.id
                union
                %s)
            select id from line
            """.formatted(BACK);

    private static final String SPEAKER = """
            with recursive line(id) as (
                select post.unit_id
                from person join post on post.bureau_id = person.bureau_id and post.person_id = person.id
                where person.bureau_id = ? and person.subject = ?
                  and (post.from_on is null or post.from_on <= ?) and (post.to_on is null or post.to_on >= ?)
                union
                %s)
            select id, null from line where id = any(?)
            union all
            select id, merged_into from unit where bureau_id = ? and merged_into = any(?)
            """.formatted(BACK);

    private static final String SPOKEN_FOR = """
            with recursive line(id) as (
                select post.unit_id
                from person join post on post.bureau_id = person.bureau_id and post.person_id = person.id
                where person.bureau_id = ? and person.subject = ?
                  and (post.from_on is null or post.from_on <= ?) and (post.to_on is null or post.to_on >= ?)
                union
                %s)
            select id from line
            """.formatted(BACK);

    private static final String TODAY = """
            with recursive asked(id) as (
                select unnest(?::uuid[])
                union
                select m.id from unit m where m.bureau_id = ? and m.merged_into = any(?)),
            line(root, id) as (
                select id, id from asked
                union
                %s)
            select was.id, was.name, was.merged_into, was.closed_on, now.id, now.name
            from asked
            join unit was on was.bureau_id = ? and was.id = asked.id
            left join (line join unit now on now.bureau_id = ? and now.id = line.id and now.merged_into is null
                and (now.closed_on is null or now.closed_on > ?)) on line.root = asked.id
            where was.closed_on <= ? or was.merged_into is not null or exists (
                select 1 from unit_change_part part
                join unit_change c on c.bureau_id = part.bureau_id and c.id = part.change_id
                where part.bureau_id = ? and part.unit_id = was.id and part.side = 'BEFORE' and c.kind = 'RENAME')
            order by was.id, now.position, now.id
            """.formatted(FORTH);

    private final Rows sql;
    private final Bureau bureau;

    Lineage(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * For whom somebody may speak.
     *
     * @param units those of the units asked about in which he holds a post, or that went into one in which he does
     * @param merged by id, the entries that stand for one of the units asked about, and for which
     */
    public record Speaker(Set<UUID> units, Map<UUID, UUID> merged) {}

    /**
     * What is to be known of units that stand for themselves when somebody speaks for one: one statement, for it is
     * asked with each progress report.
     *
     * @param subject under which he signs in, or null when it does not matter who speaks
     */
    public Speaker speaker(String subject, LocalDate day, Collection<UUID> units) {
        UUID[] asked = units.toArray(UUID[]::new);
        String own = bureau.idOrNone();
        Set<UUID> spokenFor = new HashSet<>();
        Map<UUID, UUID> merged = new HashMap<>();
        sql.all(SPEAKER, Link::read, own, subject, day, day, own, own, asked, own, asked)
                .forEach(link -> {
                    if (link.mergedInto() == null) {
                        spokenFor.add(link.id());
                    } else {
                        merged.put(link.id(), link.mergedInto());
                    }
                });
        return new Speaker(spokenFor, merged);
    }

    /** The units in which somebody holds a post on the day, and those that are no more and went into one of them. */
    public Set<UUID> spokenFor(String subject, LocalDate day) {
        String own = bureau.idOrNone();
        return Set.copyOf(sql.all(SPOKEN_FOR, row -> row.getObject(1, UUID.class), own, subject, day, day, own, own));
    }

    /** The unit that an id stands for, and those that are no more and went into it, directly or through others. */
    public Set<UUID> meant(UUID unit) {
        String own = bureau.idOrNone();
        return Set.copyOf(sql.all(MEANT, row -> row.getObject(1, UUID.class), new UUID[] {unit}, own, own, own));
    }

    /**
     * A unit that is not what it was.
     *
     * @param mergedInto the entry that it turned out to be the same as, or null
     * @param closedOn the first day on which it is no more, or null
     * @param today the units that stand for it, itself if it was renamed; none when it was closed for good
     */
    public record Changed(UUID id, String name, UUID mergedInto, LocalDate closedOn, List<NamedUnit> today) {}

    /** A unit and what it is called today. */
    public record NamedUnit(UUID id, String name) {}

    /** Those of the units that are closed on the day or were renamed, and the entries that were merged into them. */
    public List<Changed> changed(Collection<UUID> units, LocalDate day) {
        UUID[] asked = units.toArray(UUID[]::new);
        String own = bureau.idOrNone();
        Map<UUID, Changed> changed = new LinkedHashMap<>();
        sql.all(TODAY, Step::read, asked, own, asked, own, own, day, own, own, day, day, own)
                .forEach(step -> {
                    Changed one = changed.computeIfAbsent(step.from().id(), id -> step.from());
                    if (step.to() != null) {
                        one.today().add(step.to());
                    }
                });
        return List.copyOf(changed.values());
    }

    private record Link(UUID id, UUID mergedInto) {

        static Link read(ResultSet row) throws SQLException {
            return new Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
    }

    private record Step(Changed from, NamedUnit to) {

        static Step read(ResultSet row) throws SQLException {
            UUID to = row.getObject(5, UUID.class);
            return new Step(
                    new Changed(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, LocalDate.class),
                            new ArrayList<>()),
                    to == null ? null : new NamedUnit(to, row.getString(6)));
        }
    }
}
