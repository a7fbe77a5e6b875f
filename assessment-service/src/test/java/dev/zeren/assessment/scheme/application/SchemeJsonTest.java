package dev.zeren.assessment.scheme.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zeren.assessment.scheme.SchemeArbitraries;
import dev.zeren.assessment.scheme.domain.SchemeCheck;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.kit.http.JsonHouse;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchemeJsonTest {

    private final ObjectMapper json = JsonMapper.builder().build();
    private final SchemeContents contents;

    SchemeJsonTest() {
        new JsonHouse().customize(json);
        contents = new SchemeContents(json);
    }

    @Provide
    Arbitrary<Scheme> schemes() {
        return SchemeArbitraries.schemes();
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgainAndWrittenTheSame(@ForAll("schemes") Scheme scheme) throws JsonProcessingException {
        assertEquals(List.of(), SchemeCheck.faults(scheme));
        String written = contents.write(scheme);
        assertEquals(scheme, contents.read(written));
        assertEquals(written, contents.write(contents.read(written)));
        assertEquals(scheme, SchemeContents.checked(json.readValue(written, SchemeJson.class), ""));
    }
}
