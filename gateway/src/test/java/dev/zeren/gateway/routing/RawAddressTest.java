package dev.zeren.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/plans",
                "/api/v1/plans/0192f7c4-5b1e-7c3a-9f5e-0242ac120002/tasks?status=overdue&limit=50",
                "/api/v1/people?name=%E5%BC%A0%E5%9F%B9%E5%B1%B9",
                "/api/v1/units/%E6%95%99%E4%BD%93%E5%B1%80",
                "/api/v1/feeds/plan?lastEventId=123:456&timeout=30000",
                "/docs/swagger-ui-bundle.js",
                "/a.b/..c/d..",
                "/api/v1/plans?",
                "/api/v1/plans?a=b//c;d/../e",
                "/api/v1/people?name=a+b%20c%2Fd"
            })
    void anOrdinaryAddressIsPlain(String target) {
        assertTrue(RawAddress.isPlain(target), target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://elsewhere/api/v1/plans",
                "api/v1/plans",
                "//elsewhere/api",
                "/api//v1/plans",
                "/api/v1/plans//",
                "/api/v1/plans;x=1",
                "/admin;x",
                "/api/v1/..;/replica",
                "/api/v1/../replica",
                "/api/v1/./plans",
                "/api/v1/..",
                "/api/v1/plans/...",
                "/api/v1/plans%2Freplica",
                "/api/v1/plans%2freplica",
                "/api/v1/%2e%2e/replica",
                "/api/v1/%2E./replica",
                "/api/v1/plans%5Creplica",
                "/api/v1/plans\\replica",
                "/api/v1/plans%3Bx",
                "/api/v1/plans%00",
                "/api/v1/plans%0d%0aX-User:%20a",
                "/api/v1/plans%7f",
                "/api/v1/%252e%252e/replica",
                "/api/v1/plans%3Fx",
                "/api/v1/plans%23x",
                "/api/v1/plans#x",
                "/api/v1/plans%",
                "/api/v1/plans%2",
                "/api/v1/plans%zz",
                "/api/v1/pl ans",
                "/api/v1/plans\t",
                "/api/v1/计划",
                "/api/v1/\u00e8\u00ae\u00a1",
                "/api/v1/plans?name=\u00e5",
                "/api/v1/plans?name=%00",
                "/api/v1/plans?name=%",
                "/api/v1/plans?name=%g0",
                "/api/v1/plans?name=a b"
            })
    void aTrickIsNotPlain(String target) {
        assertFalse(RawAddress.isPlain(target), target);
    }

    @Property
    void aPlainPathStaysTheSameWhenItIsDecodedAndNormalised(@ForAll String path) {
        String target = "/api/v1/" + path.replace("?", "");
        if (RawAddress.isPlain(target)) {
            String decoded = URI.create(target).getPath();
            assertFalse(decoded.contains("/../") || decoded.contains("//") || decoded.contains("\\"), target);
            assertTrue(URI.create(target).normalize().getRawPath().equals(target), target);
            assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(target), target);
        }
    }
}
