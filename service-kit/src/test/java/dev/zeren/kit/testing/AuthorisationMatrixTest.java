package dev.zeren.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.testing.Operations.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Asks each operation of a service as everybody, and holds the answers against {@code src/test/resources/
 * authorisation.csv}: a row for each operation, a column for each caller. An operation without a row fails. A service has a
 * {@code @QuarkusTest} that extends this. {@code -Dzeren.contract.update=true} writes the rows; what changed is to be read
 * in the diff.
 *
 * <p>A cell is {@code yes} where the operation lets the caller in, whatever it then says of the request, and {@code no}
 * where it answers 403 {@code forbidden}. {@code sibling} is the status that the staff of an office is answered on what
 * belongs to another office, the precondition met. {@code foreign} is {@code as-missing} where an object of another bureau is answered as one
 * that does not exist; anything else than that is a leak and fails.
 */
public abstract class AuthorisationMatrixTest {

    private static final Path ROWS = Path.of("src/test/resources/authorisation.csv");
    private static final String NONE = "-";
    private static final String AS_MISSING = "as-missing";

    /** Whose objects an operation is asked about. */
    public enum Side {
        OWN,
        SIBLING,
        FOREIGN
    }

    /** A token for each caller, by the name of its column. The first is whom foreign objects are asked as where it may. */
    protected abstract Map<String, String> callers();

    /** The column of the caller who belongs to the office whose objects {@link Side#OWN} are. */
    protected abstract String staff();

    /** An object of a collection, e.g. {@code tasks}; null where there is none, and a made-up id is asked for. */
    protected abstract String object(String collection, Side side);

    /** A body that is let in, so that the rules behind it are reached; an empty object where it does not matter. */
    protected abstract String body(Operation operation);

    @Test
    void everyOperationAnswersEveryCallerAsItsRowSays() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Operation operation : Operations.all()) {
            rows.put(operation.toString(), row(operation));
        }
        String header = "operation," + String.join(",", callers().keySet()) + ",sibling,foreign";
        List<String> lines = new ArrayList<>(List.of(header));
        rows.forEach((operation, row) -> lines.add(operation + "," + row));
        if (Boolean.getBoolean("zeren.contract.update")) {
            Files.write(ROWS, lines);
        }
        assertEquals(
                String.join("\n", Files.readAllLines(ROWS)),
                String.join("\n", lines),
                ROWS + " differs from what the service answers; an operation needs a row");
    }

    private String row(Operation operation) {
        StringJoiner cells = new StringJoiner(",");
        String first = null;
        boolean staffMay = false;
        for (Map.Entry<String, String> caller : callers().entrySet()) {
            Response answer = send(operation, caller.getValue(), ids(operation, Side.OWN));
            boolean may = !isForbidden(answer);
            assertNotUnknown(operation, caller.getKey(), answer);
            cells.add(may ? "yes" : "no");
            first = may && first == null ? caller.getValue() : first;
            staffMay |= may && caller.getKey().equals(staff());
        }
        cells.add(staffMay ? sibling(operation) : NONE);
        cells.add(first == null ? NONE : foreign(operation, first));
        return cells.toString();
    }

    private String sibling(Operation operation) {
        boolean any = operation.collections().stream().anyMatch(one -> object(one, Side.SIBLING) != null);
        if (!any) {
            return NONE;
        }
        List<String> ids = ids(operation, Side.SIBLING);
        Response answer = request(operation, callers().get(staff()))
                .headers(precondition(operation, ids))
                .request(operation.method(), operation.with(ids));
        return String.valueOf(answer.statusCode());
    }

    /** The tag of what is to be changed, so that it is not for the want of one that the request is refused. */
    private Map<String, String> precondition(Operation operation, List<String> ids) {
        if (!operation.conditional()) {
            return Map.of();
        }
        String path = operation.with(ids);
        String first = callers().values().iterator().next();
        for (String read : List.of(path, path.substring(0, path.lastIndexOf('/')))) {
            String tag = as(first).get(read).header("ETag");
            if (tag != null) {
                return Map.of("If-Match", tag);
            }
        }
        return Map.of();
    }

    private String foreign(Operation operation, String token) {
        boolean any = operation.collections().stream().anyMatch(one -> object(one, Side.FOREIGN) != null);
        if (!any) {
            return NONE;
        }
        Response foreign = send(operation, token, ids(operation, Side.FOREIGN));
        List<String> madeUp = operation.collections().stream()
                .map(one -> UUID.randomUUID().toString())
                .toList();
        Response missing = send(operation, token, madeUp);
        assertEquals(told(missing), told(foreign), operation + " tells a foreign object from one that does not exist");
        return AS_MISSING;
    }

    private static String told(Response answer) {
        String type = answer.contentType() != null && answer.contentType().contains("json")
                ? answer.jsonPath().getString("type")
                : "";
        return answer.statusCode() + " " + type;
    }

    private List<String> ids(Operation operation, Side side) {
        return operation.collections().stream()
                .map(collection -> {
                    String id = object(collection, side);
                    return id == null ? UUID.randomUUID().toString() : id;
                })
                .toList();
    }

    private Response send(Operation operation, String token, List<String> ids) {
        return request(operation, token).request(operation.method(), operation.with(ids));
    }

    private RequestSpecification request(Operation operation, String token) {
        RequestSpecification request = as(token);
        if (operation.bodyType() == null) {
            return request;
        }
        return operation.bodyType().startsWith("multipart/")
                ? request.multiPart("none", "")
                : request.contentType(operation.bodyType()).body(body(operation));
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given()
                .baseUri(ConfigProvider.getConfig().getValue("test.url", String.class))
                .header("Authorization", "Bearer " + token);
    }

    private static void assertNotUnknown(Operation operation, String caller, Response answer) {
        if (answer.statusCode() == 401 || answer.statusCode() >= 500) {
            throw new AssertionError(
                    operation + " answers " + caller + " " + answer.statusCode() + " " + answer.asString());
        }
    }

    private static boolean isForbidden(Response answer) {
        return answer.statusCode() == 403
                && "/problems/forbidden".equals(answer.jsonPath().getString("type"));
    }
}
