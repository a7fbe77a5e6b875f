package dev.zeren.plan.directory.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.GroupRule;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.directory.persistence.Groups;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Groups: one name for many units, by list or by rule (各县(市)区). */
@ApplicationScoped
@Transactional
public class GroupService {

    /** A unit that a group stands for. */
    public record MemberView(UUID id, String name, UnitKind kind) {}

    /** What makes a unit belong to the group: a rule, or null for a list. */
    public record MembershipView(UUID groupId, GroupRule rule, int version) {}

    /** More units than a province has schools. */
    private static final int MOST_MEMBERS = 25_000;

    private record Audited(GroupRule rule, Set<UUID> units) {}

    private final Units units;
    private final Groups groups;
    private final BureauCalendar calendar;
    private final Audit audit;

    GroupService(Units units, Groups groups, BureauCalendar calendar, Audit audit) {
        this.units = units;
        this.groups = groups;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** @throws Rejection {@code not-found}, {@code not-a-group} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public MembershipView membership(UUID id) {
        Unit group = group(id);
        return new MembershipView(id, groups.rule(id).orElse(null), group.version());
    }

    /**
     * Says which units the group stands for: a rule or a list, not both.
     *
     * @throws Rejection {@code not-found}, {@code not-a-group}, {@code stale-version}, {@code missing-reference}
     */
    public MembershipView stand(UUID id, IfMatch ifMatch, GroupRule rule, Set<UUID> list) {
        Unit group = group(id);
        ifMatch.verify(group.version());
        group.requireOwn();
        if (rule != null) {
            requireKnown(rule.under() == null ? Set.of() : Set.of(rule.under()));
            groups.stand(id, rule);
        } else {
            requireKnown(list);
            groups.stand(id, list);
        }
        // What it stands for is part of it, though it is kept in tables of its own.
        units.touch(group);
        units.flush();
        audit.record("unit.membership-changed", id, null, new Audited(rule, list));
        return new MembershipView(id, rule, group.version());
    }

    /** The units that the group stands for today. @throws Rejection {@code not-found}, {@code not-a-group} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<MemberView> members(UUID id, PageRequest page) {
        group(id);
        Optional<GroupRule> rule = groups.rule(id);
        var from = page.from(Integer.class, UUID.class);
        var rows = rule.isPresent()
                ? groups.ruled(rule.get(), calendar.today(), from, page.rowsToRead())
                : groups.listed(id, calendar.today(), from, page.rowsToRead());
        return Page.of(rows, page, member -> new Object[] {member.position(), member.id()})
                .map(member -> new MemberView(member.id(), member.name(), member.kind()));
    }

    /**
     * The ids of the units that a group stands for today, of a list or by a rule; of very many, the first.
     *
     * @throws Rejection {@code not-found}, {@code not-a-group}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<UUID> memberIds(UUID id) {
        group(id);
        Optional<GroupRule> rule = groups.rule(id);
        var rows = rule.isPresent()
                ? groups.ruled(rule.get(), calendar.today(), Cursor.start(), MOST_MEMBERS)
                : groups.listed(id, calendar.today(), Cursor.start(), MOST_MEMBERS);
        return rows.stream().map(Groups.Member::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of the units that are groups, each with the units that it stands for today. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, Set<UUID>> groupsAmong(Collection<UUID> some) {
        return units.groups(some).stream().collect(Collectors.toMap(group -> group, this::memberIds));
    }

    private Unit group(UUID id) {
        Unit unit = units.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        if (unit.kind() != UnitKind.GROUP) {
            throw new Rejection(PlanProblem.NOT_A_GROUP, unit.name());
        }
        return unit;
    }

    private void requireKnown(Set<UUID> ids) {
        if (units.known(ids) != ids.size()) {
            throw new Rejection(CommonProblem.MISSING_REFERENCE);
        }
    }
}
