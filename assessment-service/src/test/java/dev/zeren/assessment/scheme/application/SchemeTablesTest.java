package dev.zeren.assessment.scheme.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zeren.assessment.scheme.SchemeArbitraries;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.document.DocumentReader;
import dev.zeren.kit.http.JsonHouse;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is exported is imported again to the same content. */
class SchemeTablesTest {

    private final ObjectMapper json = JsonMapper.builder().build();
    private final SchemeTables tables;

    SchemeTablesTest() {
        new JsonHouse().customize(json);
        tables = new SchemeTables(json);
    }

    @Provide
    Arbitrary<Scheme> schemes() {
        return SchemeArbitraries.schemes();
    }

    @Property(tries = 100)
    void aWorkbookIsReadToTheContentThatItWasMadeOf(@ForAll("schemes") Scheme scheme) {
        assertSame(
                scheme,
                SchemeExportService.sheet(detail(scheme), tables.rows(detail(scheme)))
                        .content());
    }

    @Property(tries = 100)
    void aWordTableIsReadToTheContentThatItWasMadeOf(@ForAll("schemes") Scheme scheme) {
        assertSame(
                scheme,
                SchemeExportService.word(detail(scheme), tables.rows(detail(scheme)))
                        .content());
    }

    private void assertSame(Scheme scheme, byte[] file) {
        SchemeTables.Held held =
                tables.read(new DocumentReader().read(file, "scheme")).orElseThrow();
        assertEquals("2026年方案", held.title());
        assertEquals(2026, held.year());
        assertEquals(scheme, SchemeContents.checked(held.content(), ""));
    }

    private static VersionDetail detail(Scheme scheme) {
        VersionView version = new VersionView(
                null,
                null,
                1,
                "2026年方案",
                2026,
                SchemeStatus.DRAFT,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        return new VersionDetail(version, SchemeJson.from(scheme));
    }
}
