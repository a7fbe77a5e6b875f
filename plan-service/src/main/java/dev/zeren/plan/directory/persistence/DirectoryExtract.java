package dev.zeren.plan.directory.persistence;

import static java.util.stream.Collectors.joining;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.DatabaseFailure;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.directory.domain.SheetKind;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.directory.domain.UnitLine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the directory as its files have it, row by row from the database on: entries that stand for others are not in it. */
@ApplicationScoped
public class DirectoryExtract {

    private static final int AT_A_TIME = 1_000;
    private static final String ALIASES = "array_to_string(array(select a.name from %s a"
            + " where a.bureau_id = e.bureau_id and a.%s = e.id order by a.position), '|')";
    private static final String UNITS = """
            select coalesce(e.external_id, e.id::text), e.name, e.kind, coalesce(p.external_id, p.id::text), e.position,
                e.division_code, e.credit_code, e.school_code, e.opened_on, e.closed_on, %s
            from unit e left join unit p on p.bureau_id = e.bureau_id and p.id = e.parent_id
            where e.bureau_id = ? and e.merged_into is null order by e.id
            """.formatted(ALIASES.formatted("unit_alias", "unit_id"));
    private static final String PEOPLE = """
            select coalesce(e.external_id, e.id::text), e.name, e.subject, %s
            from person e where e.bureau_id = ? and e.merged_into is null order by e.id
            """.formatted(ALIASES.formatted("person_alias", "person_id"));
    private static final String GROUPS = """
            select coalesce(e.external_id, e.id::text), coalesce(u.external_id, u.id::text),
                array_to_string(r.kinds, '|'), coalesce(a.external_id, a.id::text), r.division_prefix
            from unit e
            left join unit_group_rule r on r.bureau_id = e.bureau_id and r.group_id = e.id
            left join unit a on a.bureau_id = e.bureau_id and a.id = r.under_id
            left join (unit_group_member m
                    join unit u on u.bureau_id = m.bureau_id and u.id = m.unit_id and u.merged_into is null)
                on m.bureau_id = e.bureau_id and m.group_id = e.id
            where e.bureau_id = ? and e.kind = 'GROUP' and e.merged_into is null order by e.id, u.id
            """;
    private static final String HELD = """
            select coalesce(e.external_id, e.id::text), coalesce(p.external_id, p.id::text),
                coalesce(u.external_id, u.id::text), %2$s e.from_on, e.to_on
            from %1$s e
            join person p on p.bureau_id = e.bureau_id and p.id = e.person_id
            join unit u on u.bureau_id = e.bureau_id and u.id = e.unit_id
            where e.bureau_id = ? order by e.id
            """;

    private final AgroalDataSource dataSource;
    private final Rows sql;
    private final Bureau bureau;

    DirectoryExtract(AgroalDataSource dataSource, Rows sql, Bureau bureau) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.bureau = bureau;
    }

    /** Makes what is read in the transaction one picture: a post without its person would not be imported again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin() {
        sql.change("set transaction isolation level repeatable read, read only");
    }

    /** Gives each row of a table, its cells in the order of the columns; an empty cell is null. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(SheetKind kind, Consumer<List<String>> rows) {
        String query = switch (kind) {
            case UNITS -> UNITS;
            case GROUPS -> GROUPS;
            case PEOPLE -> PEOPLE;
            case POSTS -> HELD.formatted("post", "e.title,");
            case CHARGES -> HELD.formatted("charge", "");
        };
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            // Within a transaction the driver then fetches so many rows at a time.
            statement.setFetchSize(AT_A_TIME);
            statement.setString(1, bureau.id());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.accept(cells(kind, row));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static List<String> cells(SheetKind kind, ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < kind.columns().size(); i++) {
            String text = row.getString(i + 1);
            cells.add(
                    switch (kind.columns().get(i).field()) {
                        case "kind", "kinds" -> words(text);
                        default -> text;
                    });
        }
        return cells;
    }

    private static String words(String kinds) {
        return kinds == null || kinds.isEmpty()
                ? null
                : Stream.of(kinds.split("\\|"))
                        .map(UnitKind::valueOf)
                        .map(UnitLine::word)
                        .collect(joining("|"));
    }
}
