package dev.zeren.plan.directory.persistence;

/**
 * Aliases of an import, the same for units and people. A file replaces what was entered; what was learned (printed,
 * confirmed, a former name, a merge) stays, for the file's author does not know of it.
 */
record ImportAliases(ImportRun run, String stage, String table, String column) {

    /** A condition on a row {@code s} and its entry's aliases {@code a}: they ask for a change. */
    static final String DIFFER = """
            (not array_remove(s.alias_keys, s.name_key::text) <@ coalesce(a.keys, '{}')
                or not coalesce(a.entered, '{}') <@ s.alias_keys)
            """;

    /** A table {@code a}: the keys of each owner's aliases, and of those that were entered. */
    String held() {
        return filled("""
                (select %3$s as owner, array_agg(name_key::text) as keys,
                    array_agg(name_key::text) filter (where origin = 'ENTERED') as entered
                from %2$s where bureau_id = :b group by %3$s) a
                """);
    }

    /** Takes them over for new and changed rows. */
    void apply() {
        run.change(filled("""
                delete from %2$s a using %1$s s
                where s.bureau_id = :b and s.run = :r and s.state = 'CHANGED' and a.bureau_id = :b and a.%3$s = s.id
                    and (a.name_key = s.name_key or a.origin = 'ENTERED' and a.name_key <> all (s.alias_keys))
                """));
        // Those of changed rows behind those that are there; numbered anew below.
        run.change(filled("""
                insert into %2$s (bureau_id, %3$s, position, name, name_key, origin)
                select :b, s.id, case when s.state = 'NEW' then 0 else 1000 end
                    + row_number() over (partition by s.id order by given.nth) - 1, given.name, given.key, 'ENTERED'
                from %1$s s, unnest(s.alias_names, s.alias_keys) with ordinality given(name, key, nth)
                where s.bureau_id = :b and s.run = :r and s.state in ('NEW', 'CHANGED') and given.key <> s.name_key
                    and not exists (
                        select 1 from %2$s a where a.bureau_id = :b and a.%3$s = s.id and a.name_key = given.key)
                """));
        renumber();
    }

    /** The list's positions are without gaps; in two steps, for the key must hold after each row. */
    private void renumber() {
        run.change(filled("""
                update %2$s a set position = -numbered.nth
                from (
                    select o.%3$s as owner, o.position, row_number() over (partition by o.%3$s order by o.position) as nth
                    from %1$s s join %2$s o on o.bureau_id = :b and o.%3$s = s.id
                    where s.bureau_id = :b and s.run = :r and s.state = 'CHANGED') numbered
                where a.bureau_id = :b and a.%3$s = numbered.owner and a.position = numbered.position
                """));
        run.change(filled("""
                update %2$s a set position = -a.position - 1 from %1$s s
                where s.bureau_id = :b and s.run = :r and s.state = 'CHANGED'
                    and a.bureau_id = :b and a.%3$s = s.id and a.position < 0
                """));
    }

    private String filled(String statement) {
        return statement.formatted(stage, table, column);
    }
}
