package dev.zeren.plan.evidence;

import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.FixedCallers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.evidence.application.EvidenceUses;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other features do with evidence: let it serve their things, in an order, and replace it. */
@QuarkusTest
@OnPostgres
class EvidenceUsesTest {

    private static final String KIND = "test-thing";

    private final String bureau = "uses-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID thing = UUID.randomUUID();

    @Inject
    EvidenceUses uses;

    @Test
    void itServesInTheOrderGivenAndAnotherListTakesItsPlace() {
        UUID first = link();
        UUID second = link();
        callerIs("planner");
        change(() -> uses.attach(KIND, thing, List.of(first)));
        change(() -> uses.attach(KIND, thing, List.of(second, first)));
        assertEquals(List.of(first, second), attached());
        change(() -> uses.replace(KIND, thing, List.of(second, first)));
        assertEquals(List.of(second, first), attached());
        change(() -> uses.replace(KIND, thing, List.of()));
        assertEquals(List.of(), attached());
    }

    @Test
    void whoChangesTheThingMayLeaveWhatServedItAndAddNothingThatHeDoesNotSee() {
        UUID there = link();
        UUID hidden = link();
        callerIs("planner");
        change(() -> uses.attach(KIND, thing, List.of(there)));
        callerIs("office-staff");
        change(() -> uses.replace(KIND, thing, List.of(there)));
        Rejection refused =
                assertThrows(Rejection.class, () -> change(() -> uses.replace(KIND, thing, List.of(there, hidden))));
        assertEquals("missing-reference", refused.type().code());
        assertEquals("/evidence/1", refused.faults().get(0).pointer());
        assertEquals(List.of(there), attached());
    }

    private UUID link() {
        return UUID.fromString(json(planner(bureau), Map.of("kind", "link", "url", "https://a.example", "title", "x"))
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void callerIs(String role) {
        QuarkusMock.installMockForType(new FixedCallers("tester", bureau, role), Callers.class);
    }

    private static void change(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private List<UUID> attached() {
        return uses.of(KIND, List.of(thing)).getOrDefault(thing, List.of()).stream()
                .map(EvidenceItem::id)
                .toList();
    }
}
