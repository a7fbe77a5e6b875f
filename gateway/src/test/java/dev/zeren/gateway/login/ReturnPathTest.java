package dev.zeren.gateway.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void withoutAWishTheBrowserGoesToTheDocumentation() {
        assertEquals("/docs", ReturnPath.of(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/api/v1/plans?year=2022&limit=5", "/docs/#/plans"})
    void aPathOfThisSiteIsAccepted(String path) {
        assertEquals(path, ReturnPath.of(List.of(path)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "docs",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/docs//x",
                "/@evil@evil.example",
                "http://a@@evil.example/",
                "/../evil",
                "/docs\r\nSet-Cookie: a=b",
                "/docs\u0000",
                "/ docs",
                "/计划",
                "*",
                "/*@*"
            })
    void anythingElseIsNot(String path) {
        assertNull(ReturnPath.of(List.of(path)));
    }

    @Test
    void twoWishesAreNone() {
        assertNull(ReturnPath.of(List.of("/docs", "/docs")));
    }

    @Test
    void anEndlessPathIsNotAccepted() {
        assertNull(ReturnPath.of(List.of("/" + "x".repeat(512))));
    }
}
