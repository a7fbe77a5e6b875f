package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.directory.DirectoryFiles.cells;
import static dev.zeren.plan.directory.DirectoryFiles.csv;
import static dev.zeren.plan.directory.DirectoryFiles.exportCsv;
import static dev.zeren.plan.directory.DirectoryFiles.exportWorkbook;
import static dev.zeren.plan.directory.DirectoryFiles.send;
import static dev.zeren.plan.directory.DirectoryFiles.workbook;
import static dev.zeren.plan.directory.domain.SheetKind.CHARGES;
import static dev.zeren.plan.directory.domain.SheetKind.GROUPS;
import static dev.zeren.plan.directory.domain.SheetKind.PEOPLE;
import static dev.zeren.plan.directory.domain.SheetKind.UNITS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.directory.domain.SheetKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What groups stand for and who is in charge of what, as files. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class GroupTransferTest {

    private static final List<String> ENTRIES = List.of(
            "B,望溪区教育局,教育局,,1,,,,,,",
            "S1,望溪一小,学校,B,2,150802,,,,,",
            "S2,望溪二小,学校,B,3,150802,,,,,",
            "K1,望溪一幼,幼儿园,B,4,150802,,,,,",
            "G1,试点校,单位组,,5,,,,,,",
            "G2,各学校,单位组,,6,,,,,,",
            "G3,空组,单位组,,7,,,,,,");
    private static final List<String> GROUP_ROWS =
            List.of("G1,S1,,,", "G1,K1,,,", "G2,,学校|kindergarten,B,1508", "G3,,,,");
    private static final Map<SheetKind, List<String>> WHOLE = Map.of(
            UNITS,
            ENTRIES,
            GROUPS,
            GROUP_ROWS,
            PEOPLE,
            List.of("P1,林原,,", "P2,周敏,,"),
            CHARGES,
            List.of("C1,P1,S1,2024-09-01,", "C2,P2,B,,2026-07-31"));

    @Test
    void groupsAndChargesGoOutAndInAgainAsNoChangeAndElsewhereAsTheSame() {
        send("groups-out", null, workbook(WHOLE), false)
                .statusCode(201)
                .body("groups.added", equalTo(4))
                .body("charges.added", equalTo(2));
        members("groups-out", "试点校").body("items.name", contains("望溪一小", "望溪一幼"));
        members("groups-out", "各学校").body("items.name", contains("望溪一小", "望溪二小", "望溪一幼"));
        String person = admin("groups-out")
                .queryParam("name", "林原")
                .get("/api/v1/people")
                .path("items[0].id");
        admin("groups-out")
                .get("/api/v1/people/" + person + "/charges")
                .then()
                .body("items.unitId", contains(found("groups-out", "望溪一小")))
                .body("items.from", contains("2024-09-01"));
        byte[] exported = exportWorkbook("groups-out");
        for (boolean dryRun : new boolean[] {true, false}) {
            send("groups-out", null, exported, dryRun)
                    .body("groups.unchanged", equalTo(4))
                    .body("charges.unchanged", equalTo(2))
                    .body("units.unchanged", equalTo(7));
        }
        send("groups-in", null, exported, false).statusCode(201);
        assertEquals(cells(exported), cells(exportWorkbook("groups-in")));
        for (SheetKind kind : List.of(UNITS, GROUPS, PEOPLE, CHARGES)) {
            send("groups-csv", kind, exportCsv("groups-out", kind), false).statusCode(201);
            assertEquals(exportCsv("groups-out", kind), exportCsv("groups-csv", kind));
        }
    }

    @Test
    void aGroupBecomesWhatItsRowsSayAndTheOthersStay() {
        String bureau = "groups-again";
        send(bureau, null, workbook(WHOLE), false).statusCode(201);
        String group = found(bureau, "试点校");
        int version = admin(bureau).get("/api/v1/units/" + group).path("version");
        String changed = csv(GROUPS, "G1,S1,,,", "G1,S2,,,");
        send(bureau, GROUPS, changed, true).statusCode(200).body("groups.added", equalTo(1));
        members(bureau, "试点校").body("items.name", contains("望溪一小", "望溪一幼"));
        send(bureau, GROUPS, changed, false)
                .statusCode(201)
                .body("groups.added", equalTo(1))
                .body("groups.changed", equalTo(1));
        members(bureau, "试点校").body("items.name", contains("望溪一小", "望溪二小"));
        members(bureau, "各学校").body("items", hasSize(3));
        admin(bureau).get("/api/v1/units/" + group).then().body("version", equalTo(version + 1));
        send(bureau, GROUPS, csv(GROUPS, "G1,S1,,,"), false).body("groups.changed", equalTo(1));
        members(bureau, "试点校").body("items.name", contains("望溪一小"));
        // From a list to a rule, from a rule to a list, from a rule to another.
        send(bureau, GROUPS, csv(GROUPS, "G1,,,B,", "G2,K1,,,"), false).statusCode(201);
        members(bureau, "试点校").body("items", hasSize(3));
        members(bureau, "各学校").body("items.name", contains("望溪一幼"));
        membership(bureau, "各学校").body("rule", nullValue());
        send(bureau, GROUPS, csv(GROUPS, "G1,,学校,,"), false).body("groups.changed", equalTo(1));
        membership(bureau, "试点校").body("rule.kinds", contains("school")).body("rule.under", nullValue());
        send(bureau, GROUPS, csv(GROUPS, "G1,,学校,,"), false).body("groups.unchanged", equalTo(1));
        send(bureau, GROUPS, csv(GROUPS, "G1,,,,"), false).body("groups.changed", equalTo(1));
        members(bureau, "试点校").body("items", hasSize(0));
    }

    @Test
    void whatIsWrongWithGroupsIsSaidWithRowAndColumn() {
        String bureau = "groups-faulty";
        send(bureau, null, workbook(WHOLE), false).statusCode(201);
        faults(bureau, GROUPS, "G1,S1,学校,,", "G1,,学堂,,", ",,,,15080")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/groups/2/unitId list-and-rule",
                                "/groups/3/kinds unknown-kind",
                                "/groups/4/groupId required",
                                "/groups/4/divisionPrefix division-code-form"));
        faults(bureau, GROUPS, "G1,S1,,,", "G1,,学校,,", "G2,S1,,,", "G2,S1,,,", "S1,S2,,,", "G8,S1,,,", "G3,S8,,,")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/groups/3/groupId list-and-rule",
                                "/groups/5/unitId same-entry",
                                "/groups/6/groupId not-a-group",
                                "/groups/7/groupId unknown-reference",
                                "/groups/8/unitId unknown-reference"));
        faults(bureau, GROUPS, "G1,,,B8,").body("errors.pointer", contains("/groups/2/underId"));
        members(bureau, "试点校").body("items", hasSize(2));
        faults(bureau, CHARGES, "C3,P8,S8,,", "C1,P1,S1,,", "C1,P1,S2,,")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/charges/2/personId unknown-reference",
                                "/charges/2/unitId unknown-reference",
                                "/charges/4/externalId double-key",
                                "/charges/4/externalId same-entry"));
        faults(bureau, CHARGES, "C3,P1,S1,2026-02-01,2026-01-01").body("errors.pointer", contains("/charges/2/to"));
    }

    @Test
    void aChargeIsFoundAgainByItsIdAndChanged() {
        String bureau = "charges-again";
        send(bureau, null, workbook(WHOLE), false).statusCode(201);
        send(bureau, CHARGES, csv(CHARGES, "C1,P2,S2,2024-09-01,2026-12-31", "C2,P2,B,,2026-07-31"), false)
                .statusCode(201)
                .body("charges.changed", equalTo(1))
                .body("charges.unchanged", equalTo(1));
        String person =
                admin(bureau).queryParam("name", "周敏").get("/api/v1/people").path("items[0].id");
        admin(bureau).get("/api/v1/people/" + person + "/charges").then().body("items", hasSize(2));
    }

    /** The file of a system that does not know yet that two entries were one. */
    @Test
    void aMergedEntrysRowsMeanTheSurvivor() {
        String bureau = "groups-merged";
        send(bureau, null, workbook(WHOLE), false).statusCode(201);
        json(
                        admin(bureau),
                        Map.of(
                                "kind", "unit",
                                "survivorId", found(bureau, "望溪一小"),
                                "mergedId", found(bureau, "望溪一幼")))
                .post("/api/v1/directory/merges")
                .then()
                .statusCode(201);
        send(bureau, GROUPS, csv(GROUPS, GROUP_ROWS.toArray(String[]::new)), false)
                .statusCode(201)
                .body("groups.merged", equalTo(1))
                .body("groups.unchanged", equalTo(3));
        members(bureau, "试点校").body("items.name", contains("望溪一小"));
    }

    @Test
    void whatAGroupStandsForAndStoodForIsInTheAudit() throws SQLException {
        String bureau = "groups-audit";
        send(bureau, null, workbook(WHOLE), false).statusCode(201);
        send(bureau, GROUPS, csv(GROUPS, "G1,,学校,B,15", "G2,,学校|幼儿园,B,1508"), false)
                .statusCode(201);
        assertEquals(List.of("0 2", "2 0"), column("""
                        select jsonb_array_length(before -> 'units') || ' ' || jsonb_array_length(after -> 'units')
                        from audit where action = 'unit.membership-imported' and object_id = '%s' order by id
                        """.formatted(found(bureau, "试点校"))));
        assertEquals(List.of("15"), column("""
                        select after -> 'rule' ->> 'divisionPrefix' from audit
                        where action = 'unit.membership-imported' and bureau_id = '%s'
                            and before -> 'units' <> '[]'
                        """.formatted(bureau)));
    }

    private static ValidatableResponse faults(String bureau, SheetKind kind, String... rows) {
        return send(bureau, kind, csv(kind, rows), false)
                .statusCode(422)
                .body("type", equalTo("/problems/directory-file-faulty"));
    }

    private static ValidatableResponse members(String bureau, String group) {
        return admin(bureau)
                .get("/api/v1/units/" + found(bureau, group) + "/members")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse membership(String bureau, String group) {
        return admin(bureau)
                .get("/api/v1/units/" + found(bureau, group) + "/membership")
                .then()
                .statusCode(200);
    }

    private static String found(String bureau, String name) {
        return admin(bureau).queryParam("name", name).get("/api/v1/units").path("items[0].id");
    }
}
